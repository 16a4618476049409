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


def test_new_writes_a_pair_that_passes_but_for_the_words_which_it_names(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(new, "date", type("Day", (date,), {"today": classmethod(lambda cls: cls(2026, 11, 30))}))
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
    assert play.reviewed == date(2026, 11, 30)
    assert main(["check"], root) == 1
    assert capsys.readouterr().out.endswith("\n18 problems\n")


def test_new_puts_the_play_behind_the_others_of_its_stage(root: Path) -> None:
    for id, place in (("fresh", 30), ("another", 40)):
        files = new.write_play(root, "reception", id, "What?")
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
    assert (
        capsys.readouterr().err
        == "name stage, id and question: playbook new reception not-at-desk 'What do I do when …?'\n"
    )
