"""Words that lag behind: one changed sentence makes exactly its counterpart stale, until somebody blesses it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.checks.staleness import no_words_are_stale
from playbook.queries.stale import pairs
from playbook.reading.book import Book, read_book
from playbook.reading.lock import HEADER, LOCK, read_lock, write_lock
from project import PLAY, Project

EN, JA = f"docs/en/{PLAY}", f"docs/ja/{PLAY}"
BLESSED = {pair.name: pair.digest for pair in pairs(Project().book())}


def stale(project: Project, lock: dict[str, str] | None = None, folder: Path | None = None) -> list[str]:
    """What is reported against a lock in which the small book is blessed as a whole."""
    book = replace(project.book(folder), lock=BLESSED if lock is None else lock)
    return [str(problem) for problem in no_words_are_stale(book)]


def changed(language: str, place: str, page: str = "reception/not-at-desk") -> str:
    tail = f"changed since this was last checked against it; make both say the same, then run 'make bless page={page}'"
    return f"{place}: the {language} {tail}"


def test_nothing_is_stale_that_was_blessed() -> None:
    assert stale(Project()) == []


def test_nothing_is_stale_that_was_never_checked() -> None:
    assert stale(Project().replace(EN, "say nothing", "keep silent"), lock={}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (EN, "title: Ask for the person", "title: Ask for her", changed("English", f"{JA}:6: script.ask.title")),
        (EN, "cue: Slowly,", "cue: Very slowly,", changed("English", f"{JA}:7: script.ask.cue")),
        (EN, "text: I have the name", "text: I noted the name", changed("English", f"{JA}:26: checklist.taker.text")),
        (EN, "- The sentence tells", "- It tells", changed("English", f"{JA}:29: takeaways.1")),
        (
            EN,
            "narrate: They say nothing",
            "narrate: Silence",
            changed("English", f"{JA}:19: script.pause.hear.nothing.narrate"),
        ),
        (JA, "戻《もど》ります", "帰《かえ》ります", changed("Japanese", f"{EN}:27: script.pause.hear.time.say")),
        (EN, "say: May I leave", "say: Could I leave", changed("English", f"{JA}:22: script.english.say")),
        (EN, "It is a set phrase", "It is a phrase", changed("English", f"{JA}:32: prose")),
        (EN, "- Asking [where]", "- Enquiring [where]", changed("English", f"{JA}:34: prose.avoid")),
    ],
)
def test_a_changed_sentence_makes_exactly_its_counterpart_stale(path: str, old: str, new: str, expected: str) -> None:
    assert stale(Project().replace(path, old, new)) == [expected]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (JA, "cue: ゆっくり、", "cue: とてもゆっくり、"),
        (EN, "say: She is back at ten.", "say: She will be back at ten."),
        (JA, "romaji: Jūji ni", "romaji: Juuji ni"),
        (JA, "決まり文句", "決まった文句"),
        (EN, "lines: [open-first]\n    cue", "lines: [open-first, close]\n    cue"),
        (EN, "reviewed: 2026-11-22", "reviewed: 2026-11-23"),
        (EN, "related: [refusal]", "related: []"),
    ],
)
def test_a_change_of_a_counterpart_or_of_the_structure_makes_nothing_stale(path: str, old: str, new: str) -> None:
    assert stale(Project().replace(path, old, new)) == []


def test_a_word_of_a_registry_makes_its_counterpart_stale(tmp_path: Path) -> None:
    project = Project().replace("docs/data/outcomes.yml", "en: Message left", "en: Message taken")
    place = "docs/data/outcomes.yml:4: message-left.title.ja"
    assert stale(project, folder=tmp_path) == [changed("English", place, "data/outcomes")]


def test_a_new_item_in_a_script_breaks_nothing_but_a_shifted_takeaway_is_read_again() -> None:
    step = "  - id: pause\n    title: Leave a pause"
    project = Project().replace(EN, step, "  - id: new\n    title: New\n    lines: [close]\n    next: pause\n" + step)
    assert stale(project.replace(JA, "  pause:\n", "  new:\n    title: 新しい\n  pause:\n")) == []
    project.replace(EN, "takeaways:\n", "takeaways:\n  - A new one.\n").replace(
        JA, "takeaways:\n", "takeaways:\n  - 新しい要点です。\n"
    )
    assert [line.split(": ")[1] for line in stale(project)] == ["takeaways.1", "takeaways.2"]


def test_a_new_page_breaks_nothing() -> None:
    project = (
        Project()
        .write("docs/en/more.md", "---\ntitle: More\n---\n")
        .write("docs/ja/more.md", "---\ntitle: 追加\n---\n")
    )
    assert stale(project) == []


def test_every_pair_has_a_name_of_its_own() -> None:
    names = [pair.name for pair in pairs(Project().book())]
    assert len(names) == len({*names})
    assert {"play/not-at-desk/script.pause.hear.time.say", "play/not-at-desk/prose.avoid", "message/introduction/body",
            "outcome/stop.next_step", "calendar/closures.1.label"} <= {*names}  # fmt: skip


def blessed(root: Path) -> Book:
    assert main(["bless"], root) == 0
    return read_book(root)


def test_blessing_a_page_clears_what_is_stale_on_it_and_nothing_else(tmp_path: Path, capsys) -> None:
    root = Project().save(tmp_path)
    blessed(root)
    for file, old, new in (
        (EN, "cue: Slowly,", "cue: Calmly,"),
        ("docs/en/about.md", "title: About", "title: About us"),
    ):
        (root / file).write_text((root / file).read_text("utf-8").replace(old, new), "utf-8")
    assert len([*no_words_are_stale(read_book(root))]) == 2
    assert main(["bless", "reception/not-at-desk"], root) == 0
    assert [problem.path for problem in no_words_are_stale(read_book(root))] == ["docs/ja/about.md"]
    blessed(root)
    assert [*no_words_are_stale(read_book(root))] == []


def test_blessing_forgets_what_is_gone_but_not_what_cannot_be_read(tmp_path: Path, capsys) -> None:
    root = Project().save(tmp_path)
    before = blessed(root).lock
    (root / "docs/en/about.md").write_text("---\n", "utf-8")
    assert main(["bless", "glossary"], root) == 0
    assert read_lock(root)[0] == before
    for language in ("en", "ja"):
        (root / f"docs/{language}/about.md").unlink()
    assert main(["bless", "glossary"], root) == 0
    assert {*before} - {*read_lock(root)[0]} == {"plain/about/title", "plain/about/summary", "plain/about/prose.who"}


def test_the_lock_is_sorted_has_one_line_for_each_pair_and_reads_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "docs/data").mkdir(parents=True)
    write_lock(tmp_path, {"b": "2", "a": "1"})
    assert (tmp_path / LOCK).read_text("utf-8") == f"{HEADER}a: 1\nb: 2\n"
    assert read_lock(tmp_path) == ({"a": "1", "b": "2"}, [])


def test_a_lock_that_cannot_be_read_is_not_overwritten(tmp_path: Path, capsys) -> None:
    root = Project().save(tmp_path)
    (root / LOCK).write_text("<<<<<<< HEAD\na: 1\n=======\n", "utf-8")
    assert main(["bless"], root) == 1
    assert capsys.readouterr().err == "docs/data/reviewed.lock cannot be read; bring back its last good version first\n"
    assert (root / LOCK).read_text("utf-8").startswith("<<<<<<<")
