"""`new`: the pair that it writes, and what it asks and refuses."""

from __future__ import annotations

import io
import sys
from datetime import date
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.commands import new
from playbook.reading.book import read_book
from project import edit, tell_of_strict_pages


def test_new_writes_a_pair_that_passes_but_for_the_words_which_it_names(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(new, "date", type("Day", (date,), {"today": classmethod(lambda cls: cls(2026, 11, 23))}))
    assert main(["new", "reception", "hold-music", 'What do I do while it\'s playing: "wait"?'], root) == 0
    page = "reception/hold-music.md"
    assert capsys.readouterr().out.splitlines() == [
        f"wrote docs/en/{page}",
        f"wrote docs/ja/{page}",
        "now write these words:",
        f"docs/en/{page}:9: summary: is still to be written: the answer in one or two sentences",
        f"docs/en/{page}:12: script.ask.title: is still to be written: this step in two to five words",
        f"docs/en/{page}:13: script.ask.say: is still to be written: what we say, in English",
        f"docs/en/{page}:16: script.ask.hear.answer.narrate: is still to be written: what happens then",
        f"docs/en/{page}:20: checklist.done.text: is still to be written: something that can be ticked in five seconds",
        f"docs/en/{page}:22: takeaways.1: is still to be written: the first thing to remember",
        f"docs/en/{page}:23: takeaways.2: is still to be written: the second thing to remember",
        f"docs/en/{page}:27: is still to be written: "
        "why it works, how it feels at the other end, what to avoid (120 to 300 words).",
        f"docs/ja/{page}:2: question: is still to be written: the question in Japanese",
        f"docs/ja/{page}:3: summary: is still to be written: the mini-summary in Japanese",
        f"docs/ja/{page}:6: script.ask.title: is still to be written: the step in Japanese",
        f"docs/ja/{page}:8: script.ask.say.text: is still to be written: 言葉《ことば》",
        f"docs/ja/{page}:9: script.ask.say.romaji: is still to be written: kotoba",
        f"docs/ja/{page}:11: script.ask.hear.answer.narrate: is still to be written: what happens, in Japanese",
        f"docs/ja/{page}:13: checklist.done.text: is still to be written: the tick in Japanese",
        f"docs/ja/{page}:15: takeaways.1: is still to be written: the first, in Japanese",
        f"docs/ja/{page}:16: takeaways.2: is still to be written: the second, in Japanese",
        f"docs/ja/{page}:18: is still to be written: the text in Japanese.",
    ]
    play = read_book(root).pages["reception/hold-music"].entry
    assert play.question.en == 'What do I do while it\'s playing: "wait"?'
    assert play.reviewed == date(2026, 11, 23)
    assert main(["check"], root) == 1
    assert capsys.readouterr().out.endswith("\n18 problems\n")


def test_new_puts_the_play_behind_the_others_of_its_stage(root: Path) -> None:
    for id, place in (("fresh", 30), ("another", 40)):
        files = new.write_new(root, read_book(root), "play", "reception", id, "What?")
        assert files == [f"docs/{language}/reception/{id}.md" for language in ("en", "ja")]
        assert read_book(root).pages[f"reception/{id}"].entry.order == place


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["recption", "fresh", "What?"], "there is no stage 'recption'; choose one of reception"),
        (["words", "fresh", "What?"], "there is no stage 'words'; choose one of reception"),
        (["reception", "Fresh One", "What?"],
         "'Fresh One' is not an id; write lower-case words joined by hyphens, such as not-at-desk"),
        (["reception", "../fresh", "What?"],
         "'../fresh' is not an id; write lower-case words joined by hyphens, such as not-at-desk"),
        (["reception", "refusal", "What?"], "the page reception/refusal is there already; choose another id"),
    ],
)  # fmt: skip
def test_new_refuses_what_it_cannot_write_and_writes_nothing(
    root: Path, capsys, arguments: list[str], message: str
) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    assert main(["new", *arguments], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before


def test_new_asks_for_what_it_is_not_told(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("fresh\n What now? \n"))
    assert main(["new", "reception"], root) == 0
    asked = (
        "Id (lower-case words joined by hyphens, permanent)? Question that the play answers, in English? wrote docs/en/"
    )
    assert capsys.readouterr().out.startswith(asked)
    assert read_book(root).pages["reception/fresh"].entry.question.en == "What now?"


def test_new_says_what_to_name_where_nobody_can_answer(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["new"], root) == 1
    assert capsys.readouterr().err == f"{new.SAY_WHICH}\n"


PAGES = [
    ("stage", "", "a-stage/index"), ("section", "", "a-section/index"), ("phrases", "words", "words/fresh"),
    ("lines", "words", "words/fresh"), ("message", "words", "words/fresh"), ("cadence", "words", "words/fresh"),
    ("role-play", "words", "words/fresh"),
    ("training", "words", "words/fresh"), ("pitfalls", "words", "words/fresh"), ("cushions", "words", "words/fresh"),
    ("silences", "words", "words/fresh"), ("plain", "words", "words/fresh"), ("coverage", "words", "words/fresh"),
]  # fmt: skip
CARDS = [
    ("phrase", "words/they-say"), ("line", "words/we-say"), ("term", "glossary"), ("cushion", "words/cushions"),
    ("pitfall", "words/pitfalls"), ("silence", "words/silences"),
]  # fmt: skip
ENTRIES = ["outcome", "owner", "source", "figure"]
QUOTED = 'A "quoted" one: it\'s {strange} #1'


def only_words_are_missing(root: Path, capsys) -> bool:
    capsys.readouterr()
    main(["check"], root)
    problems = [line for line in capsys.readouterr().out.splitlines() if line.startswith("docs/")]
    return all("is still to be written" in line for line in problems)


@pytest.mark.parametrize(("kind", "where", "path"), PAGES)
def test_a_new_page_of_every_kind_lacks_nothing_but_words(root: Path, capsys, kind: str, where: str, path: str) -> None:
    place = ["--where", where] if where else []
    id = path.removesuffix("/index").rpartition("/")[2]
    assert main(["new", "--kind", kind, *place, "--id", id, "--choice", "email", "A title: of ours"], root) == 0
    wrote = [f"wrote docs/{language}/{path}.md" for language in ("en", "ja")]
    assert capsys.readouterr().out.splitlines()[:3] == [*wrote, "now write these words:"]
    assert read_book(root).pages[path].title.en == "A title: of ours"
    assert only_words_are_missing(root, capsys)


@pytest.mark.parametrize(("kind", "where"), CARDS)
def test_a_new_card_of_every_kind_stands_last_on_its_page_and_changes_nothing_else(
    root: Path, capsys, kind: str, where: str
) -> None:
    files = [root / f"docs/{language}/{where}.md" for language in ("en", "ja")]
    before = [file.read_text("utf-8").splitlines() for file in files]
    assert (
        main(["new", "--kind", kind, "--where", where, "--id", "fresh", "--choice", "soft-no", "Words: ours"], root)
        == 0
    )
    assert only_words_are_missing(root, capsys)
    assert read_book(root).card(kind, "fresh").page.path == where
    for file, lines in zip(files, before, strict=True):
        now = file.read_text("utf-8").splitlines()
        assert [*_without_added(now, lines)] == lines


def _without_added(now: list[str], before: list[str]):
    rest = iter(now)
    for line in before:
        yield next(found for found in rest if found == line)


@pytest.mark.parametrize("kind", ENTRIES)
def test_a_new_entry_stands_last_in_its_registry(root: Path, capsys, kind: str) -> None:
    file = root / f"docs/data/{kind}s.yml"
    before = file.read_text("utf-8")
    assert main(["new", "--kind", kind, "--id", "fresh", "Words: ours"], root) == 0
    assert file.read_text("utf-8").startswith(before)
    assert "fresh" in getattr(read_book(root).registries, f"{kind}s")
    assert only_words_are_missing(root, capsys)


def test_a_blank_has_an_id_of_its_own_form_and_a_type(root: Path, capsys) -> None:
    assert main(["new", "--kind", "blank", "--id", "their_floor", "--choice", "text", "Floor"], root) == 0
    assert read_book(root).registries.blanks["their_floor"].label.en == "Floor"


def test_make_keeps_every_quotation_mark(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv(new.WORDS, QUOTED)
    assert main(["new", "--kind", "plain", "--where", "words", "--id", "fresh"], root) == 0
    assert read_book(root).pages["words/fresh"].entry.title.en == QUOTED


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--kind", "mesage", "--id", "a", "T"],
         "there is nothing of the kind 'mesage' to start; did you mean 'message'?"),
        (["--kind", "message", "--where", "reception", "--id", "a", "--choice", "email", "T"],
         "there is no folder 'reception'; choose one of words"),
        (["--kind", "message", "--where", "words", "--id", "a", "--choice", "pigeon", "T"],
         "'pigeon' is no channel; choose one of phone, voicemail, email, letter, postcard, fax, form, visit, sms, "
         "line, linkedin, eight, event, research, rotate"),
        (["--kind", "line", "--where", "words/they-say", "--id", "a", "T"],
         "'words/they-say' holds no lines; choose one of words/we-say"),
        (["--kind", "owner", "--id", "sales-enablement", "T"],
         "'sales-enablement' is already the id of another owner in docs/data/owners.yml; choose another"),
    ],
)  # fmt: skip
def test_new_says_which_kinds_and_places_there_are(root: Path, capsys, arguments: list[str], message: str) -> None:
    assert main(["new", *arguments], root) == 1
    assert capsys.readouterr().err == f"{message}\n"


def test_new_tells_what_changed_on_a_page_and_keeps_its_words_where_they_can_do_harm(root: Path, capsys) -> None:
    edit(root, "docs/en/reception/index.md", "order: 20", "order: 20\nstrict: true")
    tell_of_strict_pages(root)
    edit(root, "docs/en/reception/refusal.md", "summary: ", "summary: At once. ")
    arguments = ["new", "--kind", "change", "--where", "reception/refusal", "--id", "at-once", "At once."]
    assert main(arguments, root) == 0
    file = f"docs/data/changes/{date.today()}-at-once.yml"
    wrote, _, left = capsys.readouterr().out.splitlines()
    assert wrote == f"wrote {file}"
    assert left == f"{file}:5: text.ja: is still to be written: the same sentence in Japanese"
    edit(root, file, "TO WRITE: the same sentence in Japanese", "すぐにやめます。")
    assert main(["check"], root) == 0


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("nowhere", "there is no page 'nowhere'; name the one that readers are led to, such as stop/refusal\n"),
        ("about", "docs/data/changes/{today}-again.yml is there already; choose another id\n"),
    ],
)
def test_new_tells_of_no_page_that_is_not_there_and_no_change_twice(where: str, told: str, root: Path, capsys) -> None:
    (root / f"docs/data/changes/{date.today()}-again.yml").write_text(
        f"date: {date.today()}\npage: about\ntext:\n  en: New.\n  ja: 新しいです。\n", "utf-8"
    )
    assert main(["new", "--kind", "change", "--where", where, "--id", "again", "New."], root) == 1
    assert capsys.readouterr().err.endswith(told.format(today=date.today()))
