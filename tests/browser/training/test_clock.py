"""The trainer's clock, on a training and on a session of one's own: clock times, what is left, what to leave out."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import AXE
from playbook.model import Training
from playbook.queries.parts import parts
from real_book import BOOK, a_page

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
    tab.wait_for_selector("training-clock:defined input", state="attached")
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


SESSION = a_page("session")
FREE = [part.name for part in parts(BOOK) if not part.stays and not part.minutes][:5]
STAYS = next(part.name for part in parts(BOOK) if part.stays)
OWN = f"1/Ours/{FREE[0]},5/{FREE[1]}/{STAYS},10/{FREE[2]},7/{FREE[3]},4"
"""A session whose second part takes no time of its own, and whose third is never left out."""


def lead_own(tab: Any, address: str, fragment: str = OWN) -> None:
    tab.clock.install(time=BEFORE)
    tab.goto(f"{address}{SESSION.url}#{fragment}")
    tab.wait_for_selector("own-session[data-ready] training-clock input")
    tab.clock.pause_at(TEN)


def started(tab: Any, address: str) -> None:
    lead_own(tab, address)
    tab.locator("training-clock input").fill("10:00")


def hours_shown(tab: Any) -> list[str]:
    return tab.locator(".session-parts .item-clock").all_inner_texts()


def test_a_session_of_ones_own_has_the_same_clock(tab: Any, address: str) -> None:
    lead_own(tab, address)
    assert hours_shown(tab) == [""] * 4
    tab.locator("training-clock input").fill("10:00")
    assert hours_shown(tab) == ["10:00", "10:05", "10:15", "10:22"]
    tab.clock.run_for(60_000)
    assert (shown(tab, "left"), shown(tab, "end")) == ("Item 1: 4:00 left", "Ends at 10:26")
    tab.locator("training-clock [data-do=next]").click()
    assert shown(tab, "left") == "Item 3: 10:00 left"


def test_a_part_that_its_training_never_skips_is_not_left_out_of_a_session(tab: Any, address: str) -> None:
    started(tab, address)
    tab.clock.run_for(9 * 60_000)
    assert shown(tab, "behind") == "4 behind: skip 5"
    tab.locator("training-clock [data-do=skip]").click()
    tab.clock.run_for(8 * 60_000)
    assert shown(tab, "behind") == "8 behind: skip 4"
    tab.locator("training-clock [data-do=skip]").click()
    assert shown(tab, "behind") == "1 behind"
    assert tab.locator(".session-parts > .left-out").count() == 2


def test_the_clock_of_a_session_outlives_a_reload_and_a_change_by_hand(tab: Any, address: str) -> None:
    started(tab, address)
    tab.locator("training-clock [data-do=next]").click()
    tab.reload()
    tab.wait_for_selector(".session-parts .under-way")
    assert shown(tab, "left").startswith("Item 3:")
    tab.locator("[data-do=change]").click()
    assert tab.locator("training-clock").is_hidden()
    tab.locator("[data-move='-1']").nth(2).click()
    tab.locator("[type=number]").nth(0).fill("6")
    tab.locator("[data-do=change]").click()
    assert hours_shown(tab)[0] == "10:00"
    assert shown(tab, "left").startswith("Item 2:")
    tab.locator("[data-do=keep]").click()
    assert shown(tab, "left").startswith("Item 2:")


def test_a_clock_runs_for_its_own_session_alone_and_a_sheet_without_minutes_has_none(tab: Any, address: str) -> None:
    started(tab, address)
    other = f"1/Theirs/{FREE[0]},5/{FREE[4]},5"
    for fragment, hours in ((other, ["", ""]), (OWN, ["10:00", "10:05", "10:15", "10:22"])):
        tab.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        tab.wait_for_selector(
            f".session-parts > li:nth-child({len(hours)}):last-child, .session-parts > li:nth-child(5)"
        )
        assert hours_shown(tab) == hours
    tab.evaluate("(fragment) => { location.hash = fragment; }", f"1/Sheet/{FREE[0]}/{FREE[1]}")
    tab.wait_for_selector(".session-parts > li:nth-child(2):last-child")
    assert tab.locator("training-clock").is_hidden()


def test_a_part_that_stands_twice_is_two_items(tab: Any, address: str) -> None:
    lead_own(tab, address, f"1/Twice/{FREE[0]},5/{FREE[1]},5/{FREE[0]},5/{FREE[2]},5")
    tab.locator("training-clock input").fill("10:00")
    for item in (2, 3, 4):
        tab.locator("training-clock [data-do=next]").click()
        assert shown(tab, "left") == f"Item {item}: 5:00 left"
