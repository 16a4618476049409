"""Rules on the replies to phrases."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import RECORDING
from ..problem import Problem
from ..reading.page import Page, cards_in
from ..reading.registries import Registries
from .rule import each


@each("phrases", "both-meanings")
def every_reply_says_something(page: Page, registries: Registries) -> Iterator[Problem]:
    """A reply to what is heard has lines or words of its own."""
    for card in cards_in([page]):
        reply = getattr(card.entry, "reply", None)
        if reply is not None and bool(reply.lines) == bool(reply.say):
            found = "both" if reply.lines else "neither"
            yield page.problem(f"a reply has either 'lines' or 'say'; found {found}", *card.loc, "reply")


@each("phrases")
def every_phrase_of_a_person_has_a_reply(page: Page, registries: Registries) -> Iterator[Problem]:
    """Only a recording (signal 'system') may go without a reply: nobody would hear it."""
    for at, phrase in enumerate(page.entry.phrases):
        if phrase.reply is None and phrase.signal != RECORDING:
            message = f"'{phrase.id}' is said by a person and needs a 'reply'"
            yield page.problem(f"{message}; only a recording (signal: system) has none", "phrases", at)
