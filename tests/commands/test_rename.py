"""`rename`: what changes, in both languages, and nothing else; what it refuses, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.queries.former import spot
from playbook.queries.staleness import pairs
from playbook.reading.book import read_book
from project import PLAY, edit

DESK = "reception/not-at-desk"
NO_ID = "is not an id; write lower-case words joined by hyphens, such as not-at-desk"


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def files(root: Path) -> dict[str, str]:
    return {
        file.relative_to(root).as_posix(): file.read_text("utf-8", "replace")
        for file in (root / "docs").rglob("*")
        if file.is_file()
    }


def changes(root: Path, *arguments: str) -> dict[str, list[tuple[str, str]]]:
    """The lines that a renaming changes, by file that stayed where it was, before and after; old ids apart."""
    before = files(root)
    assert main(["rename", *arguments], root) == 0
    assert main(["check"], root) == 0
    found: dict[str, list[tuple[str, str]]] = {}
    for path, text in files(root).items():
        if path in before:
            old, new = before[path].splitlines(), text.splitlines()
            new = [line for line in new if line in old or "formerly:" not in line]
            if old != new:
                found[path] = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    return found


def test_a_page_takes_every_mention_along_in_both_languages(root: Path) -> None:
    assert changes(root, "reception/not-at-desk", "gone-out") == {
        "docs/en/index.md": [
            ("Start with [the desk](reception/not-at-desk.md).", "Start with [the desk](reception/gone-out.md).")
        ],
        "docs/ja/index.md": [
            (
                "[席を外しているとき](reception/not-at-desk.md)から始めます。",
                "[席を外しているとき](reception/gone-out.md)から始めます。",
            )
        ],
        "docs/en/call/index.md": [("starts: [not-at-desk]", "starts: [gone-out]")],
        "docs/en/words/first-weeks.md": [("related: [not-at-desk]", "related: [gone-out]")],
        "docs/en/words/introduction.md": [("related: [not-at-desk]", "related: [gone-out]")],
        "docs/en/words/training.md": [
            ("    play: not-at-desk", "    play: gone-out"),
            ("    role_play: not-at-desk", "    role_play: gone-out"),
        ],
    }
    page = read_book(root).pages["reception/gone-out"]
    assert page.id == "gone-out"
    assert page.entry.formerly == ("away", "not-at-desk")
    assert not (root / f"docs/en/{PLAY}").exists() and not (root / f"docs/ja/{PLAY}").exists()


def test_a_page_in_another_folder_finds_its_way_from_there_and_keeps_its_old_paths(root: Path) -> None:
    changes(root, "reception/not-at-desk", "words/")
    text = text_of(root, "docs/en/words/not-at-desk.md")
    assert "[stop](../reception/refusal.md#step-accept)" in text
    assert "[where](they-say.md#not-at-desk)" in text
    assert "formerly: [reception/away, reception/not-at-desk]\n" in text
    assert "(../reception/refusal.md#step-accept)" in text_of(root, "docs/ja/words/not-at-desk.md")
    assert "[the desk](words/not-at-desk.md)" in text_of(root, "docs/en/index.md")


def test_a_page_that_comes_back_forgets_the_name_that_it_has_again(root: Path) -> None:
    before = files(root)
    changes(root, "reception/not-at-desk", "gone-out")
    changes(root, "reception/gone-out", "not-at-desk")
    after = files(root)
    assert after.keys() == before.keys()
    assert {path for path in after if after[path] != before[path]} == {f"docs/en/{PLAY}"}
    assert after[f"docs/en/{PLAY}"] == before[f"docs/en/{PLAY}"].replace("[away]", "[away, gone-out]")


def test_a_page_without_a_folder_is_told_from_one_in_the_same_folder(root: Path) -> None:
    changes(root, "about", "reception/about-us")
    assert "formerly: [/about]\n" in text_of(root, "docs/en/reception/about-us.md")
    assert spot(read_book(root), "about").page.path == "reception/about-us"


def test_a_folder_takes_its_pages_along(root: Path) -> None:
    changes(root, "reception", "front-desk")
    book = read_book(root)
    assert book.pages["front-desk/index"].entry.formerly == ("reception",)
    assert book.pages["front-desk/refusal"].entry.formerly == ("reception/refusal",)
    assert spot(book, "reception").page.path == "front-desk/index"
    assert not (root / "docs/en/reception").exists()


@pytest.mark.parametrize("new", ["wait", "#step-wait", "step-wait", "reception/not-at-desk#step-wait"])
def test_a_step_takes_along_what_goes_on_with_it(root: Path, new: str) -> None:
    edit(root, "docs/en/about.md", "We call clients.", "We [wait](reception/not-at-desk.md#step-pause-time).")
    changed = files(root)
    assert main(["rename", "reception/not-at-desk#step-pause", new], root) == 0
    found = {path: text for path, text in files(root).items() if text != changed[path]}
    assert found.keys() == {f"docs/en/{PLAY}", f"docs/ja/{PLAY}", "docs/en/about.md"}
    assert "        next: wait\n" in found[f"docs/en/{PLAY}"]
    assert "  - id: wait\n    formerly: [pause]\n    title: Leave a pause\n" in found[f"docs/en/{PLAY}"]
    assert "\n  wait:\n    title: 間を置く\n" in found[f"docs/ja/{PLAY}"]
    assert "We [wait](reception/not-at-desk.md#step-wait-time)." in found["docs/en/about.md"]


@pytest.mark.parametrize(
    ("old", "new", "english", "japanese"),
    [
        (f"{DESK}#step-pause-time", "at-ten", "      - id: at-ten\n        formerly: [time]\n", "      at-ten:\n"),
        (f"{DESK}#tick-taker", "name", "  - id: name\n    formerly: [taker]\n", "  name: 電話を受けた"),
        (f"{DESK}#avoid", "never", "### What to avoid {#never formerly=avoid}\n", "### 避けたいこと {#never}\n"),
        ("words/first-weeks#step-mail", "write", "  - id: write\n    formerly: [mail]\n", "\n  write:\n"),
        ("words/training#item-read", "reading", "  - id: reading\n    formerly: [read]\n", "\n  reading:\n"),
        ("words/training#question-meaning", "sense", "  - id: sense\n    formerly: [meaning]\n", "\n  sense:\n"),
        ("phrase/hold-on", "wait", "  - id: wait\n    formerly: [hold-on]\n", "\n  wait:\n"),
        ("words/they-say#hold-on", "phrase/wait", "  - id: wait\n    formerly: [hold-on]\n", "\n  wait:\n"),
        ("line/close", "thanks", "  - id: thanks\n    formerly: [close]\n", "\n  thanks:\n"),
        ("term/ma", "pause", "  - id: pause\n    formerly: [ma]\n", "\n  pause:\n"),
    ],
)  # fmt: skip
def test_whatever_has_an_anchor_gets_a_new_id(root: Path, old: str, new: str, english: str, japanese: str) -> None:
    before = read_book(root)
    there = spot(before, old).page.path
    assert main(["rename", old, new], root) == 0
    assert english in text_of(root, f"docs/en/{there}.md")
    assert japanese in text_of(root, f"docs/ja/{there}.md")
    assert main(["check"], root) == 0
    assert spot(read_book(root), old), "the old address leads nowhere"


def test_a_card_is_named_anew_in_scripts_lists_replies_and_links(root: Path) -> None:
    found = changes(root, "phrase/no-calls", "refused")
    assert found[f"docs/en/{PLAY}"] == [("      - phrases: [no-calls]", "      - phrases: [refused]")]
    assert found["docs/en/index.md"] == [("phrases: [not-at-desk, no-calls]", "phrases: [not-at-desk, refused]")]
    text = text_of(root, "docs/en/words/they-say.md")
    changes(root, "line/close", "thanks")
    assert text_of(root, "docs/en/words/they-say.md") == text.replace("lines: [close]", "lines: [thanks]")


def test_several_old_ids_stand_in_one_row_the_oldest_first(root: Path) -> None:
    for old, new in (("ask", "greet"), ("greet", "open"), ("open", "greet")):
        assert main(["rename", f"reception/not-at-desk#step-{old}", new], root) == 0
    assert "  - id: greet\n    formerly: [ask, open]\n" in text_of(root, f"docs/en/{PLAY}")
    for old, new in (("avoid", "never"), ("never", "not-so")):
        assert main(["rename", f"reception/not-at-desk#{old}", new], root) == 0
    assert "{#not-so formerly=never,avoid}" in text_of(root, f"docs/en/{PLAY}")


def test_comments_quotes_and_lists_in_columns_stay_as_they_are(root: Path) -> None:
    edit(root, f"docs/en/{PLAY}", "formerly: [away]", "formerly:  # since 2025\n  - away")
    edit(root, f"docs/en/{PLAY}", "  - id: pause\n", "  # two seconds\n  - id: 'pause'  # they may say nothing\n")
    edit(root, f"docs/en/{PLAY}", "related: [refusal]", "related:\n  # the sad end\n  - refusal  # of all calls")
    assert main(["rename", "reception/not-at-desk#step-pause", "wait"], root) == 0
    assert main(["rename", "reception/refusal", "no"], root) == 0
    text = text_of(root, f"docs/en/{PLAY}")
    assert "  # two seconds\n  - id: wait  # they may say nothing\n    formerly: [pause]\n" in text
    assert "related:\n  # the sad end\n  - no  # of all calls\n" in text
    assert "next: no/accept" in text and "next: no/\n" in text
    assert main(["check"], root) == 0


def test_a_link_in_code_is_no_link(root: Path) -> None:
    edit(root, "docs/en/about.md", "We call clients.", "Write `[so](reception/refusal.md)`.")
    edit(root, "docs/ja/about.md", "お客様に電話", "`[so](reception/refusal.md)`お客様に電話")
    assert main(["rename", "reception/refusal", "no"], root) == 0
    assert "`[so](reception/refusal.md)`" in text_of(root, "docs/en/about.md")


def test_what_agreed_agrees_under_its_new_name_and_what_was_stale_stays_so(root: Path) -> None:
    assert main(["bless", "--all"], root) == 0
    edit(root, "docs/en/index.md", "What to say on the phone.", "What to say.")
    assert main(["rename", "reception/not-at-desk", "words/gone-out"], root) == 0
    assert main(["rename", "words/gone-out#avoid", "never"], root) == 0
    assert main(["rename", "words/gone-out#step-pause", "wait"], root) == 0
    agreed = text_of(root, "docs/data/agreed/words/gone-out.yml")
    assert "\nprose.never: " in agreed and "\nscript.wait.hear.time.say: " in agreed
    assert not (root / "docs/data/agreed/reception/not-at-desk.yml").exists()
    book = read_book(root)
    stale = [pair.name for pair in pairs(book) if pair.changed(book.records[pair.unit].get(pair.field))]
    assert stale == ["index/summary"]


def test_the_files_that_change_are_named(root: Path, capsys) -> None:
    assert main(["rename", "term/ma", "pause"], root) == 0
    assert capsys.readouterr().out == "wrote docs/en/glossary.md\nwrote docs/ja/glossary.md\n"


REFUSED = [
    ("", "", "name what to rename and its new name: playbook rename reception/not-at-desk opening/away"),
    ("reception/not-at-dekc", "x", f"there is no page or card 'reception/not-at-dekc'; did you mean '{DESK}'?"),
    ("qqq", "x", "there is no page or card 'qqq'; name it like stop/refusal, phrase/out or stop/refusal#step-accept"),
    ("phrase/hold-no", "x", "there is no page or card 'phrase/hold-no'; did you mean 'phrase/hold-on'?"),
    (f"{DESK}#step-pauze", "x", f"the page {DESK} has no id '#step-pauze'; did you mean 'step-pause'?"),
    ("about#qqq", "x", "the page about has no id '#qqq'; it has who"),
    ("reception#x", "x", "the page reception has no id '#x'; it has none"),
    ("index", "home", "the first page has no other name"),
    ("reception/refusal", "Re fusal", f"'Re fusal' {NO_ID}"),
    ("phrase/hold-on", "Wait!", f"'Wait!' {NO_ID}"),
    ("reception/refusal", "receptoin/no", "there is no folder 'receptoin'; did you mean 'reception'?"),
    ("reception/refusal", "qqq/no", "there is no folder 'qqq'; write its index first"),
    ("reception/refusal", "not-at-desk", "the page reception/not-at-desk is there already; choose another id"),
    ("reception/refusal", "away", "reception/away is an old address of reception/not-at-desk; choose another id"),
    ("reception", "words", "the page words/index is there already; choose another id"),
    (
        "reception/not-at-desk#avoid",
        "script",
        "nothing was renamed, since then this would be wrong:\n"
        "docs/en/reception/not-at-desk.md:58: 'script' is taken on this page; choose another id\n"
        "docs/ja/reception/not-at-desk.md:34: 'script' is taken on this page; choose another id\n"
        "2 problems",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), REFUSED, ids=[f"{old} to {new}" for old, new, _ in REFUSED])
def test_what_cannot_be_is_refused_and_nothing_changes(root: Path, capsys, old: str, new: str, message: str) -> None:
    before = files(root)
    assert main(["rename", old, new], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert files(root) == before


def test_an_old_anchor_is_told_by_its_new_name(root: Path, capsys) -> None:
    main(["rename", "reception/not-at-desk#step-pause", "wait"], root)
    capsys.readouterr()
    assert main(["rename", "reception/not-at-desk#step-pause", "other"], root) == 1
    assert capsys.readouterr().err == "the page reception/not-at-desk has no id '#step-pause'; it is '#step-wait' now\n"


def test_nothing_is_renamed_while_a_page_cannot_be_read(root: Path, capsys) -> None:
    edit(root, "docs/en/about.md", "title: About", "titel: About")
    assert main(["rename", "reception/refusal", "no"], root) == 1
    assert capsys.readouterr().err == (
        "mend this first, so that no mention is overlooked:\n"
        "docs/en/about.md:2: titel: is not a key here; did you mean 'title'?\n"
        "1 problem\n"
    )


def test_words_that_are_still_to_be_written_hinder_no_renaming(root: Path) -> None:
    edit(root, f"docs/en/{PLAY}", "title: Leave a pause", "title: 'TO WRITE: this step in two to five words'")
    assert main(["rename", "reception/not-at-desk#step-pause", "wait"], root) == 0
