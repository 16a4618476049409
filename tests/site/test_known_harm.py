"""Facts about the book's words where a slip would harm a client or break the law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from playbook.queries.said import READING, our_words, spoken
from playbook.reading.book import Book, read_book
from project import ROOT

BOOK: Book = read_book(ROOT)
SILENT = re.compile(r"\bclick\b|without a word", re.IGNORECASE)
"""A call that the other side ends without saying anything."""
FIRST = re.compile(r"first time", re.IGNORECASE)
WHEN_BACK = "absent-when-back"
"""Our question for the return time."""
PROPOSED = re.compile(r"\{(?:other_)?da(?:y|te)\}[^。]*(?:いかが|よろしい)でしょうか")
"""A day, proposed by us."""
ENGAGED = "予定が入って"
"""What somebody says for whom a day does not suit."""


def branches() -> Iterator[tuple[str, Any]]:
    for page in BOOK.plays.values():
        for step in page.entry.script:
            yield from ((f"{page.id}/{step.id}", branch) for branch in step.hear)


def words(place: Any) -> str:
    """What a step or a reply says in Japanese."""
    lines = [BOOK.card("line", id).entry.say.ja for id in place.lines]
    return " ".join([*lines, *([place.say.ja] if place.say else [])])


def test_a_call_cut_off_in_silence_is_no_refusal_only_the_first_time() -> None:
    silent = [(where, branch) for where, branch in branches() if branch.narrate and SILENT.search(branch.narrate.en)]
    first = [branch.outcome for _, branch in silent if FIRST.search(branch.narrate.en)]
    later = [(where, branch.outcome) for where, branch in silent if not FIRST.search(branch.narrate.en)]
    assert first and later
    assert [where for where, outcome in later if outcome != "stop"] == []


def test_wherever_an_absence_may_be_heard_the_time_of_return_may_be_heard_too() -> None:
    replies = {id: card.entry.reply for (kind, id), card in BOOK.cards.items() if kind == "phrase"}
    asked_back = {id for id, reply in replies.items() if reply and WHEN_BACK in reply.lines}
    missing = []
    for page in BOOK.plays.values():
        for step in page.entry.script:
            heard = {id for branch in step.hear for id in branch.phrases}
            if (asked_back & heard or WHEN_BACK in step.lines) and "return-time-given" not in heard:
                missing.append(f"{page.id}/{step.id}")
    assert asked_back
    assert missing == []


def test_the_book_has_an_ordinary_goodbye_that_promises_and_withdraws_nothing() -> None:
    goodbye = BOOK.card("line", "goodbye").entry.say
    assert "失礼" in goodbye.ja
    assert not re.search("控|連絡|停止", goodbye.ja)


def test_who_works_alone_hears_that_the_call_is_about_a_contract() -> None:
    alone = [card.entry for (kind, _), card in BOOK.cards.items() if kind == "phrase" and "一人" in card.entry.say.ja]
    assert alone
    assert all("契約" in words(phrase.reply) for phrase in alone)
    steps = [branch.next for _, branch in branches() for phrase in alone if phrase.id in branch.phrases]
    assert steps
    scripted = {step.id: step for page in BOOK.plays.values() for step in page.entry.script}
    assert all("契約" in words(scripted[name.rpartition("/")[2]]) for name in steps)


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
