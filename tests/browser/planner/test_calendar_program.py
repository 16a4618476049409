"""What calendars make of the planner's files, one after another, as people import them: khal, and a library."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .plans import CADENCES, browser_test, dates, events_of, read_calendar
from .test_planner import downloaded, set_day

pytestmark = pytest.mark.prove
CONFIGURATION = """
[calendars]
[[plans]]
path = {folder}/plans
type = calendar
[locale]
local_timezone = Asia/Tokyo
default_timezone = Asia/Tokyo
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
LIST = ["list", "--format", "{start-date} {title}", "--day-format", "", "2026-12-01", "2027-12-01"]


@pytest.fixture
def taken_in(tmp_path: Path) -> Callable[[str], list[str]]:
    """Imports a file into one calendar; gives the days and titles that it shows then."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "khal.conf").write_text(CONFIGURATION.format(folder=tmp_path), "utf-8")

    def khal(*words: str) -> str:
        command = [sys.executable, "-m", "khal", "-c", str(tmp_path / "khal.conf"), *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout

    def take_in(text: str) -> list[str]:
        (tmp_path / "plan.ics").write_bytes(text.encode())
        khal("import", "--batch", str(tmp_path / "plan.ics"))
        return khal(*LIST).splitlines()

    return take_in


@browser_test
@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_plan_that_is_imported_twice_stands_once_and_moves_when_it_is_dated_anew(
    tab: Any, address: str, taken_in: Callable[[str], list[str]], language: str
) -> None:
    cadence = max(CADENCES, key=lambda id: len(CADENCES[id]))
    tab.goto(f"{address}{language}cadences/{cadence}/")
    planned = dates(tab)
    plan = downloaded(tab)
    first = taken_in(plan)
    assert sorted(line.split()[0] for line in first) == sorted(planned)
    assert taken_in(plan) == first
    set_day(tab, "2027-02-01")
    assert dates(tab) != planned
    moved = taken_in(downloaded(tab))
    assert sorted(line.split()[0] for line in moved) == sorted(dates(tab))
    assert sorted(line.split(" ", 1)[1] for line in moved) == sorted(line.split(" ", 1)[1] for line in first)


GONE = [f"step-of-an-edition-before-{at}" for at in range(12)]
TAKEN_AWAY = """(gone) => Object.entries(localStorage).forEach(([key, value]) => {
  if (!key.includes(".written.")) return;
  const longer = ([client, plan]) => [client, `${plan} ${gone.join(" ")}`];
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(value)).map(longer))));
})"""


@browser_test
def test_contacts_that_a_long_plan_has_no_more_are_called_off_and_the_others_stay(tab: Any, address: str) -> None:
    cadence = max(CADENCES, key=lambda id: len(CADENCES[id]))
    tab.goto(f"{address}cadences/{cadence}/")
    dates(tab)
    before = {event["UID"] for event in events_of(read_calendar(downloaded(tab)))}
    tab.evaluate(TAKEN_AWAY, GONE)
    after = events_of(read_calendar(downloaded(tab)))
    assert {event["UID"] for event in after if event.get("STATUS") != "CANCELLED"} == before
    assert len(after) == len(before) + len(GONE)
    assert {int(event["SEQUENCE"]) for event in after} == {1}
