"""What the cadence planner must know of the days over there: public holidays, closures and quiet days, as one file.

The rules that turn them into dates stand in `docs/assets/modules/planner/business-days.js`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import holidays

from .book import Book
from .japanese import plain
from .model import LANGUAGES
from .model.calendar import Span

FILE = "assets/business-days.json"
YEARS = 4
"""Public holidays are given for the year of the newest review and the three after it."""
LOCALES = {"en": "en_US", "ja": "ja"}


def write_business_days(book: Book, site: Path) -> None:
    """Writes the planner's data below the folder `site`."""
    file = site / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(business_days(book), ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def business_days(book: Book) -> dict[str, Any]:
    """Everything that the planner counts with, with names in both languages."""
    calendar = book.registries.calendar
    reviewed = newest_review(book)
    years = range(reviewed.year, reviewed.year + YEARS)
    return {
        "reviewed": reviewed.isoformat(),
        "years": [years[0], years[-1]],
        "holidays": {day.isoformat(): names for day, names in public_holidays(years).items()},
        "closures": [_span(span) for span in calendar.closures] if calendar else [],
        "quiet_days": [_span(span) for span in calendar.quiet_days] if calendar else [],
    }


def public_holidays(years: Iterable[int]) -> dict[date, dict[str, str]]:
    """Japan's public holidays, substitute holidays included, with their names in both languages, by day."""
    named = {language: holidays.Japan(years=years, language=LOCALES[language]) for language in LANGUAGES}
    return {day: {language: named[language][day] for language in LANGUAGES} for day in sorted(named["ja"])}


def newest_review(book: Book) -> date:
    """The newest `reviewed` of the book, which is today as far as a build is concerned."""
    return max((page.entry.reviewed for page in book.pages.values() if page.kind != "plain"), default=date(2026, 1, 1))


def _span(span: Span) -> dict[str, Any]:
    names = {language: plain(span.label[language]) for language in LANGUAGES}
    return {"from": span.start, "to": span.end, "name": names}
