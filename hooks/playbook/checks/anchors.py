"""Rules on anchors."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import KINDS
from ..problem import Problem
from ..queries.headings import LAYOUT, anchors_of_today, former_anchors, own_anchors
from ..reading.page import CARD_KINDS, Page, cards_in
from ..reading.registries import Registries
from .rule import each


@each(*KINDS, "plain")
def every_anchor_stands_once(page: Page, registries: Registries) -> Iterator[Problem]:
    """No step, tick or card has the anchor of another, or of a part of the page."""
    seen: dict[str, object] = dict.fromkeys(LAYOUT)
    for id, loc in own_anchors(page):
        item = getattr(page.entry, str(loc[0]))[loc[1]]
        if id in seen and seen[id] != getattr(item, "id", id):  # two items with one id are reported elsewhere
            yield page.problem(f"its anchor '#{id}' is taken on this page; choose another id", *loc)
        seen.setdefault(id, getattr(item, "id", id))


@each(*KINDS, "plain")
def no_old_anchor_is_used_anew(page: Page, registries: Registries) -> Iterator[Problem]:
    """What an anchor led to before, nothing else on the page has for its own now."""
    former = list(former_anchors(page))
    taken = {*LAYOUT, *anchors_of_today(page)} if former or page.entry.retired else set()
    cards = {card.entry.id for card in cards_in([page])}
    for id, _, loc in former:
        of_two_cards = loc[0] in CARD_KINDS and id in cards  # that is reported elsewhere
        if id in taken and not of_two_cards:
            yield page.problem(f"its old anchor '#{id}' is taken on this page; choose another id there", *loc)
        taken.add(id)
    for at, gone in enumerate(page.entry.retired):
        if gone.id in taken:
            message = f"'#{gone.id}' is on this page; take it out there, or delete this entry"
            yield page.problem(message, "retired", at)
