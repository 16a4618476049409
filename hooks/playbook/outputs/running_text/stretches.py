"""What a reader reads on a page, in stretches: a paragraph, a line, a cue; each with the anchor that opens it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from markdown_it.token import Token

from ...japanese.ruby import RubyError, plain
from ...model import FOR_TRAINERS, Blank, Language
from ...queries.address import STEP, TICK
from ...queries.walk import Words, walk
from ...reading.markdown import WORDS, plain_text, read_prose
from ...reading.page import CARD_KINDS, Page

ANCHORS = {
    **dict.fromkeys(CARD_KINDS, ""),
    "script": STEP,
    "steps": STEP,
    "checklist": TICK,
    "items": "item-",
    "questions": "question-",
}
"""The fields whose items have anchors: with what each begins before the item's id."""
BREAKS = frozenset({"softbreak", "hardbreak"})


class Stretch(NamedTuple):
    """A piece of a page's text in one language, plain, with samples in its blanks."""

    anchor: str
    """Empty where it is the page itself that is to be opened."""
    text: str


def stretches(page: Page, language: Language, blanks: Mapping[str, Blank]) -> list[Stretch]:
    """The running text of a page in one language, in the order of its fields; not what a trainer alone reads."""
    read = (words for words in walk(page) if words.language == language and not _is_for_trainers(page, words))
    found = (one for words in read for one in _stretches(page, words, blanks))
    return [Stretch(anchor, " ".join(text.split())) for anchor, text in found if text.strip()]


def _is_for_trainers(page: Page, words: Words) -> bool:
    return page.kind == "training" and not FOR_TRAINERS.isdisjoint(words.loc)


def _stretches(page: Page, words: Words, blanks: Mapping[str, Blank]) -> Iterator[Stretch]:
    if words.is_prose:
        yield from _prose(words.text)
    else:
        yield Stretch(_anchor(page.entry, words.loc), plain_text(words.text, words.language, blanks))


def _prose(text: str) -> Iterator[Stretch]:
    anchor = ""
    for block in read_prose(text):
        if block.type == "heading_open":
            anchor = str(block.attrGet("id") or anchor)
        elif block.type == "inline":
            yield Stretch(anchor, _without_ruby("".join(map(_words, block.children or ()))))


def _words(token: Token) -> str:
    if token.type in BREAKS:
        return " "
    return token.content if token.type in WORDS or token.type == "code_inline" else ""


def _without_ruby(text: str) -> str:
    """The text as it is where its ruby is broken, which a check says."""
    try:
        return plain(text)
    except RubyError:
        return text


def _anchor(entry: Any, loc: tuple[str | int, ...]) -> str:
    """The anchor of what holds a text: its card, step, branch, tick … or nothing."""
    field, at = str(loc[0]), loc[1]
    if field == "takeaways":
        return f"takeaway-{int(at) + 1}"
    if field not in ANCHORS or not isinstance(at, int):
        return "debrief" if field == "debrief" else ""
    item = getattr(entry, field)[at]
    branch = item.hear[loc[3]].id if loc[2] == "hear" else ""
    return f"{ANCHORS[field]}{item.id}{f'-{branch}' if branch else ''}"
