"""The two faces of a training: what learners see and get on paper, and what its trainer does."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from browser.call.phone import AXE, NO_STORAGE, until
from playbook.japanese.ruby import plain
from playbook.reading.markdown import without_markup
from playbook.reading.page import Page
from real_book import BOOK, a_page

pytestmark = [pytest.mark.browser, pytest.mark.prove]

TRAININGS = sorted(page.path for page in BOOK.of_kind("training").values())
TRAINING = a_page("training", lambda page: page.entry.questions and any(item.notes for item in page.entry.items))
NOTES, ANSWERS = "details.for-trainer", "details.answer"
PAPERS = ("A4", "Letter")
PAGES_OF_A_LEARNER = 2


def open_training(tab: Any, address: str, language: str = "", page: Page = TRAINING, fragment: str = "") -> None:
    tab.goto(f"{address}{language}{page.url}{fragment}")
    tab.evaluate("customElements.whenDefined('training-faces')")


def shown(tab: Any, what: str) -> int:
    return tab.locator(f"{what}:visible").count()


def printed(tab: Any, face: str, paper: str) -> pypdfium2.PdfDocument:
    """What the button for a face prints: the page is dressed for it while the browser asks for the paper."""
    tab.evaluate("window.print = () => {}")
    tab.click(f"[data-print={face}]")
    sheet = pypdfium2.PdfDocument(tab.pdf(format=paper, prefer_css_page_size=True))
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    return sheet


def text_of(sheet: pypdfium2.PdfDocument) -> str:
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in sheet)


def for_trainers(page: Page, language: str) -> list[str]:
    """The beginnings of all notes and reasons, as they stand on paper: signs alone."""
    texts = [item.notes for item in page.entry.items if item.notes]
    texts += [question.because for question in page.entry.questions]
    return ["".join(plain(without_markup(text[language])).split())[:16] for text in texts]


def test_learners_see_neither_notes_nor_answers(tab: Any, address: str) -> None:
    open_training(tab, address)
    assert tab.locator(NOTES).count() and tab.locator(ANSWERS).count()
    assert [shown(tab, NOTES), shown(tab, ANSWERS)] == [0, 0]


def test_the_trainers_view_adds_notes_and_answers_and_says_that_they_are_no_secret(tab: Any, address: str) -> None:
    open_training(tab, address)
    assert shown(tab, ".out-of-sight") == 0
    tab.locator("[data-other-face]").focus()
    tab.keyboard.press("Enter")
    assert shown(tab, f"{NOTES} p") == tab.locator(f"{NOTES} p").count() > 0
    assert shown(tab, f"{ANSWERS} p") == tab.locator(f"{ANSWERS} p").count() > 0
    assert shown(tab, ".out-of-sight") == 1
    tab.keyboard.press("Enter")
    assert [shown(tab, NOTES), shown(tab, ANSWERS)] == [0, 0]


def test_the_trainers_link_makes_the_choice_and_the_device_remembers_it(tab: Any, address: str) -> None:
    open_training(tab, address, fragment="#trainer")
    assert shown(tab, NOTES)
    open_training(tab, address, "ja/")
    assert shown(tab, NOTES)


def test_the_faces_change_without_storage(browser: Any, address: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(NO_STORAGE)
    tab = context.new_page()
    open_training(tab, address)
    tab.click("[data-other-face]")
    assert shown(tab, NOTES)
    context.close()


def test_without_javascript_notes_stand_closed_with_their_item_and_are_not_printed(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + TRAINING.url)
    assert shown(tab, f"{NOTES} summary") == tab.locator(NOTES).count()
    assert shown(tab, f"{NOTES} p") == 0
    tab.emulate_media(media="print")
    assert [shown(tab, NOTES), shown(tab, ANSWERS)] == [0, 0]
    context.close()


def holds_on_paper(tab: Any, address: str, page: Page, language: str) -> None:
    open_training(tab, address, "" if language == "en" else "ja/", page)
    for paper in PAPERS:
        learners = printed(tab, "learner", paper)
        assert len(learners) <= PAGES_OF_A_LEARNER, (page.path, paper)
        text = text_of(learners)
        assert [words for words in for_trainers(page, language) if words in text] == []
        plays = [BOOK.plays[item.play] for item in page.entry.items if item.play]
        assert [play.id for play in plays if f"/go/{play.id}/" not in text] == []


def test_the_trainers_sheet_has_every_note_and_answer(tab: Any, address: str) -> None:
    open_training(tab, address)
    learners, trainers = (len(text_of(printed(tab, face, "A4"))) for face in ("learner", "trainer"))
    assert trainers > learners * 1.2
    tab.click("[data-other-face]")
    tab.emulate_media(media="print")
    for part in (f"{NOTES} p", f"{ANSWERS} p"):
        assert shown(tab, part) == tab.locator(part).count() > 0


@pytest.mark.parametrize("language", ["en", "ja"])
def test_learners_get_two_pages_with_short_addresses_and_nothing_for_trainers(
    tab: Any, address: str, language: str
) -> None:
    holds_on_paper(tab, address, TRAINING, language)
    assert shown(tab, NOTES) == 0, "what was printed is not what is shown then"


@pytest.mark.prove
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("path", TRAININGS)
def test_every_training_fits_two_pages_for_learners(tab: Any, address: str, path: str, language: str) -> None:
    holds_on_paper(tab, address, BOOK.pages[path], language)


def test_an_answer_that_a_quiz_opens_is_seen_by_learners(tab: Any, address: str) -> None:
    open_training(tab, address)
    until(tab, f"(document.querySelector('.questions {ANSWERS}').open = true)")
    assert shown(tab, ANSWERS) == 1


@pytest.mark.parametrize("fragment", ["", "#trainer"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_wrong_with_either_face(tab: Any, address: str, width: int, fragment: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    open_training(tab, address, fragment=fragment)
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [f"{one['id']}: {node['html'][:120]}" for one in result["violations"] for node in one["nodes"]] == []
