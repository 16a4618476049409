"""The labels with which articles say what a line is: Q., Answer, Mini-summary, takeaways."""

from __future__ import annotations

import re

from ..block import Block
from .signs import sign

COLON = r"\s*[:：]\s*"
WORDS = rf"(?:{sign('summary_words').pattern})"
SUMMARY = re.compile(rf"[\[【(（]?{WORDS}[\]】)）]?{COLON}|[\[【]{WORDS}[\]】]\s*", re.IGNORECASE)
SUMMARY_ALONE = sign("summary_alone")
"""The label as a heading, with its words below."""
QUESTION = sign("question")
ANSWER = sign("answer")
RIGHT_OPTION = sign("right_option")
TAKEAWAYS = sign("takeaways")
"""A heading, below which items are takeaways."""
EPISODE = sign("episode")
NUMBER = sign("number")
SIGN = re.compile(r"[■◆◇●▼▶►★☆]\s*|#{1,6}\s+")
IN_BRACKETS = re.compile(r"【([^】]+)】(.*)")
LABELLED = re.compile(
    rf"(?:{SUMMARY.pattern}|{QUESTION.pattern}|{ANSWER.pattern})|[A-Z][\w .’'-]{{1,24}}:\s|[×✕○◎]\s*[「“]",
    re.IGNORECASE,
)
"""A line that stands by itself though a paragraph goes on."""
RUN_ON = re.compile(rf"(?<=[.!?。！？”」])\s+(?=(?:answer|mini[ -]?summary|takeaway)s?{COLON})", re.IGNORECASE)
LAST_QUESTION = re.compile(r"(?:^|(?<=[.!。！…])\s*)([^.!。！…]{8,160}[?？])$")


def without_marks(text: str) -> str:
    """A heading without what counts or marks it: `Episode #5:`, `Q.`, `2.`, `■`, `##`."""
    for _ in range(4):
        before = text
        for pattern in (EPISODE, SIGN, QUESTION, NUMBER):
            if found := pattern.match(text):
                text = text[found.end() :].strip() or text
        if text == before:
            break
    inside = IN_BRACKETS.fullmatch(text)
    return f"{inside[1]}{' ' + inside[2] if inside[2] else ''}".strip() if inside else text


def split_labels(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, where question, answer and summary that run together in one paragraph stand apart."""
    return tuple(part for block in blocks for part in _parts(block))


def _parts(block: Block) -> list[Block]:
    pieces = RUN_ON.split(block.text) if block.shape == "line" else [block.text]
    if len(pieces) == 1:
        return [block]
    texts: list[str] = []
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        asked = LAST_QUESTION.search(piece) if ANSWER.match(following) else None
        texts += [piece[: asked.start(1)].strip(), f"Q. {asked[1]}"] if asked else [piece]
    return [
        Block(block.line, text, block.shape, block.mark, block.level, block.gap or at > 0, aside=block.aside)
        for at, text in enumerate(filter(None, texts))
    ]
