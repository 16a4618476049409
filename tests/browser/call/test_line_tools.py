"""What stands beside a line: copy, mail, listen; large enough for a thumb."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.model import Step
from playbook.reading.markdown import BLANK, plain_text
from real_book import BOOK, a_card, a_page, a_play, a_usual_play

from ..hands import controls_missed_by_a_thumb
from .phone import fill_words, start, until, visit

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def is_ours(step: Step) -> bool:
    """Whether the step says Japanese words of its own, without blanks."""
    return bool(step.say) and step.spoken == "ja" and "{" not in step.say.ja


PLAY = a_usual_play()
LINES, PHRASES = a_page("lines"), a_page("phrases")
EMAIL = a_page("message", lambda page: page.entry.channel == "email")
GO_ON, STOP = (a_card("phrase", lambda card, level=level: card.entry.stop == level) for level in "03")
TALK = a_play(lambda play: any(is_ours(step) for step in play.script))
STEP = next(step for step in TALK.entry.script if is_ours(step))
ASKING = a_card("line", lambda card: {*BLANK.findall(card.entry.say.ja)} == {"prospect", "department"})
ASKING_PLAY = a_play(lambda play: any(ASKING.entry.id in step.lines for step in play.script))
LETTER = a_page("message", lambda page: page.entry.channel == "letter")


def test_a_line_is_copied_without_its_readings_and_with_own_words(phone: Any, address: str) -> None:
    visit(phone, address + ASKING_PLAY.url)
    fill_words(phone)
    line = phone.locator(f".utterance.we:has(a[href$='#{ASKING.entry.id}'])").first
    line.locator("copy-text button").tap()
    sentence = f"Still a sample: {BOOK.registries.blanks['department'].label.en}."
    until(phone, f"document.querySelector('body > [role=status]')?.textContent === 'Copied {sentence}'")
    assert phone.locator(".samples-left span").all_inner_texts() == [sentence]
    said = plain_text(ASKING.entry.say.ja.replace("{prospect}", "小林"), "ja", BOOK.registries.blanks)
    assert phone.evaluate("navigator.clipboard.readText()") == said


def test_every_line_and_every_message_has_a_copy_button(phone: Any, address: str) -> None:
    for url, line in (
        (PLAY.url, ".utterance.we"),
        (LINES.url, ".card.line"),
        (PHRASES.url, ".utterance.we"),
        (LETTER.url, ".message"),
    ):
        visit(phone, address + url)
        assert phone.locator(line).count() == phone.locator(f"{line}:has(copy-text button)").count() > 0, url


def test_a_message_is_copied_with_its_paragraphs(phone: Any, address: str) -> None:
    visit(phone, f"{address}ja/{EMAIL.url}")
    phone.locator("copy-text[data-of='.message-text'] button").tap()
    until(phone, "document.querySelector('body > [role=status]')?.textContent")
    text = phone.evaluate("navigator.clipboard.readText()")
    assert "《" not in text and "さとう" not in text
    assert "\n\n" in text


def test_an_email_opens_in_mail_with_subject_and_text(phone: Any, address: str) -> None:
    visit(phone, address + EMAIL.url)
    link = phone.locator("open-in-mail a")
    link.evaluate("element => element.addEventListener('click', (event) => event.preventDefault())")
    link.tap()
    href = link.get_attribute("href")
    assert href.startswith("mailto:?subject=") and len(href) <= 2000
    assert ("&body=" in href and "%0D%0A" in href) or link.locator("xpath=..").locator("[role=status]").text_content()
    visit(phone, address + LETTER.url)
    assert phone.locator("open-in-mail").count() == 0


@pytest.mark.parametrize("url", [PHRASES.url, LINES.url])
def test_a_thumb_hits_what_stands_on_a_covered_card(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.tap("[data-cover=meaning]")
    assert controls_missed_by_a_thumb(phone) == []


def test_a_thumb_hits_everything_in_a_call(phone: Any, address: str) -> None:
    for place in (f"{PLAY.id}/{PLAY.entry.script[0].id}", *(f"phrase:{card.entry.id}" for card in (GO_ON, STOP))):
        start(phone, address, place)
        assert controls_missed_by_a_thumb(phone) == []
        phone.goto("about:blank")


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("readings", ["furigana romaji meaning", "romaji", "meaning", ""])
def test_what_stands_beside_a_line_takes_no_more_than_the_end_of_its_last_row(
    phone: Any, address: str, language: str, readings: str
) -> None:
    visit(phone, address + language + PLAY.url)
    added = phone.evaluate(
        """(readings) => {
          document.documentElement.dataset.readings = readings;
          return [...document.querySelectorAll(".utterance:has(> .line-foot)")].map((line) => {
            const [foot, before] = [line.querySelector(".line-foot"), line.offsetHeight];
            foot.hidden = true;
            const after = line.offsetHeight;
            foot.hidden = false;
            return before - after;
          });
        }""",
        readings,
    )
    assert max(added) <= 26
    assert sum(pixels <= 2 for pixels in added) >= len(added) / 2


@pytest.mark.parametrize("url", [PLAY.url, LINES.url, EMAIL.url])
def test_print_shows_no_tool_beside_a_line(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.emulate_media(media="print")
    assert phone.locator("article :is(.tool, .card-link):visible").count() == 0
