"""Checklists that are ticked, and cards that are covered for practice."""

from __future__ import annotations

from typing import Any

import pytest

from real_book import a_page, a_play

from .phone import alive, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PLAY = a_play(lambda play: len(play.checklist) > 2)


def test_ticks_survive_a_reload_and_can_be_taken_away(phone: Any, address: str) -> None:
    ticks = [tick.id for tick in PLAY.entry.checklist]
    visit(phone, address + PLAY.url)
    phone.wait_for_selector(f".progress:has-text('0 of {len(ticks)}')")
    for name in ticks[:2]:
        phone.locator(f"play-checklist input[name={name}]").check()
    phone.reload()
    alive(phone)
    phone.wait_for_selector(f".progress:has-text('2 of {len(ticks)}')")
    assert phone.locator(f"play-checklist input[name={ticks[1]}]").is_checked()
    visit(phone, f"{address}ja/{PLAY.url}")
    phone.wait_for_selector(f".progress:has-text('{len(ticks)}件中2件')")
    phone.tap(".progress button")
    assert phone.locator("play-checklist input:checked").count() == 0
    phone.reload()
    alive(phone)
    assert phone.locator("play-checklist input:checked").count() == 0


@pytest.mark.parametrize("url", [a_page("phrases").url, a_page("lines").url])
def test_meanings_can_be_covered_and_shown_one_by_one(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.tap("cover-meaning button")
    first = phone.locator(".card").first
    assert first.locator(".said").first.is_visible()
    assert not first.locator(".facts").is_visible()
    assert not first.locator(".meaning").first.is_visible()
    first.locator(".reveal").tap()
    assert first.locator(".facts").is_visible()
    assert phone.locator(".card.covered").count() == phone.locator(".card").count() - 1
    first.locator(".reveal").tap()
    assert phone.locator(".card.covered").count() == phone.locator(".card").count()
    phone.tap("cover-meaning button")
    assert phone.locator(".card.covered").count() == 0
