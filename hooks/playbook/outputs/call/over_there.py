"""What the day and the hour mean over there: call windows, quiet days, public holidays."""

from __future__ import annotations

from typing import Any

from ...model import Calendar
from ...queries.public_holidays import public_holidays, years_shown
from ...reading.book import Book
from ...reading.markdown import without_markup
from .speech import marked


def holidays_over_there(book: Book, language: str) -> dict[str, str]:
    """Japan's public holidays, substitutes included, by day: `2026-11-23` -> its name."""
    return {day.isoformat(): names[language] for day, names in public_holidays(years_shown(book)).items()}


def call_calendar(calendar: Calendar, language: str) -> dict[str, Any]:
    """The calendar with the words of one language in place of both."""
    return _one_sided(calendar.model_dump(mode="json", by_alias=True, exclude={"periods"}), language)


def _one_sided(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"en", "ja"}:
            return marked(without_markup(value[language]))
        return {key: _one_sided(inner, language) for key, inner in value.items() if inner is not None}
    return [_one_sided(inner, language) for inner in value] if isinstance(value, list) else value
