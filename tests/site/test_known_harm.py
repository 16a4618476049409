"""Facts about the book's words where a slip would harm a client; most are rules of `checks/harm.py`."""

from __future__ import annotations

import re

from playbook.queries.said import READING, our_words, spoken
from playbook.reading.book import Book, read_book
from project import ROOT

BOOK: Book = read_book(ROOT)
PROPOSED = re.compile(r"\{(?:other_)?da(?:y|te)\}[^。]*(?:いかが|よろしい)でしょうか")
"""A day, proposed by us."""
ENGAGED = "予定が入って"
"""What somebody says for whom a day does not suit."""


def test_wherever_a_day_is_proposed_it_may_be_declined() -> None:
    phrases = (card.entry for (kind, _), card in BOOK.cards.items() if kind == "phrase")
    engaged = {phrase.id for phrase in phrases if ENGAGED in READING.sub("", phrase.say.ja)}
    missing = []
    for page in BOOK.plays.values():
        for step in page.entry.script:
            proposed = any(PROPOSED.search(spoken(said)) for said in our_words(BOOK, step))
            heard = {id for branch in step.hear for id in branch.phrases}
            if proposed and step.hear and not engaged & heard:
                missing.append(f"{page.id}/{step.id}")
    assert engaged
    assert missing == []
