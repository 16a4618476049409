"""The rehearsal: what is drawn, what is hidden until it was said, the end, the recording."""

from __future__ import annotations

from typing import Any

import pytest

from conftest import CHROMIUM, QUIET
from project import Project

pytestmark = [pytest.mark.browser, pytest.mark.prove]
BOOK = Project().book()
PLAY = next(page for page in BOOK.plays.values() if len(page.entry.script) > 1 and page.entry.checklist)
SHARES = """async ([answers, moods]) => {
  const { likelihoods } = await import(new URL("../assets/modules/practice/receptionist.js", location));
  return moods.map((mood) => likelihoods(answers, mood));
}"""
BUTTON = ".practice-answers button"


def begin(tab: Any, seed: str = "7f3a", mood: str = "busy") -> None:
    tab.evaluate("(hash) => { location.hash = hash; }", f"rehearse/{PLAY.id}/{seed}/{mood}")
    tab.locator(BUTTON).first.wait_for()


def play_through(tab: Any) -> list[str]:
    """Says every line until the call is over; gives the titles that were shown."""
    titles = []
    for _ in range(60):
        titles.append(tab.locator(".practice-title").inner_text())
        if tab.locator(".practice-way").count():
            return titles
        tab.locator(BUTTON).first.click()
        tab.locator(BUTTON).first.wait_for()
    raise AssertionError("the call does not end")


def test_an_answer_that_a_script_lists_first_is_the_likeliest_and_a_hard_one_refuses_more(tab: Any) -> None:
    answers = [{"phrase": "a", "stop": 0}, {"phrase": "b", "stop": 0}, {"phrase": "c", "stop": 3}]
    kind, busy, hard = tab.evaluate(SHARES, [answers, ["kind", "busy", "hard"]])
    for shares in (kind, busy, hard):
        assert abs(sum(shares) - 1) < 1e-9 and shares[0] > shares[1]
    assert kind[2] < busy[2] < hard[2]


def test_our_line_is_hidden_until_it_was_said_and_the_pause_is_counted(tab: Any) -> None:
    begin(tab)
    assert tab.locator(".practice-screen .we").count() == 0
    assert tab.locator(".practice-pause").inner_text() == "Pause: 0 s"
    tab.locator(".practice-pause", has_text="Pause: 1 s").wait_for()
    tab.locator(BUTTON).click()
    assert tab.locator(".practice-screen .we .said").first.is_visible()


def test_a_call_ends_with_the_way_and_what_an_observer_would_look_for(tab: Any) -> None:
    begin(tab)
    play_through(tab)
    assert tab.locator(".practice-way li").count() > 0
    assert tab.locator(".practice-screen .checklist li").count() == len(PLAY.entry.checklist)


def test_one_seed_and_mood_give_one_call(tab: Any) -> None:
    calls = []
    for _ in range(2):
        begin(tab, "7f3a", "hard")
        calls.append(play_through(tab))
        tab.evaluate("() => { location.hash = ''; }")
        tab.locator(".practice-start").wait_for()
    assert calls[0] == calls[1]


def test_nothing_sounds_unless_somebody_asks(tab: Any) -> None:
    tab.evaluate("() => { window.spoken = 0; speechSynthesis.speak = () => { window.spoken += 1; }; }")
    begin(tab)
    play_through(tab)
    assert tab.evaluate("window.spoken") == 0


def test_what_somebody_records_is_played_from_memory_and_gone_with_the_line(playwright: Any, small_book: str) -> None:
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *fake])
    context = chromium.new_context(service_workers="block")
    tab = context.new_page()
    tab.goto(f"{small_book}practice/#rehearse/{PLAY.id}/7f3a/busy")
    tab.locator(".recorder button").click()
    tab.locator(".recorder button", has_text="Stop recording").wait_for()
    tab.wait_for_timeout(400)
    tab.locator(BUTTON).click()
    audio = tab.locator(".recorder audio")
    audio.wait_for()
    assert audio.get_attribute("src").startswith("blob:")
    tab.locator(".recorder audio").evaluate("(audio) => new Promise((done, fail) => { audio.onloadeddata = done; audio.onerror = () => fail(audio.error.message); audio.load(); }).then(() => null)")  # fmt: skip  # noqa: E501
    tab.locator(BUTTON).first.click()
    tab.locator(BUTTON).first.wait_for()
    assert tab.locator(".recorder audio").count() == 0
    assert tab.evaluate("Object.keys(localStorage).some((key) => localStorage[key].includes('blob'))") is False
    chromium.close()


def test_without_a_microphone_nothing_offers_to_record(browser: Any, small_book: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script("delete window.MediaRecorder")
    tab = context.new_page()
    tab.goto(f"{small_book}practice/#rehearse/{PLAY.id}/7f3a/busy")
    tab.locator(BUTTON).first.wait_for()
    assert tab.locator(".recorder").count() == 0
    context.close()
