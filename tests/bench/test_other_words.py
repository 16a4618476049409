"""Copies of a play in other words: what is replaced, what stays, and whether they weigh what a play weighs."""

from __future__ import annotations

from random import Random

import pytest
from tools.bench import other_words
from tools.bench.other_words import OtherWords, Replacing, in_parts

POOL = {
    "english": {5: [("kasen", "")]},
    "kanji": {2: [("河川", "かせん")], 3: [("山駕籠", "やまかご")]},
    "katakana": {4: [("クレソン", "クレソン")]},
}


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> OtherWords:
    """Knows few other words, and no word that all plays have in common."""
    monkeypatch.setattr(other_words, "dictionary", lambda: POOL)
    return OtherWords([])


def test_what_is_said_keeps_readings_blanks_and_romaji(words: OtherWords) -> None:
    said = "      text: '{prospect}様《さま》は会議中《かいぎちゅう》です。'\n      romaji: 'x'"
    assert words.of(said, "ja", "") == (
        "      text: '{prospect}様《さま》は山駕籠《やまかご》です。'\n      romaji: \"{prospect}samahayamakagodesu.\""
    )


def test_ids_links_and_headings_stay(words: OtherWords) -> None:
    page = "related: [silence-beat]\n  - id: pause\n    next: other/step\nSee [Pause](../other.md#pause). {#pause}"
    assert words.of(page, "en", "") == page.replace("[Pause]", "[Kasen]")


def test_a_word_that_all_plays_have_in_common_stays() -> None:
    assert Replacing({"call"}, Random(0)).english("Call, call") == "Call, call"


def test_a_long_word_is_words_of_two_signs_and_a_last_one_of_three_where_it_is_odd() -> None:
    assert in_parts("担当者不在連絡先") == ["担当", "者不", "在連", "絡先"]
    assert in_parts("一二三四五") == ["一二", "三四五"]
    assert in_parts("会議中") == ["会議中"]
