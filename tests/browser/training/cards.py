"""Role-play cards, and what a test asks of them."""

from __future__ import annotations

from typing import Any

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
    tab.wait_for_selector("role-play[data-ready]")
    return tab.evaluate(DRAWN)
