"""Listen: what is said, by us and by them, read aloud as the page writes its readings, only when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from playbook.japanese.otherwise import can_be_read_otherwise
from playbook.japanese.ruby import parse_ruby
from real_book import BOOK

from .phone import PHONE, start, tap_bar, until, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]

VOICE = """
  globalThis.spoken = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, "speechSynthesis", { value: {
    getVoices: () => [{ lang: "ja-JP", localService: LOCAL }],
    addEventListener() {},
    cancel() { spoken.push("stop"); },
    speak: (words) => { spoken.push([words.text, words.rate]); globalThis.words = words; },
  } });
"""
PHRASE = next(
    card
    for card in BOOK.cards.values()
    if card.kind == "phrase"
    and card.entry.spoken == "ja"
    and "《" in card.entry.say.ja
    and "{" not in card.entry.say.ja
)
PLAY = next(
    page
    for page in BOOK.plays.values()
    if any(branch.say and step.spoken == "ja" for step in page.entry.script for branch in step.hear)
)
OTHERWISE = [
    (page, step)
    for page in BOOK.plays.values()
    for step in page.entry.script
    if step.say
    and step.spoken == "ja"
    and "{" not in step.say.ja
    and any(reading and can_be_read_otherwise(base, reading) for base, reading in parse_ruby(step.say.ja))
    and any(reading and not can_be_read_otherwise(base, reading) for base, reading in parse_ruby(step.say.ja))
]
"""Steps whose words have kanji of both kinds."""


def as_read_aloud(markup: str) -> str:
    pieces = parse_ruby(markup)
    return "".join(reading if reading and can_be_read_otherwise(base, reading) else base for base, reading in pieces)


@pytest.fixture
def phone_with(browser: Any) -> Iterator[Callable[[bool], Any]]:
    """Opens a tab on a phone whose Japanese voice is its own, or comes from the network."""
    contexts = []

    def opened(local: bool) -> Any:
        contexts.append(browser.new_context(viewport=PHONE, has_touch=True, service_workers="block"))
        contexts[-1].add_init_script(VOICE.replace("LOCAL", str(local).lower()))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def said(tab: Any) -> list[Any]:
    """What was said since the last time, without the stops before it."""
    return [one for one in tab.evaluate("spoken.splice(0)") if one != "stop"]


def press(tab: Any, css: str) -> None:
    tab.wait_for_timeout(400)
    tab.locator(css).first.tap()


def test_listen_is_offered_only_with_a_voice_of_the_device(phone_with: Callable[[bool], Any], address: str) -> None:
    for local in (True, False):
        tab = phone_with(local)
        page, step = OTHERWISE[0]
        start(tab, address, f"{page.id}/{step.id}")
        assert tab.locator(".call-lines listen-line button").is_visible() == local
        assert said(tab) == []


def test_a_line_is_read_by_its_written_reading_where_its_kanji_have_another(
    phone_with: Callable[[bool], Any], address: str
) -> None:
    tab = phone_with(True)
    assert OTHERWISE
    for page, step in OTHERWISE[:3]:
        start(tab, address, f"{page.id}/{step.id}")
        tab.wait_for_load_state("networkidle")
        press(tab, ".call-lines listen-line button")
        assert said(tab) == [[as_read_aloud(step.say.ja), 1]]


def test_a_second_press_stops_and_the_next_one_is_slower(phone_with: Callable[[bool], Any], address: str) -> None:
    tab = phone_with(True)
    page, step = OTHERWISE[0]
    start(tab, address, f"{page.id}/{step.id}")
    button = tab.locator(".call-lines listen-line button")
    press(tab, ".call-lines listen-line button")
    assert button.get_attribute("aria-pressed") == "true"
    tab.evaluate("spoken.splice(0)")
    press(tab, ".call-lines listen-line button")
    assert tab.evaluate("spoken.splice(0)") == ["stop"]
    assert button.get_attribute("aria-pressed") == "false"
    press(tab, ".call-lines listen-line button")
    [(_, slow)] = said(tab)
    tab.evaluate("words.onend()")
    assert button.get_attribute("aria-pressed") == "false"
    press(tab, ".call-lines listen-line button")
    [(_, fast)] = said(tab)
    assert slow < fast == 1


def test_listening_stops_when_the_step_changes(phone_with: Callable[[bool], Any], address: str) -> None:
    tab = phone_with(True)
    page, step = OTHERWISE[0]
    start(tab, address, f"{page.id}/{step.id}")
    press(tab, ".call-lines listen-line button")
    tab.evaluate("spoken.splice(0)")
    tap_bar(tab, "said")
    tab.keyboard.press("Escape")
    assert tab.evaluate("spoken") == []
    tap_bar(tab, "stop")
    until(tab, "spoken.length > 0")
    assert tab.evaluate("spoken.splice(0)") == ["stop"]


def test_what_they_say_is_read_aloud_too(phone_with: Callable[[bool], Any], address: str) -> None:
    tab = phone_with(True)
    visit(tab, address + PHRASE.url)
    card = f"[id='{PHRASE.entry.id}']"
    tab.wait_for_load_state("networkidle")
    press(tab, f"{card} .stop-line listen-line button")
    assert said(tab) == [[as_read_aloud(PHRASE.entry.say.ja), 1]]
    start(tab, address, f"phrase:{PHRASE.entry.id}")
    tab.wait_for_load_state("networkidle")
    press(tab, ".call-heard listen-line button")
    assert said(tab)[0][0] == as_read_aloud(PHRASE.entry.say.ja)


def test_every_answer_of_a_script_can_be_heard(phone_with: Callable[[bool], Any], address: str) -> None:
    tab = phone_with(True)
    visit(tab, address + PLAY.url)
    until(tab, "customElements.get('listen-line') !== undefined && !document.querySelector('listen-line[hidden]')")
    spoken = tab.locator(".script .they .said:lang(ja)").count()
    assert spoken and tab.locator(".script .they listen-line:visible").count() == spoken


PHRASES = {card.entry.id: card.entry for card in BOOK.cards.values() if card.kind == "phrase"}
ANSWERED = next(
    (page, step, phrase)
    for page in BOOK.plays.values()
    for step in page.entry.script
    for branch in step.hear[:1]
    for phrase in branch.phrases[:1]
    if step.say and step.spoken == PHRASES[phrase].spoken == "ja"
    if not PHRASES[phrase].stops and "{" not in PHRASES[phrase].say.ja
)
"""A step of our own words whose likeliest answer is a phrase."""


def test_who_listens_can_hear_each_answer_until_the_call_is_over(
    phone_with: Callable[[bool], Any], address: str
) -> None:
    tab = phone_with(True)
    page, step, phrase = ANSWERED
    text = as_read_aloud(PHRASES[phrase].say.ja)
    start(tab, address, f"{page.id}/{step.id}")
    tab.wait_for_load_state("networkidle")
    assert tab.locator(".call-answers listen-line").count() == 0
    press(tab, ".call-lines listen-line button")
    said(tab)
    answer = f".call-answers li:has([data-phrase='{phrase}']) listen-line button"
    for rate in (1, 0.65):
        press(tab, answer)
        assert said(tab) == [[text, rate]]
        assert tab.locator(answer).get_attribute("aria-pressed") == "true"
        press(tab, answer)
        assert tab.evaluate("spoken.splice(0)") == ["stop"]
    assert tab.evaluate("location.hash") == f"#{page.id}/{step.id}"
    press(tab, answer)
    said(tab)
    tap_bar(tab, "back")
    until(tab, "spoken.length > 0")
    assert tab.evaluate("spoken.splice(0)") == ["stop"]
    tab.evaluate("(place) => document.querySelector('call-mode').go(place)", {"play": page.id, "step": step.id})
    until(tab, f"document.querySelector('[data-phrase=\"{phrase}\"]') !== null")
    assert tab.locator(".call-answers listen-line").count() == 0
