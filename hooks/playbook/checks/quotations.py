"""Rules on links whose words are those of the place that they lead to: what a card says, what a step is called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Play
from ..problem import Problem
from ..queries.address import STEP, page_path
from ..queries.said import without_readings
from ..queries.walk import walk
from ..reading.book import Book
from ..reading.markdown import BLANK
from ..reading.page import Page, cards_in
from ..reading.written import Written
from .rule import looking_at
from .where import problem_in

QUOTED = re.compile(r"\[([^\]\n]*〇〇[^\]\n]*)\]\(([^)#\s]*)#([a-z0-9-]+)\)")
"""A link to an anchor, in whose words 〇〇 stands for a name."""
TO_STEP = re.compile(rf"\[([^\]\n]+)\]\(([^)#\s]*)#{STEP}([a-z0-9-]+)\)")
"""A link to a step of a script."""


def _quoted_pages(page: Page, book: Book) -> Iterator[str]:
    """The pages that it may link to, as they are now."""
    for path in (page_path(page.path, link) for link in page.links):
        yield f"{path} {book.pages[path].digest if path in book.pages else ''}"


@looking_at(_quoted_pages)
def every_link_that_quotes_a_card_says_its_words(page: Written, book: Book) -> Iterator[Problem]:
    """Whoever follows 〇〇と申します reads it there, with the blanks of the card in place of 〇〇."""
    for words in walk(page) if isinstance(page, Page) else ():
        for found in QUOTED.finditer(words.text) if words.language == "ja" else ():
            said = _said_at(book, page_path(page.path, found[2]), found[3])
            if said and found[1] not in said:
                message = f"'{found[1]}' is not what the card says, which is '{said}'; quote it as it stands"
                yield problem_in(words, found.start(), message)


@looking_at(_quoted_pages)
def every_training_calls_a_step_by_its_title(page: Written, book: Book) -> Iterator[Problem]:
    """Learners are told which step to read, and find it on the page of the play by that name."""
    for words in walk(page) if isinstance(page, Page) and page.kind == "training" else ():
        for found in TO_STEP.finditer(words.text):
            title = _title_of(book, page_path(page.path, found[2]), found[3], words.language)
            if title and found[1] != title:
                message = f"'{found[1]}' is called '{title}' on its page; learners look for that, so write it"
                yield problem_in(words, found.start(), message)


def _title_of(book: Book, path: str, id: str, language: str) -> str:
    """What a step is called in a language; nothing where there is no such step."""
    entry = book.pages[path].entry if path in book.pages else None
    steps = entry.script if isinstance(entry, Play) else ()
    return next((step.title[language] for step in steps if step.id == id), "")


def _said_at(book: Book, path: str, id: str) -> str:
    """What a card says in Japanese, with 〇〇 in its blanks; nothing where there is no such card."""
    for card in cards_in([book.pages[path]] if path in book.pages else []):
        spoken = getattr(card.entry, "say", None) or getattr(card.entry, "use", None)
        if card.entry.id == id and spoken:
            return BLANK.sub("〇〇", without_readings(spoken.ja))
    return ""
