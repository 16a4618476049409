"""The screen stays awake during a call, and a silence or a minute is counted by a bar."""

from __future__ import annotations

from typing import Any

import pytest

from real_book import BOOK

from .phone import PHONE, place_of, start, tap_bar, until

pytestmark = [pytest.mark.browser, pytest.mark.prove]

COUNTED = [(page.id, step) for page in BOOK.plays.values() for step in page.entry.script if step.seconds]
LOCKS = """window.locks = [];
Object.defineProperty(navigator, "wakeLock", { configurable: true, value: {
  async request(kind) {
    const lock = { kind, released: false, async release() { lock.released = true; } };
    locks.push(lock);
    return lock;
  },
} });"""
AWAKE = "locks.filter(({ released }) => !released).length"
SIGHT = """(state) => {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  if (state === "hidden") for (const lock of locks) lock.released = true;
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_the_screen_stays_awake_during_a_call_and_again_after_a_look_elsewhere(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, service_workers="block")
    context.add_init_script(LOCKS)
    tab = context.new_page()
    start(tab, address)
    assert tab.evaluate("locks.length") == 0
    play = COUNTED[0][0]
    tab.evaluate("(play) => (location.hash = play)", play)
    until(tab, f"{AWAKE} === 1")
    tab.evaluate(SIGHT, "hidden")
    tab.evaluate(SIGHT, "visible")
    until(tab, f"locks.length === 2 && {AWAKE} === 1")
    while place_of(tab):
        tap_bar(tab, "back")
        tab.wait_for_timeout(100)
    until(tab, f"{AWAKE} === 0")
    context.close()


@pytest.mark.parametrize("value", ["undefined", "{ request: () => Promise.reject(new Error('no')) }"])
def test_without_a_wake_lock_a_call_goes_on_quietly(browser: Any, address: str, value: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(f"Object.defineProperty(navigator, 'wakeLock', {{ value: {value} }})")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    play, step = COUNTED[0]
    start(tab, address, f"{play}/{step.id}")
    tab.wait_for_timeout(300)
    assert tab.locator(".call-lines .said").first.is_visible()
    assert errors == []
    context.close()


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_bar_counts_the_seconds_of_a_step_also_without_motion(browser: Any, address: str, motion: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block", reduced_motion=motion)
    tab = context.new_page()
    assert COUNTED
    for play, step in COUNTED:
        start(tab, address, f"{play}/{step.id}")
        bar = tab.locator(".call-beat-bar")
        timing = bar.evaluate("""(bar) => {
          const { duration, delay } = bar.getAnimations()[0].effect.getTiming();
          return [duration, delay > 0, getComputedStyle(bar).animationTimingFunction];
        }""")
        assert timing == [step.seconds * 1000, True, "steps(4)" if motion == "reduce" else "linear"]
        bar.evaluate("(bar) => bar.getAnimations()[0].finish()")
        assert bar.evaluate("(bar) => bar.getBoundingClientRect().width / bar.parentElement.clientWidth") == 1
    assert tab.locator(".call-beat").get_attribute("aria-hidden") == "true"
    context.close()
