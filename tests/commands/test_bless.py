"""`bless`: what it records and refuses, and what it shows to the person whom it asks."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.reading.book import read_book
from playbook.reading.records import FOLDER, Record
from project import PLAY, edit

CHANGES = (
    (f"docs/en/{PLAY}", "cue: Slowly,", "cue: Calmly,"),
    (f"docs/ja/{PLAY}", "決まり文句", "決まった文句"),
    ("docs/en/about.md", "title: About", "title: About us"),
)


@pytest.fixture
def changed(root: Path, capsys) -> Path:
    """The small project, in which all agreed; then one sentence of a page and two of another changed."""
    assert main(["bless", "--all"], root) == 0
    for path, old, new in CHANGES:
        edit(root, path, old, new)
    capsys.readouterr()
    return root


class Terminal(io.StringIO):
    """Somebody who sits there and answers."""

    def isatty(self) -> bool:
        return True


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(words))


def stale(root: Path, capsys) -> list[str]:
    """The names of the pairs that check calls stale."""
    main(["check"], root)
    return [": ".join(line.split(": ")[:2]) for line in capsys.readouterr().out.splitlines() if "make bless" in line]


def records(root: Path) -> dict[str, Record]:
    return dict(read_book(root).records)


def test_bless_of_all_records_every_pair_and_says_which(root: Path, capsys) -> None:
    assert main(["bless", "--all"], root) == 0
    *names, count = capsys.readouterr().out.splitlines()
    number = sum(len(record) for record in records(root).values())
    assert count == f"{number} pairs recorded as agreeing"
    assert len(names) == number > 100
    assert "recorded reception/not-at-desk/script.pause.hear.time.say" in names


def test_bless_of_a_page_records_its_pairs_and_no_others(changed: Path, capsys) -> None:
    assert main(["bless", "reception/not-at-desk"], changed) == 0
    assert capsys.readouterr().out.splitlines() == [
        "recorded reception/not-at-desk/script.ask.cue",
        "recorded reception/not-at-desk/prose",
        "2 pairs recorded as agreeing",
    ]
    assert stale(changed, capsys) == ["docs/en/about.md:2: title"]


def test_bless_of_a_pair_records_that_pair_alone(changed: Path, capsys) -> None:
    assert main(["bless", "--pair", "reception/not-at-desk/prose"], changed) == 0
    assert capsys.readouterr().out.splitlines() == [
        "recorded reception/not-at-desk/prose",
        "1 pair recorded as agreeing",
    ]
    assert stale(changed, capsys) == ["docs/en/about.md:2: title", f"docs/en/{PLAY}:14: script.ask.cue"]


def test_bless_of_what_agrees_already_says_that_it_records_nothing(changed: Path, capsys) -> None:
    before = records(changed)
    assert main(["bless", "glossary"], changed) == 0
    assert capsys.readouterr().out == "0 pairs recorded as agreeing\n"
    assert records(changed) == before


def test_bless_shows_both_texts_and_asks(changed: Path, capsys, monkeypatch) -> None:
    answer(monkeypatch, "yes\nperhaps\nno\nyes\n")
    assert main(["bless"], changed) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "1 of 3: about/title\n"
        "    English:  About us\n"
        "    Japanese: この手引きについて\n"
        "Do both say the same? yes, no, page (this and the rest of its page), quit: "
        "2 of 3: reception/not-at-desk/script.ask.cue\n"
        "    English:  Calmly, `one breath`.\n"
    )
    assert out.endswith(
        "recorded about/title\nrecorded reception/not-at-desk/prose\n2 pairs recorded as agreeing\n"
    )  # fmt: skip
    assert stale(changed, capsys) == [f"docs/en/{PLAY}:14: script.ask.cue"]


def test_bless_records_the_rest_of_a_page_where_somebody_says_so(changed: Path, capsys, monkeypatch) -> None:
    answer(monkeypatch, "no\npage\n")
    assert main(["bless"], changed) == 0
    assert stale(changed, capsys) == ["docs/en/about.md:2: title"]


@pytest.mark.parametrize("goodbye", ["yes\nquit\n", "yes\n"])
def test_what_was_answered_before_a_goodbye_is_recorded(changed: Path, capsys, monkeypatch, goodbye: str) -> None:
    answer(monkeypatch, goodbye)
    assert main(["bless"], changed) == 0
    assert len(stale(changed, capsys)) == 2


def test_bless_without_a_terminal_wants_to_be_told_which(changed: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    before = records(changed)
    assert main(["bless"], changed) == 1
    assert capsys.readouterr() == (
        "",
        "say which pairs agree: page=reception/not-at-desk, pair=reception/not-at-desk/summary or all=yes\n",
    )
    assert records(changed) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["reception/not-at-dekc"],
         "there is no page 'reception/not-at-dekc' that can be read; did you mean 'reception/not-at-desk'?"),
        (["xyz"], "there is no page 'xyz' that can be read; name it like reception/not-at-desk"),
        (["--pair", "about/titel"], "there is no pair 'about/titel' that can be read; did you mean 'about/title'?"),
        (["--pair", "x"], "there is no pair 'x' that can be read; name it like reception/not-at-desk/summary"),
    ],
)  # fmt: skip
def test_bless_refuses_what_there_is_not(root: Path, capsys, arguments: list[str], message: str) -> None:
    assert main(["bless", *arguments], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert not (root / FOLDER).exists()


def test_bless_takes_one_way_of_saying_which(root: Path, capsys) -> None:
    with pytest.raises(SystemExit):
        main(["bless", "about", "--all"], root)
    assert not (root / FOLDER).exists()


def test_words_that_are_still_to_be_written_are_not_recorded(root: Path, capsys) -> None:
    main(["new", "reception", "fresh", "What now?"], root)
    assert main(["bless", "reception/fresh"], root) == 0
    assert capsys.readouterr().out.endswith("0 pairs recorded as agreeing\n")


def test_blessing_forgets_what_is_gone_from_the_page(changed: Path, capsys) -> None:
    edit(changed, f"docs/en/{PLAY}", "    cue: Calmly, `one breath`.\n", "")
    edit(changed, f"docs/ja/{PLAY}", "    cue: ゆっくり、`一息で`話します。\n", "")
    before = records(changed)["reception/not-at-desk"]
    main(["bless", "reception/not-at-desk"], changed)
    assert {*before} - {*records(changed)["reception/not-at-desk"]} == {"script.ask.cue"}


def test_blessing_leaves_the_record_of_a_page_that_cannot_be_read(changed: Path, capsys) -> None:
    before = records(changed)["about"]
    (changed / "docs/en/about.md").write_text("---\n", "utf-8")
    assert main(["bless", "--all"], changed) == 0
    assert records(changed)["about"] == before


def test_a_record_that_cannot_be_read_is_not_overwritten_but_for_its_whole_page(changed: Path, capsys) -> None:
    file = changed / FOLDER / "about.yml"
    file.write_text("<<<<<<< HEAD\ntitle: 1\n=======\n", "utf-8")
    assert main(["bless", "--pair", "about/title"], changed) == 1
    assert capsys.readouterr().err == "docs/data/agreed/about.yml cannot be read; bless its whole page: page=about\n"
    assert file.read_text("utf-8").startswith("<<<<<<<")
    assert main(["bless", "about"], changed) == 0
    assert {*records(changed)["about"]} == {"title", "summary", "takeaways.1", "takeaways.2", "prose.who"}
