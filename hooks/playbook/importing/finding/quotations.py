"""What is said in an article: our lines, theirs, wrong ones, and quotations of which a person says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..block import Block
from .labels import RIGHT_OPTION
from .signs import sign

Side = Literal["ours", "theirs", "never", "unknown"]
QUOTATION = re.compile(r"“([^”]{2,600})”|「([^」]{2,300})」|『([^』]{2,300})』|\"([^\"]{2,600})\"")
LEADS_TO_OURS = sign("leads_to_ours")
FOLLOWED_AS_OURS = sign("followed_as_ours")
LEADS_TO_THEIRS = sign("leads_to_theirs")
FOLLOWED_AS_THEIRS = sign("followed_as_theirs")
LEADS_TO_NEVER = sign("leads_to_never")
FOLLOWED_AS_NEVER = sign("followed_as_never")
SPEECH = re.compile(r"([A-Z][\w .’'-]{0,24}|[一-龥ァ-ヺ]{1,8})\s*[:：]\s*(\S.*)")
OTHER_SIDE = sign("other_side")
OUR_SIDE = sign("our_side")
OR = re.compile(r"^\W*(?:or|and|や|、)\W*$|[”」\"]\W*(?:or|and|や|、)\W*$")
NO_SPEAKER = sign("no_speaker")
CROSS = re.compile(r"[×✕✗❌]\s*[「“\"]([^」”\"]+)[」”\"]")
RING = re.compile(r"[◎○〇✓✔⭕→]\s*[「“\"]([^」”\"]+)[」”\"]")


@dataclass(frozen=True)
class Saying:
    """Words that somebody says."""

    side: Side
    text: str
    line: int
    label: str = ""
    """What the article calls it: `Light acknowledgment`."""
    speaker: str = ""


def sayings(blocks: Sequence[Block], is_objection: bool = False) -> list[Saying]:
    """What is said in a stretch of an article, in order; `is_objection` where its heading is what they say."""
    right = _right_option(blocks)
    speakers = _speakers(blocks)
    found: list[Saying] = []
    cue = ""
    for at, block in enumerate(blocks):
        before = blocks[at - 1] if at else None
        if before is not None and not _goes_on(before, block):
            cue = before.folded
        if block.shape == "row" or (block.shape == "item" and block.folded.endswith(":")):
            continue  # a table; the label of what follows
        found += _in_block(block, before, cue, is_objection, right.get(at), speakers)
    return found


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a cue still holds: among items, and quotations below their labels."""
    return before.shape == "item" or bool(QUOTATION.fullmatch(before.text))


def _in_block(
    block: Block, before: Block | None, cue: str, is_objection: bool, option: Side | None, speakers: dict[str, Side]
) -> Iterator[Saying]:
    text = block.text
    if crosses := [*CROSS.finditer(text)]:
        yield from (Saying("never", found[1], block.line) for found in crosses)
        yield from (Saying("ours", found[1], block.line) for found in RING.finditer(text[crosses[0].end() :]))
        return
    spoken = SPEECH.fullmatch(text)
    if spoken and spoken[1] in speakers:
        yield Saying(speakers[spoken[1]], spoken[2], block.line, speaker=spoken[1])
        return
    whole = QUOTATION.fullmatch(text)
    label = before.folded.rstrip(":： ") if before and before.shape == "item" and before.folded.endswith(":") else ""
    if block.shape == "code":
        yield Saying("ours" if is_objection else "unknown", _unquoted(text), block.line)
    elif whole and option:
        yield Saying(option, _unquoted(text), block.line)
    elif whole and (LEADS_TO_OURS.search(cue) or is_objection):
        yield Saying("ours", _unquoted(text), block.line, label)
    else:
        yield from _quoted(block)


def _quoted(block: Block) -> Iterator[Saying]:
    """Quotations within a text, each judged by the words around it."""
    text, last = block.text, ""
    for found in QUOTATION.finditer(text):
        before, behind = text[: found.start()][-90:], text[found.end() :][:30]
        side: Side = "unknown"
        if FOLLOWED_AS_NEVER.match(behind) or LEADS_TO_NEVER.search(before):
            side = "never"
        elif LEADS_TO_OURS.search(before) or FOLLOWED_AS_OURS.match(behind):
            side = "ours"
        elif (
            LEADS_TO_THEIRS.search(before)
            or FOLLOWED_AS_THEIRS.match(behind)
            or (last == "theirs" and OR.search(before))
        ):
            side = "theirs"
        last = side
        yield Saying(side, _unquoted(found[0]), block.line)


def _unquoted(text: str) -> str:
    found = QUOTATION.fullmatch(text)
    return next(part for part in found.groups() if part) if found else text.strip('"“”「」')


def _speakers(blocks: Sequence[Block]) -> dict[str, Side]:
    """Who speaks in a dialogue: a name is one of ours where somebody of the other side speaks, too."""
    names = {found[1] for block in blocks if block.shape in ("line", "item") and (found := SPEECH.fullmatch(block.text))
             and not NO_SPEAKER.fullmatch(found[1])}  # fmt: skip
    theirs = {name for name in names if OTHER_SIDE.search(name)}
    sides: dict[str, Side] = dict.fromkeys(theirs, "theirs")
    for name in names - theirs:
        if OUR_SIDE.fullmatch(name) or (theirs and len(name.split()) < 3):
            sides[name] = "ours"
    return sides


def _right_option(blocks: Sequence[Block]) -> dict[int, Side]:
    """Of a quiz, which options are right and wrong: the items before "the answer is 2"."""
    answer = next(
        ((at, found[1]) for at, block in enumerate(blocks) if (found := RIGHT_OPTION.match(block.folded))), None
    )
    if answer is None:
        return {}
    at, sign = answer
    number = (
        ord(sign) - ord("①")
        if "①" <= sign <= "⑳"
        else int(sign) - 1
        if sign.isdigit()
        else ord(sign.upper()) - ord("A")
    )
    options = [n for n in range(at) if blocks[n].shape == "item"]
    return {n: "ours" if place == number else "never" for place, n in enumerate(options)}
