"""Rules on trainings."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Training
from ..problem import Problem, did_you_mean
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each

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


def every_part_has_the_time_of_its_training(book: Book) -> Iterator[Problem]:
    """Where a training is held within another, it gets all the minutes that it is announced for."""
    trainings = book.of_kind("training")
    for page in trainings.values():
        for at, item in enumerate(page.entry.items):
            part = trainings.get(item.training or "")
            if part and item.minutes < part.entry.minutes and not part.lacks("minutes"):
                message = f"the training '{part.id}' takes {part.entry.minutes} minutes; found {item.minutes}"
                yield page.problem(message, "items", at, "minutes")
