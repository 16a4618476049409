"""What trainers and those who practise alone do, in three engines."""

from __future__ import annotations

import pytest

from playbook.queries.parts import short_name
from project import Project

from .session import Session, press

pytestmark = [pytest.mark.browser, pytest.mark.prove]

BOOK = Project().book()
TRAINING = next(iter(BOOK.of_kind("training").values()))
SESSION = next(iter(BOOK.of_kind("session").values()))
PHRASE, LINE = (
    next(card for (kind, _), card in sorted(BOOK.cards.items()) if kind == one) for one in ("phrase", "line")
)
NAMES = [short_name(card.kind, card.entry.id) for card in (PHRASE, LINE)]
ANSWERS = ".practice-answers button"
PLAY = next(page for page in BOOK.plays.values() if len(page.entry.script) > 1)
CARDS = next(iter(BOOK.of_kind("role-play").values()))
PRACTICE = next(iter(BOOK.of_kind("practice").values()))
NO_STORAGE = """for (const name of ["setItem", "getItem", "removeItem"]) {
  Storage.prototype[name] = () => { throw new DOMException("forbidden", "SecurityError"); };
}"""
TAKEN = "[...document.querySelectorAll('.part-said a')].map((link) => link.hash.slice(1))"


def test_a_choice_says_the_right_number_and_the_clock_goes_on_after_a_reload(engine: Session, home: str) -> None:
    engine.goto(f"{home}{TRAINING.url}#trainer")
    question = TRAINING.entry.questions[0]
    press(engine, f"#question-{question.id} li:nth-child({question.number}) button.choice")
    assert (
        engine.js("document.querySelector('.quiz-verdict:not([hidden])').textContent")
        == f"✓ {question.number} is right."
    )
    press(engine, "training-clock [data-do=now]")
    engine.until("/^Item 1: /.test(document.querySelector('.clock-left').textContent)")
    engine.goto(f"{home}{TRAINING.url}")
    engine.until("document.querySelector('.running-order .under-way')")


def test_what_is_taken_stands_on_the_sheet_and_is_moved_there(engine: Session, home: str) -> None:
    for card, name in zip((PHRASE, LINE), NAMES, strict=True):
        engine.goto(f"{home}{card.page.url}")
        press(engine, f"[data-part='{name}'] .part-adder button")
    engine.goto(f"{home}{SESSION.url}")
    engine.until("document.querySelector('own-session[data-ready]')")
    assert engine.js(TAKEN) == [PHRASE.entry.id, LINE.entry.id]
    press(engine, "[data-do=change]")
    press(engine, ".session-part [data-move='1']")
    assert engine.js(TAKEN) == [LINE.entry.id, PHRASE.entry.id]
    assert engine.js("location.hash") == f"#1//{NAMES[1]}/{NAMES[0]}"


UNDER_WAY = "[...document.querySelectorAll('.session-parts > li')].findIndex((part) => part.matches('.under-way'))"
TIMED = f"1/Ours/{short_name('exercise', 'training/rehearse')},5/{NAMES[0]}/{short_name('fingers', 'training/judge')},4"
"""A session whose second part has no time of its own."""


def test_the_clock_of_a_session_goes_on_in_both_languages_in_two_tabs_and_after_back(
    engine: Session, home: str
) -> None:
    engine.goto(f"{home}{SESSION.url}#{TIMED}")
    press(engine, "training-clock:not([hidden]) [data-do=now]")
    engine.until(f"{UNDER_WAY} === 0")
    engine.goto(f"{home}ja/{SESSION.url}#{TIMED}")
    engine.until(f"{UNDER_WAY} === 0 && /^1番：残り/.test(document.querySelector('.clock-left').textContent)")
    with engine.other_tab() as switch:
        engine.goto(f"{home}{SESSION.url}#{TIMED}")
        press(engine, "training-clock.running [data-do=next]")
        engine.until(f"{UNDER_WAY} === 2")
        switch()
        engine.until(f"{UNDER_WAY} === 2")
        switch()
    engine.leave(f"{home}{TRAINING.url}")
    engine.back()
    engine.until(f"{UNDER_WAY} === 2")


def test_the_clock_of_a_session_runs_for_the_visit_where_nothing_can_be_stored(engine: Session, home: str) -> None:
    engine.goto(f"{home}{SESSION.url}#{TIMED}")
    engine.until("document.querySelector('training-clock:defined')?.items?.length === 2")
    engine.run(NO_STORAGE)
    for do, part in (("now", 0), ("next", 2)):
        press(engine, f"training-clock [data-do={do}]")
        engine.until(f"{UNDER_WAY} === {part}")
    press(engine, "training-clock [data-do=stop]")
    engine.until(f"{UNDER_WAY} === -1")


def said(engine: Session) -> str:
    return engine.js("document.querySelector('.practice-screen .we .said')?.textContent ?? ''")


def test_one_seed_draws_the_same_cards_in_both_languages(engine: Session, home: str) -> None:
    codes = []
    for language in ("", "ja/"):
        engine.goto(f"{home}{language}{CARDS.url}#{PLAY.id}/7f3a/3")
        engine.until("document.querySelector('role-play[data-ready]')")
        codes.append(
            engine.js("[...document.querySelectorAll('.role-cards .role-card')].map((one) => one.dataset.code)")
        )
    assert codes[0] == codes[1] and len(codes[0]) == 9


def test_a_page_is_projected_and_the_keys_turn_its_screens(engine: Session, home: str) -> None:
    engine.goto(f"{home}{PLAY.url}")
    engine.until("Boolean(customElements.get('project-page'))")
    engine.click("project-page button")
    engine.until("document.querySelector('.projector[open] .projected')")
    first = engine.js("document.querySelector('.projector-stage').textContent")
    for _ in range(2):
        engine.run(
            "document.querySelector('.projector-stage')"
            ".dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }))"
        )
    assert engine.js("document.querySelector('.projector-stage').textContent") != first
    engine.run("document.querySelector('.projector').close()")


def test_lines_are_drilled_and_a_call_is_rehearsed_also_without_storage(engine: Session, home: str) -> None:
    for has_storage in (True, False):
        for fragment in (f"drill/cards:line:{LINE.entry.id}/7f3a", f"rehearse/{PLAY.id}/7f3a/busy"):
            engine.goto(f"{home}{PRACTICE.url}")
            if not has_storage:
                engine.run(NO_STORAGE)
            engine.run("location.hash = arguments[0]", fragment)
            engine.until(f"document.querySelector('{ANSWERS}')")
            press(engine, ANSWERS)
            engine.until("document.querySelector('.practice-screen .we .said')")
            assert said(engine)
            press(engine, ANSWERS)
            engine.until("document.querySelector('.practice-title')")


def test_stop_levels_are_shown_by_fingers_in_a_session_too_and_handed_out_without_answers(
    engine: Session, home: str
) -> None:
    item = next(item for item in TRAINING.entry.items if item.phrases)
    name = short_name("fingers", f"{TRAINING.id}/{item.id}")
    right = int(BOOK.card("phrase", item.phrases[0]).entry.stop) + 1
    engine.goto(f"{home}{SESSION.url}#1//{name},9,note")
    press(engine, f".to-judge > li:first-child .finger-buttons button:nth-child({right})")
    assert engine.js("document.querySelector('.quiz-verdict:not([hidden])').textContent") == f"✓ {right} is right."
    engine.run("window.print = () => {}; document.querySelector('[data-do=printKey]').click()")
    engine.until(f"document.querySelectorAll('.with-key .answer[open]').length === {len(item.phrases)}")
    engine.run("dispatchEvent(new Event('afterprint'))")
    assert engine.js("document.querySelectorAll('.with-key').length") == 0
