"""Rules on the sentences that we say, by ear: how they end, それでは, and days that only the calendar knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from ..model import Utterance
from ..problem import Problem
from ..queries.said import language_of, our_words, sentences, without_readings
from ..queries.walk import walk
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Loc
from .rule import each, of_the_book

ENDINGS = (
    "よろしいでしょうか", "いただけますでしょうか", "いただけますか", "ございますか",
    "いたしました", "いたします", "でございます", "ございます", "ください",
)  # fmt: skip
"""Endings that the ear hears again, the longer first; a bare です, ます or でしょうか it does not."""
GREETING = re.compile("(?:失礼|よろしくお願い)いたします。$|^.{0,12}ありがとうございます。$")
"""What thanks or says goodbye ends as it must, whatever went before."""
SO_THEN = "それでは"
FIXED_DAYS = {
    "ja": re.compile("明日|明後日|あさって|昨日|一昨日|おととい|翌日|先週|今週|来週|来月|月初"),
    "en": re.compile(r"\b(?:tomorrow|yesterday|(?:last|this|next) week|next month)\b", re.IGNORECASE),
}
"""Words for a day that depend on the day on which the call is made."""
NEXT_DAYS = {
    "ja": re.compile("明日|明後日|あさって|昨日|一昨日|おととい|翌日(?!以降)"),
    "en": re.compile(r"\b(?:tomorrow|yesterday)\b", re.IGNORECASE),
}
"""Those of one day: an order that names one falls on a Saturday when the call was on a Friday."""
ORDERS = frozenset({"cue", "goal", "why", "cap", "stop", "use_when", "avoid", "respond", "when"})
"""Fields that say what to do and when."""
QUOTED = re.compile(r"~~.*?~~")
QUESTION = {"ja": re.compile("(?<!そうです)(?<!そうでした)(?<!でございます)か。$"), "en": re.compile(r"\?$")}
"""What we ask; さようでございますか only says that we have heard."""
WAY_OUT = {"ja": re.compile("^(?:ご不要|それとも)"), "en": re.compile(r"^(?:If |Or )")}
"""What may follow a question of ours, since it makes a no easier."""
OUR_NAME = "{me}"
ASKS_FOR_TIME = re.compile("分ほど[^。]*(?:よろしい|いただけ)|お時間を?(?:よろしい|いただけ|いただいても)")
SAYS_WHAT_FOR = re.compile("提案|契約|ご?件|約束|ご案内|伝言|{(?:service|topic|result)}")
"""What the call is about, in what we say."""
REMEDY = {
    "ja": "次の営業日, 先日 or a blank such as {day}",
    "en": "'the next business day', 'the other day' or a blank such as {day}",
}


@of_the_book
def no_two_sentences_running_end_alike(book: Book) -> Iterator[Problem]:
    """Of two sentences that we say one after the other, the second ends in another way; goodbyes apart."""
    for page, loc, words in _our_turns(book):
        spoken = [sentence for said in words if language_of(said) == "ja" for sentence in sentences(said)]
        for first, second in pairwise(spoken):
            ending = _ending(first)
            if ending and ending == _ending(second):
                message = f"'{first}' and '{second}' end alike, in '{ending}'; let one of them end in another way"
                yield page.problem(message, *loc)


@of_the_book
def no_step_says_so_then_twice(book: Book) -> Iterator[Problem]:
    """それでは opens one sentence of a step or reply, not two."""
    for page, loc, words in _our_turns(book):
        count = sum(without_readings(said.ja).count(SO_THEN) for said in words if language_of(said) == "ja")
        if count > 1:
            yield page.problem(f"'{SO_THEN}' is said {count} times here; say it once", *loc)


@of_the_book
def nothing_follows_a_question_of_ours(book: Book) -> Iterator[Problem]:
    """After our question comes their answer; only a second question or a way out may stand between."""
    for page, loc, words in _our_turns(book):
        spoken = [(sentence, language_of(said)) for said in words for sentence in sentences(said)]
        for (asked, language), (after, _) in pairwise(spoken):
            goes_on = not (QUESTION[language].search(after) or WAY_OUT[language].search(after))
            if QUESTION[language].search(asked) and goes_on:
                message = (
                    f"'{asked}' is asked, and '{after}' follows before they can answer; let the question come last"
                )
                yield page.problem(message, *loc)


@of_the_book
def whoever_asks_for_time_says_what_for(book: Book) -> Iterator[Problem]:
    """A name and a request for a minute in one breath: between them stands what the call is about."""
    for page, loc, words in _our_turns(book):
        said = without_readings("".join(one.ja for one in words if language_of(one) == "ja"))
        if OUR_NAME in said and ASKS_FOR_TIME.search(said) and not SAYS_WHAT_FOR.search(said):
            message = "this gives our name and asks for time, but not what for; say between them that it is a proposal"
            yield page.problem(message, *loc)


@each("play", "lines", "phrases", "both-meanings", "message", "cadence")
def no_words_of_ours_fix_a_day(page: Page, registries: Registries) -> Iterator[Problem]:
    """What we say, write or order names no day that only the calendar knows: on a Friday 明日 is a Saturday."""
    yield from _fixed_days(page, _our_words_on(page), FIXED_DAYS)
    orders = ((words.loc[:-1], words.holder) for words in walk(page) if words.field in ORDERS)
    yield from _fixed_days(page, dict(orders).items(), NEXT_DAYS)


def _fixed_days(
    page: Page, texts: Iterable[tuple[Loc, Any]], patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Problem]:
    for loc, words in texts:
        for language, pattern in patterns.items():
            found = pattern.search(QUOTED.sub("", without_readings(words[language])))
            if found:
                message = f"'{found[0]}' is right only on some days of the week; say {REMEDY[language]}"
                yield page.problem(message, *loc, language)


def _ending(sentence: str) -> str | None:
    if GREETING.search(sentence):
        return None
    bare = sentence.rstrip("。？")
    return next((ending for ending in ENDINGS if bare.endswith(ending)), None)


def _our_turns(book: Book) -> Iterator[tuple[Page, Loc, list[Utterance]]]:
    """What we say in one breath: each step and each reply that has more than a line of its own, and each line."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            yield page, ("script", at), our_words(book, step)
    for card in book.cards.values():
        if card.kind == "phrase":
            yield card.page, (*card.loc, "reply"), our_words(book, card.entry.reply)
        elif card.kind == "line":
            yield card.page, (*card.loc, "say"), [card.entry.say]


def _our_words_on(page: Page) -> Iterator[tuple[Loc, Any]]:
    """What we say or write on a page, where it stands there."""
    entry = page.entry
    for at, step in enumerate(getattr(entry, "script", ())):
        yield from [(("script", at, "say"), step.say)] if step.say else []
    for at, line in enumerate(getattr(entry, "lines", ())):
        yield ("lines", at, "say"), line.say
    for at, phrase in enumerate(getattr(entry, "phrases", ())):
        yield from [(("phrases", at, "reply", "say"), phrase.reply.say)] if phrase.reply and phrase.reply.say else []
    for part in ("subject", "opening", "body", "closing"):
        yield from [((part,), getattr(entry, part))] if getattr(entry, part, None) else []
