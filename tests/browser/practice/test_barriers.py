"""axe finds nothing in any state of practice, in either language and scheme."""

from __future__ import annotations

import importlib.resources
from typing import Any

import pytest

from project import Project

pytestmark = [pytest.mark.browser, pytest.mark.prove]
AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
BOOK = Project().book()
GROUP = next(page for page in BOOK.pages.values() if page.kind == "phrases")
PLAY = next(page for page in BOOK.plays.values() if len(page.entry.script) > 1 and page.entry.checklist)
BUTTON = ".practice-answers button"


def violations(tab: Any) -> list[str]:
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{rule['id']}: {node['html'][:160]}" for rule in result["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state(browser: Any, small_book: str, language: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True, service_workers="block")
    tab = context.new_page()
    tab.goto(f"{small_book}{language}practice/#drill/group:{GROUP.id}/7f3a")
    tab.locator(BUTTON).first.wait_for()
    found = {"asked": violations(tab)}
    tab.locator(BUTTON).first.click()
    found["looked"] = violations(tab)
    for _ in range(60):
        tab.locator(BUTTON).last.click()
        if tab.locator(BUTTON).count() == 2 and tab.locator(".practice-screen .we").count():
            tab.locator(BUTTON).first.click()
        if tab.locator(".practice-progress").count() == 0:
            break
    found["done"] = violations(tab)
    tab.goto(f"{small_book}{language}practice/#rehearse/{PLAY.id}/7f3a/busy")
    tab.locator(".practice-pause").wait_for()
    found["our turn"] = violations(tab)
    for _ in range(60):
        tab.locator(BUTTON).first.click()
        if tab.locator(".practice-way").count():
            break
        found["compare"] = violations(tab) if "compare" not in found else found["compare"]
    found["end"] = violations(tab)
    context.close()
    assert {state: wrong for state, wrong in found.items() if wrong} == {}
