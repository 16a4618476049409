"""A recording in each engine: a press plays it, and the button is free again when it is over or cannot be played."""

from __future__ import annotations

import pytest

from .session import Session

pytestmark = [pytest.mark.browser, pytest.mark.prove]

BUTTON = "[id='not-at-desk'] .stop-line listen-line:not([hidden]) button"
PRESSED = f'document.querySelector("{BUTTON}")?.getAttribute("aria-pressed")'


def test_a_press_plays_a_recording_and_the_button_is_free_in_the_end(engine: Session, home: str) -> None:
    engine.goto(f"{home}words/they-say/")
    engine.until(f'document.querySelector("{BUTTON}") !== null')
    assert engine.js(f"{PRESSED} === null")
    engine.click(BUTTON)
    engine.until(f"{PRESSED} === 'false'")
