"""Which items of a list are short orders that can be ticked."""

from __future__ import annotations

import re

from ..block import Block
from .signs import sign, words

LONGEST = 90
VERBS = words("verbs")
"""Verbs that orders of our trade begin with."""
NOT_VERBS = sign("not_verbs")
"""`Email inboxes overflow`: a noun that looks like a verb."""
JAPANESE_ORDER = sign("japanese_order")
ASKS_WHAT_TO_DO = sign("asks_what_to_do")


def is_tick(item: Block, question: str, lead: str) -> bool:
    """Whether an item below a question, behind a `lead` sentence, is a tick: it has a box, or is a short order."""
    if item.mark in ("□", "☐", "☑"):
        return True
    text = item.folded
    if len(text) > LONGEST or text.endswith((":", ",", "?")) or not ASKS_WHAT_TO_DO.search(f"{question} {lead}"):
        return False
    if re.search("[ぁ-ゖ一-龥]", text):
        return bool(JAPANESE_ORDER.search(text) and JAPANESE_ORDER.search(text).end() == len(text))  # type: ignore[union-attr]
    first = re.match(r"[A-Za-z’']+", text)
    return bool(first) and first[0].lower().replace("’", "'") in VERBS and not NOT_VERBS.match(text)
