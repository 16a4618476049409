"""Tab reaches all that can be pressed, in three engines."""

from __future__ import annotations

import pytest

from project import Project

from .session import Session

pytestmark = [pytest.mark.browser, pytest.mark.prove]
PAGES = {page.kind: page.url for page in Project().book().pages.values()}
REACHABLE = """
  window.reachable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }));
  window.reached = new Set();
"""
REACHED = "window.reached.add(document.activeElement)"
LEFT = "window.reachable.filter((one) => !window.reached.has(one)).map((one) => one.outerHTML.slice(0, 120))"
MORE = 10
"""Presses beyond what is there: the parts of a date, and stops of the browser's own."""


@pytest.mark.parametrize("kind", ["play", "cadence"])
def test_tab_reaches_all_that_can_be_pressed(engine: Session, home: str, kind: str) -> None:
    engine.goto(home + PAGES[kind])
    engine.until("document.querySelector('.link-to-this')")
    engine.run(REACHABLE)
    for _ in range(engine.js("window.reachable.length") + MORE):
        engine.press("Tab")
        engine.run(REACHED)
    assert engine.js(LEFT) == []
