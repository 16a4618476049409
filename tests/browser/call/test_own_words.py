"""A rep's own words in the blanks, kept on their device."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .phone import PHONE, alive, fill_words, place_of, start, tap, until, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def test_own_words_stand_in_every_blank_and_survive_a_reload(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    for again in (False, True):
        if again:
            phone.reload()
            alive(phone)
            phone.wait_for_selector(".blank.filled")
        line = phone.locator(".script .said", has_text="いらっしゃいますでしょうか").first
        assert "小林様" in line.evaluate(
            """element => [...element.querySelectorAll('rt, rp')]
              .reduce((text, rt) => text.replace(rt.textContent, ''), element.textContent)"""
        )
        assert "小林様様" not in line.inner_text()
        assert "Kobayashi-sama" in phone.locator(".script .romaji", has_text="irasshaimasu").first.inner_text()
        assert "Kobayashi-san in" in phone.locator(".script .meaning", has_text="Could I speak").first.inner_text()
    start(phone, address, "not-at-desk/ask")
    assert phone.locator(".call-lines .blank.filled[data-blank=me]").first.inner_text() == "森"


def test_own_words_are_cleared_in_one_tap(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    phone.locator("my-words > button").click()
    assert "this device only" in phone.locator("my-words dialog").inner_text()
    phone.tap(".my-words-clear")
    phone.keyboard.press("Escape")
    assert phone.locator(".blank.filled").count() == 0
    assert "Yamamoto" in phone.locator(".script .romaji").first.inner_text()


def test_a_tap_on_a_blank_opens_its_field(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    alive(phone)
    phone.locator(".call-lines .blank[data-blank=me]").first.tap()
    until(phone, "document.activeElement.dataset.blank === 'me'")


def test_own_words_are_one_tap_from_every_step_and_seen_at_once_in_the_line(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    alive(phone)
    phone.tap(".call-words")
    phone.fill("[data-blank=me][data-field=latin]", "Mori")
    assert phone.locator(".call-lines .romaji .blank[data-blank=me]").first.inner_text() == "Mori"
    phone.keyboard.press("Escape")
    tap(phone, "away from their desk")
    phone.tap(".call-words")
    assert phone.input_value("[data-blank=me][data-field=latin]") == "Mori"


def test_a_date_and_an_hour_picked_in_a_call_stand_in_its_note(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    alive(phone)
    phone.tap(".call-words")
    phone.fill("[data-blank=date]", "2099-12-03")
    phone.fill("[data-blank=time]", "11:00")
    phone.keyboard.press("Escape")
    tap(phone, "away from their desk")
    phone.locator(".call-bar-stop").tap()
    tap(phone, "hang up")
    note = phone.input_value("#call-note")
    assert "Day of the next contact: Thursday 3 December" in note
    assert "Time of the next contact: 11 a.m." in note


def test_no_request_carries_words_or_ticks(phone: Any, address: str) -> None:
    sent: list[str] = []
    phone.on(
        "request", lambda request: sent.append(request.url + (request.post_data or "") + json.dumps(request.headers))
    )
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    phone.locator("play-checklist input").first.check()
    phone.reload()
    alive(phone)
    start(phone, address, "not-at-desk/ask")
    tap(phone, "away from their desk")
    phone.locator(".call-bar-stop").tap()
    tap(phone, "hang up")
    assert "Kobayashi" in phone.input_value("#call-note")
    assert [url for url in sent if "Kobayashi" in url or "%E5%B0%8F%E6%9E%97" in url or "tick" in url] == []


def test_everything_works_where_nothing_can_be_kept(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    visit(tab, f"{address}reception/not-at-desk/")
    fill_words(tab)
    assert tab.locator(".blank.filled").count() > 0
    tab.locator("play-checklist input").first.check()
    tab.wait_for_selector(".progress:has-text('1 of 4')")
    start(tab, address, "not-at-desk/ask")
    tab.locator(".call-answer").first.click()
    assert place_of(tab) == "not-at-desk/pause"
    assert errors == []
    context.close()
