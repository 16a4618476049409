"""What names a page or card that is taken out names from now on what is to be read instead."""

from __future__ import annotations

from collections.abc import Iterable

from ...queries.address import STEP
from ...queries.former import Spot
from ...reading.page import CARD_KINDS, Page, cards_in
from .front import Way
from .renaming import Renaming


def replacing_page(page: Page, there: Spot) -> Renaming:
    """Scripts and lists name the other page where it is of the same kind; links lead there in any case."""
    same = {(page.kind, page.id): there.page.id} if there.page.kind == page.kind else {}
    steps = {(page.id, step.id): "" for step in getattr(page.entry, "script", ())}
    return Renaming(ids=same, steps=steps, gone={(page.path, "*"): (there.page.path, there.anchor)})


def replacing_item(page: Page, way: Way, there: Spot, anchors: Iterable[str]) -> Renaming:
    """Scripts and lists name the other card or step where it is of the same kind; links lead there in any case."""
    field, id = way[0], way[-1]
    cards = {card.entry.id for card in cards_in([there.page]) if card.field == field}
    return Renaming(
        ids={(CARD_KINDS[field], id): there.anchor} if field in CARD_KINDS and there.anchor in cards else {},
        steps=_other_step(page, id, there) if field == "script" and len(way) == 2 else {},
        gone={(page.path, anchor): (there.page.path, there.anchor) for anchor in anchors},
    )


def _other_step(page: Page, id: str, there: Spot) -> dict[tuple[str, str], str]:
    """The step of the same script that a script goes on with instead."""
    steps = {STEP + step.id: step.id for step in page.entry.script} if there.page is page else {}
    return {(page.id, id): steps[there.anchor]} if there.anchor in steps else {}
