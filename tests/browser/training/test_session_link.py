"""A session travels in its link, with the device and with a file."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from browser.call.phone import NO_STORAGE
from playbook.queries.short_links import short_link

from .sessions import MIXED, PARTS, SESSION, hrefs, link_of, look
from .test_room import decoded

pytestmark = [pytest.mark.browser, pytest.mark.prove]

ROUND_TRIP = """async ({ modules, session }) => {
  const { linkOf, readLink } = await import(new URL("session/session-link.js", modules));
  const link = linkOf(session);
  return { link, short: linkOf(session, false), ...readLink(link) };
}"""


def test_a_link_shows_the_same_parts_in_both_languages_and_keeps_them_over_the_switch(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator("language-switch a").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.evaluate("document.documentElement.lang") == "ja"
    assert hrefs(tab) == [f"{address}ja/{part.url}" for part in MIXED]


@pytest.mark.parametrize("seed", range(5))
def test_sessions_survive_a_round_trip_and_twenty_parts_need_few_signs(tab: Any, address: str, seed: int) -> None:
    tab.goto(f"{address}404.html")
    draw = random.Random(seed)
    notes = ["", "slowly, please / twice", "ゆっくり、二度", "100 %", "😀,#?&"]
    session = {
        "title": draw.choice(["", "月曜の研修", "Monday 9:00, group 2/3", "長" * 50]),
        "parts": [
            {"part": part.name, "minutes": draw.randint(1, 480)}
            | ({"note": note} if (note := draw.choice(notes)) else {})
            for part in draw.sample(PARTS, 20)
        ],
    }
    found = tab.evaluate(ROUND_TRIP, {"modules": f"{address}assets/modules/", "session": session})
    assert found["session"]["parts"] == session["parts"]
    assert session["title"].startswith(found["session"]["title"])
    assert found["dropped"] == [] and len(found["short"]) <= 400


def test_notes_of_two_thousand_signs_travel_and_more_stay_with_the_file(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    for length, is_kept in ((2000, True), (2001, False)):
        session = {"title": "", "parts": [{"part": PARTS[0].name, "note": "の" * length}]}
        found = tab.evaluate(ROUND_TRIP, {"modules": f"{address}assets/modules/", "session": session})
        assert ("note" in found["session"]["parts"][0]) == is_kept


def test_a_damaged_link_loses_what_is_damaged_and_says_so(tab: Any, address: str) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    first, second = MIXED[0], MIXED[1]
    look(tab, address, f"1/%E0%A4/{first.name}/no-part/zzzzz/{second.name},x,%ZZ/constructor")
    assert hrefs(tab) == [f"{address}{part.url}" for part in (first, second)]
    told = tab.locator(".session-told").inner_text()
    assert told == "Left out, since it could not be read: no-part, %ZZ, constructor, %E0%A4, zzzzz"
    for fragment in ("%", "1", "1/", "////", "0/x", "-1", "1//" + "a,b,c/" * 500, "\ud800"):
        look(tab, address, fragment)
        assert tab.locator(".session-part").count() == 0
    look(tab, address, f"2//{first.name}")
    assert "newer edition" in tab.locator(".session-told").inner_text()
    assert errors == []


def test_who_comes_late_gets_a_link_into_the_middle(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator(".room summary").click()
    tab.locator(".session-part .link-to-this").nth(2).click()
    tab.wait_for_selector(".link-to-this.done")
    link = tab.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}{short_link(SESSION)}#{link_of(*MIXED)}/@{MIXED[2].name}"
    tab.goto("about:blank")
    tab.goto(link)
    tab.wait_for_selector(".begins-here")
    assert tab.evaluate("document.activeElement.dataset.partName") == MIXED[2].name
    assert len(hrefs(tab)) == len(MIXED)


def test_a_name_that_a_part_had_before_still_leads_to_it(tab: Any, address: str) -> None:
    old, today = "22222", MIXED[0].name

    def renamed(route: Any) -> None:
        data = route.fetch().json()
        route.fulfill(json=data | {"formerly": {old: today}})

    tab.route("**/assets/session/en.json", renamed)
    look(tab, address, f"1//{old},5/@{old}")
    assert hrefs(tab) == [f"{address}{MIXED[0].url}"]
    assert tab.locator(".begins-here").get_attribute("data-part-name") == today


def test_minutes_and_notes_stand_in_the_link_and_on_the_sheet(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED[:2]))
    tab.locator("[data-do=change]").click()
    tab.get_by_label("Minutes").first.fill("5")
    tab.get_by_label("Note").first.fill("slowly")
    tab.get_by_label("Minutes").nth(1).fill("7")
    tab.locator("[data-do=change]").click()
    assert tab.url.partition("#")[2] == f"1//{MIXED[0].name},5,slowly/{MIXED[1].name},7"
    assert tab.locator(".session-total").inner_text() == "Parts: 2. Time: 12 minutes"
    assert tab.locator(".part-note").inner_text() == "slowly"
    assert tab.locator(".minutes").all_inner_texts() == ["0:00 · 5 minutes", "0:05 · 7 minutes"]


def test_what_came_by_a_link_leaves_the_readers_own_alone_until_it_is_made_that(tab: Any, address: str) -> None:
    look(tab, address, link_of(MIXED[0]))
    tab.locator("[data-do=keep]").click()
    look(tab, address, link_of(MIXED[1]))
    assert tab.locator(".session-told").inner_text() == "This came by a link. Your own sheet is untouched."
    tab.locator("[data-do=own]").click()
    assert hrefs(tab) == [f"{address}{MIXED[0].url}"]


def test_without_storage_the_link_carries_everything(browser: Any, address: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(NO_STORAGE)
    tab = context.new_page()
    part = MIXED[1]
    tab.goto(f"{address}{part.url.partition('#')[0]}")
    tab.wait_for_selector(".part-adder")
    tab.locator(f"[data-part='{part.name}'] .part-adder button").click()
    tab.locator(".part-adder a:visible").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert hrefs(tab) == [f"{address}{part.url}"]
    context.close()


def test_a_file_brings_back_what_no_link_can_hold(tab: Any, address: str, tmp_path: Path) -> None:
    look(tab, address, link_of(MIXED[0]))
    tab.locator("[data-do=keep]").click()
    tab.locator("[data-do=change]").click()
    tab.get_by_label("Note").fill("の" * 2500)
    tab.locator("[data-do=change]").click()
    with tab.expect_download() as download:
        tab.locator("[data-do=save]").click()
    file = tmp_path / "session.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["parts"] == [{"part": MIXED[0].name, "note": "の" * 2500}]
    look(tab, address, link_of(MIXED[1]))
    tab.locator("[type=file]").set_input_files(file)
    tab.wait_for_selector(".part-note")
    assert tab.locator(".part-note").inner_text() == "の" * 2500
    file.write_text('{"parts": "all"}')
    tab.locator("[type=file]").set_input_files(file)
    tab.locator(".session-told", has_text="This file holds no session.").wait_for()


def test_the_code_of_a_session_leads_to_it_without_its_notes(tab: Any, address: str) -> None:
    look(tab, address, f"1//{MIXED[0].name},5,note")
    tab.locator(".room summary").click()
    tab.locator("[data-do=qr]").click()
    tab.wait_for_selector(".session-code svg")
    link = f"{address}{short_link(SESSION)}#1//{MIXED[0].name},5"
    assert tab.locator(".session-code p").inner_text() == link
    assert decoded(tab, tab.locator(".session-code svg").evaluate("svg => svg.outerHTML")) == link
