"""Accessibility of call mode in each state."""

from __future__ import annotations

from typing import Any

import pytest

from real_book import BOOK, a_card, a_page, a_play

from .phone import AXE, PHONE, fill_words, start, visit


def stops(outcome: str | None) -> bool:
    """Whether nobody calls again after such an end."""
    return bool(outcome) and BOOK.registries.outcomes[outcome].stops


pytestmark = [pytest.mark.browser, pytest.mark.prove]

PLAY = a_play(lambda play: play.checklist and any(step.outcome for step in play.script))
LAST = next(step for step in PLAY.entry.script if step.outcome)
GO_ON, STOP = (a_card("phrase", lambda card, level=level: card.entry.stop == level).entry.id for level in "03")
REFUSED = a_play(lambda play: any(stops(step.outcome) for step in play.script))
END = next(step for step in REFUSED.entry.script if stops(step.outcome))
PLACES = (
    "",
    f"{PLAY.id}/{PLAY.entry.script[0].id}",
    f"{PLAY.id}/{LAST.id}",
    f"phrase:{GO_ON}",
    f"phrase:{STOP}",
    f"{REFUSED.id}/{END.id}/{END.outcome}",
    f"{PLAY.id}/{LAST.id}/{LAST.outcome}",
)
"""A call in each of its states: before it, at its first and last step, at a phrase, at both sorts of end."""


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state(browser: Any, address: str, language: str, scheme: str) -> None:
    context = browser.new_context(
        viewport=PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True, service_workers="block"
    )
    tab = context.new_page()
    found: dict[str, Any] = {}
    for place in PLACES:
        start(tab, address, place, language)
        found[place] = violations(tab)
    tab.click(".call-bar-said")
    tab.keyboard.type("ka")
    found["field"] = violations(tab)
    tab.keyboard.press("Escape")
    tab.click(".call-top hour-note summary")
    found["hour"] = violations(tab)
    start(tab, address, "", language)
    tab.locator("[id^=group-] summary").first.click()
    found["group"] = violations(tab)
    visit(tab, f"{address}{language}{PLAY.url}")
    fill_words(tab)
    tab.locator("play-checklist input").first.check()
    found["filled"] = violations(tab)
    tab.locator("my-words:defined > button").click()
    tab.wait_for_selector("my-words input:visible")
    found["words"] = violations(tab)
    visit(tab, f"{address}{language}{a_page('phrases').url}")
    tab.click("cover-meaning button")
    found["covered"] = violations(tab)
    context.close()
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def violations(tab: Any) -> list[str]:
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{rule['id']}: {node['html'][:160]}" for rule in result["violations"] for node in rule["nodes"]]
