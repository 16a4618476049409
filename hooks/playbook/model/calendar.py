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
    start: MonthDay = Field(alias="from")
    end: MonthDay = Field(alias="to")
    label: Text


class Closure(Span):
    """Days on which companies are closed."""

    kind: Literal["closed", "often-closed"]
    why: Text


class QuietSpan(Span):
    """Days on which people are in, but nothing new should be opened."""

    why: Text


class Period(Span):
    """A season of the business year, and what to do in it."""

    verdict: Verdict
    do: Text


class Window(Noun):
    """A stretch of the day, and how good it is for a call."""

    id: Id
    start: Time = Field(alias="from")
    end: Time = Field(alias="to")
    verdict: Verdict
    """Through a switchboard."""
    direct: Verdict
    """On a direct line, or to a senior person."""
    label: Text
    why: Text


class Weekday(Noun):
    """A day of the week."""

    id: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    calls: Flag
    avoid_before: Time | None = None
    avoid_after: Time | None = None
    label: Text
    note: Text


class SettlementDays(Noun):
    """五十日: the days of the month on which payments fall due."""

    days: tuple[int, ...]
    last_day: Flag
    verdict: Verdict
    label: Text
    why: Text
    heaviest: Text
    bank_holiday: Text


class Calendar(Noun):
    """The day, the week, the month and the year over there."""

    closures: tuple[Closure, ...]
    quiet_days: tuple[QuietSpan, ...]
    windows: tuple[Window, ...]
    week: tuple[Weekday, ...]
    gotobi: SettlementDays
    periods: tuple[Period, ...]
