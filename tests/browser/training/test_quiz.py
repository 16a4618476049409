"""The questions of a training: for one reader, for a room, on paper, and where no module runs."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import AXE
from playbook.model import Question
from playbook.reading.markdown import plain_text
from real_book import BOOK, a_page

pytestmark = [pytest.mark.browser, pytest.mark.prove]

TRAINING = a_page("training", lambda page: page.entry.questions and any(item.phrases for item in page.entry.items))
QUESTIONS: tuple[Question, ...] = TRAINING.entry.questions
PHRASES = [id for item in TRAINING.entry.items for id in item.phrases]


def english(words: Any) -> str:
    return plain_text(words.en, "en", BOOK.registries.blanks)


def read(tab: Any, address: str) -> None:
    tab.goto(f"{address}{TRAINING.url}")
    tab.wait_for_selector("button.choice")


def choose(tab: Any, question: Question, number: int) -> Any:
    section = tab.locator(f"#question-{question.id}")
    section.locator("button.choice").nth(number - 1).click()
    return section


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_whoever_chooses_reads_the_right_number_and_the_reason_at_once(
    tab: Any, address: str, question: Question
) -> None:
    read(tab, address)
    wrong = 1 if question.number != 1 else 2
    section = choose(tab, question, wrong)
    assert section.locator(".quiz-verdict").inner_text() == f"× {wrong} is not it; {question.number} is."
    assert english(question.because) in " ".join(section.locator("details").inner_text().split())
    choose(tab, question, question.number)
    assert section.locator(".quiz-verdict").inner_text() == f"✓ {question.number} is right."
    assert section.locator("[aria-pressed=true]").count() == 1


def test_the_fingers_of_a_phrase_are_its_stop_level_and_one(tab: Any, address: str) -> None:
    read(tab, address)
    for at, id in enumerate(PHRASES):
        right = int(BOOK.card("phrase", id).entry.stop) + 1
        phrase = tab.locator(".to-judge > li").nth(at)
        phrase.locator(".finger-buttons button").nth(right - 1).click()
        assert phrase.locator(".quiz-verdict").inner_text() == f"✓ {right} is right."


def test_nothing_of_a_quiz_is_kept(tab: Any, address: str) -> None:
    read(tab, address)
    before = tab.evaluate("JSON.stringify([localStorage, sessionStorage])")
    choose(tab, QUESTIONS[0], 1)
    assert tab.evaluate("JSON.stringify([localStorage, sessionStorage])") == before
    tab.reload()
    tab.wait_for_selector("button.choice")
    assert tab.locator("button.choice[aria-pressed=true]").count() == 0


def test_on_paper_stand_the_choices_and_no_answer(tab: Any, address: str) -> None:
    read(tab, address)
    section = choose(tab, QUESTIONS[0], QUESTIONS[0].number)
    tab.emulate_media(media="print")
    assert section.locator(".choice").first.is_visible()
    for told in ("details", ".because", ".quiz-verdict"):
        assert not section.locator(told).is_visible()
    assert tab.locator(".room-opener").first.is_hidden()


def test_without_modules_each_answer_stands_closed_beneath_its_choices(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}{TRAINING.url}")
    for question in QUESTIONS:
        section = tab.locator(f"#question-{question.id}")
        assert section.locator(".choices li").count() == len(question.choices)
        assert not section.locator(".because").is_visible()
        section.locator("summary").click()
        assert section.locator(".because").is_visible()
        assert section.locator("details strong").inner_text() == str(question.number)
    context.close()


def test_a_room_sees_one_question_a_screen_then_the_right_one_and_why(tab: Any, address: str) -> None:
    read(tab, address)
    tab.locator(".questions .room-opener button").click()
    room = tab.locator("dialog.room-quiz")
    for at, question in enumerate(QUESTIONS, 1):
        assert room.locator(".room-place").inner_text() == f"{at} of {len(QUESTIONS)}"
        assert room.locator(".room-ask").inner_text() == english(question.ask)
        assert room.locator(".is-right, .room-because p").count() == 0
        tab.keyboard.press("PageDown")
        assert room.locator(".is-right b").inner_text() == f"{question.number} ✓"
        assert room.locator(".room-because p").inner_text() == english(question.because)
        tab.keyboard.press("ArrowRight")
    room.wait_for(state="detached")


def test_a_room_may_see_both_languages_one_above_the_other(tab: Any, address: str) -> None:
    read(tab, address)
    tab.locator(".questions .room-opener button").click()
    tab.get_by_role("button", name="Both languages").click()
    tab.wait_for_selector(".room-ask [lang=ja]")
    first = tab.locator(".room-quiz li").first.locator("div")
    choice = QUESTIONS[0].choices[0].text
    assert first.nth(0).inner_text() == english(choice)
    assert first.nth(1).inner_text() == plain_text(choice.ja, "ja", BOOK.registries.blanks)


def test_the_quiz_of_one_and_of_a_room_is_accessible(tab: Any, address: str) -> None:
    read(tab, address)
    choose(tab, QUESTIONS[0], 1)
    tab.evaluate(AXE)
    run = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id }) => id)"
    assert tab.evaluate(run) == []
    tab.locator(".room-opener button").first.click()
    tab.keyboard.press("ArrowRight")
    assert tab.evaluate(run) == []
