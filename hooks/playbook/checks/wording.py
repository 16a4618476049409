"""Rules on the words: Markdown that is safe and closed, blanks that exist, readings that agree, good Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import Book
from ..inline import BLANK, without_markup
from ..japanese import RubyError, kana, unread
from ..model import Passage
from ..new import TO_WRITE
from ..problem import Problem, did_you_mean
from ..romaji import romaji_difference
from ..style import style_slips
from ..walk import Words, walk_book

TAG = re.compile(r"<[A-Za-z/!?][^>\n]{0,40}>?")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
BRACES = re.compile(r"\{([^{}\n]*)\}")
HEADING_ID = re.compile(r"(?m)^(#{1,6}) .*?(\{#[a-z0-9-]+\})?\s*$")


def no_text_has_html(book: Book) -> Iterator[Problem]:
    """Text is Markdown; what looks like an HTML tag is a slip, in fields and in prose."""
    for words in walk_book(book):
        text = CODE.sub(_blanked, words.text)
        for found in TAG.finditer(text):
            yield _problem(words, found.start(), f"'{found[0]}' is HTML; write Markdown, or put it in `code`")


def every_emphasis_closes(book: Book) -> Iterator[Problem]:
    """No sign of emphasis is left over, as happens with ** beside 「」."""
    for words in walk_book(book):
        if isinstance(words.holder, Passage) and not words.is_prose:
            continue
        for at, paragraph in _paragraphs(words):
            rest = _try_plain(paragraph)
            sign = next((sign for sign in ("**", "~~", "`") if sign in rest), None)
            if sign:
                message = f"'{sign}' does not close; beside 「」 put it inside the brackets, else close it"
                yield _problem(words, at, message)


def every_blank_is_known(book: Book) -> Iterator[Problem]:
    """A word in braces is a blank of the registry; nothing else stands in braces."""
    blanks = book.registries.blanks
    for words in walk_book(book):
        text = CODE.sub(_blanked, words.text)
        if words.is_prose:
            text = re.sub(r"(?m)^(#{1,6} .*?)\{#[a-z0-9-]+\}\s*$", lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)
        for found in BRACES.finditer(text):
            if found[1] not in blanks:
                message = f"'{found[0]}' is not a blank of docs/data/blanks.yml{did_you_mean(found[1], blanks)}"
                yield _problem(words, found.start(), message)


def every_utterance_has_the_same_blanks(book: Book) -> Iterator[Problem]:
    """What is said, its romaji and its meaning have the same blanks."""
    for words in walk_book(book):
        if not words.is_spoken or words.language == "ja":
            continue
        said = set(BLANK.findall(words.holder.ja))  # type: ignore[attr-defined]
        here = set(BLANK.findall(words.text))
        missing, extra = sorted(said - here), sorted(here - said)
        if missing:
            yield _problem(words, 0, f"has no {{{missing[0]}}}, which the Japanese has")
        if extra:
            yield _problem(words, 0, f"has {{{extra[0]}}}, which the Japanese has not")


def every_reading_is_well_formed(book: Book) -> Iterator[Problem]:
    """Ruby is closed and in kana; what is said aloud has a reading on every kanji and digit."""
    for words in walk_book(book):
        if words.language != "ja":
            continue
        try:
            bare = unread(words.text)
        except RubyError as error:
            yield _problem(words, 0, str(error))
            continue
        if words.is_spoken and bare:
            yield _problem(words, words.text.find(bare[0]), f"'{bare[0]}' has no reading; write {bare[0]}《…》")


def every_romaji_agrees(book: Book) -> Iterator[Problem]:
    """The romaji says what the kana says."""
    for words in walk_book(book):
        if words.language != "romaji":
            continue
        try:
            difference = romaji_difference(kana(words.holder.ja), words.text)  # type: ignore[attr-defined]
        except RubyError:
            continue
        if difference:
            yield _problem(words, 0, difference)


def all_japanese_is_in_style(book: Book) -> Iterator[Problem]:
    """The rules of style that a pattern can tell; a quoted bad example (~~…~~) is exempt."""
    for words in walk_book(book):
        if words.language != "ja" or _is_bad_example(words):
            continue
        for slip in style_slips(words.text, running=words.field != "definition"):
            yield _problem(words, slip.offset, slip.message)


def english_has_no_japanese_marks(book: Book) -> Iterator[Problem]:
    """Ruby belongs to the Japanese side."""
    for words in walk_book(book):
        at = words.text.find("《")
        if words.language == "en" and at >= 0:
            yield _problem(words, at, "'《' marks a reading, which belongs to the Japanese page")


def no_words_are_left_to_write(book: Book) -> Iterator[Problem]:
    """`make new` marks what is still to be written."""
    for words in walk_book(book):
        if words.text.startswith(TO_WRITE):
            yield _problem(words, 0, f"is still to be written{words.text.removeprefix(TO_WRITE)}")


def _is_bad_example(words: Words) -> bool:
    return type(words.owner).__name__ == "Pitfall" and words.field == "avoid"


def _paragraphs(words: Words) -> Iterator[tuple[int, str]]:
    if not words.is_prose:
        yield 0, words.text
        return
    at = 0
    for line in CODE.sub(_blanked, words.text).split("\n"):
        yield at, line
        at += len(line) + 1


def _try_plain(text: str) -> str:
    return without_markup(CODE.sub("", text))


def _blanked(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _problem(words: Words, offset: int, message: str) -> Problem:
    place = words.page.place(*words.loc)
    lines = words.text.count("\n", 0, max(offset, 0))
    below = 1 if "\n" in words.text and not words.is_prose else 0
    return Problem(place.path, place.line + lines + below, place.field, message)
