"""How Japanese text is read: ruby for every kanji, from the page where it says so, else from a dictionary.

SudachiPy with its small dictionary guesses the readings when the site is built; a browser never needs it.
A guess may be wrong (方 is かた or ほう), which costs a search result its place, never its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sudachipy import Morpheme

from .dictionary import SHORT, tokenizer
from .ruby import Segment, fold_kana, parse_ruby, plain

KANJI = re.compile("[々〆〇ヶ\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
KANJI_ONLY = re.compile(f"{KANJI.pattern}+")
RUNS = re.compile(f"({KANJI.pattern}+)")
ENGLISH_WORD = re.compile(r"[a-z][a-z'’]+")
KANA = re.compile("[ぁ-ゖァ-ヺー]+")
CONTENT = frozenset({"名詞", "動詞", "形容詞", "形状詞"})
"""The parts of speech that say what a sentence is about."""
EMPTY = frozenset({"非自立可能", "数詞", "代名詞", "助動詞語幹"})
"""Kinds of them that say nothing: する, いる, こと, numbers."""


@lru_cache(maxsize=100_000)
def with_ruby(markup: str) -> str:
    """The markup with ruby for every word that has kanji; its own ruby stays.

    >>> with_ruby("席《せき》を外しております")
    '席《せき》を外《はず》しております'
    """
    return _markup(piece for base, reading in parse_ruby(markup) for piece in _pieces(base, reading))


@lru_cache(maxsize=100_000)
def content_words(text: str) -> tuple[str, ...]:
    """The words that say what a text is about, without ruby, each once, in order."""
    return tuple(dict.fromkeys(word.surface() for word in _words(plain(text)) if _says_something(word)))


def distinct_words(texts: Iterable[str]) -> list[str]:
    """The words of some plain texts, English or Japanese, each once, in order."""
    found = (ENGLISH_WORD.findall(text.lower()) if text.isascii() else content_words(text) for text in texts)
    return list(dict.fromkeys(word for words in found for word in words))


def _words(text: str) -> Iterator[Morpheme]:
    yield from tokenizer(SHORT).tokenize(text)


def _says_something(word: Morpheme) -> bool:
    parts = word.part_of_speech()
    return parts[0] in CONTENT and EMPTY.isdisjoint(parts) and len(word.surface()) > 1


def _pieces(text: str, reading: str | None) -> Iterator[Segment]:
    if reading is None:
        for word in _words(text):
            yield from _read(word)
    else:
        yield Segment(text, reading)


def _read(word: Morpheme) -> Iterator[Segment]:
    """The word cut into kanji with their reading and kana that stand for themselves: お, 断《ことわ》, り."""
    text, reading = word.surface(), fold_kana(word.reading_form())
    if not KANJI.search(text) or not KANA.fullmatch(reading):
        yield Segment(text, None)
        return
    parts = [part for part in RUNS.split(text) if part]
    found = re.fullmatch("".join(f"({'.+?' if KANJI.match(part) else fold_kana(part)})" for part in parts), reading)
    if not found:
        yield Segment(text, reading)
        return
    for part, sound in zip(parts, found.groups(), strict=True):
        yield Segment(part, sound if KANJI.match(part) else None)


def _markup(segments: Iterable[Segment]) -> str:
    """Ruby markup; ｜ stands only where the base would else be read wrongly."""
    text = ""
    for base, reading in segments:
        if reading is None:
            text += base
        else:
            plain_base = KANJI_ONLY.fullmatch(base) and not KANJI.match(text[-1:])
            text += f"{'' if plain_base else '｜'}{base}《{reading}》"
    return text
