"""Rules on how Japanese is read: ruby that is well formed, romaji that agrees, readings where somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator

from ..japanese.disagreements import Disagreement, disagreements
from ..japanese.romaji import romaji_difference
from ..japanese.ruby import RubyError, kana, unread
from ..model import LANGUAGES, Utterance, Variants
from ..problem import Problem
from ..queries.walk import Words, holders, walk_book
from ..reading.book import Book
from ..reading.markdown import BLANK, text_parts
from ..reading.unwritten import NOT_WRITTEN
from .where import problem_in, without_code


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


def every_unusual_reading_is_accepted(book: Book) -> Iterator[Problem]:
    """Where page and dictionary read a spoken word differently, a person has judged it, in `docs/data/readings.yml`."""
    judged = {(known.entry.word, known.entry.reading) for known in book.registries.readings}
    for words, found in _disagreements(book) if "readings" not in book.registries.broken else ():
        if (found.word, found.ours) not in judged:
            message = (
                f"'{found.word}' is read {found.ours} here, but {found.theirs} in the dictionary; mend it, "
                "or add it to docs/data/readings.yml and say why it is right"
            )
            yield problem_in(words, words.text.find(found.word[0]), message)


def every_accepted_reading_is_used(book: Book) -> Iterator[Problem]:
    """The list of judged readings holds none that no page has any more; what cannot be read yet may need it."""
    used = {(found.word, found.ours) for _, found in _disagreements(book)}
    unclear = "\n".join(words.text for words in _spoken(book) if not _is_well_formed(words.text))
    for known in book.registries.readings if not book.unread else ():
        if (known.entry.word, known.entry.reading) not in used and known.entry.word not in unclear:
            message = "no page reads this word so, or the dictionary reads it so too; delete the entry"
            yield known.problem(message, "word")


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


def _disagreements(book: Book) -> Iterator[tuple[Words, Disagreement]]:
    """What is said aloud in Japanese and read differently by the dictionary; a blank is a pause."""
    for words in _spoken(book):
        if _is_well_formed(words.text):
            for found in disagreements(BLANK.sub("、", words.text)):
                yield words, found


def _spoken(book: Book) -> Iterator[Words]:
    """What is said aloud in Japanese."""
    return (words for words in walk_book(book) if words.language == "ja" and words.is_spoken)


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
    if words.is_prose:
        return [without_code(words.text)]
    return text_parts(words.text) if words.is_markdown else [words.text]


def _is_read_aloud(words: Words) -> bool:
    return isinstance(words.holder, Utterance) and bool(words.holder.romaji)
