"""Rules on words where a slip would harm a client or break the law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Utterance
from ..problem import Problem
from ..queries.said import GOODBYE_LINE, language_of, our_words, spoken, without_readings
from ..queries.walk import walk
from ..queries.ways import answers_of, steps_of
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.unwritten import NOT_WRITTEN
from .rule import each, of_the_book
from .where import problem_in

SILENT = re.compile(r"\bclick\b|without a word", re.IGNORECASE)
"""How a call is told that the other side ends in silence."""
FIRST = re.compile(r"first time", re.IGNORECASE)
WHEN_BACK, TIME = "absent-when-back", "return-time-given"
"""Our question for the time of return, and the phrase that answers it."""
PROMISES = re.compile("控|連絡|停止")
"""In a goodbye: a promise, or that something is withdrawn."""
TODAY_FROM = {
    "ja": re.compile(r"(?:\{colleague\}|上司|部長|担当者)から[^。]*(?:本日|すぐ)"),
    "en": re.compile(r"(?:\{colleague\}|manager)[^.]*\bwill\b[^.]*\b(?:today|at once|right away)\b"),
}
"""A call of somebody else that is promised for today."""
ALONE, CONTRACT = "一人", "契約"
"""What a person says who works alone, and what the law wants said to such a person: that a contract is offered."""
PROPOSES = re.compile(r"\{(?:other_)?da(?:y|te)\}[^。]*(?:いかが|よろしい)でしょうか")
"""A day, proposed by us."""
COMPLAINT = "complaint"
"""The signal of a complaint."""
APOLOGY = {
    "ja": re.compile("申し訳|失礼いたしました|お詫び"),
    "en": re.compile(r"\b(?:sorry|apologi[sz]e|apolog(?:y|ies)|beg your pardon)", re.IGNORECASE),
}
"""What apologises; a bare goodbye (失礼いたします) does not."""
ENGAGED = "予定が入って"
"""What somebody says for whom a day does not suit."""


@of_the_book
def every_later_silent_hang_up_stops(book: Book) -> Iterator[Problem]:
    """Who cuts the call off in silence may have touched a key the first time; after that it is a refusal."""
    outcomes = book.registries.outcomes
    for answer in answers_of(book):
        told = answer.heard.narrate.en if answer.heard.narrate else ""
        ends = outcomes.get(answer.heard.outcome or "")
        if SILENT.search(told) and not FIRST.search(told) and not (ends and ends.stops):
            yield answer.problem(
                "a call cut off in silence is a refusal but for the first time; give it an outcome that stops, or say "
                "that this is the first time"
            )


@of_the_book
def every_absence_leaves_room_for_a_time(book: Book) -> Iterator[Problem]:
    """Wherever we may ask when somebody is back, the time may be heard."""
    asked_back = {
        id for (kind, id), card in book.cards.items() if kind == "phrase" and WHEN_BACK in _lines(card.entry.reply)
    }
    for (play, id), step in steps_of(book).items() if book.card("phrase", TIME) else ():
        heard = {phrase for answer in step.hear for phrase in answer.phrases}
        if (asked_back & heard or WHEN_BACK in step.lines) and TIME not in heard:
            page = book.plays[play]
            at = next(at for at, one in enumerate(page.entry.script) if one.id == id)
            message = f"they may say when somebody is back; add '{TIME}' to what may be heard"
            yield page.problem(message, "script", at)


@of_the_book
def every_day_we_propose_may_be_declined(book: Book) -> Iterator[Problem]:
    """Wherever we propose a day it may be heard that the day does not suit, so that nobody is pressed into it."""
    phrases = (card.entry for (kind, _), card in book.cards.items() if kind == "phrase")
    engaged = sorted(phrase.id for phrase in phrases if ENGAGED in without_readings(phrase.say.ja))
    for page in book.plays.values() if engaged else ():
        for at, step in enumerate(page.entry.script):
            heard = {phrase for answer in step.hear for phrase in answer.phrases}
            if step.hear and heard.isdisjoint(engaged) and _proposes_a_day(book, step):
                message = f"this proposes a day, which may not suit; add '{engaged[0]}' to what may be heard"
                yield page.problem(message, "script", at)


def _proposes_a_day(book: Book, step: Any) -> bool:
    return any(PROPOSES.search(spoken(said)) for said in our_words(book, step))


@each("play", "lines", "phrases")
def nobody_else_is_promised_for_today(page: Page, registries: Registries) -> Iterator[Problem]:
    """We promise no call of a colleague for today: who complained waits for it, and the colleague may be out."""
    for words in walk(page):
        pattern = TODAY_FROM.get(words.language)
        if pattern and isinstance(words.holder, Utterance) and pattern.search(without_readings(words.text)):
            message = "this promises today in the name of a colleague; ask for a time, and promise none"
            yield problem_in(words, 0, message)


@of_the_book
def every_goodbye_only_says_goodbye(book: Book) -> Iterator[Problem]:
    """The ordinary goodbye ends a call that goes on another day: it promises nothing and withdraws nothing."""
    card = book.card("line", GOODBYE_LINE)
    said = card.entry.say.ja if card and card.entry.say.ja != NOT_WRITTEN else "失礼"
    if "失礼" not in said or PROMISES.search(said):
        message = "an ordinary goodbye says 失礼いたします and no more: it promises nothing and withdraws nothing"
        yield card.page.problem(message, *card.loc, "say")


@of_the_book
def every_complaint_gets_an_apology(book: Book) -> Iterator[Problem]:
    """Whoever complains hears an apology, on the phrase's card and in every script."""
    complaints = {
        card.entry.id: card
        for (kind, _), card in book.cards.items()
        if kind == "phrase" and card.entry.signal == COMPLAINT
    }
    message = "whoever complains hears an apology; add one to what is said"
    for card in complaints.values():
        if card.entry.reply and not _apologises(book, card.entry.reply):
            yield card.page.problem(message, *card.loc, "reply")
    for answer in answers_of(book):
        if answer.then and complaints.keys() & {*answer.heard.phrases} and not _apologises(book, answer.then):
            yield answer.problem(f"{message} in the next step, '{answer.then.id}'")


@of_the_book
def who_works_alone_hears_of_a_contract(book: Book) -> Iterator[Problem]:
    """Where nobody but the person on the telephone decides and signs, we say first that it is about a contract."""
    alone = {card.entry.id: card for (kind, _), card in book.cards.items() if kind == "phrase" and _is_alone(card)}
    message = f"who works alone is told that the call is about a contract ({CONTRACT}), before anything else"
    for card in alone.values():
        if not _says(book, card.entry.reply, CONTRACT):
            yield card.page.problem(message, *card.loc, "reply")
    for answer in answers_of(book):
        if answer.then and alone.keys() & {*answer.heard.phrases} and not _says(book, answer.then, CONTRACT):
            yield answer.problem(message)


def _is_alone(card: Any) -> bool:
    return ALONE in card.entry.say.ja


def _apologises(book: Book, place: Any) -> bool:
    said = our_words(book, place)
    return not said or any(APOLOGY[language_of(one)].search(spoken(one)) for one in said)


def _lines(reply: Any) -> tuple[str, ...]:
    return reply.lines if reply else ()


def _says(book: Book, place: Any, word: str) -> bool:
    return any(word in said.ja for said in our_words(book, place))
