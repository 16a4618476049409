"""Rules on checklists."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each


@each("play")
def every_play_has_a_checklist(page: Page, registries: Registries) -> Iterator[Problem]:
    """A play has something to tick off."""
    if not page.entry.checklist:
        yield page.problem("a play has a checklist; write what a rep can tick off in five seconds", "checklist")
