"""Sessions of one's own: what they are put together from, and how one is opened."""

from __future__ import annotations

from typing import Any

from playbook.queries.parts import Part, parts
from real_book import BOOK, a_page

SESSION = a_page("session")
PARTS = sorted(parts(BOOK), key=lambda part: part.name)
MIXED: list[Part] = [
    next(part for part in PARTS if part.kind == kind) for kind in ("play", "phrase", "line", "message")
]
QUESTION = next(part for part in PARTS if part.kind == "question")
EXERCISE = next(part for part in PARTS if part.kind == "exercise")
FINGERS = next(part for part in PARTS if part.kind == "fingers")
LINES = [part for part in PARTS if part.kind == "line"][:10]


def look(tab: Any, address: str, fragment: str, language: str = "") -> None:
    tab.goto("about:blank")
    tab.goto(f"{address}{language}{SESSION.url}#{fragment}")
    tab.wait_for_selector("own-session[data-ready]")


def hrefs(tab: Any) -> list[str]:
    return tab.eval_on_selector_all(".part-said a", "links => links.map((link) => link.getAttribute('href'))")


def link_of(*found: Part) -> str:
    return "/".join(["1", "", *(part.name for part in found)])


def timed(*found: Part) -> str:
    """The link of a session in which each part has the minutes of its training."""
    return "/".join(["1", "", *(f"{part.name},{part.minutes}".removesuffix(",0") for part in found)])
