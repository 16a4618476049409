"""Words that changed in one language only: told apart from the problems, and a problem where they do harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.checks.staleness import stale_words
from playbook.problem import Problem
from project import PLAY, Project, edit, tell_of_strict_pages
from queries.test_stale_pairs import AGREED

EN, JA = f"docs/en/{PLAY}", f"docs/ja/{PLAY}"


def told(project: Project) -> tuple[list[Problem], list[Problem]]:
    return stale_words(replace(project.book(), records=AGREED))


def test_what_changed_is_told_at_the_changed_side_with_both_texts() -> None:
    strict, (english,) = told(Project().replace(EN, "cue: Slowly,", "cue: Calmly,"))
    assert strict == []
    assert str(english) == (
        "docs/en/reception/not-at-desk.md:14: script.ask.cue: the English changed since both languages were seen "
        "to agree; make the Japanese say the same, then run 'make bless page=reception/not-at-desk'"
    )
    assert english.detail == "    English:  Calmly, `one breath`.\n    Japanese: ゆっくり、`一息で`話します。"


def test_an_utterance_is_shown_with_its_romaji_and_prose_line_by_line() -> None:
    _, (said, prose) = told(
        Project().replace(JA, "戻《もど》ります", "帰《かえ》ります").replace(JA, "決まり", "決まった")
    )
    assert str(said) == (
        "docs/ja/reception/not-at-desk.md:17: script.pause.hear.time.say: the Japanese changed since both languages "
        "were seen to agree; make the English say the same, then run 'make bless page=reception/not-at-desk'"
    )
    assert said.detail.splitlines()[0] == "    English:  She is back at ten."
    assert said.detail.splitlines()[2].startswith("              Jūji ni")
    assert (prose.field, prose.path) == ("prose", JA)


def test_where_both_languages_changed_they_are_read_side_by_side() -> None:
    _, (both,) = told(
        Project().replace(EN, "cue: Slowly,", "cue: Calmly,").replace(JA, "cue: ゆっくり、", "cue: 静かに、")
    )
    assert str(both) == (
        "docs/en/reception/not-at-desk.md:14: script.ask.cue: both languages changed since they were seen to agree; "
        "read them side by side, then run 'make bless page=reception/not-at-desk'"
    )


def test_a_long_text_is_cut() -> None:
    _, (long,) = told(Project().replace(EN, "It is a set phrase", "Word " * 500))
    assert long.detail.splitlines()[0].endswith("Word Word…")
    assert max(map(len, long.detail.splitlines())) < 700


@pytest.mark.parametrize("path", [PLAY, "reception/index.md"])
def test_on_the_pages_of_a_strict_stage_stale_words_are_a_problem(path: str) -> None:
    project = Project().replace("docs/en/reception/index.md", "order: 20", "order: 20\nstrict: true")
    project.replace(*((EN, "cue: Slowly,", "cue: Calmly,") if path == PLAY else
                      ("docs/en/reception/index.md", "title: Reception", "title: At reception")))  # fmt: skip
    strict, others = told(project)
    assert ([problem.path for problem in strict], others) == ([f"docs/en/{path}"], [])


@pytest.mark.parametrize(("stop", "is_problem"), [("0", False), ("1", False), ("2", True), ("3", True)])
def test_on_a_phrase_stale_words_are_a_problem_from_stop_level_2(stop: str, is_problem: bool) -> None:
    path = "docs/en/words/they-say.md"
    project = (
        Project()
        .replace(path, "temporary\n    stop: 0", f"temporary\n    stop: {stop}")
        .replace(path, "Away from the desk.", "Away.")
    )
    strict, others = told(project)
    assert (len(strict), len(others)) == (int(is_problem), int(not is_problem))


@pytest.fixture
def changed(root: Path, capsys) -> Path:
    main(["bless", "--all"], root)
    edit(root, EN, "cue: Slowly,", "cue: Calmly,")
    edit(root, "docs/ja/about.md", "title: この手引きについて", "title: 手引きについて")
    capsys.readouterr()
    return root


STALE = """\
docs/en/reception/not-at-desk.md:14: script.ask.cue: the English changed since both languages were seen to agree; \
make the Japanese say the same, then run 'make bless page=reception/not-at-desk'
    English:  Calmly, `one breath`.
    Japanese: ゆっくり、`一息で`話します。
docs/ja/about.md:2: title: the Japanese changed since both languages were seen to agree; \
make the English say the same, then run 'make bless page=about'
    English:  About
    Japanese: 手引きについて
2 stale
"""


def test_check_tells_what_is_stale_after_the_problems_and_is_content(changed: Path, capsys) -> None:
    assert main(["check"], changed) == 0
    assert capsys.readouterr().out == f"0 problems\n\n{STALE}"


def test_check_fails_on_the_problems_and_counts_them_apart(changed: Path, capsys) -> None:
    edit(changed, EN, "next: pause", "next: pauze")
    assert main(["check"], changed) == 1
    assert "\n1 problem\n\n" in capsys.readouterr().out


def test_check_fails_on_stale_words_that_are_a_problem_unless_it_shall_accept_them(changed: Path, capsys) -> None:
    edit(changed, "docs/en/reception/index.md", "order: 20", "order: 20\nstrict: true")
    tell_of_strict_pages(changed)
    assert main(["check"], changed) == 1
    first, *_, problems, _ = capsys.readouterr().out.split("\n1 problem\n")[0].splitlines() + ["", ""]
    assert first == STALE.splitlines()[0]
    assert main(["check", "--accept-stale"], changed) == 0
    assert capsys.readouterr().out == f"0 problems\n\n{STALE}"


def test_for_github_stale_words_are_warnings_on_their_line_with_both_texts(changed: Path, capsys) -> None:
    assert main(["check", "--format", "github"], changed) == 0
    assert capsys.readouterr().out.splitlines()[1] == (
        "::warning file=docs/ja/about.md,line=2,title=title::the Japanese changed since both languages were seen to "
        "agree; make the English say the same, then run 'make bless page=about'"
        "%0A    English:  About%0A    Japanese: 手引きについて"
    )


def test_what_was_found_of_a_page_comes_back_until_the_page_or_its_record_changes(changed: Path, capsys) -> None:
    assert main(["check"], changed) == main(["check"], changed) == 0
    first, second = capsys.readouterr().out.split("2 stale\n")[:2]
    assert first == second
    main(["bless", "about"], changed)
    capsys.readouterr()
    main(["check"], changed)
    assert capsys.readouterr().out.endswith("\n1 stale\n")
    edit(changed, "docs/en/reception/index.md", "order: 20", "order: 20\nstrict: true")
    tell_of_strict_pages(changed)
    assert main(["check"], changed) == 1
