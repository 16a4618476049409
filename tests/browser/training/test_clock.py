"""The trainer's clock: clock times from a start, what is left, what to leave out."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import AXE
from playbook.model import Training
from real_book import a_page

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def skippable_late(page: Any) -> bool:
    return any(item.may_skip and at > 1 for at, item in enumerate(page.entry.items))


PAGE = a_page("training", skippable_late)
TRAINING: Training = PAGE.entry
MINUTES = [item.minutes for item in TRAINING.items]
STORE = """([name, value]) => {
  const root = new URL("../..", document.querySelector("script[src$='playbook.js']").src).pathname;
  localStorage.setItem(`${root}.${name}`, value);
}"""
BEFORE, TEN = "2026-11-26T09:50:00", "2026-11-26T10:00:00"


def hours(minutes: list[int]) -> list[str]:
    return [f"{10 + sum(minutes[:at]) // 60}:{sum(minutes[:at]) % 60:02}" for at in range(len(minutes))]


def lead(tab: Any, address: str) -> None:
    tab.clock.install(time=BEFORE)
    tab.goto(f"{address}{PAGE.url}#trainer")
    tab.wait_for_selector("training-clock input", state="attached")
    # From here on time stands still but for what a test lets pass.
    tab.clock.pause_at(TEN)


def shown(tab: Any, part: str) -> str:
    return tab.locator(f".clock-{part}").inner_text()


def test_from_a_start_time_every_item_has_its_hour(tab: Any, address: str) -> None:
    lead(tab, address)
    assert tab.locator(".item-clock").first.inner_text() == ""
    tab.locator("training-clock input").fill("10:00")
    assert tab.locator(".item-clock").all_inner_texts() == hours(MINUTES)
    assert shown(tab, "end") == f"Ends at {hours([*MINUTES, 0])[-1]}"
    assert shown(tab, "behind") == ""


def test_the_clock_counts_down_without_telling_a_screen_reader_each_second(tab: Any, address: str) -> None:
    lead(tab, address)
    tab.locator("training-clock input").fill("10:00")
    tab.clock.run_for(60_000)
    assert shown(tab, "left") == f"Item 1: {MINUTES[0] - 1}:00 left"
    tab.clock.run_for(MINUTES[0] * 60_000)
    assert shown(tab, "left") == "Item 1: 1:00 over"
    assert tab.locator("training-clock :is([aria-live], [role=status], [role=timer])").count() == 0


def test_who_is_behind_is_told_what_to_skip_and_skipping_brings_the_end_back(tab: Any, address: str) -> None:
    lead(tab, address)
    tab.locator("training-clock input").fill("10:00")
    tab.clock.run_for((MINUTES[0] + 2) * 60_000)
    candidates = [(item.minutes, at) for at, item in enumerate(TRAINING.items) if item.may_skip and at > 0]
    skip = min((one for one in candidates if one[0] >= 2), default=max(candidates))[1]
    assert shown(tab, "behind") == f"2 behind: skip {skip + 1}"
    tab.locator("training-clock [data-do=skip]").click()
    assert shown(tab, "behind") == ""
    assert "left-out" in tab.locator(".running-order > li").nth(skip).get_attribute("class")


def test_the_clock_survives_a_reload(tab: Any, address: str) -> None:
    lead(tab, address)
    tab.locator("training-clock input").fill("10:00")
    tab.clock.run_for(60_000)
    tab.locator("training-clock [data-do=next]").click()
    before = tab.locator(".item-clock").all_inner_texts()
    tab.reload()
    tab.wait_for_selector(".running-order .under-way")
    assert tab.locator(".item-clock").all_inner_texts() == before
    assert shown(tab, "left").startswith("Item 2:")
    tab.locator("training-clock [data-do=stop]").click()
    assert tab.locator("training-clock input").is_visible()


def test_learners_see_no_clock_and_what_is_stored_may_be_anything(tab: Any, address: str) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.goto(f"{address}{PAGE.url}")
    for value in ('{"at":99}', "[]", '{"start":"x","at":0,"since":1,"skipped":[]}', '{"skipped":{}}', "1"):
        tab.evaluate(STORE, [f"clock.{TRAINING.id}", value])
        tab.reload()
        tab.wait_for_selector("button.choice")
        assert tab.locator("training-clock").is_hidden()
    assert errors == []


def test_the_clock_is_accessible(tab: Any, address: str) -> None:
    lead(tab, address)
    tab.evaluate(AXE)
    run = (
        "async () => (await axe.run('training-clock', { resultTypes: ['violations'] })).violations.map(({ id }) => id)"
    )
    tab.clock.resume()
    assert tab.evaluate(run) == []
    tab.locator("[data-do=now]").click()
    assert tab.evaluate(run) == []
