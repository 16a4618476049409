"""What the tests of the planner share."""

from __future__ import annotations

import re
from typing import Any

import pytest
from icalendar import Calendar, Event

from playbook.outputs.business_days import business_days
from playbook.reading.page import Page
from real_book import BOOK, a_page

CADENCES = {id: [step.day for step in page.entry.steps] for id, page in sorted(BOOK.of_kind("cadence").items())}
DATA = business_days(BOOK)
PHONE = {"width": 390, "height": 844}
browser_test = pytest.mark.browser


def a_cadence(*days: int) -> Page:
    """The first cadence whose contacts stand on these business days."""
    return a_page("cadence", lambda page: tuple(step.day for step in page.entry.steps) == days)


def read_calendar(text: str) -> Calendar:
    """The calendar as another library reads it, which refuses nothing; what it would forgive is asserted here."""
    assert text.endswith("\r\n") and not re.search(r"(?<!\r)\n|\r(?!\n)", text), "lines end in CRLF"
    assert all(0 < len(line.encode()) <= 75 for line in text.removesuffix("\r\n").split("\r\n")), "75 octets a line"
    calendar = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and "METHOD" not in calendar
    assert not calendar.errors and not any(event.errors for event in calendar.events)
    return calendar


def events_of(calendar: Calendar) -> list[Event]:
    """The events, each with what every calendar asks for, named once."""
    for event in calendar.events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert not any(isinstance(value, list) for value in event.values())
    return calendar.events


def dates(tab: Any) -> list[str]:
    tab.wait_for_selector(".contact-date time[datetime]")
    return tab.eval_on_selector_all(".contact-date time", "(times) => times.map((time) => time.dateTime)")
