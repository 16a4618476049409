"""The rule that a word of kanji is read in one way on all pages.

The dictionary knows a reading for each sign of 御社, and so lets ごしゃ pass; the other pages know better.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from ..japanese.ruby import RubyError, Segment, fold_kana, parse_ruby
from ..problem import Problem
from ..queries.walk import walk
from ..reading.book import Book
from ..reading.written import Loc, Written
from .rule import Facts, gathering

KANJI = re.compile("[一-龥々]+")

Reading = tuple[str, str, Loc]
"""A word, how it is read, and where."""


def _readings(page: Written) -> tuple[Reading, ...]:
    """Every word of two kanji or more with its reading; bases side by side are also read as one word."""
    return tuple(
        (word, reading, words.loc)
        for words in walk(page)
        if words.language == "ja" and "《" in words.text
        for run in _runs(words.text)
        for word, reading in _words_of(run)
    )


@gathering(_readings)
def every_word_of_kanji_is_read_in_one_way(book: Book, readings: Facts) -> Iterator[Problem]:
    """Where the pages read a word in two ways, the rarer one is a slip, or is written in kana."""
    heard: dict[str, Counter[str]] = {}
    for word, reading, _ in (one for page in readings for one in page):
        heard.setdefault(word, Counter())[reading] += 1
    usual = {word: counted.most_common(1)[0][0] for word, counted in heard.items() if len(counted) > 1}
    for page, found in zip(book.everything, readings, strict=True) if usual else ():
        for word, reading, loc in found:
            if reading != (elsewhere := usual.get(word, reading)):
                message = f"'{word}' is read {reading} here, but {elsewhere} elsewhere; read it so, or write it in kana"
                yield page.problem(message, *loc)


def _runs(markup: str) -> Iterator[list[Segment]]:
    """The bases of kanji that stand side by side, as they are read."""
    run: list[Segment] = []
    for segment in (*_segments(markup), Segment("", None)):
        if segment.reading is not None and KANJI.fullmatch(segment.base):
            run.append(segment)
        elif run:
            yield run
            run = []


def _words_of(run: list[Segment]) -> Iterator[tuple[str, str]]:
    """Every stretch of a run, from one base to another."""
    for start, end in combinations(range(len(run) + 1), 2):
        word = "".join(segment.base for segment in run[start:end])
        if len(word) > 1:
            yield word, fold_kana("".join(segment.reading or "" for segment in run[start:end]))


def _segments(markup: str) -> tuple[Segment, ...]:
    """Its segments; nothing where the marks are wrong, which another rule reports."""
    try:
        return parse_ruby(markup)
    except RubyError:
        return ()
