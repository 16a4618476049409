"""Recordings: heard in place of the device's voice, only when somebody asks; without a network where one wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from project import ROOT

from .phone import PHONE, start, tap_bar, until, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]

(FILE,) = (file.name for file in (ROOT / "tests/cases/book/docs/assets/voices").glob("*.mp3"))
"""The one recording of the small book, and the phrase that it speaks:"""
HEARD = FILE.removeprefix("phrase-").removesuffix(".mp3")
CARD = f"[id='{HEARD}'] .stop-line listen-line"
ENDED = f"document.querySelector(\"[id='{HEARD}'] .stop-line button\").ariaPressed === 'false'"
PAGE = "words/they-say/"
RECORDING = f"assets/voices/{FILE}"
WATCHED = """
  globalThis.heard = [];
  const { play, pause } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    heard.push([this.src.split("/").at(-1), this.playbackRate, this.preservesPitch]);
    return play.call(this);
  };
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, "speechSynthesis", { value: {
    getVoices: () => VOICES,
    cancel() {},
    speak: (words) => heard.push(words.text),
  } });
"""
KEPT = """async () => {
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) if (url.endsWith(".mp3")) return true;
  }
  return false;
}"""
"""Whether any recording is kept."""
ASKED = """async (ranges) => {
  const found = [];
  for (const Range of ranges) {
    const answer = await fetch(new URL("RECORDING", location.href.replace(/words.*/, "")), { headers: { Range } });
    found.push([answer.status, answer.headers.get("Content-Range"), (await answer.arrayBuffer()).byteLength]);
  }
  return found;
}""".replace("RECORDING", RECORDING)
"""What the worker answers to each of some ranges: status, range, bytes."""
OWN_VOICE = '[{ lang: "ja-JP", localService: true }]'


@pytest.fixture
def phone_with(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a tab on a phone with some voices of its own."""
    contexts = []

    def opened(voices: str = "[]", workers: str = "block") -> Any:
        contexts.append(browser.new_context(viewport=PHONE, has_touch=True, service_workers=workers))
        contexts[-1].add_init_script(WATCHED.replace("VOICES", voices))
        tab = contexts[-1].new_page()
        tab.asked = []
        tab.on("request", lambda request: tab.asked.append(request.url))
        return tab

    yield opened
    for context in contexts:
        context.close()


def press(tab: Any, css: str = CARD) -> None:
    tab.locator(f"{css}:not([hidden]) button").first.tap()


def fetched(tab: Any) -> bool:
    return any(url.endswith(RECORDING) for url in tab.asked)


def test_a_recording_is_fetched_and_heard_only_when_somebody_asks(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    for voices in ("[]", OWN_VOICE):
        tab = phone_with(voices)
        visit(tab, small_book + PAGE)
        tab.wait_for_selector(f"{CARD}:not([hidden])")
        tab.wait_for_load_state("networkidle")
        assert (fetched(tab), tab.evaluate("heard")) == (False, [])
        assert tab.locator(f"{CARD} button").get_attribute("title") == "Hana Yamada · CC BY 4.0"
        press(tab)
        assert tab.locator(f"{CARD} button").get_attribute("aria-pressed") == "true"
        until(tab, ENDED)
        assert (fetched(tab), tab.evaluate("heard")) == (True, [[FILE, 1, True]])


def test_without_a_voice_of_the_device_only_what_is_recorded_can_be_heard(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    tab = phone_with()
    visit(tab, small_book + PAGE)
    tab.wait_for_selector(f"{CARD}:not([hidden])")
    assert tab.locator("[id='no-calls'] listen-line:not([hidden])").count() == 0


def test_a_second_press_stops_a_recording_and_the_next_one_is_slower(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    tab = phone_with()
    visit(tab, small_book + PAGE)
    button = tab.locator(f"{CARD} button")
    press(tab)
    press(tab)
    assert button.get_attribute("aria-pressed") == "false"
    press(tab)
    assert button.get_attribute("aria-pressed") == "true"
    [(_, fast, _), (_, slow, pitch)] = tab.evaluate("heard")
    assert slow < fast == 1 and pitch


def test_a_recording_that_does_not_come_leaves_it_to_the_device(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    tab = phone_with(OWN_VOICE)
    tab.route(f"**/{RECORDING}", lambda route: route.abort())
    visit(tab, small_book + PAGE)
    press(tab)
    until(tab, "heard.length === 2")
    assert tab.evaluate("heard")[1].startswith("ただいま")
    press(tab)
    press(tab)
    assert [one for one in tab.evaluate("heard").copy() if isinstance(one, list)] == [[FILE, 1, True]]


def test_in_a_call_a_recording_is_heard_and_stops_with_the_step(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    tab = phone_with()
    start(tab, small_book, f"phrase:{HEARD}")
    press(tab, ".call-heard listen-line")
    until(tab, "heard.length === 1")
    tab.evaluate("HTMLMediaElement.prototype.pause = function () { heard.push('pause'); }")
    tab_heard = "heard.at(-1) === 'pause'"
    tap_bar(tab, "stop")
    until(tab, tab_heard)


def test_a_recording_is_kept_only_where_somebody_wants_it_and_comes_in_parts(
    phone_with: Callable[..., Any], small_book: str
) -> None:
    tab = phone_with(workers="allow")
    visit(tab, small_book + PAGE)
    until(tab, "navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')")
    visit(tab, small_book + PAGE)
    until(tab, "navigator.serviceWorker.controller !== null")
    tab.wait_for_selector("keep-voices:not([hidden])", state="attached")
    tab.locator(".readings summary").click()
    box = tab.locator("keep-voices input")
    assert (box.is_checked(), tab.evaluate(KEPT)) == (False, False)
    box.check()
    until(tab, f"({KEPT})()")
    tab.reload()
    tab.wait_for_selector("keep-voices:not([hidden])", state="attached")
    assert tab.locator("keep-voices input").is_checked()
    tab.wait_for_load_state("networkidle")
    tab.context.set_offline(True)
    size = 28 * 36
    assert tab.evaluate(ASKED, ["bytes=0-", "bytes=0-1", "bytes=36-9999", "bytes=-36", "bytes=9999-", "lines=1-2"]) == [
        [206, f"bytes 0-{size - 1}/{size}", size],
        [206, f"bytes 0-1/{size}", 2],
        [206, f"bytes 36-{size - 1}/{size}", size - 36],
        [206, f"bytes {size - 36}-{size - 1}/{size}", 36],
        [416, f"bytes */{size}", 0],
        [200, None, size],
    ]
    press(tab)
    until(tab, ENDED)
    assert tab.evaluate("heard") == [[FILE, 1, True]]
    tab.context.set_offline(False)
    tab.locator(".readings summary").click()
    tab.locator("keep-voices input").uncheck()
    until(tab, f"({KEPT})().then((is) => !is)")
