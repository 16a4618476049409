"""No past date stands where one is read aloud: a mark without scripts, with them the next day on which offices open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from playbook.japanese.date_readings import date_readings
from playbook.japanese.romaji import romaji_difference
from playbook.japanese.ruby import kana, plain

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PAGE = "words/we-say/"
NO_BRACKETS = str.maketrans("（", "、", "）")


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context(locale="en-GB", timezone_id="America/New_York", service_workers="block")
    yield context.new_page()
    context.close()


def test_without_scripts_a_date_is_a_mark_and_no_day(browser: Any, small_book: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(small_book + PAGE)
    texts = tab.locator("#call-on .card-title .blank").all_inner_texts()
    assert len(texts) == 9
    assert not any(sign.isdigit() for text in texts for sign in text)
    assert "(date)" in texts and "marugatsu marunichi" in texts
    marks = tab.locator("#call-on .blank").evaluate_all(
        "(all) => [...new Set(all.map((one) => getComputedStyle(one).borderBottomStyle))]"
    )
    assert marks == ["dashed"]
    context.close()


@pytest.mark.parametrize(
    ("now", "date", "day", "other"),
    [
        ("2026-11-24T01:00:00Z", "Wednesday 25 November", "Wednesday", "Thursday"),
        ("2026-11-19T16:00:00Z", "Tuesday 24 November", "Tuesday", "Wednesday"),  # Friday there, before a long weekend
        ("2026-12-28T16:00:00Z", "Monday 4 January", "Monday", "Tuesday"),  # the offices have closed for the year
        ("2027-04-30T01:00:00Z", "Thursday 6 May", "Thursday", "Friday"),  # Golden Week
    ],
)
def test_a_date_is_the_next_day_on_which_offices_in_japan_are_open(
    tab: Any, small_book: str, now: str, date: str, day: str, other: str
) -> None:
    tab.clock.set_fixed_time(now)
    tab.goto(small_book + PAGE)
    tab.locator("#call-on .meaning", has_text=date).wait_for()
    assert tab.locator("#call-on .meaning .blank").all_inner_texts() == [date, day, other]


def test_a_date_is_said_in_all_three_ways_also_in_a_call(tab: Any, small_book: str) -> None:
    tab.clock.set_fixed_time("2026-12-10T01:00:00Z")
    tab.goto(small_book + PAGE)
    tab.locator("#call-on .meaning", has_text="11 December").wait_for()
    said = tab.locator("#call-on .said .blank").evaluate_all("(all) => all.map((one) => one.innerHTML)")
    assert '<rt aria-hidden="true">じゅういちにち</rt>' in said[0] and "金曜日" in said[1] and "月曜日" in said[2]
    romaji = ["jūni-gatsu jūichinichi, kin'yōbi", "kin'yōbi", "getsuyōbi"]
    assert tab.locator("#call-on .romaji .blank").all_inner_texts() == romaji


def said(tab: Any, home: str, type: str, picked: list[str]) -> list[dict[str, str]]:
    """What the page's own module makes of what was picked."""
    tab.goto(home + PAGE)
    return tab.evaluate(
        """async ([base, type, picked]) => {
          const { said } = await (await import(`${base}assets/modules/blanks/dates.js`)).learnDates();
          return picked.map((one) => said(one, type));
        }""",
        [home, type, picked],
    )


def test_every_day_of_two_years_is_written_with_its_own_weekday(tab: Any, small_book: str) -> None:
    days = [date(2026, 11, 26) + timedelta(days=day) for day in range(731)]
    found = said(tab, small_book, "date", [day.isoformat() for day in days])
    for day, sides in zip(days, found, strict=True):
        assert plain(sides["ja"]) == f"{day.month}月{day.day}日（{'月火水木金土日'[day.weekday()]}）"
        assert sides["en"] == f"{day:%A} {day.day} {day:%B}"
        assert romaji_difference(kana(sides["ja"]).translate(NO_BRACKETS), sides["romaji"]) is None
    named = {sides["en"].partition(" ")[2]: sides["romaji"] for sides in found}
    assert named["3 December"].startswith("jūni-gatsu mikka, ")
    assert named["1 April"].startswith("shi-gatsu tsuitachi, ")
    assert named["20 July"].startswith("shichi-gatsu hatsuka, ")
    assert named["14 September"].startswith("ku-gatsu jūyokka, ")


def test_every_minute_of_a_day_is_written_as_it_is_said(tab: Any, small_book: str) -> None:
    times = [f"{hour:02}:{minute:02}" for hour in range(24) for minute in range(60)]
    found = dict(zip(times, said(tab, small_book, "time", times), strict=True))
    for time, sides in found.items():
        assert romaji_difference(kana(sides["ja"]), sides["romaji"]) is None, time
    assert len({sides["ja"] for sides in found.values()}) == len({sides["en"] for sides in found.values()}) == 1440
    assert found["11:00"] == {
        "ja": "｜午前《ごぜん》｜11時《じゅういちじ》",
        "romaji": "gozen jūichiji",
        "en": "11 a.m.",
    }
    assert plain(found["16:30"]["ja"]) == "午後4時30分"
    assert (found["16:30"]["romaji"], found["16:30"]["en"]) == ("gogo yoji sanjuppun", "4:30 p.m.")
    assert [found[time]["en"] for time in ("00:05", "12:00", "12:05")] == ["12:05 a.m.", "noon", "12:05 p.m."]
    assert [plain(found[time]["ja"]) for time in ("00:05", "12:00", "12:05")] == ["午前0時5分", "正午", "12時5分"]


def test_a_letter_is_dated_with_its_year(tab: Any, small_book: str) -> None:
    year = list(date_readings(range(2027, 2028))["years"].values())[0]
    letter, later = said(tab, small_book, "dateline", ["2027-04-01", "2099-04-01"])
    assert letter["ja"].startswith(year[0]) and plain(letter["ja"]) == "2027年4月1日"
    assert (letter["romaji"], letter["en"]) == ("nisen nijūnana-nen shi-gatsu tsuitachi", "1 April 2027")
    assert plain(later["ja"]) == "2099年4月1日"
