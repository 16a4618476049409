"""Which blocks open an answer of their own: a question, an objection, or a tip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ...japanese.style import JAPANESE
from ..block import Block
from .labels import IN_BRACKETS, NUMBER, QUESTION, SIGN, SUMMARY, SUMMARY_ALONE, TAKEAWAYS, without_marks
from .signs import sign, words

Kind = Literal["question", "objection", "tip"]
LONGEST = 120
LONGEST_TIP = 90
SHORTEST_ANSWER = 40
"""Characters; shorter text behind a number is a remark, not an answer of its own."""
LONGEST_WRAPPED = 100
"""Characters; where every line is shorter, the text may have been broken into lines, and a line goes on in the next."""
QUOTED = re.compile(r"[“\"「『‘'](?P<words>.+?)[”\"」』’'][.!?。]?")
SPEAKER = re.compile(r"[\w .’'-]{1,24}[:：]\s|[「“]")
CIRCLED = re.compile(r"[①-⑳]\s*")
CLOSING = sign("closing")
"""Headings of what stands before, between and behind the answers."""
INNER = sign("inner")
"""Headings within an answer."""
EMPTY = words("leading_on")
"""Words of questions that only lead on: What should you do? Why is that? The good news?"""
YES_OR_NO = sign("yes_or_no")
ENDS_OPEN = re.compile(r"[をにがはもでとへのやてし、,・]$")
JAPANESE_HEADING = 40


@dataclass(frozen=True)
class Opening:
    """A block that opens an answer."""

    kind: Kind
    text: str
    """The words that are asked or stated, without marks."""
    sure: bool = True
    """Whether its form says so; else a person looks whether it only leads on."""


def openings(blocks: Sequence[Block], out: Mapping[int, str], title: int | None) -> dict[int, Opening]:
    """Every block that opens an answer, by its number."""
    inside = [at for at in range(len(blocks)) if at not in out and at != title]
    found: dict[int, Opening] = {}
    repeated = Counter(blocks[at].folded for at in inside)
    wrapped = all(len(blocks[at].text) <= LONGEST_WRAPPED for at in inside if blocks[at].shape == "line")
    for here, at in enumerate(inside):
        before = blocks[inside[here - 1]] if here else None
        after = blocks[inside[here + 1]] if here + 1 < len(inside) else None
        block = blocks[at]
        if _cannot_open(block, after) or (repeated[block.folded] > 1 and block.shape != "heading"):
            continue
        opening = _heading(block, after, found) if block.shape == "heading" else _line(block, before, after, wrapped)
        if opening:
            found[at] = opening
    found |= _numbered(blocks, inside)
    found |= _titled(blocks, inside, found)
    return dict(sorted(found.items()))


def _cannot_open(block: Block, after: Block | None) -> bool:
    text = without_marks(block.folded)
    label = TAKEAWAYS.fullmatch(text) or SUMMARY_ALONE.fullmatch(text) or SUMMARY.match(text)
    return bool(label or CLOSING.fullmatch(text) or INNER.fullmatch(text) or block.shape in ("row", "code") or not text)


def _heading(block: Block, after: Block | None, found: Mapping[int, Opening]) -> Opening | None:
    """A heading opens an answer, unless other headings stand right below it."""
    text = without_marks(block.text)
    asks = text.translate({0xFF1F: "?"}).rstrip("”\"」』’'*) ").endswith("?")
    if after is None or (after.shape == "heading" and after.level > block.level and not asks):
        return None
    return _judged(text, is_marked=True)


def _judged(text: str, is_marked: bool) -> Opening | None:
    """What the words of a heading are."""
    whole = QUOTED.fullmatch(text)
    if whole and not re.search(r"[“”\"「」]", whole["words"]):
        return Opening("objection", whole["words"])
    if re.search(r"[?？][”\"」』’')]?$", text) or re.search(r"と(?:言|い)われたら|場合は$|にはどうする", text):
        return Opening("question", text, is_marked or _has_a_subject(text))
    return (
        Opening("tip", text) if is_marked and 3 < len(text) <= LONGEST_TIP and not text.endswith((":", "：")) else None
    )


def _line(block: Block, before: Block | None, after: Block | None, wrapped: bool) -> Opening | None:
    text = block.folded
    labelled = QUESTION.match(text)
    if labelled and len(text) > labelled.end() + 4:
        return Opening("question", without_marks(block.text))
    if block.shape != "line" or block.level or block.mark:
        return None
    if SIGN.match(text) or IN_BRACKETS.fullmatch(text) or CIRCLED.match(text):
        short = len(text) <= LONGEST_TIP and not re.search(r"[。×→:]$|→|×", text)
        return _judged(without_marks(block.text), is_marked=True) if short and after is not None else None
    if text.endswith("?"):
        goes_on = wrapped and before is not None and not block.gap and not before.is_whole and len(before.folded) > 40
        return None if goes_on else _asking(block, after)
    return _japanese_heading(block, before, after)


def _asking(block: Block, after: Block | None) -> Opening | None:
    """A line that is one question; where it is quoted or spoken, it opens nothing."""
    text = block.folded
    inner = re.search(r"[.!?。！？](?=\s|$|[^”\"」')\d.])", text[:-1])
    if inner or len(text) > LONGEST or SPEAKER.match(text) or after is None:
        return None
    leads_on = YES_OR_NO.match(after.folded) or text[0].islower()
    opening = _judged(without_marks(block.text), is_marked=False)
    return Opening(opening.kind, opening.text, opening.sure and not leads_on) if opening else None


def _has_a_subject(text: str) -> bool:
    words = re.findall(r"[a-z]+", text.lower())
    return not text.isascii() or len([word for word in words if word not in EMPTY]) > 1


def _japanese_heading(block: Block, before: Block | None, after: Block | None) -> Opening | None:
    """A short line without a full stop, behind a whole sentence and before text."""
    text = block.folded
    short = 4 < len(text) <= JAPANESE_HEADING and JAPANESE.search(text)
    stops = re.search(r"[。、,.!?:)」』”]$|[。]", text)
    if not short or stops or ENDS_OPEN.search(text) or before is None or after is None:
        return None
    goes_on = len(after.folded) > len(text) or after.is_whole or after.shape in ("row", "item")
    return Opening("tip", without_marks(block.text)) if before.is_whole and goes_on else None


def _numbered(blocks: Sequence[Block], inside: Sequence[int]) -> dict[int, Opening]:
    """Statements with numbers that follow each other, each with text of its own behind it."""
    found: dict[int, Opening] = {}
    numbers = []
    for here, at in enumerate(inside[:-1]):
        block, after = blocks[at], blocks[inside[here + 1]]
        number = re.match(r"\d+", block.mark) if block.shape == "item" and not block.level else None
        behind = after.shape == "code" or (after.shape == "line" and len(after.text) >= SHORTEST_ANSWER)
        if (
            number
            and behind
            and len(block.text) <= LONGEST
            and not block.folded.endswith(":")
            and not QUESTION.match(block.text)
        ):
            numbers.append((int(number[0]), at))
    steps = [at for (number, at), (then, _) in zip(numbers, numbers[1:], strict=False) if then == number + 1]
    for _, at in numbers if steps else ():
        text = blocks[at].text
        kind: Kind = "question" if blocks[at].folded.endswith("?") else "tip"
        found[at] = Opening("objection" if _is_said(text, at, blocks) else kind, QUOTED.sub(r"\g<words>", text, count=1)
                            if QUOTED.fullmatch(text) else text)  # fmt: skip
    return found


def _is_said(text: str, at: int, blocks: Sequence[Block]) -> bool:
    """Whether a numbered statement is what the other side says: in quotes, or said or quoted elsewhere."""
    bare = _bare(text)
    if QUOTED.fullmatch(text):
        return True
    others = (block for n, block in enumerate(blocks) if n != at and len(block.text) < len(text) + 40)
    return any(_bare(_spoken(other.text)) == bare for other in others)


def _spoken(text: str) -> str:
    """What is quoted, or said behind a speaker's name; else nothing."""
    if QUOTED.fullmatch(text):
        return text
    return text.partition(":")[2] if SPEAKER.match(text) else ""


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _titled(blocks: Sequence[Block], inside: Sequence[int], found: Mapping[int, Opening]) -> dict[int, Opening]:
    """Short lines with capitals, without a full stop, between paragraphs; two of them at least."""
    if found:
        return {}
    titled = {}
    for here, at in enumerate(inside[1:-1], 1):
        block, after = blocks[at], blocks[inside[here + 1]]
        words = re.findall(r"[A-Za-z][\w’'-]*", block.text)
        capitals = [word for word in words if word[0].isupper() or len(word) < 4]
        alone = block.shape == "line" and block.gap and not block.level and 2 <= len(words) <= 10 and not block.is_whole
        if alone and len(capitals) == len(words) and len(after.text) > 80 and blocks[inside[here - 1]].is_whole:
            titled[at] = Opening("tip", NUMBER.sub("", block.text, count=1))
    return titled if len(titled) > 1 else {}
