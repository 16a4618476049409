"""Where SudachiPy reads a word otherwise than the page does, a person has judged it.

The accepted cases stand in `accepted-readings.yml`: the word, the page's reading, and why it is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml
from sudachipy import Dictionary, SplitMode, Tokenizer

from conftest import ROOT
from playbook.japanese.ruby import fold_kana, parse_ruby
from playbook.queries.walk import walk_book
from playbook.reading.book import read_book
from playbook.reading.markdown import BLANK

ACCEPTED = yaml.safe_load((Path(__file__).parent / "accepted-readings.yml").read_text("utf-8"))
Reading = tuple[str, str]
"""A word and how the page reads it."""


@cache
def tokenizer() -> Tokenizer:
    return Dictionary(dict="small").tokenizer(SplitMode.C)


@cache
def disagreements() -> dict[Reading, str]:
    """The words that page and dictionary read differently, with the dictionary's reading."""
    found: dict[Reading, str] = {}
    for words in walk_book(read_book(ROOT)):
        if words.is_spoken and words.language == "ja":
            for word, ours, theirs in compare(words.text):
                found.setdefault((word, ours), theirs)
    return found


def compare(markup: str) -> Iterator[tuple[str, str, str]]:
    """Each stretch that both sides bound alike and read differently: the word, our reading, the dictionary's."""
    text, ours = _units(markup)
    start, theirs = 0, ""
    for token in tokenizer().tokenize(text):
        theirs += token.reading_form()
        end = token.end()
        if start in ours and _aligned(ours, start, end):
            written = _written(ours, start, end)
            if fold_kana(written) != fold_kana(theirs) and any(
                "一" <= sign <= "龥" or sign.isdigit() for sign in text[start:end]
            ):
                yield text[start:end], fold_kana(written), fold_kana(theirs)
            start, theirs = end, ""


def _units(markup: str) -> tuple[str, dict[int, tuple[int, str]]]:
    """The plain text, and for each unit its start -> (end, reading); a base is one unit, any other sign its own."""
    text, units = "", {}
    for base, reading in parse_ruby(BLANK.sub("、", markup)):
        if reading is not None:
            units[len(text)] = len(text) + len(base), reading
        else:
            units |= {len(text) + at: (len(text) + at + 1, sign) for at, sign in enumerate(base)}
        text += base
    return text, units


def _aligned(units: dict[int, tuple[int, str]], start: int, end: int) -> bool:
    while start < end:
        start = units[start][0]
    return start == end


def _written(units: dict[int, tuple[int, str]], start: int, end: int) -> str:
    reading = ""
    while start < end:
        start, part = units[start]
        reading += part
    return reading


def test_every_reading_that_the_dictionary_does_not_share_has_been_judged() -> None:
    judged = {(case["word"], case["reading"]) for case in ACCEPTED}
    open_cases = [
        f"{word}: {ours} (dictionary: {theirs})"
        for (word, ours), theirs in sorted(disagreements().items())
        if (word, ours) not in judged
    ]
    assert open_cases == []


def test_no_accepted_reading_is_left_over() -> None:
    judged = {(case["word"], case["reading"]) for case in ACCEPTED}
    assert judged - disagreements().keys() == set()


def test_no_accepted_reading_stands_twice() -> None:
    assert [
        case for case, times in Counter((case["word"], case["reading"]) for case in ACCEPTED).items() if times > 1
    ] == []


def test_a_wrong_reading_is_seen() -> None:
    assert list(compare("席《せき》を外《そと》しております。")) == [("外し", "そとし", "はずし")]
