"""The calendar of the other side: when to call, and when not (`docs/data/calendar.yml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import Flag, Id, Noun, Text

Verdict = Literal["best", "good", "fair", "weak", "avoid", "never"]
Time = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-4]):[0-5][0-9]$")]
"""A time of the day over there, such as 10:10."""
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
"""A day that recurs every year, such as 12-29."""


class Span(Noun):
    """Days that recur every year, both ends included; a span may pass the year's end."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    start: MonthDay = Field(alias="from")
    """Its first day, month and day: 12-29."""
    end: MonthDay = Field(alias="to")
    """Its last day, month and day: 01-03."""
    label: Text
    """What it is called."""


class Closure(Span):
    """Days on which companies are closed."""

    kind: Literal["closed", "often-closed"]
    """Whether everybody is closed, or many."""
    why: Text
    """Why, and what that means for a call."""


class QuietSpan(Span):
    """Days on which people are in, but nothing new should be opened."""

    why: Text
    """Why, and what to do instead."""


class Period(Span):
    """A season of the business year, and what to do in it."""

    verdict: Verdict
    """How good a time it is for new calls."""
    do: Text
    """What to do in it."""


class Window(Noun):
    """A stretch of the day, and how good it is for a call."""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    start: Time = Field(alias="from")
    """When it begins, such as 09:30."""
    end: Time = Field(alias="to")
    """When it ends, such as 11:50."""
    verdict: Verdict
    """Through a switchboard."""
    direct: Verdict
    """On a direct line, or to a senior person."""
    label: Text
    """What it is called."""
    why: Text
    """Why it is good or bad."""


class Weekday(Noun):
    """A day of the week."""

    id: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    """The day."""
    calls: Flag
    """Whether one calls on it."""
    avoid_before: Time | None = None
    """Not to be called before, such as 10:00."""
    avoid_after: Time | None = None
    """Not to be called after, such as 16:00."""
    label: Text
    """What it is called."""
    note: Text
    """What is special about it."""


class SettlementDays(Noun):
    """五十日: the days of the month on which payments fall due."""

    days: tuple[int, ...]
    """Which days of the month."""
    last_day: Flag
    """Whether the last day of the month counts as well."""
    verdict: Verdict
    """How good they are for calls."""
    label: Text
    """What they are called."""
    why: Text
    """What people do on them."""
    heaviest: Text
    """Which of them are the worst."""
    bank_holiday: Text
    """What happens where banks are closed."""


class Calendar(Noun):
    """The day, the week, the month and the year over there."""

    closures: tuple[Closure, ...]
    """Days on which companies are closed."""
    quiet_days: tuple[QuietSpan, ...]
    """Days on which nothing new should be opened."""
    windows: tuple[Window, ...]
    """The stretches of the day, in order."""
    week: tuple[Weekday, ...]
    """The days of the week, in order."""
    gotobi: SettlementDays
    """The days of settling accounts."""
    periods: tuple[Period, ...]
    """The seasons of the business year."""
