"""Rules on how one sentence answers another: a day that was chosen, a refusal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Utterance
from ..problem import Problem
from ..queries.said import language_of, our_words, spoken, their_words, without_readings
from ..queries.ways import Answer, answers_of, destination, steps_of
from ..reading.book import Book, Page
from ..reading.markdown import BLANK
from .rule import of_the_book

CHOSEN = {"day": "days", "date": "dates", "time": "times"}
"""The types of blanks of which a step may offer two to choose from."""
COURTEOUS = {
    "ja": re.compile("ありがとう|申し訳|失礼いたしました|お詫び|恐れ入り|ご迷惑"),
    "en": re.compile(r"\b(?:thank|sorry|apologi[sz]e|apolog(?:y|ies)|beg your pardon)", re.IGNORECASE),
}
"""What thanks or apologises; a bare goodbye (失礼いたします) does neither."""
TELLS_US = re.compile("(?:答え|教え|話し|聞かせ|挙げ)て(?:もらえ|いただけ|くださ)")
"""In what happens: they tell us what we asked for."""
TAKES_NOTE = {
    "ja": re.compile(
        "ありがとう|承知|かしこまり|恐れ入り|復唱|そうでし|さよう|わかりました|とんでもない|申し訳|失礼いたしました"
    ),
    "en": re.compile(r"\b(?:thank|certainly|i see|i understand|sorry|perfect|beg your pardon)", re.IGNORECASE),
}
"""What shows that we have heard them, before we go on."""
EITHER_OR = re.compile("どちら[がを]?、?(?:よろしい|ご都合)")
WILL_ANSWER = re.compile("お?返事(?:いた)?します")
"""In what they say: they will look it up, and answer by themselves."""
ASKS_FOR_A_DAY = {
    "ja": re.compile(r"\{[a-z_]*(?:date|day)\}[^。]*でしょうか"),
    "en": re.compile(r"\{[a-z_]*(?:date|day)\}[^.]*\?"),
}
THEIR_TIME = re.compile("(?:別|ほか)の(?:日時|日|時刻|時間)を(?:挙げ|言わ|示さ)|でしたら、時間が取れ")
"""In what they say or do: they name a time of their own."""
CAN_DO_NEITHER = re.compile("(?:その日|どちらの日|どちら)[はも][^。]*(?:予定|都合|難し|合わ|無理)")
"""In what they say or do: what we offered does not suit them."""
EITHER = re.compile("どちらでも")
"""A question which of two they would rather have, and the answer that either will do."""


@of_the_book
def every_day_offered_can_be_chosen(book: Book) -> Iterator[Problem]:
    """Where a step offers two days, dates or times, an answer leads on from each of them to a step that repeats it."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            offered = _offered(book, step)
            next_steps = _next_steps(book, page, step.hear) if len(offered) > 1 else ()
            repeated = {_picked(book, id) for id in _blanks_in(book, next_steps)}
            for type, plural in CHOSEN.items():
                two = {id for id in offered if book.registries.blanks[id].type == type}
                for blank in sorted(two) if len(two) > 1 else ():
                    if _picked(book, blank) in repeated:
                        continue
                    message = (
                        f"this step offers {{{blank}}} as one of two {plural}, but no answer leads to a step that "
                        f"repeats it; add an answer that chooses it, and a step that says {{{blank}}}"
                    )
                    yield page.problem(message, "script", at)


@of_the_book
def every_refusal_gets_thanks_or_an_apology(book: Book) -> Iterator[Problem]:
    """Whoever refuses (stop level 3) hears thanks or an apology, on the phrase's card and in every script."""
    for card in book.cards.values():
        if card.kind == "phrase" and card.entry.stops and not _is_courteous(our_words(book, card.entry.reply)):
            message = "this refusal is answered without thanks or an apology; begin or end the reply with one"
            yield card.page.problem(message, *card.loc, "reply")
    refusals = {id for (kind, id), card in book.cards.items() if kind == "phrase" and card.entry.stops}
    for answer in answers_of(book):
        refusal = next((id for id in answer.heard.phrases if id in refusals), None)
        if refusal and answer.then and not _is_courteous(our_words(book, answer.then)):
            message = (
                f"'{refusal}' is a refusal (stop level 3), but the next step '{answer.then.id}' "
                "neither thanks nor apologises; add thanks or an apology to what it says"
            )
            yield answer.problem(message)


@of_the_book
def every_thing_told_is_taken_note_of(book: Book) -> Iterator[Problem]:
    """After an answer in which they tell us what we asked, the next step first shows that we have heard it."""
    for answer in answers_of(book):
        told = answer.heard.narrate and TELLS_US.search(answer.heard.narrate.ja)
        said = our_words(book, answer.then) if told else []
        if said and not TAKES_NOTE[language_of(said[0])].search(spoken(said[0])):
            yield answer.problem(
                f"they tell us something here, and the next step '{answer.then.id}' goes on as if they had not; "
                "begin it with thanks, or lead to a step that thanks them"
            )


@of_the_book
def every_choice_of_two_may_be_left_to_us(book: Book) -> Iterator[Problem]:
    """Whoever is asked which of two would suit may answer that either will do."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            asked = step.hear and any(EITHER_OR.search(spoken(said)) for said in our_words(book, step))
            if asked and not any(EITHER.search(words) for branch in step.hear for words in _heard(book, branch)):
                message = (
                    "this step asks which of two they prefer, but nobody can answer 'either is fine'; add that answer"
                )
                yield page.problem(message, "script", at, "hear")


@of_the_book
def every_promise_to_answer_is_waited_for(book: Book) -> Iterator[Problem]:
    """Whoever says that they will look it up and answer is not offered one day more."""
    for answer in _answers_with(book, WILL_ANSWER):
        said = our_words(book, answer.then)
        if any(ASKS_FOR_A_DAY[language_of(one)].search(spoken(one)) for one in said):
            yield answer.problem(
                f"they say that they will answer, and the next step '{answer.then.id}' asks for a day; "
                "lead to a step that waits, or that writes to them"
            )


@of_the_book
def every_time_of_theirs_is_repeated_as_theirs(book: Book) -> Iterator[Problem]:
    """Where they name a time, in place of ours or because we asked for it, the next step does not say a day of ours."""
    for answer in _answers_with(book, THEIR_TIME):
        for day in sorted(_days(our_words(book, answer.then))):
            yield answer.problem(
                f"they name a time of their own, and the next step '{answer.then.id}' says our {{{day}}}; "
                "lead to a step that repeats what they said"
            )


@of_the_book
def whoever_can_do_neither_day_names_one(book: Book) -> Iterator[Problem]:
    """Whoever declines the two days that a step offers is asked for a day of theirs, and is offered no third."""
    for answer in _answers_with(book, CAN_DO_NEITHER):
        two = len(_days(our_words(book, answer.step))) > 1
        for day in sorted(_days(our_words(book, answer.then))) if two else ():
            yield answer.problem(
                f"they can do neither of two days, and the next step '{answer.then.id}' offers {{{day}}} as a third; "
                "lead to a step that asks for a day of theirs"
            )


def _answers_with(book: Book, sign: re.Pattern[str]) -> Iterator[Answer]:
    """The answers that lead to a step, and in which they say something with a sign, or in which that happens."""
    phrases = (card.entry for card in book.cards.values() if card.kind == "phrase")
    heard = {phrase.id for phrase in phrases if sign.search(without_readings(phrase.say.ja))}
    for answer in answers_of(book):
        own = (words.ja for words in (answer.heard.say, answer.heard.narrate) if words)
        if answer.then and (
            not heard.isdisjoint(answer.heard.phrases) or any(sign.search(without_readings(words)) for words in own)
        ):
            yield answer


def _days(said: list[Utterance]) -> set[str]:
    """The days and dates among the blanks of what is said."""
    return {id for one in said for id in BLANK.findall(spoken(one)) if id.endswith(("day", "date"))}


def _heard(book: Book, branch: Any) -> list[str]:
    """What a branch hears, and what it says that happens, in Japanese."""
    return [without_readings(words.ja) for words in (*their_words(book, branch), branch.narrate) if words]


def _is_courteous(words: list[Utterance]) -> bool:
    """Whether one of them thanks or apologises; nothing is said where a line is missing, which another rule reports."""
    return not words or any(
        COURTEOUS["ja"].search(without_readings(said.ja)) or (not said.romaji and COURTEOUS["en"].search(said.en))
        for said in words
    )


def _next_steps(book: Book, page: Page, branches: Iterable[Any]) -> Iterator[Any]:
    for branch in branches:
        step = steps_of(book).get(destination(book, page, branch.next)) if branch.next else None
        if step:
            yield step


def _offered(book: Book, step: Any) -> set[str]:
    """The blanks that a step offers; of hours only those that it asks about, for "from ten to two" offers nothing."""
    blanks, found = book.registries.blanks, _blanks_in(book, [step])
    asks = found and any("?" in said.en for said in our_words(book, step))
    return {id for id in found if asks or blanks[id].type != "time"}


def _picked(book: Book, id: str) -> str:
    """The blank that is picked: the date itself, also where its day of the week is said."""
    return book.registries.blanks[id].of or id


def _blanks_in(book: Book, steps: Iterable[Any]) -> set[str]:
    """The blanks in what the steps say."""
    named = {id for step in steps for said in our_words(book, step) if "{" in said.en for id in BLANK.findall(said.en)}
    return named & book.registries.blanks.keys()


@of_the_book
def every_line_is_followed_as_it_must(book: Book) -> Iterator[Problem]:
    """A line that must not stand alone is followed by one of the lines that it names, in scripts and cadences."""
    for page in book.pages.values():
        for key in ("script", "steps"):
            for at, step in enumerate(getattr(page.entry, key, ())):
                for line, after in zip(step.lines, (*step.lines[1:], None), strict=False):
                    card = book.card("line", line)
                    wanted = card.entry.followed_by if card else ()
                    if wanted and after not in wanted:
                        message = f"'{line}' must not stand alone; say {_or(wanted)} right after it, or another line"
                        yield page.problem(message, key, at, "lines")


def _or(ids: Iterable[str]) -> str:
    return " or ".join(f"'{id}'" for id in ids)
