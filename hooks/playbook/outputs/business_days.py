"""What the cadence planner must know of the days over there: public holidays, closures and quiet days, as one file.

The rules that turn them into dates stand in `docs/assets/modules/planner/business-days.js`.
"""

from __future__ import annotations

import json
from typing import Any

from ..japanese.ruby import plain
from ..model import LANGUAGES
from ..model.calendar import Span
from ..queries.limits import DAYS_BETWEEN, limit
from ..queries.public_holidays import newest_review, public_holidays, years_shown
from ..reading.book import Book
from .site import Site

FILE = "assets/business-days.json"


def write_business_days(book: Book, site: Site) -> None:
    """Writes the planner's data."""
    site.write(FILE, json.dumps(business_days(book), ensure_ascii=False, separators=(",", ":")) + "\n")


def business_days(book: Book) -> dict[str, Any]:
    """Everything that the planner counts with, with names in both languages."""
    calendar = book.registries.calendar
    years = years_shown(book)
    return {
        "reviewed": newest_review(book).isoformat(),
        "least_apart": limit(book, DAYS_BETWEEN),
        "years": [years[0], years[-1]],
        "holidays": {day.isoformat(): names for day, names in public_holidays(years).items()},
        "closures": [_span(span) for span in calendar.closures] if calendar else [],
        "quiet_days": [_span(span) for span in calendar.quiet_days] if calendar else [],
    }


def _span(span: Span) -> dict[str, Any]:
    names = {language: plain(span.label[language]) for language in LANGUAGES}
    return {"from": span.start, "to": span.end, "name": names}
