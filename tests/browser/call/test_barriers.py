"""Accessibility of call mode in each state."""

from __future__ import annotations

from typing import Any

import pytest

from .phone import AXE, PHONE, fill_words, start, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state(browser: Any, address: str, language: str, scheme: str) -> None:
    context = browser.new_context(
        viewport=PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True, service_workers="block"
    )
    tab = context.new_page()
    found: dict[str, Any] = {}
    for place in (
        "",
        "not-at-desk/ask",
        "not-at-desk/thanks",
        "phrase:not-at-desk",
        "phrase:kekkou",
        "refusal/sorry/stop",
        "not-at-desk/thanks/call-again-set",
    ):
        start(tab, address, place, language)
        found[place] = violations(tab)
    tab.click(".call-bar-said")
    tab.keyboard.type("ka")
    found["field"] = violations(tab)
    tab.keyboard.press("Escape")
    tab.click(".call-top hour-note summary")
    found["hour"] = violations(tab)
    start(tab, address, "", language)
    tab.click("#group-absence summary")
    found["group"] = violations(tab)
    visit(tab, f"{address}{language}reception/not-at-desk/")
    fill_words(tab)
    tab.locator("play-checklist input").first.check()
    found["filled"] = violations(tab)
    tab.locator("my-words > button").click()
    tab.wait_for_selector("my-words input:visible")
    found["words"] = violations(tab)
    visit(tab, f"{address}{language}they-say/absence/")
    tab.click("cover-meaning button")
    found["covered"] = violations(tab)
    context.close()
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def violations(tab: Any) -> list[str]:
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{rule['id']}: {node['html'][:160]}" for rule in result["violations"] for node in rule["nodes"]]
