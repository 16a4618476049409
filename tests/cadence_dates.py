"""The days of a cadence, computed anew: an independent calculation for the tests of business-days.js.

It shares no way of working with that module: it writes down the state of every day of some years first, and then
reads the answers off lists of business days.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

ONE = timedelta(days=1)
FIRST, LAST = date(2025, 7, 1), date(2036, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

Spans = Sequence[tuple[str, str]]
"""From month-day to month-day, both included."""


class Days:
    """What each day is for one client."""

    def __init__(
        self, holidays: Collection[date], closures: Spans, quiet: Spans, weekdays: Collection[int], skips_quiet: bool
    ) -> None:
        """`weekdays` as `date.weekday()` counts them, 0 for Monday; `holidays` are those that are kept."""
        shut = {day for day in DAYS if _within(day, closures)}
        working = [day.weekday() in weekdays for day in DAYS]
        is_open = [works and day not in holidays and day not in shut for day, works in zip(DAYS, working, strict=True)]
        self.business = [day for day, opens in zip(DAYS, is_open, strict=True) if opens]
        free: set[date] = set()
        for earlier, later in zip(self.business, self.business[1:], strict=False):
            between = range((earlier - FIRST).days + 1, (later - FIRST).days)
            if sum(working[number] for number in between) >= 3:
                at = bisect_left(self.business, later)
                free.update(self.business[at : at + 2])
        hushed = {day for day in self.business if skips_quiet and _within(day, quiet)}
        self.good = [day for day in self.business if day not in free | hushed]

    def good_from(self, day: date) -> date:
        return self.good[bisect_left(self.good, day)]

    def after(self, day: date, count: int) -> date:
        """The business day `count` business days after a day."""
        return self.business[bisect_right(self.business, day) + count - 1] if count else day

    def before(self, day: date, count: int) -> date:
        return self.business[bisect_left(self.business, day) - count] if count else day


def cadence_dates(
    offsets: Sequence[int], first: date, days: Days, promised: Mapping[int, date] | None = None
) -> list[date]:
    """The date of each step; `offsets` are business days after the first contact, `promised` dates by position."""
    kept = dict(promised or {})
    for at in sorted(promised or {}, reverse=True):
        while at > 1 and offsets[at] - offsets[at - 1] < 2 and at - 1 not in kept:
            kept[at - 1] = days.before(kept[at], offsets[at] - offsets[at - 1])
            at -= 1
    dates = [kept.get(0) or days.good_from(first)]
    for at in range(1, len(offsets)):
        gap = offsets[at] - offsets[at - 1]
        counted = days.after(dates[-1], gap)
        dates.append(kept.get(at) or (counted if gap < 2 else days.good_from(counted)))
    return dates


def _within(day: date, spans: Spans) -> bool:
    wanted = f"{day:%m-%d}"
    return any(start <= wanted <= end if start <= end else wanted >= start or wanted <= end for start, end in spans)
