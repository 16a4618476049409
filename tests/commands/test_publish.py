"""`publish`: the list of addresses grows, and never loses one."""

from __future__ import annotations

from pathlib import Path

from playbook.__main__ import main
from playbook.reading.book import read_book
from playbook.reading.published import parse, read_published, written
from project import PLAY, edit

LIST = "docs/data/published/reception/not-at-desk.yml"


def test_every_page_gets_a_list_of_what_has_an_id(root: Path, capsys) -> None:
    assert main(["publish"], root) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == len(read_book(root).pages) and f"wrote {LIST}" in said
    assert (root / LIST).read_text("utf-8").splitlines()[1:] == [
        "kind: play",
        "anchors:",
        "- avoid",
        "- step-ask",
        "- step-ask-through",
        "- step-english",
        "- step-pause",
        "- step-pause-nothing",
        "- step-pause-time",
        "- step-thank",
        "- tick-taker",
        "- tick-time",
    ]


def test_what_is_listed_already_is_not_written_again(root: Path, capsys) -> None:
    assert main(["publish"], root) == 0
    capsys.readouterr()
    assert main(["publish"], root) == 0
    assert capsys.readouterr().out == ""


def test_old_and_new_addresses_are_both_listed(root: Path) -> None:
    assert main(["publish"], root) == 0
    assert main(["rename", "reception/not-at-desk#step-thank", "bow"], root) == 0
    assert main(["publish"], root) == 0
    lists, _ = read_published(root)
    assert {"step-thank", "step-bow"} <= lists["reception/not-at-desk"].anchors


def test_an_address_that_would_be_lost_stops_it(root: Path, capsys) -> None:
    assert main(["publish"], root) == 0
    edit(root, f"docs/en/{PLAY}", "{#avoid}", "{#never}")
    edit(root, f"docs/ja/{PLAY}", "{#avoid}", "{#never}")
    before = (root / LIST).read_text("utf-8")
    capsys.readouterr()
    assert main(["publish"], root) == 1
    assert capsys.readouterr().err.startswith("docs/en/reception/not-at-desk.md:1: its address '#avoid' was published")
    assert (root / LIST).read_text("utf-8") == before


def test_a_list_is_read_as_it_was_written(root: Path) -> None:
    assert main(["publish"], root) == 0
    assert main(["retire", "words/cushions", "words/pitfalls"], root) == 0
    lists, problems = read_published(root)
    assert problems == [] and lists["words/cushions"].read == "words/pitfalls"
    assert all(parse(written(one)) == one for one in lists.values())


def test_pages_have_lists_of_their_own_so_that_two_branches_never_meet(root: Path) -> None:
    assert main(["publish"], root) == 0
    lists = {file.relative_to(root / "docs/data/published") for file in (root / "docs/data/published").rglob("*.yml")}
    pages = {file.relative_to(root / "docs/en").with_suffix(".yml") for file in (root / "docs/en").rglob("*.md")}
    assert lists == pages
