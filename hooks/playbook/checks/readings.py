"""Rules on how Japanese is read: ruby that is well formed, romaji that agrees, readings where somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator

from ..japanese.romaji import romaji_difference
from ..japanese.ruby import RubyError, kana, unread
from ..model import LANGUAGES, Utterance, Variants
from ..problem import Problem
from ..queries.walk import Words, holders, walk_book
from ..reading.book import Book
from ..reading.markdown import BLANK, text_parts
from ..reading.unwritten import NOT_WRITTEN
from .where import problem_in


def every_reading_is_well_formed(book: Book) -> Iterator[Problem]:
    """Ruby is closed and in kana; what is said aloud has a reading on every kanji and digit."""
    for words in walk_book(book):
        if words.language != "ja":
            continue
        try:
            bare = [run for part in _parts(words) for run in unread(part)]
        except RubyError as error:
            at = next((words.text.find(mark) for mark in "《》｜" if mark in words.text), 0)
            yield problem_in(words, at, str(error))
            continue
        if _is_read_aloud(words) and bare:
            written = f"｜{bare[0]}《…》, where ｜ begins the base" if bare[0][0].isdigit() else f"{bare[0]}《…》"
            yield problem_in(words, words.text.find(bare[0]), f"'{bare[0]}' has no reading; write {written}")


def every_romaji_agrees(book: Book) -> Iterator[Problem]:
    """The romaji says what the kana says."""
    for words in walk_book(book):
        if words.language == "romaji" and _can_be_compared(words.holder.ja, words.text):  # type: ignore[attr-defined]
            difference = romaji_difference(kana(words.holder.ja), words.text)  # type: ignore[attr-defined]
            if difference:
                yield problem_in(words, 0, difference)


def every_utterance_is_readable(book: Book) -> Iterator[Problem]:
    """Spoken Japanese has romaji; where English is spoken, the Japanese is its meaning and has none."""
    for page in (*book.pages.values(), *book.registries.written.values()):
        for loc, holder, _, speech in holders(page):
            if not isinstance(holder, Utterance) or holder.ja == NOT_WRITTEN:
                continue
            if speech == "ja" and not holder.romaji:
                yield page.problem("has no romaji; write 'text: …' and 'romaji: …', each on its own line", *loc, "ja")
            if speech == "en" and holder.romaji:
                yield page.problem("English is spoken here, so this is its meaning; write it as plain text", *loc, "ja")


def every_variant_is_plain(book: Book) -> Iterator[Problem]:
    """Variants are shown as they stand."""
    plays = ((page, (), page.entry) for page in book.plays.values())
    cards = ((card.page, card.loc, card.entry) for card in book.cards.values())
    for page, loc, entry in (*plays, *cards):
        variants = getattr(entry, "variants", Variants())
        for language in LANGUAGES:
            sign = next((sign for text in variants[language] for sign in "<《{`*" if sign in text), None)
            if sign:
                message = f"a variant has '{sign}'; variants are plain text, without readings, blanks and Markdown"
                yield page.problem(message, *loc, "variants", language)


def _can_be_compared(said: str, romaji: str) -> bool:
    """Whether no other rule has found a fault that would show in the romaji as well; Latin words read as they stand."""
    try:
        readable = not unread(said)
    except RubyError:
        return False
    same_blanks = set(BLANK.findall(said)) == set(BLANK.findall(romaji))
    return readable and same_blanks and "《" not in romaji and said not in (NOT_WRITTEN, romaji)


def _parts(words: Words) -> list[str]:
    """The stretches within which ruby must open and close."""
    return text_parts(words.text, words.is_prose) if words.is_markdown else [words.text]


def _is_read_aloud(words: Words) -> bool:
    return isinstance(words.holder, Utterance) and bool(words.holder.romaji)
