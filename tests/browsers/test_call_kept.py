"""What a call keeps: one press is one step, a new beginning can be taken back, the way and the note are never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from .session import Session, press, wait
from .test_ending import HASH, on_call
from .test_stored import becomes, enter, key

pytestmark = [pytest.mark.browser, pytest.mark.prove]

WAY = "(history.state?.call ?? []).map(({ address }) => address)"
NOTE = "(document.querySelector('#call-note')?.value ?? '')"
ONE_PRESS = 0.4
"""Seconds after which a press is another one."""
TWICE = """for (const press of [1, 2]) document.querySelector(arguments[0]).click()"""
KEY = """document.querySelector(arguments[0]).dispatchEvent(
  new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...arguments[1] }))"""


@pytest.fixture
def call(engine: Session, home: str) -> Iterator[Session]:
    """A call of two plays, at its second step."""
    on_call(engine, home, "not-at-desk/ask")
    step(engine, "not-at-desk/pause", "pause")
    yield engine


def step(engine: Session, to: str, place: str) -> None:
    """Takes the answer that leads to a place, as a thumb does that has read the screen."""
    wait(lambda: False, ONE_PRESS)
    press(engine, f"[data-to='{to}']")
    engine.until(f"{HASH}.endsWith(arguments[0]) && {WAY}.at(-1).endsWith(arguments[0])", place)


def end_of(engine: Session) -> None:
    """Goes on to the end of the call."""
    step(engine, "refusal/accept", "accept")
    step(engine, "refusal/accept/stop", "stop")
    engine.until(NOTE)


def bar(engine: Session, name: str) -> None:
    wait(lambda: False, ONE_PRESS)
    press(engine, f".call-bar-{name}")


def in_the_other_language(engine: Session) -> None:
    there = "/ja/" if "/ja/" not in engine.js("location.pathname") else "/call/"
    press(engine, "language-switch a")
    engine.until(
        "location.pathname.includes(arguments[0]) && (arguments[0] === '/ja/' || !location.pathname.includes('/ja/'))"
        " && document.querySelector('call-mode[data-ready] .call-title')",
        there,
    )


# ---- one press is one step


def test_two_quick_taps_are_one_step(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    engine.run(TWICE, ".call-answer")
    becomes(engine, WAY, ["not-at-desk/ask", "not-at-desk/pause"])
    step(engine, "refusal/accept", "accept")
    wait(lambda: False, ONE_PRESS)
    engine.run(TWICE, ".call-bar-back")
    engine.until(f"{HASH} === 'not-at-desk/pause'")
    wait(lambda: False, ONE_PRESS)
    assert engine.js(HASH) == "not-at-desk/pause"


def test_a_tap_that_was_meant_for_the_screen_before_opens_nothing(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    engine.run("document.querySelector('.call-answer').click(); document.querySelector('.call-words').click()")
    assert not engine.js("document.querySelector('my-words dialog').open")
    wait(lambda: False, ONE_PRESS)
    press(engine, ".call-words")
    engine.until("document.querySelector('my-words dialog').open")


def test_a_key_that_is_held_takes_one_step(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    for repeat in (False, True, True):
        engine.run(KEY, "body", {"key": "1", "repeat": repeat})
        wait(lambda: False, ONE_PRESS)
    assert engine.js(WAY) == ["not-at-desk/ask", "not-at-desk/pause"]
    for repeat in (False, True):
        engine.run(KEY, "body", {"key": "Backspace", "repeat": repeat})
        wait(lambda: False, ONE_PRESS)
    assert engine.js(HASH) == "not-at-desk/ask"


# ---- begun again


def test_start_again_is_taken_back_with_the_whole_way(call: Session) -> None:
    step(call, "refusal/accept", "accept")
    before = call.js("history.state.call")
    for undo in (lambda: press(call, ".call-undo"), lambda: call.run(KEY, "body", {"key": "z", "ctrlKey": True})):
        bar(call, "again")
        becomes(call, WAY, ["not-at-desk/ask"])
        assert "Undo" in call.js("document.querySelector('.call-top').textContent")
        wait(lambda: False, ONE_PRESS)
        undo()
        becomes(call, WAY, [move["address"] for move in before])
        assert call.js("history.state.call") == before
        call.until("document.querySelector('.call-screen').dataset.place === 'refusal/accept'")
        assert not call.js("document.querySelector('.call-undo')")


def test_start_again_at_the_first_step_can_be_taken_back_too(engine: Session, home: str) -> None:
    on_call(engine, home, "phrase:not-at-desk")
    step(engine, "not-at-desk/pause", "pause")
    bar(engine, "again")
    engine.until(f"{HASH} === 'not-at-desk/ask'")
    wait(lambda: False, ONE_PRESS)
    press(engine, ".call-undo")
    becomes(engine, WAY, ["phrase:not-at-desk", "not-at-desk/pause"])


def test_start_again_at_once_again_is_the_same_beginning_and_is_taken_back_by_one_press(call: Session) -> None:
    bar(call, "again")
    becomes(call, WAY, ["not-at-desk/ask"])
    bar(call, "again")
    wait(lambda: False, ONE_PRESS)
    press(call, ".call-undo")
    becomes(call, WAY, ["not-at-desk/ask", "not-at-desk/pause"])


# ---- another language


def test_a_change_of_language_keeps_the_whole_way_and_when_it_began(call: Session) -> None:
    before = call.js("history.state.call")
    in_the_other_language(call)
    assert call.js("history.state.call") == before
    end_of(call)
    note = call.js(NOTE)
    assert "手引き：「席を外しております」と言われたら？" in note
    assert "経過：担当の方を尋ねる → 「ただいま席を外しております」 → 間を置く → 「10時に戻ります」" in note
    in_the_other_language(call)
    assert "Path: Ask for the person → “They are away from their seat.” → Leave a pause → “She is back" in call.js(NOTE)


def test_back_after_a_change_of_language_is_the_step_before_in_this_language(call: Session) -> None:
    in_the_other_language(call)
    bar(call, "back")
    becomes(call, WAY, ["not-at-desk/ask"])
    assert "/ja/" in call.js("location.pathname")
    bar(call, "back")
    call.until("document.querySelector('.call-start').checkVisibility()")
    assert "/ja/" in call.js("location.pathname")


# ---- the note


def test_an_edited_note_is_there_after_leaving_and_back_and_a_reload(call: Session, home: str) -> None:
    end_of(call)
    enter(call, "#call-note", "Only this")
    call.leave(f"{home}about/")
    call.back()
    call.until(f"{HASH} && {NOTE}")
    assert call.js(NOTE) == "Only this"
    call.run("window.isOld = true; location.reload()")
    call.until(f"!window.isOld && {NOTE}")
    assert call.js(NOTE) == "Only this"
    bar(call, "back")
    call.until(f"{HASH} === 'refusal/accept'")
    step(call, "refusal/accept/stop", "stop")
    becomes(call, NOTE, "Only this")


def test_a_note_keeps_what_was_added_and_renews_the_rest_at_another_end_and_in_another_language(call: Session) -> None:
    end_of(call)
    enter(call, "#call-note", call.js(NOTE) + "\nAsked for a leaflet")
    bar(call, "back")
    call.until(f"{HASH} === 'refusal/accept'")
    bar(call, "goodbye")
    call.until("document.querySelector('.call-end')")
    note = call.js(NOTE)
    assert "Accept it → " in note and note.endswith("\nAsked for a leaflet")
    in_the_other_language(call)
    note = call.js(NOTE)
    assert note.startswith("日時：") and "Outcome" not in note and note.endswith("\nAsked for a leaflet")


def test_the_note_of_another_call_is_its_own(call: Session, home: str) -> None:
    end_of(call)
    enter(call, "#call-note", "The first call")
    on_call(call, home, "refusal/accept")
    step(call, "refusal/accept/stop", "stop")
    assert "The first call" not in call.js(NOTE)


def test_the_note_has_the_time_with_its_zone_and_japans(call: Session) -> None:
    end_of(call)
    time = call.js(NOTE).split("\n")[0]
    assert "UTC" in time and time.endswith("(Japan time)")


# ---- damaged

DAMAGED: list[Any] = [
    7, "x", [], {}, [None], [7, "x", [], {}], [{"address": 7}], [{"address": "not-at-desk/pause"}],
    [{"address": "not-at-desk/pause", "at": "soon"}], [{"address": "a" * 9999, "at": 1}],
    [{"address": "%", "by": {}, "at": 1}, None, {"address": "not-at-desk/pause", "by": 7, "at": 1}],
    [{"address": "__proto__/x", "by": "constructor#x", "at": 1}, {"address": "not-at-desk/pause", "at": 1e300}],
]  # fmt: skip


def test_a_way_that_is_damaged_is_dropped_item_by_item(engine: Session, home: str) -> None:
    on_call(engine, home)
    engine.run("window.thrown = []; addEventListener('error', ({ message }) => thrown.push(message))")
    engine.run("addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)))")
    for damaged in DAMAGED:
        state = {"call": damaged, "own": damaged, "isAnew": damaged}
        engine.run("history.pushState(arguments[0], '', '#not-at-desk/pause')", state)
        engine.run("dispatchEvent(new PopStateEvent('popstate'))")
        engine.until("document.querySelector('.call-screen').dataset.place === 'not-at-desk/pause'")
        assert engine.js("thrown") == []
        assert engine.js(WAY).pop() == "not-at-desk/pause"
    sound = {"address": "not-at-desk/ask", "by": "", "at": 1e12}
    here = {"address": "not-at-desk/pause", "by": "phrase:not-at-desk", "at": 1e12}
    engine.run("history.pushState({ call: arguments[0] }, '', '#not-at-desk/pause')", [sound, None, 7, here])
    engine.run("dispatchEvent(new PopStateEvent('popstate'))")
    becomes(engine, "history.state.call", [sound, here])


def test_what_another_page_handed_over_may_be_anything(engine: Session, home: str) -> None:
    on_call(engine, home)
    for damaged in [*DAMAGED, "{", '{"1": {"lines": [7], "text": 7}, "2": 7}']:
        for name in ("way", "notes"):
            text = damaged if isinstance(damaged, str) else json.dumps(damaged)
            engine.run("sessionStorage.setItem(...arguments)", key(home, name), text)
        on_call(engine, home, "refusal/accept/stop")
        assert engine.js(NOTE).startswith("Time: ")
