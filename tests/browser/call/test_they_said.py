"""What they say, looked up in call mode."""

from __future__ import annotations

from typing import Any

import pytest

from real_book import BOOK

from .phone import place_of, start, tap, tap_bar

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def tapped_early(tab: Any, address: str) -> Any:
    """Taps a phrase of the start while the data have not come; gives the request for them, which waits."""
    waiting: list[Any] = []
    tab.route("**/call/en.json", lambda route: waiting.append(route))
    tab.goto(f"{address}call/", wait_until="commit")
    tab.locator("#group-absence summary").tap()
    tab.locator("[data-phrase=not-at-desk][href^='#']").tap()
    return waiting[0]


def test_a_phrase_that_is_tapped_before_the_data_have_come_is_shown_when_they_have(phone: Any, address: str) -> None:
    request = tapped_early(phone, address)
    assert place_of(phone) == "phrase:not-at-desk"
    assert not phone.locator(".call-screen .said").count()
    request.continue_()
    phone.wait_for_selector(".call-now .said")
    tap_bar(phone, "back")
    phone.wait_for_selector(".call-start:visible")


def test_a_phrase_that_is_tapped_leads_to_its_page_where_the_data_never_come(phone: Any, address: str) -> None:
    tapped_early(phone, address).abort()
    phone.wait_for_url(f"{address}they-say/absence/#not-at-desk")


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("席を外", "not-at-desk"),
        ("せきを", "not-at-desk"),
        ("seki o hazu", "not-at-desk"),
        ("away from their desk", "not-at-desk"),
        ("結構", "kekkou"),
        ("kekko", "kekkou"),
    ],
)
def test_a_phrase_is_found_by_any_part_of_it(phone: Any, address: str, typed: str, phrase: str) -> None:
    start(phone, address)
    phone.fill("they-said input", typed)
    phone.locator(f".said-found a[data-phrase={phrase}]").first.tap()
    assert place_of(phone) == f"phrase:{phrase}"
    assert phone.locator(".call-now .said").first.is_visible()


def test_a_phrase_shows_its_reply_its_meaning_and_the_ways_on(phone: Any, address: str) -> None:
    start(phone, address, "phrase:not-at-desk")
    phrase = BOOK.card("phrase", "not-at-desk").entry
    text = phone.locator(".call-screen").inner_text()
    assert phrase.means.en in text
    assert "Keep going" in text
    assert (
        phone.locator(".call-screen > p a").evaluate("link => link.href") == f"{address}they-say/absence/#not-at-desk"
    )
    tap(phone, "Leave a pause")
    assert place_of(phone) == "not-at-desk/pause"


def test_a_refusal_shows_first_that_it_is_one_and_then_what_to_say(phone: Any, address: str) -> None:
    start(phone, address, "phrase:kekkou")
    mark, reply, rule = (
        phone.locator(css).first.bounding_box()["y"] for css in (".call-heard .stop-3", ".call-now", ".call-stop-rule")
    )
    assert mark < reply < rule
    assert phone.locator(".call-answer").count() == 1
    phone.locator(".call-answer").tap()
    assert place_of(phone) == "refusal/accept"


def test_what_they_say_can_be_looked_up_in_one_tap_from_a_step_and_back(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/return-time")
    tap_bar(phone, "said")
    assert phone.evaluate("document.activeElement.type") == "search"
    phone.keyboard.type("kekkou")
    phone.wait_for_selector("dialog [data-to='both:kekkou']")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "both:kekkou"
    tap_bar(phone, "back")
    phone.wait_for_url("**/call/#not-at-desk/return-time")


def test_a_phrase_that_is_among_the_answers_goes_on_at_once(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    tap_bar(phone, "said")
    phone.keyboard.type("kaigi")
    phone.wait_for_selector("dialog .expected + [data-phrase=in-meeting]")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "not-at-desk/pause"
