"""Role-play cards, and what a test asks of them."""

from __future__ import annotations

from typing import Any

from browser.call.phone import until
from real_book import BOOK, a_page

PLAYS = sorted(page.id for page in BOOK.plays.values() if page.entry.script)
CARDS = a_page("role-play")
DRAWN = """() => [...document.querySelectorAll(".role-cards .role-card")].map((card) => ({
  code: card.dataset.code, mood: card.dataset.mood, turn: card.dataset.turn, outcome: card.dataset.outcome,
  said: [...card.querySelectorAll("[data-said]")].map((one) => one.dataset.said),
  watch: [...card.querySelectorAll("[data-tick]")].map((one) => one.dataset.tick),
}))"""


def draw(tab: Any, address: str, fragment: str, language: str = "") -> list[dict[str, Any]]:
    """Opens a link to cards and gives what stands on them, by ids."""
    tab.goto("about:blank")
    tab.goto(f"{address}{language}{CARDS.url}#{fragment}")
    return drawn(tab, fragment)


def draw_next(tab: Any, fragment: str) -> list[dict[str, Any]]:
    """Has the page that is open draw other cards."""
    tab.evaluate("fragment => { location.hash = fragment; }", fragment)
    return drawn(tab, fragment)


def drawn(tab: Any, fragment: str) -> list[dict[str, Any]]:
    until(tab, f"document.querySelector('role-play').dataset.ready === '{fragment}'")
    return tab.evaluate(DRAWN)
