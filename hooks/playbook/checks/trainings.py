"""Rules on trainings."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem, did_you_mean
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each


@each("training")
def every_training_is_whole(page: Page, registries: Registries) -> Iterator[Problem]:
    """Each item is a play or an exercise; each question's answer is one of its choices."""
    for at, item in enumerate(page.entry.items):
        if bool(item.play) == bool(item.exercise):
            found = "both" if item.play else "neither"
            yield page.problem(f"an item has either 'play' or 'exercise'; found {found}", "items", at)
    for at, question in enumerate(page.entry.questions):
        choices = [choice.id for choice in question.choices]
        if question.answer not in choices:
            message = f"there is no choice '{question.answer}'{did_you_mean(question.answer, choices)}"
            yield page.problem(message, "questions", at, "answer")
