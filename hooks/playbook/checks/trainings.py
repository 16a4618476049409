"""Rules on trainings."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import LANGUAGE_NAMES, LANGUAGES, Training
from ..problem import Problem, did_you_mean
from ..queries.read_aloud import Time, time_of
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each, of_the_book

CONTENTS = ("play", "exercise", "phrases", "training")
"""What an item may be; each is one of them."""
FINGERS = 5
"""Choices that can be shown with one hand."""


@each("training")
def every_training_is_whole(page: Page, registries: Registries) -> Iterator[Problem]:
    """Each item is one thing; each question's answer is one of its choices, which one hand can show."""
    for at, item in enumerate(page.entry.items):
        found = [name for name in CONTENTS if getattr(item, name)]
        if len(found) != 1 and not page.lacks(f"items.{item.id}"):
            message = f"an item has one of {', '.join(CONTENTS)}; found {' and '.join(found) or 'none'}"
            yield page.problem(message, "items", at)
    for at, question in enumerate(page.entry.questions):
        choices = [choice.id for choice in question.choices]
        if question.answer not in choices:
            message = f"there is no choice '{question.answer}'{did_you_mean(question.answer, choices)}"
            yield page.problem(message, "questions", at, "answer")
        if not 2 <= len(choices) <= FINGERS:
            message = f"has {len(choices)}; two to five can be shown with the fingers of one hand"
            yield page.problem(message, "questions", at, "choices")


@each("training")
def every_training_leaves_a_tenth_free(page: Page, registries: Registries) -> Iterator[Problem]:
    """The items take nine tenths of the stated time: people come late, and questions come."""
    training: Training = page.entry
    if training.planned > training.room and not page.lacks("minutes"):
        message = (
            f"the items take {training.planned} of {training.minutes} minutes; a tenth stays free for the welcome and "
            f"for questions: shorten them to {training.room}, or announce a longer time"
        )
        yield page.problem(message, "minutes")


@of_the_book
def every_part_has_the_time_of_its_training(book: Book) -> Iterator[Problem]:
    """Where a training is held within another, it gets all the minutes that it is announced for."""
    trainings = book.of_kind("training")
    for page in trainings.values():
        for at, item in enumerate(page.entry.items):
            part = trainings.get(item.training or "")
            if part and item.minutes < part.entry.minutes and not part.lacks("minutes"):
                message = f"the training '{part.id}' takes {part.entry.minutes} minutes; found {item.minutes}"
                yield page.problem(message, "items", at, "minutes")


@of_the_book
def every_item_has_time_for_its_words(book: Book) -> Iterator[Problem]:
    """What is read, said and done in turns fits into an item's minutes, in both languages."""
    for page in book.of_kind("training").values():
        for at, item in enumerate(page.entry.items if not page.is_torn else ()):
            times = {language: time_of(book, page, item, language) for language in LANGUAGES}
            language = max(times, key=lambda language: times[language].seconds)
            time = times[language]
            if time.minutes > item.minutes and not page.lacks(f"items.{item.id}"):
                message = (
                    f"read aloud in {LANGUAGE_NAMES[language]} it takes {time.minutes} minutes ({_told(time)}); "
                    f"found {item.minutes}. Give it {time.minutes}, or {_remedy(time)}"
                )
                yield page.problem(message, "items", at, "minutes")


@each("training")
def every_turn_has_its_seconds(page: Page, registries: Registries) -> Iterator[Problem]:
    """Where people work in groups, it is known how long a turn takes, so that the minutes can be reckoned."""
    for at, item in enumerate(page.entry.items):
        if item.people and not (item.turn or item.role_play) and not page.lacks(f"items.{item.id}"):
            message = (
                "in groups everybody has a turn, and nobody can reckon how long; "
                "write 'turn:' with its seconds, or 'role_play:' with the play that they act"
            )
            yield page.problem(message, "items", at, "people")


@each("training")
def every_question_is_asked(page: Page, registries: Registries) -> Iterator[Problem]:
    """The questions of a training have their time in one of its items."""
    training: Training = page.entry
    asked = sum(item.asks for item in training.items)
    if training.questions and asked != 1 and training.items and not page.lacks("items"):
        message = f"{asked} items ask them; write 'asks: true' in the one that does"
        yield page.problem(message, "questions")


def _told(time: Time) -> str:
    """What an item's time is made of."""
    reading = {"the trainer": time.trainer, "learners": time.learners}
    parts = [f"{who} {_clock(seconds)}" for who, seconds in reading.items() if seconds]
    return ", ".join([*parts, *([f"{time.turns} turns of {_clock(time.turn)}"] if time.turns else [])])


def _clock(seconds: float) -> str:
    """Minutes and seconds, as on a watch."""
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def _remedy(time: Time) -> str:
    """What to shorten: what takes longest."""
    longest = max(time.trainer, time.learners, time.turns * time.turn)
    if longest == time.learners:
        return "have less read: link to fewer steps, or write 'ours: true' to leave out the answers"
    return "shorten what the trainer reads" if longest == time.trainer else "make turns shorter or groups smaller"
