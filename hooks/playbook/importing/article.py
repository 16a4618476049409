"""What an article says: its parts, and what became of each of its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from .block import Block, Manuscript
from .finding.openings import Opening
from .finding.pairs import Pair
from .finding.quotations import Saying


@dataclass
class Section:
    """A question, objection or tip with all that belongs to it."""

    opening: Opening
    block: Block
    body: list[Block] = field(default_factory=list)
    summary: str = ""
    """The mini-summary, where the article marks it as such."""
    takeaways: list[str] = field(default_factory=list)
    ticks: list[Block] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)

    @property
    def ours(self) -> list[Saying]:
        return [saying for saying in self.sayings if saying.side == "ours"]


@dataclass
class Article:
    """An article, understood as far as a program can."""

    manuscript: Manuscript
    blocks: tuple[Block, ...]
    title: str = ""
    sections: list[Section] = field(default_factory=list)
    """What becomes a draft."""
    perhaps: list[Section] = field(default_factory=list)
    """Questions that may only lead on, which a person looks at."""
    takeaways: list[Block] = field(default_factory=list)
    """Those of the whole article."""
    pairs: list[Pair] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    fates: dict[int, str] = field(default_factory=dict)
    """What became of each block, by its number; what has none could not be placed."""
    left_out: dict[int, str] = field(default_factory=dict)
    set_aside: list[int] = field(default_factory=list)

    @property
    def unplaced(self) -> list[Block]:
        placed = {*self.fates, *self.left_out, *self.set_aside}
        return [block for at, block in enumerate(self.blocks) if at not in placed]
