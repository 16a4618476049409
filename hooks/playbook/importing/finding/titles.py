"""Which block is the title."""

from __future__ import annotations

from collections.abc import Sequence

from ..block import Block

FIRST = 6
"""Blocks among which a title is looked for; what is longer than that is text."""
LONGEST = 120


def title_at(blocks: Sequence[Block]) -> int | None:
    """The number of the block that is the title, or None: a highest heading, else a short first line."""
    highest = [
        at for at, block in enumerate(blocks) if block.shape == "heading" and block.level == 1 and not block.aside
    ]
    if highest:
        return highest[0]
    candidates = []
    for at, block in enumerate(blocks[:FIRST]):
        if block.aside or block.shape in ("row", "item", "code"):
            continue
        if len(block.text) > LONGEST or (block.is_whole and not block.folded.endswith("?")) or block.shape == "heading":
            break
        if not block.folded.startswith(("「", "“", '"', "『")):
            candidates.append(at)
    several = [at for at in candidates if " " in blocks[at].folded or not blocks[at].text.isascii()]
    return next(iter(several), candidates[0] if candidates else None)
