"""Rules on sequences of contacts: they keep to the numbers of `docs/data/limits.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.limits import CONTACTS, DAYS_BETWEEN, NEEDED, number
from ..reading.book import Book
from ..reading.markdown import BLANK
from ..reading.page import Page
from ..reading.registries import FOLDER, Registries
from .rule import each, of_the_book

NO_CONTACT = frozenset({"research", "rotate"})
"""Channels of steps of which the other side learns nothing."""

SENT_AS = {"letter": ("letter", "postcard"), "phone": ("phone", "voicemail")}
"""The channels of messages that serve a step; a step of any other channel takes its own alone."""


@of_the_book
def every_limit_that_is_read_is_there(book: Book) -> Iterator[Problem]:
    """The registry has the limits that sequences and planner read."""
    for id in NEEDED:
        if id not in book.registries.limits and "limits" not in book.registries.broken:
            yield Problem(f"{FOLDER}/limits.yml", 1, id, "is read by the sequences and the planner; bring it back")


@each("cadence")
def every_cadence_keeps_its_number_of_contacts(page: Page, registries: Registries) -> Iterator[Problem]:
    """A sequence has no more contacts than it says, and says no more than anybody may have."""
    contacts = [step for step in page.entry.steps if step.channel not in NO_CONTACT]
    if len(contacts) > page.entry.most:
        yield page.problem(f"there are {len(contacts)} contacts and at most {page.entry.most}; leave some out", "most")
    allowed = number(registries, CONTACTS)
    if 0 < allowed < page.entry.most:
        message = f"no sequence has more than {allowed} contacts ({FOLDER}/limits.yml); write {allowed} or less"
        yield page.problem(message, "most")


@each("cadence")
def every_contact_keeps_its_distance(page: Page, registries: Registries) -> Iterator[Problem]:
    """Contacts stand apart, except those that were announced or belong to the one before."""
    apart, before = number(registries, DAYS_BETWEEN), None
    for at, step in enumerate(page.entry.steps):
        if step.channel in NO_CONTACT:
            continue
        if before and step.day - before.day < apart and not step.sooner:
            message = f"'{before.id}' is on day {before.day}, and {apart} business days lie between two contacts"
            yield page.problem(f"{message}; move it, or write 'sooner: true' if that one named it", "steps", at, "day")
        before = step


@of_the_book
def every_day_that_a_message_names_has_its_call(book: Book) -> Iterator[Problem]:
    """After a message that names a day comes a call; sent again in one sequence, it opens the next round."""
    naming = {id for id, page in book.of_kind("message").items() if _names_a_day(page, book.registries)}
    for page in book.of_kind("cadence").values():
        messages = [step.message for step in page.entry.steps]
        for at, message in enumerate(messages):
            called = any(later.channel == "phone" for later in page.entry.steps[at + 1 :])
            if message in naming and message not in messages[:at] and not called:
                yield page.problem(
                    f"'{message}' names the day of a call, and no call follows it here; "
                    "add one, or choose a message that names no day",
                    *("steps", at, "message"),
                )


@of_the_book
def every_step_sends_a_text_of_its_channel(book: Book) -> Iterator[Problem]:
    """A step by letter names a letter: the text of an email would have to be rewritten first."""
    messages = book.of_kind("message")
    for page in book.of_kind("cadence").values():
        for at, step in enumerate(page.entry.steps):
            message = messages.get(step.message)
            if message and message.entry.channel not in SENT_AS.get(step.channel, (step.channel,)):
                yield page.problem(
                    f"'{step.message}' is written for the channel '{message.entry.channel}', "
                    f"this step for '{step.channel}'; choose a message of its channel, or write one",
                    *("steps", at, "message"),
                )


def _names_a_day(message: Page, registries: Registries) -> bool:
    """Whether its text holds a blank for a day or a date."""
    blanks = (registries.blanks.get(id) for id in BLANK.findall(message.entry.body.en))
    return any(blank and blank.type in ("day", "date") for blank in blanks)
