"""`read`: plays on the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.__main__ import main
from project import CASES


@pytest.mark.parametrize("name", ["not-at-desk", "reception/not-at-desk"])
@pytest.mark.parametrize(
    ("options", "file"),
    [
        ([], "whole.ja"),
        (["--language", "en"], "whole.en"),
        (["--reading", "ruby"], "ruby.ja"),
        (["--reading", "romaji"], "romaji.ja"),
        (["--ways"], "ways.ja"),
    ],
)
def test_read_prints_a_play(root: Path, capsys, name: str, options: list[str], file: str) -> None:
    assert main(["read", name, *options], root) == 0
    assert capsys.readouterr().out == (CASES / "read" / f"{file}.txt").read_text("utf-8")


def test_read_without_a_name_prints_all_plays_in_the_order_of_the_book(root: Path, capsys) -> None:
    assert main(["read"], root) == 0
    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if line.endswith(">") and line[0] not in "■├│└ →⇒"] == [
        "「席を外しております」と言われたら？ <reception/not-at-desk>",
        "断られたら？ <reception/refusal>",
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("not-at-dekc", "there is no play 'not-at-dekc' that can be read; did you mean 'not-at-desk'?\n"),
        ("opening/refusal", "there is no play 'opening/refusal' that can be read; did you mean 'reception/refusal'?\n"),
        ("xyz", "there is no play 'xyz' that can be read; name it like reception/not-at-desk\n"),
    ],
)
def test_read_says_which_play_was_meant(root: Path, capsys, name: str, sentence: str) -> None:
    assert main(["read", name], root) == 1
    assert capsys.readouterr().err == sentence
