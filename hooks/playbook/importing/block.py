"""What an article is made of, whatever its form was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..japanese.style import JAPANESE

Shape = Literal["heading", "line", "item", "row", "code"]
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0xA0: " ", 0x3000: " ", 0x202F: " "}
"""Full-width ASCII and spaces that do not break. No wider folding: ① must stay ①."""
ENDS = (".", "!", "?", "。", "！", "？", "…", ":", "：")
CLOSING = "”’\"'」』)）]*_ "


@dataclass(frozen=True)
class Block:
    """One line, paragraph, item, heading or row of a table."""

    line: int
    """Where it stands in the file, counted from 1; in a Word file, which paragraph it is."""
    text: str
    """Its own words, without the sign in front of them."""
    shape: Shape = "line"
    mark: str = ""
    """The sign in front: `•`, `1.`, `##`, `□`."""
    level: int = 0
    """Of a heading, 1 is the highest; of an item, how far it is indented."""
    gap: bool = True
    """Whether something empty stands above it."""
    cells: tuple[str, ...] = ()
    """Of a row of a table."""
    aside: str = ""
    """Why it is no part of the text, where the form itself says so: `navigation`, `a reader's comment`."""

    @cached_property
    def folded(self) -> str:
        """The words as they are compared: no full-width letters, no spaces that do not break."""
        return self.text.translate(FULL_WIDTH).strip()

    @property
    def is_whole(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.folded.rstrip(CLOSING).endswith(ENDS) or self.folded.endswith(("」", "”"))


@dataclass(frozen=True)
class Manuscript:
    """A file, read."""

    name: str
    """The file's name without its ending."""
    blocks: tuple[Block, ...]
    title: str = ""
    """Where the form gives one, as HTML does."""
    address: str = ""
    """Where it was published, if it says so."""

    @cached_property
    def language(self) -> Literal["en", "ja"]:
        text = "".join(block.text for block in self.blocks)
        return "ja" if len(JAPANESE.findall(text)) * 4 > len(text) - text.count(" ") else "en"


class UnreadableArticle(Exception):
    """A file that is no article; its text is a sentence for the editor."""
