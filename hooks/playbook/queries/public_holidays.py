"""Japan's public holidays, from the package `holidays`, which pyproject.toml pins; no list of ours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import holidays

from ..model import LANGUAGES
from ..reading.book import Book

YEARS = 4
"""They are given for the year of the newest review and the three after it."""
LOCALES = {"en": "en_US", "ja": "ja"}


def years_shown(book: Book) -> range:
    """The years that the pages know the holidays of."""
    first = newest_review(book).year
    return range(first, first + YEARS)


def public_holidays(years: Iterable[int]) -> dict[date, dict[str, str]]:
    """Japan's public holidays, substitute holidays included, with their names in both languages, by day."""
    named = {language: holidays.Japan(years=years, language=LOCALES[language]) for language in LANGUAGES}
    return {day: {language: named[language][day] for language in LANGUAGES} for day in sorted(named["ja"])}


def newest_review(book: Book) -> date:
    """The newest `reviewed` of the book, which is today as far as a build is concerned."""
    return max((page.entry.reviewed for page in book.pages.values() if page.kind != "plain"), default=date(2026, 1, 1))
