"""No past date stands where one is read aloud: a mark without scripts, with them the next day on which offices open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from playbook.japanese.romaji import romaji_difference
from playbook.japanese.ruby import kana

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PAGE = "words/we-say/"


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
    context.close()


@pytest.mark.parametrize(
    ("now", "date", "day", "other"),
    [
        ("2026-11-24T01:00:00Z", "25 November", "Wednesday", "Thursday"),
        ("2026-11-19T16:00:00Z", "24 November", "Tuesday", "Wednesday"),  # Friday in Japan, before a long weekend
        ("2026-12-28T16:00:00Z", "4 January", "Monday", "Tuesday"),  # the offices have closed for the year
        ("2027-04-30T01:00:00Z", "6 May", "Thursday", "Friday"),  # Golden Week
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
    romaji = ["jūnigatsu jūichinichi", "kin'yōbi", "getsuyōbi"]
    assert tab.locator("#call-on .romaji .blank").all_inner_texts() == romaji


def test_a_readers_own_date_takes_its_place_and_the_sample_comes_back(tab: Any, small_book: str) -> None:
    tab.clock.set_fixed_time("2026-12-10T01:00:00Z")
    tab.goto(small_book + PAGE)
    meaning = tab.locator("#call-on .meaning .blank").first
    tab.locator("#call-on .meaning", has_text="11 December").wait_for()
    tab.locator("my-words > button").click()
    tab.locator("my-words [data-blank=date][data-field=en]").fill("15 December")
    assert meaning.inner_text() == "15 December"
    tab.locator("my-words [data-blank=date][data-field=en]").fill("")
    assert meaning.inner_text() == "11 December"


def test_every_day_of_a_year_reads_as_its_kana_say(tab: Any, small_book: str) -> None:
    tab.goto(small_book + PAGE)
    days = tab.evaluate(
        """async (base) => {
          const { saidDate, saidWeekday } = await import(`${base}assets/modules/blanks/sample-days.js`);
          return Array.from({ length: 366 }, (_, day) => [saidDate(day + 730), saidWeekday(day + 730)]).flat();
        }""",
        small_book,
    )
    assert len({said["ja"] for said in days}) == 366 + 7
    for said in days:
        assert romaji_difference(kana(said["ja"]), said["romaji"]) is None, said
    named = {said["en"]: said["romaji"] for said in days}
    assert named["1 April"] == "shigatsu tsuitachi"
    assert named["20 July"] == "shichigatsu hatsuka"
    assert named["14 September"] == "kugatsu jūyokka"
    assert named["19 February"] == "nigatsu jūkunichi"
