"""The cadence planner: its arithmetic against an independent one, its calendar files, and the page as it is used."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar, Event

from cadence_dates import Days, cadence_dates
from conftest import ROOT
from playbook.outputs.business_days import business_days
from playbook.queries.public_holidays import public_holidays
from playbook.reading.book import Book, read_book

BOOK: Book = read_book(ROOT)
CADENCES = {id: [step.day for step in page.entry.steps] for id, page in sorted(BOOK.of_kind("cadence").items())}
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
DATA = business_days(BOOK)
PHONE = {"width": 390, "height": 844}
CLIENTS = [
    {"weekdays": [1, 2, 3, 4, 5], "holidays": True, "quiet": True},
    {"weekdays": [1, 2, 3, 4, 5], "holidays": True, "quiet": False},
    {"weekdays": [1, 2, 4, 5, 6], "holidays": True, "quiet": True},
    {"weekdays": [2, 3, 4, 5, 6, 0], "holidays": False, "quiet": True},
    {"weekdays": [4], "holidays": True, "quiet": True},
    {"weekdays": [0, 1, 2, 3, 4, 5, 6], "holidays": False, "quiet": False},
]
"""Days of the week as JavaScript counts them: 0 is Sunday."""
LISTED_BY_HAND = {
    "2026-11-23", "2027-01-01", "2027-01-11", "2027-02-11", "2027-02-23", "2027-03-21", "2027-03-22", "2027-04-29",
    "2027-05-03", "2027-05-04", "2027-05-05", "2027-07-19", "2027-08-11", "2027-09-20", "2027-09-23", "2027-10-11",
    "2027-11-03", "2027-11-23", "2028-01-01", "2028-01-10",
}  # fmt: skip
"""From holiday-jp/holiday_jp, commit 5b3dde7: 2026-11-23 to 2028-01-10."""

browser_test = pytest.mark.browser
pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it


# --- the data


def test_the_public_holidays_are_those_that_another_list_has() -> None:
    found = {day.isoformat() for day in public_holidays(range(2026, 2029))}
    assert {day for day in found if "2026-11-23" <= day <= "2028-01-10"} == LISTED_BY_HAND


def test_substitute_holidays_and_days_between_holidays_are_public_holidays() -> None:
    found = public_holidays([2026, 2029])
    assert found[date(2026, 5, 6)] == {"en": "Substitute Holiday", "ja": "振替休日"}
    assert found[date(2026, 9, 22)]["ja"] == "国民の休日"
    assert date(2029, 2, 12) in found


def test_the_data_cover_the_year_of_the_newest_review_and_the_three_after_it() -> None:
    newest = max(page.entry.reviewed for page in BOOK.pages.values() if page.kind != "plain")
    assert DATA["years"] == [newest.year, newest.year + 3]
    assert {int(day[:4]) for day in DATA["holidays"]} == set(range(newest.year, newest.year + 4))


def test_the_site_has_the_data_as_one_file(site: Path, address: str) -> None:
    assert json.loads((site / "assets/business-days.json").read_text("utf-8")) == json.loads(json.dumps(DATA))


# --- the arithmetic


def client_days(weekdays: list[int], holidays: bool, quiet: bool) -> Days:
    kept = {date.fromisoformat(day) for day in DATA["holidays"]} if holidays else set()
    closures, hushed = ([(span["from"], span["to"]) for span in DATA[name]] for name in ("closures", "quiet_days"))
    return Days(kept, closures, hushed, {(day - 1) % 7 for day in weekdays}, quiet)


@pytest.fixture(scope="module")
def blank(browser: Any, address: str) -> Iterator[Any]:
    """A page of the site with nothing on it but its modules."""
    context = browser.new_context(service_workers="block")
    tab = context.new_page()
    tab.goto(f"{address}404.html")
    yield tab
    context.close()


COMPUTE = """async ([base, cadences, firsts, clients, promises]) => {
  const { BusinessDays, plan, toDay, toIso } = await import(`${base}assets/modules/planner/business-days.js`);
  const data = await (await fetch(`${base}assets/business-days.json`)).json();
  return clients.map((client) => {
    const days = new BusinessDays(data, client);
    return cadences.map((offsets, which) => {
      const steps = offsets.map((day, at) => ({ id: String(at), day }));
      return firsts.map((first, at) => {
        const promised = new Map(Object.entries(promises[which]?.[at] ?? {}).map(([id, day]) => [id, toDay(day)]));
        return plan(steps, toDay(first), days, promised).map(({ day }) => toIso(day)).join(" ");
      });
    });
  });
}"""


def compare(tab: Any, address: str, firsts: list[date], promises: list[list[dict[int, date]]]) -> int:
    """Plans every cadence for every client from every first day, both ways; returns how many plans agreed."""
    offsets = list(CADENCES.values())
    written = [[{str(at): day.isoformat() for at, day in one.items()} for one in row] for row in promises]
    found = tab.evaluate(COMPUTE, [address, offsets, [day.isoformat() for day in firsts], CLIENTS, written])
    agreed = 0
    for client, by_cadence in zip(CLIENTS, found, strict=True):
        days = client_days(**client)
        for which, (name, plans) in enumerate(zip(CADENCES, by_cadence, strict=True)):
            for at, (first, plan) in enumerate(zip(firsts, plans, strict=True)):
                promised = promises[which][at] if promises else None
                expected = " ".join(day.isoformat() for day in cadence_dates(offsets[which], first, days, promised))
                assert plan == expected, (name, first, client, promised)
                agreed += 1
    return agreed


@browser_test
@pytest.mark.prove
def test_every_first_day_of_four_years_gives_the_dates_of_the_independent_calculation(blank: Any, address: str) -> None:
    start = date(DATA["years"][0], 1, 1)
    firsts = [start + timedelta(days=number) for number in range(4 * 365)]
    assert compare(blank, address, firsts, []) == len(firsts) * len(CADENCES) * len(CLIENTS)


@browser_test
def test_promised_days_give_the_dates_of_the_independent_calculation(blank: Any, address: str) -> None:
    chance = random.Random(5)
    firsts = [date(2026, 1, 1) + timedelta(days=chance.randrange(1200)) for _ in range(300)]
    promises = [
        [
            {
                at: first + timedelta(days=chance.randrange(1, 60))
                for at in range(1, len(offsets))
                if chance.random() < 0.3
            }
            for first in firsts
        ]
        for offsets in CADENCES.values()
    ]
    assert compare(blank, address, firsts, promises) == len(firsts) * len(CADENCES) * len(CLIENTS)


def test_the_worked_example_of_the_moving_rules_comes_out() -> None:
    dates = cadence_dates(CADENCES["cold-named"], date(2026, 12, 14), client_days(**CLIENTS[0]))
    assert [day.isoformat() for day in dates] == [
        "2026-12-14", "2026-12-14", "2026-12-16", "2027-01-12", "2027-01-15", "2027-01-21", "2027-01-29",
    ]  # fmt: skip


def test_two_business_days_stay_free_after_a_closure_that_costs_three_working_days() -> None:
    """Golden Week 2027: Monday 3 to Wednesday 5 May are holidays; Saturday and Sunday do not count."""
    days = client_days(weekdays=[1, 2, 3, 4, 5], holidays=True, quiet=False)
    assert days.good_from(date(2027, 5, 3)) == date(2027, 5, 10)
    assert days.good_from(date(2027, 1, 9)) == date(2027, 1, 12), "a weekend and one holiday are no closure"


# --- calendar files

WRITE = """async ([base, events]) => {
  const { calendarFile } = await import(`${base}assets/modules/planner/ics.js`);
  return calendarFile(events, "2026-11-22");
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


def read_calendar(text: str) -> Calendar:
    """The calendar as another library reads it, which refuses nothing; what it would forgive is asserted here."""
    assert text.endswith("\r\n") and not re.search(r"(?<!\r)\n|\r(?!\n)", text), "lines end in CRLF"
    assert all(0 < len(line.encode()) <= 75 for line in text.removesuffix("\r\n").split("\r\n")), "75 octets a line"
    calendar = Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and calendar["METHOD"] == "PUBLISH"
    assert not calendar.errors and not any(event.errors for event in calendar.events)
    return calendar


def events_of(calendar: Calendar) -> list[Event]:
    """The events, each with what every calendar asks for, named once."""
    for event in calendar.events:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert not any(isinstance(value, list) for value in event.values())
    return calendar.events


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
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 22, tzinfo=UTC)


@browser_test
def test_an_event_with_a_time_has_it_in_japan_and_brings_the_time_zone(blank: Any, address: str) -> None:
    calendar = read_calendar(blank.evaluate(WRITE, [address, [EVENT | {"time": "23:45"}]]))
    (event,) = events_of(calendar)
    assert event["DTSTART"].params["TZID"] == "Asia/Tokyo"
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    assert start == datetime(2026, 12, 14, 14, 45, tzinfo=UTC) and end - start == timedelta(minutes=30)
    (zone,) = calendar.timezones
    assert zone["TZID"] == "Asia/Tokyo" and zone.to_tz().utcoffset(datetime(2026, 7, 1)) == timedelta(hours=9)


# --- the page


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page on a phone, shortly after midnight on Saturday 12 December 2026 in Japan."""
    context = browser.new_context(
        viewport=PHONE, locale="en-GB", service_workers="block", reduced_motion="reduce", bypass_csp=True
    )
    tab = context.new_page()
    tab.clock.set_fixed_time(datetime(2026, 12, 11, 16, 0))
    yield tab
    context.close()


def dates(tab: Any) -> list[str]:
    tab.wait_for_selector(".contact-date time[datetime]")
    return tab.eval_on_selector_all(".contact-date time", "(times) => times.map((time) => time.dateTime)")


def notes(tab: Any, step: str) -> list[str]:
    return tab.locator(f"#step-{step} .contact-notes li").all_inner_texts()


def set_day(tab: Any, day: str, field: str = "first") -> None:
    tab.locator(f"input[name={field}]").evaluate(
        "(field, day) => { field.value = day; field.dispatchEvent(new Event('change', { bubbles: true })); }", day
    )


def violations(tab: Any) -> list[str]:
    tab.evaluate(AXE)
    found = tab.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@browser_test
def test_the_planner_begins_with_the_next_good_day_in_japan(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    assert dates(tab)[:3] == ["2026-12-14", "2026-12-14", "2026-12-16"]


@browser_test
def test_each_skip_is_explained_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    (moved,) = notes(tab, "second-call")
    assert moved.startswith("Moved from Wed 23 Dec 2026: Last week of the year (")
    for reason in ("Year-end and New Year holidays", "First week of the year", "Coming of Age Day (11 Jan)"):
        assert reason in moved
    assert notes(tab, "letter") == notes(tab, "new-message") == []
    set_day(tab, "2027-01-30")
    (weekend,) = notes(tab, "first-call")
    assert re.fullmatch(r"Moved from Sat 30 Jan 2027: no working day \(30\s–\s31 Jan\)", weekend)
    assert notes(tab, "new-message") == ["Not counted: Foundation Day (11 Feb)"]


@browser_test
def test_a_holiday_that_is_only_counted_over_is_named_too(tab: Any, address: str) -> None:
    tab.goto(f"{address}ja/cadences/cold-named/")
    dates(tab)
    set_day(tab, "2027-02-08")
    assert notes(tab, "second-call") == ["数えない日：建国記念の日（2月11日）"]


@browser_test
def test_a_promised_day_stays_and_what_follows_counts_from_it(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    set_day(tab, "2026-12-24", "step-second-call")
    assert dates(tab)[3] == "2026-12-24"
    assert notes(tab, "second-call") == ["Promised, so it stays, although: Last week of the year."]
    set_day(tab, "2026-12-17", "step-second-call")
    assert "Less than two business days" in notes(tab, "second-call")[1]
    set_day(tab, "", "step-second-call")
    assert dates(tab)[3] == "2027-01-12"


@browser_test
def test_a_reminder_stays_on_the_business_day_before_a_promised_call(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/agreed-next-call/")
    dates(tab)
    set_day(tab, "2027-01-18", "step-call")
    assert dates(tab) == ["2026-12-14", "2026-12-14", "2027-01-15", "2027-01-18", "2027-01-18"]


@browser_test
def test_a_client_who_works_on_other_days_gets_other_dates_by_keyboard(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    tab.locator("#plan-first").focus()
    for _ in range(12):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.matches('.planner summary')"):
            break
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.value") == "1"
    tab.keyboard.press("Space")
    assert dates(tab)[0] == "2026-12-15", "no Mondays"
    for _ in range(7):
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "holidays"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert dates(tab)[3] == "2026-12-25", "quiet days count as any other"
    assert "7 steps, Tue 15 Dec 2026 to" in tab.locator(".planner [role=status]").inner_text()


@browser_test
def test_no_day_of_the_week_is_a_problem_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    tab.locator(".planner summary").first.click()
    for box in tab.locator("input[name=weekday]").all():
        box.uncheck()
    assert tab.locator(".planner [role=status]").inner_text() == "Tick at least one day of the week."
    assert tab.locator(".contact-date:visible").count() == 0
    assert tab.locator(".planner [type=submit]").is_disabled()
    tab.locator("input[name=weekday]").nth(2).check()
    assert dates(tab)[0] == "2026-12-16"


@browser_test
def test_a_cleared_first_day_is_a_problem_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    set_day(tab, "")
    assert "Choose a day" in tab.locator(".planner [role=status]").inner_text()


@browser_test
def test_holidays_of_a_year_that_is_not_known_are_to_be_checked(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/nurture-quarterly/")
    dates(tab)
    set_day(tab, f"{DATA['years'][1]}-06-15")
    assert "not known yet" in notes(tab, "winter")[-1]


def downloaded(tab: Any) -> str:
    if not tab.locator(".planner [type=submit]").is_visible():
        tab.locator(".planner summary").nth(1).click()
    with tab.expect_download() as download:
        tab.locator(".planner [type=submit]").click()
    cadence = tab.url.rstrip("/").split("/")[-1]
    assert re.fullmatch(rf"{cadence}-\d{{4}}-\d\d-\d\d\.ics", download.value.suggested_filename)
    return Path(download.value.path()).read_bytes().decode("utf-8")


@browser_test
@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_calendar_file_holds_every_step_on_its_date(tab: Any, address: str, language: str) -> None:
    tab.goto(f"{address}{language}cadences/cold-named/")
    wanted = [day.replace("-", "") for day in dates(tab)]
    events = events_of(read_calendar(downloaded(tab)))
    assert [f"{event.decoded('DTSTART'):%Y%m%d}" for event in events] == wanted
    assert len({event["UID"] for event in events}) == len(events)
    goal = BOOK.of_kind("cadence")["cold-named"].entry.steps[2].goal
    side = "ja" if language else "en"
    assert re.sub(r"《[^》]*》|｜", "", goal[side]) in events[2]["SUMMARY"]
    assert f"{address}{language}cadences/cold-named/#step-letter" in events[2]["DESCRIPTION"]


@browser_test
@pytest.mark.parametrize("cadence", sorted(CADENCES))
def test_every_cadence_gives_a_calendar_file_with_all_its_dates(tab: Any, address: str, cadence: str) -> None:
    tab.goto(f"{address}ja/cadences/{cadence}/")
    wanted = [day.replace("-", "") for day in dates(tab)]
    events = events_of(read_calendar(downloaded(tab)))
    assert [f"{event.decoded('DTSTART'):%Y%m%d}" for event in events] == wanted and wanted


@browser_test
def test_the_same_plan_gives_the_same_file_and_another_client_other_uids(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    first = downloaded(tab)
    assert downloaded(tab) == first
    set_day(tab, "2026-12-18", "step-second-call")
    uids = [event["UID"] for event in events_of(read_calendar(first))]
    moved = events_of(read_calendar(downloaded(tab)))
    assert [event["UID"] for event in moved] == uids, "a plan that moves keeps its events"
    tab.fill("#plan-client", "Aoba; Satō, 佐藤様")
    tab.fill("#plan-time", "10:15")
    other = events_of(read_calendar(downloaded(tab)))
    assert not {event["UID"] for event in other} & set(uids)
    assert other[0]["SUMMARY"].startswith("Aoba; Satō, 佐藤様 – ")
    assert other[0].decoded("DTSTART") == datetime(2026, 12, 14, 1, 15, tzinfo=UTC)


@browser_test
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state_of_the_planner(tab: Any, address: str, language: str, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{address}{language}cadences/cold-named/")
    dates(tab)
    assert violations(tab) == []
    for summary in tab.locator("cadence-planner summary").all():
        summary.click()
    set_day(tab, "2026-12-17", "step-second-call")
    assert violations(tab) == []
    set_day(tab, "")
    assert violations(tab) == []


@browser_test
def test_the_planner_fits_a_small_phone_with_everything_open(tab: Any, address: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 640})
    for language in ("", "ja/"):
        tab.goto(f"{address}{language}cadences/cold-named/")
        dates(tab)
        for summary in tab.locator("cadence-planner summary").all():
            summary.click()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360


@browser_test
def test_printed_the_steps_have_dates_and_no_controls(tab: Any, address: str) -> None:
    tab.goto(f"{address}cadences/cold-named/")
    dates(tab)
    tab.emulate_media(media="print")
    assert tab.locator(".contact-date:visible").count() == len(CADENCES["cold-named"])
    assert tab.locator("cadence-planner button:visible, cadence-planner summary:visible").count() == 0


@browser_test
def test_without_javascript_a_cadence_shows_its_steps_and_no_planner(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}cadences/cold-named/")
    assert tab.locator(".contact:visible").count() == len(CADENCES["cold-named"])
    assert tab.locator(".planner:visible").count() == 0
    context.close()
