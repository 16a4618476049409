"""`retire`: what is taken out, what its addresses say, what is left to mend; what it refuses, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.queries.former import read_instead
from playbook.reading.book import read_book
from project import PLAY, edit

DESK = "reception/not-at-desk"
THEY_SAY = "docs/en/words/they-say.md"


def without_recording(root: Path) -> None:
    """A recording of a card that is taken out is told of as what named it; here it would hide the rest."""
    for file in ("docs/assets/voices/phrase-not-at-desk.mp3", "docs/data/voices/phrase-not-at-desk.yml"):
        (root / file).unlink()


def text_of(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def files(root: Path) -> dict[str, str]:
    found = (file for file in (root / "docs").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_text("utf-8", "replace") for file in found}


def test_a_card_is_taken_out_of_both_languages_and_its_page_says_what_to_read(root: Path, capsys) -> None:
    edit(root, THEY_SAY, "  - id: hold-on\n", "  - id: hold-on\n    formerly: [wait]\n")
    assert main(["retire", "phrase/hold-on", "phrase/not-at-desk"], root) == 0
    assert capsys.readouterr().out == "wrote docs/en/words/they-say.md\nwrote docs/ja/words/they-say.md\n"
    entries = (
        "retired:\n  - id: hold-on\n    read: phrase/not-at-desk\n  - id: wait\n    read: phrase/not-at-desk\n---\n"
    )
    assert text_of(root, THEY_SAY).endswith(entries)
    assert "hold-on:" not in text_of(root, "docs/ja/words/they-say.md")
    assert main(["check"], root) == 0


def test_what_still_names_a_card_is_said_with_what_to_name_instead(root: Path, capsys) -> None:
    without_recording(root)
    assert main(["retire", "phrase/not-at-desk", "phrase/hold-on"], root) == 0
    link = "'#not-at-desk' was taken out; link to ../words/they-say.md#hold-on instead"
    assert capsys.readouterr().out.splitlines()[2:] == [
        "now mend what named it:",
        "docs/en/index.md:8: phrases: there is no phrase 'not-at-desk'; it was taken out: name 'hold-on' instead",
        "docs/en/reception/not-at-desk.md:16: script.ask.hear.1.phrases: "
        "there is no phrase 'not-at-desk'; it was taken out: name 'hold-on' instead",
        f"docs/en/reception/not-at-desk.md:60: {link}",
        *(
            f"docs/en/words/both-meanings.md:{line}: both_meanings.{name}.agreed: "
            "there is no phrase 'not-at-desk'; it was taken out: name 'hold-on' instead"
            for line, name in ((20, "fine"), (29, "we-are-fine"))
        ),
        "docs/en/words/training.md:26: items.judge.phrases: "
        "there is no phrase 'not-at-desk'; it was taken out: name 'hold-on' instead",
        f"docs/ja/reception/not-at-desk.md:36: {link}",
        "7 problems",
    ]


def test_with_replace_scripts_lists_and_links_name_what_is_read_instead_each_once(root: Path, capsys) -> None:
    without_recording(root)
    edit(root, f"docs/en/{PLAY}", "- phrases: [not-at-desk]", "- phrases: [hold-on, not-at-desk]")
    edit(
        root,
        "docs/en/index.md",
        "phrases: [not-at-desk, no-calls]",
        "phrases:\n  - hold-on\n  - not-at-desk  # often\n",
    )
    assert main(["retire", "phrase/not-at-desk", "phrase/hold-on", "--replace"], root) == 0
    assert "now mend" not in capsys.readouterr().out
    assert "- phrases: [hold-on]\n" in text_of(root, f"docs/en/{PLAY}")
    assert "phrases:\n  - hold-on\n" in text_of(root, "docs/en/index.md")
    assert "# often" not in text_of(root, "docs/en/index.md")
    for language in ("en", "ja"):
        assert "(../words/they-say.md#hold-on)" in text_of(root, f"docs/{language}/{PLAY}")
    assert main(["check"], root) == 0


def test_a_page_leaves_its_addresses_and_those_of_before_with_what_to_read(root: Path, capsys) -> None:
    assert main(["publish"], root) == 0
    assert main(["bless", "--all"], root) == 0
    edit(root, "docs/en/reception/refusal.md", "checklist:", "covers: [A1]\nchecklist:")
    (root / "docs/data/readings.yml").write_text("[]\n", "utf-8")
    edit(root, f"docs/ja/{PLAY}", "｜10時《じゅうじ》に戻《もど》ります。", "後《あと》で戻《もど》ります。")
    edit(root, f"docs/ja/{PLAY}", "Jūji ni modorimasu.", "Ato de modorimasu.")
    capsys.readouterr()
    assert main(["retire", DESK, "reception/refusal#step-accept", "--replace"], root) == 0
    assert "now mend" not in capsys.readouterr().out
    assert not (root / f"docs/en/{PLAY}").exists() and not (root / f"docs/ja/{PLAY}").exists()
    assert not (root / f"docs/data/agreed/{DESK}.yml").exists()
    for path in (DESK, "reception/away"):
        listed = text_of(root, f"docs/data/published/{path}.yml")
        assert "kind: play\nread: reception/refusal#step-accept\n" in listed
        assert "ja: 「席を外しております」と言われたら？\nanchors:\n- avoid\n- step-ask\n" in listed
        assert read_instead(read_book(root), path).url == "reception/refusal/#step-accept"
    assert "[the desk](reception/refusal.md#step-accept)" in text_of(root, "docs/en/index.md")
    assert main(["check"], root) == 0


def test_a_step_goes_with_its_branches_and_scripts_go_on_elsewhere(root: Path) -> None:
    assert main(["retire", f"{DESK}#step-pause", f"{DESK}#step-english", "--replace"], root) == 0
    text = text_of(root, f"docs/en/{PLAY}")
    assert "      - phrases: [not-at-desk]\n        next: english\n" in text
    gone = ("step-pause", "step-pause-time", "step-pause-nothing")
    assert "retired:\n" + "".join(f"  - id: {id}\n    read: {DESK}#step-english\n" for id in gone) in text
    assert "間を置く" not in text_of(root, f"docs/ja/{PLAY}")


def test_the_last_item_takes_its_list_along(root: Path) -> None:
    edit(root, f"docs/en/{PLAY}", "  - id: time\n    text: The **time** is in my calendar\n", "")
    edit(root, f"docs/ja/{PLAY}", "  time: '**日時**を予定表に入れた'\n", "")
    assert main(["retire", f"{DESK}#tick-taker", "reception/refusal"], root) == 0
    assert "checklist" not in text_of(root, f"docs/en/{PLAY}") + text_of(root, f"docs/ja/{PLAY}")


def test_a_heading_that_is_gone_and_a_card_that_moved_leave_word_where_they_stood(root: Path) -> None:
    assert main(["publish"], root) == 0
    for language in ("en", "ja"):
        text = text_of(root, f"docs/{language}/{PLAY}")
        (root / f"docs/{language}/{PLAY}").write_text(text[: text.index("### ")].rstrip() + "\n", "utf-8")
    assert main(["check"], root) == 1
    assert main(["retire", f"{DESK}#avoid", "reception/refusal"], root) == 0
    assert main(["check"], root) == 0


def test_entries_join_those_that_are_there(root: Path) -> None:
    assert main(["retire", "term/ma", "term/kushon"], root) == 0
    assert main(["retire", "phrase/hold-on", "phrase/not-at-desk"], root) == 0
    edit(root, THEY_SAY, "phrases:\n", "# what they say\nphrases:\n")
    edit(root, THEY_SAY, "retired:\n  - id: hold-on\n", "retired:\n- id: hold-on\n")
    edit(root, THEY_SAY, "    read: phrase/not-at-desk\n", "  read: phrase/not-at-desk\n")
    assert main(["retire", "phrase/no-calls", "phrase/not-at-desk", "--replace"], root) == 0
    entry = "- id: {}\n  read: phrase/not-at-desk\n"
    assert text_of(root, THEY_SAY).endswith(f"retired:\n{entry.format('hold-on')}{entry.format('no-calls')}---\n")


REFUSED = [
    ("", "", "name what to take out and what to read instead: playbook retire reception/away reception/not-at-desk"),
    (
        "phrase/hold-on",
        "phrase/qqq",
        "there is no 'phrase/qqq' to read instead; name it like stop/refusal or phrase/out",
    ),
    ("phrase/hold-no", "about", "there is no page or card 'phrase/hold-no'; did you mean 'phrase/hold-on'?"),
    ("phrase/hold-on", "phrase/hold-on", "phrase/hold-on is what is taken out; name another to read instead"),
    (DESK, f"{DESK}#step-ask", f"{DESK}#step-ask stands on the page that is taken out; name another to read instead"),
    ("index", "about", "the first page cannot be taken out"),
    ("reception", "about", "reception has other pages below it; move or take those out first"),
    (f"{DESK}#avoid", "about", f"'#avoid' is a heading of {DESK}; take it out of both languages, then say this again"),
    (f"{DESK}#tick-x", "about", f"the page {DESK} has no id '#tick-x'; did you mean 'tick-time'?"),
    (
        "pitfall/understood",
        "about",
        "'understood' is the only pitfall of its page; take the page out instead: words/pitfalls",
    ),
]


@pytest.mark.parametrize(("id", "read", "message"), REFUSED, ids=[f"{id} for {read}" for id, read, _ in REFUSED])
def test_what_cannot_be_is_refused_and_nothing_changes(root: Path, capsys, id: str, read: str, message: str) -> None:
    before = files(root)
    assert main(["retire", id, read], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert files(root) == before
