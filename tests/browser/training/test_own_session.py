"""A session or a sheet of one's own: taken together page by page, moved, led from and projected."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from browser.call.phone import AXE, until
from playbook.queries.short_links import short_link
from project import WORDS
from real_book import BOOK

from .sessions import EXERCISE, FINGERS, MIXED, QUESTION, SESSION, hrefs, link_of, look, timed

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def test_what_is_taken_on_several_pages_stands_on_one_sheet(tab: Any, address: str) -> None:
    found = (*MIXED, EXERCISE, FINGERS)
    for part in found:
        tab.goto(f"{address}{part.url.partition('#')[0]}")
        tab.wait_for_selector(".part-adder")
        tab.locator(f"[data-part='{part.name}'] .part-adder button").click()
    tab.locator(".part-adder a:visible").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.url.partition("#")[2] == timed(*found)
    assert hrefs(tab) == [f"{address}{part.url}" for part in found]


def test_parts_are_moved_by_keyboard_and_by_dragging(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator("[data-do=change]").click()
    tab.locator(".session-part").nth(0).locator("[data-move='1']").focus()
    tab.keyboard.press("Enter")
    assert tab.url.partition("#")[2] == link_of(MIXED[1], MIXED[0], *MIXED[2:])
    tab.keyboard.press("Enter")
    assert tab.url.partition("#")[2] == link_of(MIXED[1], MIXED[2], MIXED[0], MIXED[3])
    tab.locator(".part-handle").nth(3).drag_to(tab.locator(".session-part").nth(0))
    assert tab.url.partition("#")[2] == link_of(MIXED[3], MIXED[1], MIXED[2], MIXED[0])


def test_a_finger_moves_parts_by_their_handles(browser: Any, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 664}, has_touch=True, is_mobile=True, service_workers="block"
    )
    tab = context.new_page()
    look(tab, address, link_of(*MIXED))
    tab.locator("[data-do=change]").tap()
    handle = tab.locator(".part-handle").first
    handle.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), tab.locator(".session-part").nth(1).bounding_box()
    x, y = (start[side] + start[size] / 2 for side, size in (("x", "width"), ("y", "height")))
    touch = context.new_cdp_session(tab)
    for kind, at in (("touchStart", y), ("touchMove", y + 30), ("touchMove", end["y"] + end["height"] * 0.6)):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    until(tab, f"location.hash === {json.dumps('#' + link_of(MIXED[1], MIXED[0], *MIXED[2:]))}")
    context.close()


def test_the_box_for_the_room_numbers_short_links_with_titles_in_both_languages(tab: Any, address: str) -> None:
    found = [*MIXED, EXERCISE, FINGERS, QUESTION]
    for language in ("", "ja/"):
        look(tab, address, link_of(*found), language)
        tab.locator(".room summary").click()
        tab.locator(".room-links li").nth(len(found)).wait_for()
        tab.locator(".room copy-text button").click()
        tab.wait_for_selector(".room copy-text.done")
        first, *rest = tab.evaluate("navigator.clipboard.readText()").split("\n\n")
        timed = "/".join(["1", "", *(f"{part.name},{part.minutes}".removesuffix(",0") for part in found)])
        own = f"{address}{short_link(SESSION)}#{timed}"
        assert first.splitlines()[1] == own
        for at, (part, block) in enumerate(zip(found, rest, strict=True), 1):
            title, link = block.splitlines()
            assert title.startswith(f"{at}. ") and title.count(" / ") >= 1
            if part is FINGERS:
                assert title == f"{at}. {WORDS('how_far', 'en')} / {WORDS('how_far', 'ja')}"
            assert re.search("[ぁ-ん]", title) and re.search("[A-Za-z]{2}", title)
            there = tab.request.get(link)
            assert there.ok and part.url.partition("#")[0] in there.text(), link
            assert part.url.endswith(link.partition("#")[2])


def test_a_question_in_a_session_is_a_quiz_for_one_and_for_the_room_in_both_languages(tab: Any, address: str) -> None:
    look(tab, address, link_of(QUESTION, MIXED[0]))
    assert not tab.locator(".session-part .because").is_visible()
    number = QUESTION.question.number
    tab.locator(".session-part button.choice").nth(number - 1).click()
    assert tab.locator(".quiz-verdict:visible").inner_text() == f"✓ {number} is right."
    assert tab.locator(".session-part .because").inner_text() == QUESTION.question.because.en
    tab.locator(".room-opener button").click()
    tab.locator(".room-bar button", has_text="Both").click()
    tab.locator(".room-ask div[lang=ja]").wait_for()
    assert tab.locator(".room-body li").count() == len(QUESTION.question.choices)


def test_phrases_judged_by_fingers_are_in_a_session_what_they_are_in_their_training(tab: Any, address: str) -> None:
    look(tab, address, link_of(FINGERS))
    sentences = tab.locator(".session-part .to-judge > li")
    first = BOOK.card("phrase", FINGERS.judged[0]).entry
    assert sentences.count() == len(FINGERS.judged)
    assert not tab.locator(".session-part .because").first.is_visible()
    sentences.first.locator(".finger-buttons button").nth(int(first.stop)).click()
    assert sentences.first.locator(".quiz-verdict").inner_text() == f"✓ {int(first.stop) + 1} is right."
    tab.locator(".room-opener button").click()
    tab.locator(".room-bar button", has_text="Both").click()
    tab.locator(".room-ask div[lang=ja]").wait_for()
    assert tab.locator(".room-body li").count() == 4
    tab.keyboard.press("Escape")
    blocks = """async (modules) => (await import(new URL("projector/blocks.js", modules))).blocksOf().length"""
    assert tab.evaluate(blocks, f"{address}assets/modules/") == 1 + len(FINGERS.judged)
    cards = ",".join(f"phrase:{id}" for id in FINGERS.judged)
    assert tab.locator("[data-practice]").get_attribute("href").endswith(f"#drill/cards:{cards}")


def test_an_exercise_brings_the_minutes_of_its_training_until_it_has_its_own(tab: Any, address: str) -> None:
    look(tab, address, link_of(EXERCISE))
    assert tab.locator(".session-total").inner_text() == f"Parts: 1. Time: {EXERCISE.minutes} minutes"
    look(tab, address, f"{link_of(EXERCISE)},{EXERCISE.minutes + 1}")
    assert tab.locator(".session-total").inner_text() == f"Parts: 1. Time: {EXERCISE.minutes + 1} minutes"


def test_a_trainer_rearranges_a_training_with_one_press(tab: Any, address: str) -> None:
    training = next(page for page in BOOK.of_kind("training").values() if FINGERS.url.startswith(page.url))
    tab.goto(f"{address}{training.url}#trainer")
    tab.locator(f".faces a[href*='{SESSION.url.rpartition('training/')[2]}']").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.locator(".session-title").inner_text() == training.title.en
    asked = [f"question-{question.id}" for question in training.entry.questions]
    parts = [f"item-{item.id}" for item in training.entry.items if item.exercise or item.phrases]
    anchors = [href.partition("#")[2] for href in hrefs_of_parts(tab) if "#" in href]
    assert sorted(anchors) == sorted(asked + parts)
    minutes = sum(item.minutes for item in training.entry.items if not item.training)
    assert tab.locator(".session-total").inner_text().endswith(f" {minutes} minutes")


def hrefs_of_parts(tab: Any) -> list[str]:
    return tab.eval_on_selector_all(
        ".session-part", "parts => parts.map((part) => part.querySelector('.part-said a').getAttribute('href'))"
    )


def test_a_session_is_projected_part_by_part(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    modules = f"{address}assets/modules/"
    blocks = """async (modules) => (await import(new URL("projector/blocks.js", modules))).blocksOf()
      .map(({ source }) => source.className)"""
    kinds = [f"session-part part-{part.kind}" for part in MIXED]
    assert tab.evaluate(blocks, modules) == kinds


def test_the_sheet_and_its_editing_are_accessible(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    run = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id }) => id)"
    tab.evaluate(AXE)
    assert tab.evaluate(run) == []
    tab.locator("[data-do=change]").click()
    assert tab.evaluate(run) == []
