"""A session on paper: a sheet for learners, one for the trainer, and a sheet of lines."""

from __future__ import annotations

import re
from typing import Any

import pytest

from playbook.reading.markdown import readable
from real_book import BOOK

from .sessions import EXERCISE, FINGERS, LINES, MIXED, PARTS, QUESTION, link_of, look

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def on_paper(tab: Any) -> str:
    """The words of what is printed, as one line."""
    import pypdfium2

    pages = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in pages))


PALE_OR_SMALL = """() => [...document.querySelectorAll("own-session *")].flatMap((one) => {
  const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!words || !one.checkVisibility()) return [];
  const { color, fontSize } = getComputedStyle(one);
  const isSeen = color === "rgb(0, 0, 0)" && parseFloat(fontSize) >= 6.5 / 0.75;
  return isSeen ? [] : [`${one.className} ${color} ${fontSize}`];
})"""
"""Words that a copy of a copy no longer shows: not black, or below 6.5 pt."""


def test_what_is_handed_out_has_neither_notes_nor_answers_and_the_trainers_sheet_has_both(
    tab: Any, address: str
) -> None:
    tab.add_init_script("window.print = () => {}")
    look(tab, address, f"{link_of(QUESTION, FINGERS)},9,not%20for%20learners")
    means = BOOK.card("phrase", FINGERS.judged[0]).entry.means.en
    training = next(page for page in BOOK.of_kind("training").values() if FINGERS.url.startswith(page.url))
    noted = next(item.notes for item in training.entry.items if FINGERS.url.endswith(f"#item-{item.id}"))
    secrets = ["not for learners", noted.en.split(".")[0], QUESTION.question.because.en, means]
    learners = on_paper(tab)
    assert QUESTION.question.choices[0].text.en in learners
    assert [words for words in secrets if words in learners] == []
    tab.locator("[data-do=printKey]").click()
    tab.wait_for_selector(".with-key")
    assert tab.locator(".part-note").last.text_content() == readable(noted.en)
    trainers = on_paper(tab)
    assert [words for words in secrets if words not in trainers] == []
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert [words for words in secrets if words in on_paper(tab)] == []


def test_a_session_on_paper_is_black_and_large_enough_for_a_copy_of_a_copy(tab: Any, address: str) -> None:
    look(tab, address, f"{link_of(*MIXED, EXERCISE, QUESTION, FINGERS)},9,note")
    tab.emulate_media(media="print", color_scheme="light")
    assert tab.evaluate(PALE_OR_SMALL) == []


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_sheet_of_ten_lines_is_one_page_of_paper_and_fits_a_phone_if_it_can(
    tab: Any, address: str, language: str
) -> None:
    import pypdfium2

    short = sorted(LINES + [part for part in PARTS if part.kind == "line"], key=lambda part: len(part.words.en))[:10]
    tab.set_viewport_size({"width": 390, "height": 664})
    look(tab, address, link_of(*short), language)
    assert tab.evaluate("document.querySelector('.session-parts').getBoundingClientRect().bottom <= innerHeight")
    look(tab, address, link_of(*LINES), language)
    for paper in ("A4", "Letter"):
        assert len(pypdfium2.PdfDocument(tab.pdf(format=paper))) == 1
