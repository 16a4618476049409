"""The planner on its page."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from real_book import BOOK

from .plans import CADENCES, DATA, a_cadence, browser_test, dates, events_of, read_calendar

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it
PLAN = a_cadence(0, 0, 2, 7, 10, 14, 20)
"""From its days the dates below are reckoned: the second follows at once, the fourth may be promised."""
FIRST, _, THIRD, FOURTH, FIFTH, *_ = [step.id for step in PLAN.entry.steps]
REMINDED = a_cadence(0, 0, 4, 5, 5)
"""Its third step reminds of the call that is the fourth, on the business day before."""
LONG = max(BOOK.of_kind("cadence").values(), key=lambda page: page.entry.steps[-1].day)
"""Goes on into a year of which nobody knows the holidays yet."""
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


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
    tab.goto(f"{address}{PLAN.url}")
    assert dates(tab)[:3] == ["2026-12-14", "2026-12-14", "2026-12-16"]


@browser_test
def test_each_skip_is_explained_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
    dates(tab)
    (moved,) = notes(tab, FOURTH)
    assert moved.startswith("Moved from Wed 23 Dec 2026: Last week of the year (")
    for reason in ("Year-end and New Year holidays", "First week of the year", "Coming of Age Day (11 Jan)"):
        assert reason in moved
    assert notes(tab, THIRD) == notes(tab, FIFTH) == []
    set_day(tab, "2027-01-30")
    (weekend,) = notes(tab, FIRST)
    assert re.fullmatch(r"Moved from Sat 30 Jan 2027: no working day \(30\s–\s31 Jan\)", weekend)
    assert notes(tab, FIFTH) == ["Not counted: Foundation Day (11 Feb)"]


@browser_test
def test_a_holiday_that_is_only_counted_over_is_named_too(tab: Any, address: str) -> None:
    tab.goto(f"{address}ja/{PLAN.url}")
    dates(tab)
    set_day(tab, "2027-02-08")
    assert notes(tab, FOURTH) == ["数えない日：建国記念の日（2月11日）"]


@browser_test
def test_a_promised_day_stays_and_what_follows_counts_from_it(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
    dates(tab)
    set_day(tab, "2026-12-24", f"step-{FOURTH}")
    assert dates(tab)[3] == "2026-12-24"
    assert notes(tab, FOURTH) == ["Promised, so it stays, although: Last week of the year."]
    set_day(tab, "2026-12-17", f"step-{FOURTH}")
    assert "Less than 2 business days" in notes(tab, FOURTH)[1]
    set_day(tab, "", f"step-{FOURTH}")
    assert dates(tab)[3] == "2027-01-12"


@browser_test
def test_a_reminder_stays_on_the_business_day_before_a_promised_call(tab: Any, address: str) -> None:
    tab.goto(f"{address}{REMINDED.url}")
    dates(tab)
    set_day(tab, "2027-01-18", f"step-{REMINDED.entry.steps[3].id}")
    assert dates(tab) == ["2026-12-14", "2026-12-14", "2027-01-15", "2027-01-18", "2027-01-18"]


@browser_test
def test_a_client_who_works_on_other_days_gets_other_dates_by_keyboard(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
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
    assert f"{len(PLAN.entry.steps)} steps, Tue 15 Dec 2026 to" in tab.locator(".planner [role=status]").inner_text()


@browser_test
def test_no_day_of_the_week_is_a_problem_in_words(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
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
    tab.goto(f"{address}{PLAN.url}")
    dates(tab)
    set_day(tab, "")
    assert "Choose a day" in tab.locator(".planner [role=status]").inner_text()


@browser_test
def test_holidays_of_a_year_that_is_not_known_are_to_be_checked(tab: Any, address: str) -> None:
    tab.goto(f"{address}{LONG.url}")
    dates(tab)
    set_day(tab, f"{DATA['years'][1]}-06-15")
    assert "not known yet" in notes(tab, LONG.entry.steps[-1].id)[-1]


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
    tab.goto(f"{address}{language}{PLAN.url}")
    wanted = [day.replace("-", "") for day in dates(tab)]
    events = events_of(read_calendar(downloaded(tab)))
    assert [f"{event.decoded('DTSTART'):%Y%m%d}" for event in events] == wanted
    assert len({event["UID"] for event in events}) == len(events)
    goal = PLAN.entry.steps[2].goal
    side = "ja" if language else "en"
    assert re.sub(r"《[^》]*》|｜", "", goal[side]) in events[2]["SUMMARY"]
    assert f"{address}{language}{PLAN.url}#step-{THIRD}" in events[2]["DESCRIPTION"]


@browser_test
@pytest.mark.parametrize("cadence", sorted(CADENCES))
def test_every_cadence_gives_a_calendar_file_with_all_its_dates(tab: Any, address: str, cadence: str) -> None:
    tab.goto(f"{address}ja/cadences/{cadence}/")
    wanted = [day.replace("-", "") for day in dates(tab)]
    events = events_of(read_calendar(downloaded(tab)))
    assert [f"{event.decoded('DTSTART'):%Y%m%d}" for event in events] == wanted and wanted


@browser_test
def test_a_plan_keeps_its_events_in_a_later_edition_and_another_client_has_others(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
    dates(tab)
    first = downloaded(tab)
    uids = [event["UID"] for event in events_of(read_calendar(first))]
    tab.fill("#plan-first", "2026-12-15")
    set_day(tab, "2026-12-18", f"step-{FOURTH}")
    moved = events_of(read_calendar(downloaded(tab)))
    assert [event["UID"] for event in moved] == uids, "a plan that moves keeps its events"
    assert {event["SEQUENCE"] for event in moved} == {1}
    tab.fill("#plan-first", "2026-12-14")
    tab.fill("#plan-client", "Aoba; Satō, 佐藤様")
    tab.fill("#plan-time", "10:15")
    other = events_of(read_calendar(downloaded(tab)))
    assert not {event["UID"] for event in other} & set(uids)
    assert other[0]["SUMMARY"].startswith("Aoba; Satō, 佐藤様 – ")
    assert other[0].decoded("DTSTART") == datetime(2026, 12, 14, 1, 15, tzinfo=UTC)
    assert len({event.decoded("DTSTART") for event in other}) == len(other)


@browser_test
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state_of_the_planner(tab: Any, address: str, language: str, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{address}{language}{PLAN.url}")
    dates(tab)
    assert violations(tab) == []
    for summary in tab.locator("cadence-planner summary").all():
        summary.click()
    set_day(tab, "2026-12-17", f"step-{FOURTH}")
    assert violations(tab) == []
    set_day(tab, "")
    assert violations(tab) == []


@browser_test
def test_the_planner_fits_a_small_phone_with_everything_open(tab: Any, address: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 640})
    for language in ("", "ja/"):
        tab.goto(f"{address}{language}{PLAN.url}")
        dates(tab)
        for summary in tab.locator("cadence-planner summary").all():
            summary.click()
        assert tab.evaluate("document.documentElement.scrollWidth") <= 360


@browser_test
def test_printed_the_steps_have_dates_and_no_controls(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAN.url}")
    dates(tab)
    tab.emulate_media(media="print")
    assert tab.locator(".contact-date:visible").count() == len(PLAN.entry.steps)
    assert tab.locator("cadence-planner button:visible, cadence-planner summary:visible").count() == 0


@browser_test
def test_without_javascript_a_cadence_shows_its_steps_and_no_planner(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}{PLAN.url}")
    assert tab.locator(".contact:visible").count() == len(PLAN.entry.steps)
    assert tab.locator(".planner:visible").count() == 0
    context.close()
