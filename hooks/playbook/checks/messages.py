"""Rules on messages."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..reading.page import Page
from ..reading.registries import Registries
from .rule import each

WITH_SUBJECT = frozenset({"email", "fax", "form"})


@each("message")
def every_message_has_its_parts(page: Page, registries: Registries) -> Iterator[Problem]:
    """An email, a fax and a form have a subject; a letter has none."""
    channel, subject = page.entry.channel, page.entry.subject
    if channel in WITH_SUBJECT and not subject:
        yield page.problem(f"a message by {channel} has a subject; write 'subject'", "channel")
    if channel == "letter" and subject:
        yield page.problem("a letter has no subject; delete it in both languages", "subject")
