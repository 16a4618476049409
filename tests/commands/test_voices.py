"""`playbook voices`: a list to read out, and the records of what was recorded."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.checks.problems import problems_of
from playbook.queries.voices import voices
from playbook.reading.book import read_book
from project import BOOK

SOUND = (BOOK / "docs/assets/voices/phrase-not-at-desk.mp3").read_bytes()


def test_the_words_that_can_be_recorded_are_listed_with_their_files(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voices"], root) == 0
    assert capsys.readouterr().out.splitlines() == [
        "line-close.mp3",
        "    ありがとうございました。",
        "phrase-no-calls.mp3",
        "    営業《えいぎょう》のお電話《でんわ》はお断《ことわ》りしております。",
        "line-goodbye.mp3",
        "    失礼《しつれい》いたします。",
        *STEPS,
        f"{3 + len(STEPS) // 2} to record",
    ]
    assert main(["voices", "--kind", "phrase"], root) == 0
    assert capsys.readouterr().out.splitlines()[0::2] == ["phrase-no-calls.mp3", "1 to record"]


STEPS = [
    "step-refusal--accept.mp3",
    "    失礼《しつれい》いたしました。",
]


def test_new_recordings_get_their_records_and_old_ones_are_left_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "docs/assets/voices/line-close.mp3").write_bytes(SOUND)
    assert main(["voices", "--speaker", "鈴木 一郎", "--licence", "CC BY 4.0"], root) == 0
    assert capsys.readouterr().out.splitlines() == ["wrote docs/data/voices/line-close.yml", "1 record written"]
    assert (root / "docs/data/voices/line-close.yml").read_text("utf-8").splitlines() == [
        "says: 'ありがとうございました。'",
        "speaker: '鈴木 一郎'",
        "licence: 'CC BY 4.0'",
        f"recorded: {date.today()}",
    ]
    book = read_book(root)
    assert problems_of(book) == []
    assert {one.name for one in voices(book).values()} == {"line-close", "phrase-not-at-desk"}


def test_a_speaker_without_a_licence_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "--speaker", "Hana Yamada"], root) == 1
    assert capsys.readouterr().err == "say both, or neither: speaker=… and licence=…\n"


def test_a_phrase_that_was_recorded_can_be_renamed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "phrase/not-at-desk", "phrase/away"], root) == 0
    book = read_book(root)
    assert problems_of(book) == []
    assert [one.name for one in voices(book).values()] == ["phrase-not-at-desk"]
    capsys.readouterr()
    assert main(["voices", "--kind", "phrase"], root) == 0
    assert "phrase-away.mp3" not in capsys.readouterr().out
