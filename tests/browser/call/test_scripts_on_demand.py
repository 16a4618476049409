"""The script of a play comes when the play is entered, or shortly before."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.outputs.call.files import STOP_PLAY
from real_book import BOOK, a_card

from .phone import place_of, start, tap, tap_bar, until

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PLAYS = [page for page in BOOK.plays.values() if page.entry.script]
PLAY = next(page for page in PLAYS if any("/" in (branch.next or "") for branch in page.entry.script[0].hear))
"""A play whose first step leads into others."""
OTHERS = {(branch.next or "").partition("/")[0] for branch in PLAY.entry.script[0].hear if "/" in (branch.next or "")}
PHRASE = a_card("phrase")
FIRST = f"{PLAY.id}/{PLAY.entry.script[0].id}"


def asked_for(tab: Any) -> list[str]:
    """The scripts that a tab will ask for, by their plays."""
    found: list[str] = []
    tab.on(
        "request",
        lambda request: (
            found.append(request.url.rpartition("/")[2].partition(".")[0]) if "/call/plays/" in request.url else None
        ),
    )
    return found


def test_the_start_of_a_call_asks_for_no_script(phone: Any, address: str) -> None:
    asked = asked_for(phone)
    start(phone, address)
    assert asked == []


def test_a_script_comes_with_those_that_the_next_tap_may_enter(phone: Any, address: str) -> None:
    asked = asked_for(phone)
    start(phone, address, PLAY.id)
    until(phone, "document.querySelectorAll('.call-answer').length > 0")
    assert asked[0] == PLAY.id
    assert OTHERS - {STOP_PLAY} <= {*asked} <= OTHERS | {PLAY.id}


def test_an_answer_leads_on_when_its_script_has_come(phone: Any, address: str) -> None:
    start(phone, address)
    phone.route(f"**/call/plays/{PLAY.id}.*", lambda route: (phone.wait_for_timeout(300), route.continue_()))
    phone.locator(f"[data-play={PLAY.id}]").first.tap()
    phone.wait_for_selector(".call-lines .said")
    assert place_of(phone) == FIRST
    tap_bar(phone, "back")
    phone.wait_for_selector(".call-start:visible")


def test_a_script_that_never_comes_is_read_on_its_page(phone: Any, address: str) -> None:
    start(phone, address)
    phone.route("**/call/plays/**", lambda route: route.abort())
    phone.locator(f"[data-play={PLAY.id}]").first.tap()
    phone.wait_for_url(f"{address}{PLAY.url}#script")
    phone.go_back()
    phone.wait_for_selector(".call-start:visible")


def test_after_a_reload_the_note_tells_the_whole_way_through_several_plays(phone: Any, address: str) -> None:
    start(phone, address, FIRST)
    other = phone.locator(".call-answer:has(.goal .label)").first
    words = other.locator(".goal").inner_text()
    other.tap()
    until(phone, f"!location.hash.startsWith('#{PLAY.id}/')")
    tap_bar(phone, "goodbye")
    phone.reload()
    phone.wait_for_selector("#call-note")
    note = phone.locator("#call-note").input_value()
    assert PLAY.entry.script[0].title.en in note
    assert words.partition(":")[2].strip() in note


def test_they_refused_is_at_hand_before_any_script_has_come(phone: Any, address: str) -> None:
    start(phone, address, f"phrase:{PHRASE.entry.id}")
    phone.route("**/call/plays/**", lambda route: route.abort())
    tap_bar(phone, "stop")
    phone.wait_for_selector(".call-lines .said")
    tap(phone, "")
