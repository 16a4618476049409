"""Rules on how Japanese is read: ruby that is well formed, romaji that agrees, readings where somebody speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..japanese.disagreements import Disagreement, disagreements
from ..japanese.romaji import romaji_difference
from ..japanese.ruby import RubyError, fold_kana, kana, unread
from ..model import LANGUAGES, Utterance, Variants
from ..problem import Problem
from ..queries.walk import Words, holders, walk
from ..reading.book import Book
from ..reading.markdown import BLANK, text_parts
from ..reading.page import CARD_FIELDS, Page, cards_in
from ..reading.registries import Registries
from ..reading.unwritten import NOT_WRITTEN
from ..reading.written import Written
from .rule import Facts, each, gathering
from .where import problem_in

PARTICLES = {"wo": ("を", "o"), "ha": ("は", "wa"), "he": ("へ", "e")}
PARTICLE = re.compile(r"(?<=[A-Za-zāīūēō}] )(?:wo|ha|he)(?=[ ,.?]|$)", re.IGNORECASE)
"""Particles spelt as they are typed, not as they are said."""
KATAKANA_READING = re.compile("([々一-龥]+)《([^》]*[ァ-ヺ][^》]*)》")
RUBY = re.compile("《[^》]*》|｜")


@each()
def every_reading_is_well_formed(page: Written, registries: Registries) -> Iterator[Problem]:
    """Ruby is closed and in kana; what is said aloud has a reading on every kanji and digit."""
    for words in walk(page):
        if words.language != "ja":
            continue
        try:
            bare = [run for part in _parts(words) for run in unread(part)]
        except RubyError as error:
            at = next((words.text.find(mark) for mark in "《》｜" if mark in words.text), 0)
            yield problem_in(words, at, str(error))
            continue
        if "《" in words.text and (found := KATAKANA_READING.search(words.text)):
            hiragana = f"{found[1]}《{fold_kana(found[2])}》"
            message = f"the reading of '{found[1]}' is in katakana; write it in hiragana, {hiragana}"
            yield problem_in(words, found.start(), message)
        if _is_read_aloud(words) and bare:
            yield problem_in(words, words.text.find(bare[0]), _without_reading(list(dict.fromkeys(bare))))


def _without_reading(bare: list[str]) -> str:
    """What is told of the runs of a text that have no reading: all of them, each as it is to be written."""
    have = "has" if len(bare) == 1 else "have"
    written = ", ".join(f"{'｜' if run[0].isdigit() else ''}{run}《…》" for run in bare)
    begins = ", where ｜ begins the base" if "｜" in written else ""
    return f"{', '.join(repr(run) for run in bare)} {have} no reading; write {written}{begins}"


@each()
def every_romaji_agrees(page: Written, registries: Registries) -> Iterator[Problem]:
    """The romaji says what the kana says."""
    for words in walk(page):
        if words.language == "romaji" and _can_be_compared(words.holder.ja, words.text):  # type: ignore[attr-defined]
            difference = romaji_difference(kana(words.holder.ja), words.text)  # type: ignore[attr-defined]
            if difference:
                yield problem_in(words, 0, difference)
            elif found := PARTICLE.search(words.text):
                spelt = PARTICLES[found[0].lower()]
                yield problem_in(words, 0, f"the particle {spelt[0]} is written '{spelt[1]}', not '{found[0]}'")


@each()
def every_utterance_is_readable(page: Written, registries: Registries) -> Iterator[Problem]:
    """Spoken Japanese has romaji; where English is spoken, the Japanese is its meaning and has none."""
    for loc, holder, _, speech in holders(page):
        if not isinstance(holder, Utterance) or holder.ja == NOT_WRITTEN:
            continue
        if speech == "ja" and not holder.romaji:
            yield page.problem("has no romaji; write 'text: …' and 'romaji: …', each on its own line", *loc, "ja")
        if speech == "en" and holder.romaji:
            yield page.problem("English is spoken here, so this is its meaning; write it as plain text", *loc, "ja")


@each()
def every_unusual_reading_is_accepted(page: Written, registries: Registries) -> Iterator[Problem]:
    """Where page and dictionary read a spoken word differently, a person has judged it, in `docs/data/readings.yml`."""
    judged = {(known.entry.word, known.entry.reading) for known in registries.readings}
    for words in _spoken(page) if "readings" not in registries.broken else ():
        for found in _disagreements(words):
            if (found.word, found.ours) not in judged:
                message = (
                    f"'{found.word}' is read {found.ours} here, but {found.theirs} in the dictionary; mend it, "
                    "or add it to docs/data/readings.yml and say why it is right"
                )
                yield problem_in(words, words.text.find(found.word[0]), message)


def _said(page: Written) -> str:
    """All that is said aloud on a page, without its readings and with them."""
    texts = [words.text for words in _spoken(page)]
    return "\n".join((*texts, *(RUBY.sub("", text) for text in texts)))


@gathering(_said)
def every_accepted_reading_is_used(book: Book, said: Facts) -> Iterator[Problem]:
    """The list of judged readings holds none for a word that nobody says any more; an unread page may need it."""
    for known in book.registries.readings if not book.unread else ():
        if not any(known.entry.word in text for text in said):
            yield known.problem("no page says this word any more; delete the entry", "word")


@each(*CARD_FIELDS, "play")
def every_variant_is_plain(page: Page, registries: Registries) -> Iterator[Problem]:
    """Variants are shown as they stand."""
    for loc, entry in (((), page.entry), *((card.loc, card.entry) for card in cards_in([page]))):
        variants = getattr(entry, "variants", Variants())
        for language in LANGUAGES:
            sign = next((sign for text in variants[language] for sign in "<《{`*" if sign in text), None)
            if sign:
                message = f"a variant has '{sign}'; variants are plain text, without readings, blanks and Markdown"
                yield page.problem(message, *loc, "variants", language)


def _spoken(page: Written) -> Iterator[Words]:
    """What is said aloud in Japanese."""
    return (words for words in walk(page) if words.language == "ja" and words.is_spoken)


def _disagreements(words: Words) -> tuple[Disagreement, ...]:
    """What the dictionary reads otherwise; a blank is a pause."""
    return disagreements(BLANK.sub("、", words.text)) if _is_well_formed(words.text) else ()


def _is_well_formed(markup: str) -> bool:
    """Whether every kanji and digit has its reading, as another rule demands."""
    try:
        return not unread(markup)
    except RubyError:
        return False


def _can_be_compared(said: str, romaji: str) -> bool:
    """Whether no other rule has found a fault that would show in the romaji as well; Latin words read as they stand."""
    same_blanks = set(BLANK.findall(said)) == set(BLANK.findall(romaji))
    return _is_well_formed(said) and same_blanks and "《" not in romaji and said not in (NOT_WRITTEN, romaji)


def _parts(words: Words) -> list[str]:
    """The stretches within which ruby must open and close."""
    return text_parts(words.text, words.is_prose) if words.is_markdown else [words.text]


def _is_read_aloud(words: Words) -> bool:
    return isinstance(words.holder, Utterance) and bool(words.holder.romaji)
