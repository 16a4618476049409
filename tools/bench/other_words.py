"""Other words for the copies of a play, so that a larger book is one of different plays and compresses like one.

The words that say what a play is about are replaced by words of SudachiDict, the same word by the same one within a
copy; what every play says stays (call, client, 電話), and so do ids, links, blanks and Markdown. What is said keeps
its readings: ruby and romaji are those of the new words. The texts make no sense; sizes and speeds do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

from sudachipy import Dictionary

from playbook.japanese.romaji import to_romaji
from playbook.japanese.ruby import fold_kana, kana

STRUCTURE = frozenset(
    "kind id order covers owner reviewed review_every lines phrases next outcome spoken gives needs formerly related "
    "sources stage romaji".split()
)
"""Keys whose values are no words, as those in a row are not; and romaji, which follows from what is said."""
FIELD = re.compile(r"^(\s*(?:- )?(?P<key>[a-z][a-z0-9_-]*): )(?P<text>.*)$")
ROMAJI = re.compile(r"(?m)^(?P<said>\s*text: (?P<text>.*)\n\s*romaji: ).*$")
NO_WORDS = re.compile(r"(\{[^}]*\}|\]\([^)]*\)|<[^>]*>|`[^`]*`|https?://\S+)")
"""Blanks, ids of headings, targets of links, code."""
ENGLISH = re.compile(r"[A-Za-z]{4,}")
JAPANESE = re.compile(
    r"(?<![0-9０-９])(?P<base>[々\u4e00-\u9fff]{2,})(?!いたし|《[^》]*》いたし)(?:《(?P<reading>[^》]*)》)?|(?P<kana>[ァ-ヺー]{3,})"
)
MACRONS = str.maketrans("āīūēō", "aiueo")
COMMON = 0.3
"""The share of plays that say a word which stays as it is."""
COMPOUND = 2
"""The signs of a word in kanji, of which most longer ones are made."""


class OtherWords:
    """Replaces the words of plays; `pages` are the texts of all plays, which say what is common."""

    def __init__(self, pages: Iterable[Path]) -> None:
        pages = list(pages)
        held = Counter(word for page in pages for word in set(words_in(page.read_text("utf-8"))))
        self.common = {word for word, times in held.items() if times >= COMMON * len(pages)}

    def of(self, text: str, language: str, seed: str) -> str:
        """A page's text in other words; the same `seed` gives the same words."""
        replace = Replacing(self.common, Random(f"{seed} {language}")).english
        if language == "ja":
            replace = Replacing(self.common, Random(f"{seed} {language}")).japanese
        lines = "\n".join(_line(line, replace) for line in text.split("\n"))
        return ROMAJI.sub(_with_romaji, lines)


class Replacing:
    """The words of one copy, each with the one that stands for it."""

    def __init__(self, common: set[str], random: Random) -> None:
        self.common, self.random = common, random
        self.chosen: dict[str, tuple[str, str]] = {}

    def english(self, text: str) -> str:
        """An English text in other words, with the capitals that it had."""
        return ENGLISH.sub(self._english_word, text)

    def japanese(self, text: str) -> str:
        """A Japanese text, or one with ruby, in other words."""
        return JAPANESE.sub(self._japanese_word, text)

    def _english_word(self, found: re.Match[str]) -> str:
        word = found[0]
        if word.lower() in self.common:
            return word
        other, _ = self._other(word.lower(), "english", len(word))
        return other.capitalize() if word[0].isupper() else other

    def _japanese_word(self, found: re.Match[str]) -> str:
        word = found["base"] or found["kana"]
        if word in self.common:
            return found[0]
        if found["kana"]:
            return self._other(word, "katakana", len(word))[0]
        others = [self._other(part, "kanji", len(part)) for part in in_parts(word)]
        reading = f"《{''.join(read for _, read in others)}》" if found["reading"] else ""
        return "".join(other for other, _ in others) + reading

    def _other(self, word: str, kind: str, length: int) -> tuple[str, str]:
        if word not in self.chosen:
            pool = dictionary()[kind]
            self.chosen[word] = self.random.choice(pool[min(max(length, min(pool)), max(pool))])
        return self.chosen[word]


def words_in(text: str) -> Iterator[str]:
    """The words of a page that might be replaced."""
    yield from (found[0].lower() for found in ENGLISH.finditer(text))
    yield from (found["base"] or found["kana"] for found in JAPANESE.finditer(text))


def in_parts(word: str) -> list[str]:
    """A word in kanji as words of two signs, the last of three where it is odd."""
    ends = range(COMPOUND, len(word) - 1, COMPOUND)
    return [word[start:end] for start, end in zip((0, *ends), (*ends, len(word)), strict=True)]


@cache
def dictionary() -> dict[str, dict[int, list[tuple[str, str]]]]:
    """The common nouns of SudachiDict, with readings, by kind and length; English words are readings in romaji."""
    found: dict[str, dict[int, list[tuple[str, str]]]] = {"kanji": {}, "katakana": {}, "english": {}}
    for word, reading in sorted(nouns_with_one_reading()):
        if re.fullmatch("[ァ-ヺー]{3,12}", word):
            found["katakana"].setdefault(len(word), []).append((word, word))
        elif re.fullmatch("[一-鿿]{2,3}", word) and re.fullmatch("[ァ-ヺー]+", reading):
            found["kanji"].setdefault(len(word), []).append((word, fold_kana(reading)))
            romaji = re.sub("[^a-z]", "", to_romaji(reading).lower().translate(MACRONS))
            found["english"].setdefault(len(romaji), []).append((romaji, ""))
    return found


def nouns_with_one_reading() -> Iterator[tuple[str, str]]:
    """Each common noun that can be read in one way only, so that a check of readings agrees."""
    entries: dict[str, set[tuple[str, ...]]] = {}
    for entry in Dictionary(dict="small").entries():
        entries.setdefault(entry.surface(), set()).add((entry.reading_form(), *entry.part_of_speech()[:2]))
    for word, kinds in entries.items():
        if len(kinds) == 1 and (kind := next(iter(kinds)))[1:] == ("名詞", "普通名詞"):
            yield word, kind[0]


def _line(line: str, replace: Callable[[str], str]) -> str:
    field = FIELD.match(line)
    if not field:
        return _text(line, replace)
    is_structure = field["key"] in STRUCTURE or field["text"].startswith("[")
    return line if is_structure else field[1] + _text(field["text"], replace)


def _text(text: str, replace: Callable[[str], str]) -> str:
    parts = NO_WORDS.split(text)
    return "".join(part if at % 2 else replace(part) for at, part in enumerate(parts))


def _with_romaji(found: re.Match[str]) -> str:
    """What is said, and its romaji anew, in quotes since it may hold an apostrophe."""
    romaji = to_romaji(kana(found["text"].strip("'")))
    return f'{found["said"]}"{romaji}"'
