"""What the calendar's drawings show: a day and a week at a glance, the business year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.calendar import Calendar, Period, Verdict, Weekday, Window

OPENS, CLOSES = "09:00", "18:00"
"""The hours of the drawings: outside them the house rules allow no call."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Stretch:
    """A window of the day with its place on a line from 0 to 100."""

    window: Window
    start: float
    length: float


@dataclass(frozen=True)
class Cell:
    """A window on one weekday: its verdict, and the time at which it changes, if it does."""

    verdict: Verdict
    until: str = ""


def minutes(time: str) -> int:
    """Minutes after midnight."""
    hours, _, rest = time.partition(":")
    return int(hours) * 60 + int(rest)


def day(calendar: Calendar) -> list[Stretch]:
    """The windows of the day between opening and closing."""
    first, last = minutes(OPENS), minutes(CLOSES)
    scale = 100 / (last - first)
    return [
        Stretch(window, (minutes(window.start) - first) * scale, (minutes(window.end) - minutes(window.start)) * scale)
        for window in calendar.windows
        if first <= minutes(window.start) < last
    ]


def hours() -> list[tuple[str, float]]:
    """The full hours with their place on the line."""
    first, last = minutes(OPENS) // 60, minutes(CLOSES) // 60
    return [(f"{hour}:00", (hour - first) * 100 / (last - first)) for hour in range(first, last + 1)]


def week(calendar: Calendar) -> Iterator[tuple[Window, list[Cell]]]:
    """For each window of the day, how good it is from Monday to Friday."""
    weekdays = [weekday for weekday in calendar.week if weekday.calls]
    for stretch in day(calendar):
        yield stretch.window, [_cell(stretch.window, weekday) for weekday in weekdays]


def year(calendar: Calendar) -> Iterator[tuple[int, list[Period]]]:
    """For each month, the periods that begin in it; where none begins, those that go on."""
    for month in range(1, 13):
        begin = [period for period in calendar.periods if int(period.start[:2]) == month]
        go_on = [period for period in calendar.periods if int(period.start[:2]) < month <= int(period.end[:2])]
        yield month, begin or go_on


def shown(period: Period, language: str) -> str:
    """The days of a period as a reader writes them: `16 Feb–15 Mar`, `2月16日〜3月15日`."""
    ends = [tuple(int(part) for part in day.split("-")) for day in (period.start, period.end)]
    if language == "ja":
        return "〜".join(f"{month}月{day}日" for month, day in ends)
    return "–".join(f"{day} {MONTHS[month - 1]}" for month, day in ends)


def _cell(window: Window, weekday: Weekday) -> Cell:
    if weekday.avoid_before and window.end <= weekday.avoid_before:
        return Cell("avoid")
    if weekday.avoid_after and window.start >= weekday.avoid_after:
        return Cell("avoid")
    cut = weekday.avoid_after or ""
    return Cell(window.verdict, cut if window.start < cut < window.end else "")
