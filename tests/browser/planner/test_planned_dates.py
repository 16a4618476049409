"""The dates of a plan, against a calculation that knows nothing of ours."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cadence_dates import Days, cadence_dates
from playbook.queries.public_holidays import public_holidays
from real_book import BOOK

from .plans import CADENCES, DATA, browser_test

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it
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


def client_days(weekdays: list[int], holidays: bool, quiet: bool) -> Days:
    kept = {date.fromisoformat(day) for day in DATA["holidays"]} if holidays else set()
    closures, hushed = ([(span["from"], span["to"]) for span in DATA[name]] for name in ("closures", "quiet_days"))
    return Days(kept, closures, hushed, {(day - 1) % 7 for day in weekdays}, quiet)


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
