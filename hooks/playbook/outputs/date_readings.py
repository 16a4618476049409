"""How dates and hours are said, for the blanks that a reader picks: one file, of which the browser joins the pieces."""

from __future__ import annotations

import json

from ..japanese.date_readings import date_readings
from ..queries.public_holidays import years_shown
from ..reading.book import Book
from .site import Site

FILE = "assets/date-readings.json"


def write_date_readings(book: Book, site: Site) -> None:
    """Writes the table, for the years that the planner knows too."""
    readings = date_readings(years_shown(book))
    site.write(FILE, json.dumps(readings, ensure_ascii=False, separators=(",", ":")) + "\n")
