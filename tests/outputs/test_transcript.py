"""A play as a transcript, word for word: files in tests/cases/read.

After a change that is meant, write them anew with `--write-cases` and read the difference in git.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.outputs.transcript import Transcript
from project import CASES, PLAY, Project

FOLDER = CASES / "read"
PATH = PLAY.removesuffix(".md")


def richer() -> Project:
    """The small book with several phrases on a branch, a step named twice, and one that only another play enters."""
    return (
        Project()
        .replace(f"docs/en/{PLAY}", "phrases: [not-at-desk]\n", "phrases: [not-at-desk, hold-on]\n")
        .replace(f"docs/en/{PLAY}", "    outcome: message-left\n", "    next: pause\n")
        .replace(
            "docs/en/reception/refusal.md",
            "    outcome: stop\n",
            "    outcome: stop\n  - id: again\n    title: Again\n    say: Goodbye.\n    next: not-at-desk/thank\n",
        )
        .replace(
            "docs/ja/reception/refusal.md",
            "checklist:",
            "  again:\n    title: もう一度\n    say:\n      text: 失礼《しつれい》します。\n"
            "      romaji: Shitsurei shimasu.\nchecklist:",
        )
    )


CASES_READ = {
    "whole.ja": (Project, PATH, "ja", "", "play"),
    "whole.en": (Project, PATH, "en", "", "play"),
    "ruby.ja": (Project, PATH, "ja", "ruby", "play"),
    "romaji.ja": (Project, PATH, "ja", "romaji", "play"),
    "ways.ja": (Project, PATH, "ja", "", "ways"),
    "ways.en": (Project, PATH, "en", "", "ways"),
    "richer.ja": (richer, PATH, "ja", "", "play"),
    "entered.ja": (richer, "reception/refusal", "ja", "", "play"),
}
"""By the name of its file: the book, the play, the language, the readings, and what is written of the play."""


@pytest.mark.parametrize("name", CASES_READ)
def test_a_play_is_written_as_the_call_that_it_is(name: str, write_cases: bool) -> None:
    project, path, language, reading, what = CASES_READ[name]
    book = project().book()
    found = "\n".join(getattr(Transcript(book, language, reading), what)(book.pages[path])) + "\n"
    file = FOLDER / f"{name}.txt"
    if write_cases:
        file.write_text(found, "utf-8", newline="\n")
    assert found == file.read_text("utf-8")


def test_every_file_of_a_transcript_is_read() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == {*CASES_READ}


def test_a_step_an_outcome_and_a_line_that_there_are_not_are_shown_as_written() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "        outcome: ended\n", "        outcome: endde\n")
    project.replace(f"docs/en/{PLAY}", "next: english", "next: englsh").replace(
        f"docs/en/{PLAY}", "lines: [open-first]", "lines: [opne-first]"
    )
    book = project.book()
    text = "\n".join(Transcript(book, "ja").play(book.pages[PATH]))
    assert "（電話がつながる）\n  ●結果：endde" in text
    assert "→ ？ <englsh>" in text
    assert "■ 担当の方を尋ねる <ask>\n［ゆっくり、一息で話します。］\n├ 相手：" in text


def test_a_play_without_a_script_says_so() -> None:
    project = Project()
    for language in ("en", "ja"):
        path = f"docs/{language}/reception/refusal.md"
        text = project.bytes_of(path).decode()
        project.write(path, text[: text.index("script:")] + text[text.index("checklist:") :])
    book = project.book()
    lines = list(Transcript(book, "en").play(book.pages["reception/refusal"]))
    assert lines[-1] == "(no script)"


def test_a_transcript_can_be_written_again() -> None:
    book = Project().book()
    transcript = Transcript(book, "ja")
    assert list(transcript.play(book.pages[PATH])) == list(transcript.play(book.pages[PATH]))


def test_the_words_of_a_transcript_are_in_both_languages() -> None:
    import yaml

    from playbook.outputs.transcript import WORDS

    words = yaml.load(Path(WORDS).read_text("utf-8"), yaml.CSafeLoader)
    assert {key: [*sides] for key, sides in words.items()} == {key: ["en", "ja"] for key in words}
