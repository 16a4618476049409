"""A rep's own words in the blanks, kept on their device."""

from __future__ import annotations

import json
from typing import Any

import pytest

from playbook.model import Play
from playbook.reading.markdown import BLANK
from real_book import BOOK, a_card, a_play

from .phone import PHONE, alive, fill_words, place_of, start, tap, tap_bar, until, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]

ASKING = a_card(
    "line",
    lambda card: (
        {*BLANK.findall(card.entry.say.ja)} == {"prospect", "department"} and "{prospect}様" in card.entry.say.ja
    ),
)
"""A line that names the client, with 様 behind the name."""


def begins_by_asking(play: Play) -> bool:
    """Whether the first step says who calls and asks for the client, and its likeliest answer leads on in the play."""
    first = play.script[0] if play.script else None
    if first is None or ASKING.entry.id not in first.lines or not first.hear:
        return False
    names_us = any("{me}" in BOOK.card("line", id).entry.say.ja for id in first.lines)
    return names_us and bool(first.hear[0].phrases) and "/" not in (first.hear[0].next or "/")


PLAY = a_play(begins_by_asking)
STEP = PLAY.entry.script[0]
START = f"{PLAY.id}/{STEP.id}"


def test_own_words_stand_in_every_blank_and_survive_a_reload(phone: Any, address: str) -> None:
    visit(phone, address + PLAY.url)
    fill_words(phone)
    for again in (False, True):
        if again:
            phone.reload()
            alive(phone)
            phone.wait_for_selector(".blank.filled")
        asking = phone.locator(f".utterance.we:has(a[href$='#{ASKING.entry.id}'])").first
        line = asking.locator(".said")
        assert "小林様" in line.evaluate(
            """element => [...element.querySelectorAll('rt, rp')]
              .reduce((text, rt) => text.replace(rt.textContent, ''), element.textContent)"""
        )
        assert "小林様様" not in line.inner_text()
        assert "Kobayashi-sama" in asking.locator(".romaji").inner_text()
        assert "Kobayashi-san" in asking.locator(".meaning").inner_text()
    start(phone, address, START)
    assert phone.locator(".call-lines .blank.filled[data-blank=me]").first.inner_text() == "森"


def test_own_words_are_cleared_in_one_tap(phone: Any, address: str) -> None:
    visit(phone, address + PLAY.url)
    fill_words(phone)
    phone.locator("my-words:defined > button").click()
    assert "this device only" in phone.locator("my-words dialog").inner_text()
    phone.tap(".my-words-clear")
    phone.keyboard.press("Escape")
    assert phone.locator(".blank.filled").count() == 0
    sample = BOOK.registries.blanks["me"].sample.romaji
    assert sample and any(sample in said for said in phone.locator(".script .romaji").all_inner_texts())


def test_a_tap_on_a_blank_opens_its_field(phone: Any, address: str) -> None:
    start(phone, address, START)
    alive(phone)
    phone.locator(".call-lines .blank[data-blank=me]").first.tap()
    until(phone, "document.activeElement.dataset.blank === 'me'")


def test_own_words_are_one_tap_from_every_step_and_seen_at_once_in_the_line(phone: Any, address: str) -> None:
    start(phone, address, START)
    alive(phone)
    phone.tap(".call-words")
    phone.fill("[data-blank=me][data-field=latin]", "Mori")
    assert phone.locator(".call-lines .romaji .blank[data-blank=me]").first.inner_text() == "Mori"
    phone.keyboard.press("Escape")
    tap(phone, "away from their desk")
    phone.tap(".call-words")
    assert phone.input_value("[data-blank=me][data-field=latin]") == "Mori"


def test_a_date_and_an_hour_picked_in_a_call_stand_in_its_note(phone: Any, address: str) -> None:
    start(phone, address, START)
    alive(phone)
    phone.tap(".call-words")
    phone.fill("[data-blank=date]", "2099-12-03")
    phone.fill("[data-blank=time]", "11:00")
    phone.keyboard.press("Escape")
    tap(phone, "away from their desk")
    tap_bar(phone, "stop")
    tap(phone, "hang up")
    note = phone.input_value("#call-note")
    assert "Day of the next contact: Thursday 3 December" in note
    assert "Time of the next contact: 11 a.m." in note


def test_no_request_carries_words_or_ticks(phone: Any, address: str) -> None:
    sent: list[str] = []
    phone.on(
        "request", lambda request: sent.append(request.url + (request.post_data or "") + json.dumps(request.headers))
    )
    visit(phone, address + PLAY.url)
    fill_words(phone)
    phone.locator("play-checklist input").first.check()
    phone.reload()
    alive(phone)
    start(phone, address, START)
    phone.locator(".call-answer").first.tap()
    tap_bar(phone, "stop")
    tap(phone, "hang up")
    assert "Kobayashi" in phone.input_value("#call-note")
    assert [url for url in sent if "Kobayashi" in url or "%E5%B0%8F%E6%9E%97" in url or "tick" in url] == []


def test_everything_works_where_nothing_can_be_kept(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    visit(tab, address + PLAY.url)
    fill_words(tab)
    assert tab.locator(".blank.filled").count() > 0
    tab.locator("play-checklist input").first.check()
    tab.wait_for_selector(f".progress:has-text('1 of {len(PLAY.entry.checklist)}')")
    start(tab, address, START)
    tab.locator(".call-answer").first.click()
    assert place_of(tab) == f"{PLAY.id}/{STEP.hear[0].next}"
    assert errors == []
    context.close()
