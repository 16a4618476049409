"""Who listens to a line in a call can hear each answer beside it, in each engine; until then no button is there."""

from __future__ import annotations

import pytest

from browser.call.test_listen import as_read_aloud
from project import Project

from .session import Session, press, wait
from .test_call_kept import ONE_PRESS, step
from .test_ending import on_call

pytestmark = [pytest.mark.browser, pytest.mark.prove]

VOICE = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const voice = { getVoices: () => [{ lang: "ja-JP", localService: true }], cancel() { spoken.push("stop"); },
    speak(words) { spoken.push(words.text); window.words = words; }, addEventListener() {} };
  Object.defineProperty(window, "speechSynthesis", { value: voice, configurable: true });
  for (const line of document.querySelectorAll("listen-line")) line.look();
"""
"""A voice of the device, which none of the engines has here."""
BOOK = Project().book()
PLAY = BOOK.plays["not-at-desk"].entry
REFUSAL = next(id for branch in PLAY.script[0].hear for id in branch.phrases if BOOK.card("phrase", id).entry.stops)
ANSWERS = "document.querySelectorAll('.call-answers li > listen-line:not([hidden])').length"
OF_REFUSAL = f".call-answers li:has([data-phrase='{REFUSAL}']) > listen-line button"
PRESSED = f'document.querySelector("{OF_REFUSAL}").getAttribute("aria-pressed")'


def spoken(engine: Session) -> list[str]:
    """What was said since the last time, without the stops before it."""
    return [one for one in engine.js("spoken.splice(0)") if one != "stop"]


def press_again(engine: Session, css: str) -> None:
    wait(lambda: False, ONE_PRESS)
    press(engine, css)


@pytest.fixture
def listening(engine: Session, home: str) -> Session:
    """A call at its first step, on a device with a voice."""
    on_call(engine, home, "not-at-desk/ask")
    engine.until("customElements.get('listen-line') !== undefined")
    engine.run(VOICE)
    engine.until("document.querySelector('.call-lines listen-line:not([hidden]) button') !== null")
    return engine


def test_an_answer_has_a_button_once_a_line_was_listened_to(listening: Session) -> None:
    assert listening.js(ANSWERS) == 0
    assert spoken(listening) == []
    press_again(listening, ".call-lines listen-line button")
    listening.until(f"{ANSWERS} > 1")
    assert len(spoken(listening)) == 1


def test_the_button_beside_an_answer_says_it_and_is_no_answer(listening: Session) -> None:
    press_again(listening, ".call-lines listen-line button")
    listening.until(f'document.querySelector("{OF_REFUSAL}") !== null')
    spoken(listening)
    press_again(listening, OF_REFUSAL)
    listening.until(f"{PRESSED} === 'true' && spoken.some((one) => one !== 'stop')")
    assert spoken(listening) == [as_read_aloud(BOOK.card("phrase", REFUSAL).entry.say.ja)]
    assert listening.js("location.hash") == "#not-at-desk/ask"
    press_again(listening, OF_REFUSAL)
    listening.until(f"{PRESSED} === 'false'")
    assert spoken(listening) == []


def test_the_answers_of_the_next_step_can_be_heard_and_it_stops_what_was_said(listening: Session) -> None:
    press_again(listening, ".call-lines listen-line button")
    listening.until(f"{ANSWERS} > 1")
    listening.run("spoken.splice(0)")
    step(listening, "not-at-desk/pause", "pause")
    listening.until(f"{ANSWERS} > 0 && spoken.includes('stop')")
