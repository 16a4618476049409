"""A phone, and how a rep uses it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 360, "height": 640}
THREE_PM_ON_A_TUESDAY = "2026-11-24T06:00:00Z"
"""15:00 in Japan, on an ordinary working day."""
NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });
}"""
"""What a browser does that keeps nothing."""
ONE_PRESS = 360
"""Milliseconds after which a press is another one."""
ALL_ENTERED = """() => (window.allEntered = async () => {
  const modules = document.querySelector("script[src$='playbook.js']").src;
  const { enter } = await import(new URL("call/data.js", modules));
  const { data } = document.querySelector("call-mode");
  await Promise.all(Object.keys(data.plays).map((play) => enter(data, play)));
  return data;
}) && null"""
"""From now on `allEntered()` gives the data of the call with the scripts of all plays."""


def start(tab: Any, address: str, place: str = "", language: str = "") -> None:
    """Opens a place of a call; in an open call the step before stands there, inert, until the script has come."""
    tab.goto(f"{address}{language}call/{place and '#' + place}")
    tab.wait_for_selector("call-mode[data-ready]")
    tab.wait_for_selector(".call-screen:not([inert])", state="attached")


def visit(tab: Any, url: str) -> None:
    """Opens a page and waits until its elements are alive: their modules come after the page itself."""
    tab.goto(url)
    alive(tab)


def alive(tab: Any) -> None:
    names = "my-words, copy-text, open-in-mail, cover-meaning, play-checklist"
    tab.evaluate(
        """names => Promise.all(
          [...document.querySelectorAll(names)].map((one) => customElements.whenDefined(one.localName)))""",
        names,
    )


def place_of(tab: Any) -> str:
    return tab.url.partition("#")[2]


def until(tab: Any, expression: str) -> None:
    """Waits until JavaScript says so; the page's policy forbids Playwright's own way of waiting."""
    for _ in range(50):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(100)
    raise AssertionError(f"never came true: {expression}")


def tap(tab: Any, words: str) -> None:
    """Takes an answer, as one does who has read the screen: a second tap at once would be the first one."""
    tab.wait_for_timeout(ONE_PRESS)
    tab.locator(".call-answer", has_text=words).first.tap()


def tap_bar(tab: Any, name: str) -> None:
    """Presses a button of the bar, as one does who has read the screen."""
    tab.wait_for_timeout(ONE_PRESS)
    tab.locator(f".call-bar-{name}").tap()


def press_key(tab: Any, key: str) -> None:
    """Presses a key of a call, as one does who has read the screen."""
    tab.wait_for_timeout(ONE_PRESS)
    tab.keyboard.press(key)


def fill_words(tab: Any) -> None:
    tab.locator("my-words:defined > button").click()
    tab.fill("[data-blank=prospect][data-field=ja]", "小林様")
    tab.fill("[data-blank=prospect][data-field=latin]", "Kobayashi-san")
    tab.fill("[data-blank=me][data-field=ja]", "森")
    tab.fill("[data-blank=me][data-field=latin]", "Mori")
    tab.keyboard.press("Escape")
