"""Rules on the words: Markdown that is safe and closed, blanks that exist, good Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import Book
from ..inline import BLANK, without_markup
from ..japanese import plain
from ..model import Blank, Utterance
from ..new import TO_WRITE
from ..pairing import NOT_WRITTEN
from ..problem import Problem, did_you_mean
from ..style import style_slips
from ..walk import Words, walk_book
from .where import blocks, problem_in, without_code

SIGNS = ("**", "~~", "`")
TAG = re.compile(r"<[A-Za-z/!?][^>\n]{0,40}>?")
BRACES = re.compile(r"\{([^{}\n]*)\}")
IMAGE = re.compile(r"!\[")
DAY = re.compile(
    r"[0-9０-９]+|[月火水木金土日]曜|[一二三四五六七八九十]+[月日]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A day that has a name: sooner or later it is past, and somebody reads it aloud."""
HEADING_ID = re.compile(r"(?m)^(#{1,6} .*?)(\{#[A-Za-z0-9_-]+\})\s*$")


def no_text_has_html(book: Book) -> Iterator[Problem]:
    """Text is Markdown; what looks like an HTML tag is a slip, in fields and in prose."""
    for words in walk_book(book):
        for found in TAG.finditer(without_code(words.text)) if "<" in words.text else ():
            yield problem_in(words, found.start(), f"'{found[0]}' is HTML; write Markdown, or put it in `code`")


def no_text_has_images(book: Book) -> Iterator[Problem]:
    """Pages are words: an image would have no counterpart, and might come from another host."""
    for words in walk_book(book):
        for found in IMAGE.finditer(without_code(words.text)) if words.is_markdown and "![" in words.text else ():
            yield problem_in(
                words, found.start(), "'![' shows an image; pages have words only (for a link, put a space after !)"
            )


def no_field_has_line_breaks(book: Book) -> Iterator[Problem]:
    """A field is one paragraph; only messages and the prose have several."""
    for words in walk_book(book):
        if "\n" in words.text and (words.is_markdown or isinstance(words.holder, Utterance)) and not words.is_prose:
            yield problem_in(words, 0, "has a line break; write it as one paragraph")


def no_sample_names_a_day(book: Book) -> Iterator[Problem]:
    """The sample of a date is a mark, as 〇月〇日: client code puts the next business day there."""
    for words in walk_book(book):
        is_day = isinstance(words.owner, Blank) and words.owner.type in ("date", "day") and words.field == "sample"
        if is_day and (found := DAY.search(plain(words.text))):
            message = f"'{found[0]}' will be past one day; write a mark, such as 〇月〇日 or (date)"
            yield problem_in(words, 0, message)


def every_emphasis_closes(book: Book) -> Iterator[Problem]:
    """No sign of emphasis is left over, as happens with ** beside 「」."""
    for words in walk_book(book):
        for at, block in blocks(words) if words.is_markdown and any(sign in words.text for sign in SIGNS) else ():
            rest = without_markup(without_code(block, ""))
            sign = next((sign for sign in SIGNS if sign in rest), None)
            if sign:
                message = (
                    f"'{sign}' does not close; close it, and let it begin and end at a letter, not at 「」 or 《》"
                )
                yield problem_in(words, at + block.find(sign), message)


def every_blank_is_known(book: Book) -> Iterator[Problem]:
    """A word in braces is a blank of the registry; nothing else stands in braces."""
    blanks = book.registries.blanks
    for words in walk_book(book) if "blanks" not in book.registries.broken else ():
        for found in BRACES.finditer(_without_heading_ids(words)) if "{" in words.text else ():
            if found[1] not in blanks:
                hint = did_you_mean(found[1], blanks) or "; add it there, or write the text without { and }"
                yield problem_in(words, found.start(), f"'{found[0]}' is not a blank of docs/data/blanks.yml{hint}")


def every_utterance_has_the_same_blanks(book: Book) -> Iterator[Problem]:
    """What is said, its romaji and its meaning have the same blanks."""
    for words in walk_book(book):
        if not isinstance(words.holder, Utterance) or words.language == "ja" or words.holder.ja == NOT_WRITTEN:
            continue
        said, here = set(BLANK.findall(words.holder.ja)), set(BLANK.findall(words.text))
        if not said | here <= {*book.registries.blanks}:
            continue  # reported above
        for name in sorted(said - here):
            yield problem_in(words, 0, f"has no {{{name}}}, which the Japanese has; all sides have the same blanks")
        for name in sorted(here - said):
            yield problem_in(words, 0, f"has {{{name}}}, which the Japanese has not; all sides have the same blanks")


def all_japanese_is_in_style(book: Book) -> Iterator[Problem]:
    """The rules of style that a pattern can tell; a quoted bad example (~~…~~) is exempt."""
    for words in walk_book(book):
        if words.language != "ja" or words.text.startswith(TO_WRITE) or _is_bad_example(words):
            continue
        for slip in style_slips(words.text, running=words.field != "definition"):
            yield problem_in(words, slip.offset, slip.message)


def no_words_are_left_to_write(book: Book) -> Iterator[Problem]:
    """`make new` marks what is still to be written."""
    for words in walk_book(book):
        if words.text.startswith(TO_WRITE):
            yield problem_in(words, 0, f"is still to be written{words.text.removeprefix(TO_WRITE)}")


def _is_bad_example(words: Words) -> bool:
    return type(words.owner).__name__ == "Pitfall" and words.field == "avoid"


def _without_heading_ids(words: Words) -> str:
    text = without_code(words.text)
    return HEADING_ID.sub(lambda found: found[1] + " " * len(found[2]), text) if words.is_prose else text
