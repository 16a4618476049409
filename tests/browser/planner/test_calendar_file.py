"""The calendar file, read as a calendar reads it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from .plans import browser_test, events_of, read_calendar

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it
WRITE = """async ([base, events]) => {
  const { calendarFile } = await import(`${base}assets/modules/planner/ics.js`);
  return calendarFile(events, { stamp: new Date("2026-11-22T03:04:05.678Z"), sequence: 2 });
}"""
NUMBER_OF_DAY = (date(2026, 12, 14) - date(1970, 1, 1)).days
EVENT = {
    "uid": "a@example.com",
    "day": NUMBER_OF_DAY,
    "time": "",
    "summary": "s",
    "description": "d",
    "url": "https://example.com/#x",
}


@browser_test
@pytest.mark.parametrize(
    "text",
    ["a, b; c\\d\ne", "名前、部署" * 40, "x" * 74 + "é", "𠮷" * 60, "\\n is no line break", "one\r\ntwo\rthree"],
    ids=["signs", "Japanese", "at the edge", "four bytes", "backslash", "line breaks"],
)
def test_any_text_survives_the_calendar_file(blank: Any, address: str, text: str) -> None:
    written = blank.evaluate(WRITE, [address, [EVENT | {"summary": text}]])
    (event,) = events_of(read_calendar(written))
    assert event["SUMMARY"] == re.sub(r"\r\n?", "\n", text)


@browser_test
def test_an_event_without_a_time_lasts_the_whole_day_and_blocks_nothing(blank: Any, address: str) -> None:
    (event,) = events_of(read_calendar(blank.evaluate(WRITE, [address, [EVENT]])))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2026, 12, 14), date(2026, 12, 15))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
    assert event["SEQUENCE"] == 2 and "STATUS" not in event


@browser_test
def test_a_contact_that_is_called_off_says_so(blank: Any, address: str) -> None:
    (event,) = events_of(read_calendar(blank.evaluate(WRITE, [address, [EVENT | {"isCancelled": True}]])))
    assert event["STATUS"] == "CANCELLED"


@browser_test
def test_an_event_with_a_time_has_it_in_japan_and_brings_the_time_zone(blank: Any, address: str) -> None:
    calendar = read_calendar(blank.evaluate(WRITE, [address, [EVENT | {"time": "23:45"}]]))
    (event,) = events_of(calendar)
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert start == datetime(2026, 12, 14, 14, 45, tzinfo=UTC) and end - start == timedelta(minutes=30)
    (zone,) = calendar.timezones
    assert zone["TZID"] == "Asia/Tokyo" and zone.to_tz().utcoffset(datetime(2026, 7, 1)) == timedelta(hours=9)
