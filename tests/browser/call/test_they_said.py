"""What they say, looked up in call mode."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from playbook.japanese.ruby import kana, plain
from playbook.model import Step
from playbook.reading.book import Page
from real_book import BOOK

from .phone import place_of, start, tap, tap_bar

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def usual_answers() -> Iterator[tuple[Page, Step, Step, list[str]]]:
    """The answers of several phrases, none of which stops, that go on in the same play: there, where from, where to."""
    for _, page in sorted(BOOK.plays.items()):
        steps = {step.id: step for step in page.entry.script}
        for step in steps.values():
            for branch in step.hear:
                stops = {str(BOOK.card("phrase", id).entry.stop) for id in branch.phrases}
                if len(branch.phrases) > 1 and stops == {"0"} and branch.next in steps:
                    yield page, step, steps[branch.next], list(branch.phrases)


PLAY, ASKED, THEN, (HEARD, ALSO, *_) = next(usual_answers())
"""A play, one of its steps, the step after it, and two of the phrases that lead there."""
PHRASE = BOOK.card("phrase", HEARD)
PAGE = f"{PHRASE.page.url}#{HEARD}"
SAID = PHRASE.entry.say


def later_part(text: str) -> str:
    """A sentence without its first word, or without its first half where no spaces part its words."""
    text = text.strip(" .。")
    return text.partition(" ")[2] or text[len(text) // 2 :]


def tapped_early(tab: Any, address: str) -> Any:
    """Taps a phrase of the start while the data have not come; gives the request for them, which waits."""
    waiting: list[Any] = []
    tab.route("**/call/en.json", lambda route: waiting.append(route))
    tab.goto(f"{address}call/", wait_until="commit")
    tab.locator(f"#group-{PHRASE.page.id} summary").tap()
    tab.locator(f"[data-phrase={HEARD}][href^='#']").tap()
    return waiting[0]


def test_a_phrase_that_is_tapped_before_the_data_have_come_is_shown_when_they_have(phone: Any, address: str) -> None:
    request = tapped_early(phone, address)
    assert place_of(phone) == f"phrase:{HEARD}"
    assert not phone.locator(".call-screen .said").count()
    request.continue_()
    phone.wait_for_selector(".call-now .said")
    tap_bar(phone, "back")
    phone.wait_for_selector(".call-start:visible")


def test_a_phrase_that_is_tapped_leads_to_its_page_where_the_data_never_come(phone: Any, address: str) -> None:
    tapped_early(phone, address).abort()
    phone.wait_for_url(f"{address}{PAGE}")


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        (later_part(plain(SAID.ja)), HEARD),
        (later_part(kana(SAID.ja)), HEARD),
        (later_part(SAID.romaji), HEARD),
        (later_part(SAID.en), HEARD),
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
    start(phone, address, f"phrase:{HEARD}")
    text = phone.locator(".call-screen").inner_text()
    assert PHRASE.entry.means.en in text
    assert "Keep going" in text
    assert phone.locator(".call-screen > p a").evaluate("link => link.href") == f"{address}{PAGE}"
    tap(phone, plain(THEN.title.en))
    assert place_of(phone) == f"{PLAY.id}/{THEN.id}"


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
    start(phone, address, f"{PLAY.id}/{ASKED.id}")
    tap_bar(phone, "said")
    assert phone.evaluate("document.activeElement.type") == "search"
    phone.keyboard.type("kekkou")
    phone.wait_for_selector("dialog [data-to='both:kekkou']")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "both:kekkou"
    tap_bar(phone, "back")
    phone.wait_for_url(f"**/call/#{PLAY.id}/{ASKED.id}")


def test_a_phrase_that_is_among_the_answers_goes_on_at_once(phone: Any, address: str) -> None:
    start(phone, address, f"{PLAY.id}/{ASKED.id}")
    tap_bar(phone, "said")
    phone.keyboard.type(BOOK.card("phrase", ALSO).entry.say.romaji.strip("."))
    phone.wait_for_selector(f"dialog .expected + [data-phrase={ALSO}]")
    phone.keyboard.press("Enter")
    assert place_of(phone) == f"{PLAY.id}/{THEN.id}"
