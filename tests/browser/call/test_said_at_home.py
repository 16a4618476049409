"""What they say, looked up on the home page."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.japanese.ruby import plain
from real_book import BOOK, a_card, a_page, a_play

from .phone import AXE, PHONE, SMALL

pytestmark = [pytest.mark.browser, pytest.mark.prove]
AWAY = a_card("phrase", lambda card: plain(card.entry.say.ja).endswith("席を外しております。"))
MEETING = a_card("phrase", lambda card: "会議中" in plain(card.entry.say.ja))
PLAY = a_play(lambda play: "at her desk" in play.question.en)
THEN = next(branch.next for branch in PLAY.entry.script[0].hear if AWAY.entry.id in branch.phrases)
"""The step to which that answer leads."""


def at_home(tab: Any, address: str, typed: str, language: str = "") -> Any:
    """Types into the field of the home page; gives the answer that stands open."""
    tab.goto(f"{address}{language}")
    tab.tap("they-said input")
    tab.keyboard.type(typed)
    tab.wait_for_selector(".said-found details[open]")
    return tab.locator(".said-found details[open]")


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("typed", ["席を外しております", "せきを", "seki o hazu", "away from their desk"])
def test_the_home_page_answers_what_they_said_without_a_tap(
    phone: Any, address: str, typed: str, language: str
) -> None:
    answer = at_home(phone, address, typed, language)
    assert answer.locator("summary").get_attribute("data-phrase") == AWAY.entry.id
    assert answer.locator(".stop-0").is_visible()
    assert answer.locator(".we .said").first.is_visible()
    assert getattr(AWAY.entry.means, language[:2] or "en") in answer.inner_text()
    assert not phone.locator(".home-phrases").is_visible()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_answer_at_home_leads_to_the_play_and_to_the_step_of_the_call(
    phone: Any, address: str, language: str
) -> None:
    links = at_home(phone, address, "seki o hazu", language).locator(".said-plays li").first.locator("a")
    assert links.first.evaluate("link => link.href") == f"{address}{language}{PLAY.url}#step-{THEN}"
    links.last.tap()
    phone.wait_for_url(f"{address}{language}call/#{PLAY.id}/{THEN}")
    phone.wait_for_selector(".call-screen .said")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_refusal_at_home_shows_first_that_it_is_one_then_what_to_say_and_the_polite_end_alone(
    phone: Any, address: str, language: str
) -> None:
    answer = at_home(phone, address, "kyoumi arimasen", language)
    mark, reply, rule = (
        answer.locator(css).first.bounding_box()["y"] for css in (".stop-3", ".call-now", ".call-stop-rule")
    )
    assert mark < reply < rule
    assert answer.locator(".said-plays li").count() == 1
    answer.locator(".said-plays a").last.tap()
    phone.wait_for_url(f"{address}{language}call/#refusal/accept")


def test_the_reply_begins_above_the_keys_of_a_phone(phone: Any, address: str) -> None:
    box = at_home(phone, address, "seki o hazu").locator(".we .said").first.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"] / 2


def test_what_the_field_at_home_knows_comes_when_it_is_touched(phone: Any, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    phone.add_init_script("window.requestIdleCallback = () => {}")
    phone.goto(address)
    phone.evaluate("customElements.whenDefined('said-at-home').then(() => true)")
    heavy = {"assets/call/en.json", "assets/modules/they-said/phrase-answer.js", "assets/styles/call/call.css"}
    assert not heavy & {*asked}
    phone.tap("they-said input")
    phone.wait_for_selector("said-at-home[data-ready]")
    assert heavy <= {*asked}


def test_what_the_field_at_home_knows_comes_untouched_when_the_browser_is_idle(phone: Any, address: str) -> None:
    phone.goto(address)
    phone.wait_for_selector("said-at-home[data-ready]")


def test_what_was_typed_before_the_field_was_ready_is_answered(phone: Any, address: str) -> None:
    phone.route("**/call/en.json", lambda route: (phone.wait_for_timeout(500), route.continue_()))
    answer = at_home(phone, address, "seki o hazu")
    assert answer.locator("summary").get_attribute("data-phrase") == AWAY.entry.id
    assert phone.evaluate("document.activeElement.type") == "search"


def test_the_answers_at_home_are_walked_by_keyboard(phone: Any, address: str) -> None:
    at_home(phone, address, "kaigi")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("Enter")
    opened = phone.locator(".said-found details[open] summary")
    assert opened.count() == 1
    assert opened.evaluate("summary => summary === document.activeElement")
    phone.keyboard.press("ArrowUp")
    phone.keyboard.press("ArrowUp")
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.activeElement.dataset.phrase") == MEETING.entry.id


def test_where_nothing_is_found_the_usual_phrases_stay(phone: Any, address: str) -> None:
    phone.goto(address)
    phone.tap("they-said input")
    phone.fill("they-said input", "zzzxq")
    phone.wait_for_selector(".said-found .none")
    assert phone.locator(".home-phrases").is_visible()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_without_javascript_the_home_page_has_its_phrases_and_no_field(
    browser: Any, address: str, language: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=SMALL)
    tab = context.new_page()
    tab.goto(f"{address}{language}")
    assert tab.locator("they-said:visible").count() == 0
    tab.locator(".home-phrases a").first.click()
    assert tab.url == f"{address}{language}{BOOK.cards['phrase', a_page('home').entry.phrases[0]].url}"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("typed", ["seki", "kekko desu", "kyoumi arimasen", "zzzxq"])
def test_axe_finds_no_violation_in_the_answers_at_home(
    browser: Any, address: str, language: str, scheme: str, typed: str
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{address}{language}")
    tab.focus("they-said input")
    tab.wait_for_selector("said-at-home[data-ready]")
    tab.fill("they-said input", typed)
    tab.wait_for_selector(".said-found li")
    tab.evaluate(AXE)
    found = tab.evaluate("axe.run()")["violations"]
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []
    assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
