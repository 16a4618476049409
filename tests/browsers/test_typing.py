"""Keys and signs: what belongs to an input method stays with it, and Japanese text is drawn as it should be."""

from __future__ import annotations

import pytest

from .session import Session, wait

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PLAY = "reception/not-at-desk/"
BOX = "[data-md-component=search-query]"
RESULT = "document.querySelector('.md-search-result__link')"
OF_AN_INPUT_METHOD = [{"isComposing": True, "keyCode": 13}, {"isComposing": False, "keyCode": 229}]
"""Enter and arrows in a conversion, and Safari's Enter after it."""


def stroke(engine: Session, key: str, how: dict[str, object], css: str = "") -> bool:
    """A keydown, as the browser sends it during a conversion; false where somebody prevented what it does."""
    return engine.js(
        """(arguments[1] ? document.querySelector(arguments[1]) : document.activeElement).dispatchEvent(
          new KeyboardEvent("keydown", { key: arguments[0], bubbles: true, cancelable: true, ...arguments[2] }))""",
        key,
        css,
        how,
    )


def enter(engine: Session, css: str, text: str) -> None:
    """A text that comes without a key, as from a menu's Paste or from dictation."""
    engine.run(
        """const field = document.querySelector(arguments[0]);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));""",
        css,
        text,
    )


def on_call(engine: Session, home: str, place: str = "") -> None:
    engine.goto(f"{home}call/{place and '#' + place}")
    engine.until("document.querySelector('call-mode[data-ready]')")


@pytest.mark.parametrize("how", OF_AN_INPUT_METHOD)
def test_keys_of_an_input_method_do_nothing_in_they_said(engine: Session, home: str, how: dict[str, object]) -> None:
    on_call(engine, home)
    enter(engine, "they-said input", "お断り")
    engine.until("document.querySelector('.said-found [data-phrase=no-calls]')")
    for key in ("Enter", "ArrowDown", "ArrowUp", "Escape"):
        assert stroke(engine, key, how), f"{key} was taken"
        assert engine.js("[document.activeElement.localName, location.hash]") == ["input", ""]
    stroke(engine, "Enter", {"keyCode": 13})
    engine.until("location.hash === '#phrase:no-calls'")


@pytest.mark.parametrize("how", OF_AN_INPUT_METHOD)
def test_keys_of_an_input_method_do_nothing_in_a_call(engine: Session, home: str, how: dict[str, object]) -> None:
    on_call(engine, home, "not-at-desk/ask")
    for key in ("1", "2", "Backspace"):
        assert stroke(engine, key, how, "body"), f"{key} was taken"
        assert engine.js("location.hash") == "#not-at-desk/ask"
    assert not stroke(engine, "1", {}, "body")
    engine.until("location.hash === '#not-at-desk/pause'")


@pytest.mark.parametrize("how", OF_AN_INPUT_METHOD)
def test_keys_of_an_input_method_do_nothing_in_the_search_box(
    engine: Session, home: str, how: dict[str, object]
) -> None:
    engine.goto(f"{home}ja/")
    enter(engine, BOX, "席を外")
    engine.until(RESULT)
    for key in ("Enter", "ArrowDown", "ArrowUp", "Escape", "Tab"):
        assert stroke(engine, key, how), f"{key} was taken"
        assert engine.js(f"document.activeElement === document.querySelector('{BOX}')")
    wait(lambda: False, 0.3)
    assert engine.js("location.pathname") == "/playbook/ja/"
    engine.press("ArrowDown")
    engine.until("document.activeElement.matches('.md-search-result__link')")


def test_what_comes_into_the_search_box_without_a_key_is_searched(engine: Session, home: str) -> None:
    engine.goto(home)
    enter(engine, BOX, "desk")
    engine.until(f"{RESULT}?.textContent.includes('desk')")


def test_arrows_reach_a_result_after_help_was_shown_for_the_first_letters(engine: Session, home: str) -> None:
    engine.goto(home)
    enter(engine, BOX, "zzqx")
    engine.until("document.querySelector('.search-help:not([hidden]) a')")
    enter(engine, BOX, "desk")
    engine.until(RESULT)
    engine.press("ArrowDown")
    engine.until("document.activeElement.matches('.md-search-result__link')")


def test_tab_passes_the_search_box_and_closes_it(engine: Session, home: str) -> None:
    engine.goto(home)
    engine.run("document.querySelector(arguments[0]).focus()", BOX)
    engine.until("document.getElementById('__search').checked")
    after = "document.querySelector('.md-search').compareDocumentPosition(document.activeElement)"
    for _ in range(6):
        engine.press("Tab")
        assert engine.js(f"({after} & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0")
        if engine.js("!document.querySelector('.md-search').contains(document.activeElement)"):
            break
    assert engine.js("document.activeElement.matches('header .md-search ~ * *')")
    engine.until("!document.getElementById('__search').checked")


# ---- how it is drawn

WIDTHS = """(() => {
  const line = document.createElement("p");
  line.lang = "ja";
  line.style.cssText = "position: absolute; white-space: nowrap; font-size: 40px";
  document.querySelector("article").append(line);
  const width = (text) => { line.textContent = text; return line.getBoundingClientRect().width; };
  const apart = width("午後") + width("12345") + width("時");
  return [width("午後12345時"), apart, getComputedStyle(line).textAutospace ?? ""];
})()"""


def test_digits_in_japanese_text_keep_their_room(engine: Session, home: str) -> None:
    """WebKit draws digits over each other where it sets spaces round them itself, so there it shall not."""
    engine.goto(home)
    together, apart, autospace = engine.js(WIDTHS)
    assert together >= apart - 1
    assert autospace != "normal" or engine.name == "chromium"


def test_samples_are_marked_by_what_every_engine_draws(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    style = "getComputedStyle(document.querySelector('article .blank:not(.filled)'))"
    assert engine.js(f"[{style}.borderBottomStyle, {style}.borderBottomWidth]") == ["dashed", "2px"]
