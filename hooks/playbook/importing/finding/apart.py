"""What is no part of an article: promotion, navigation, buttons (struck through), and readers' comments (set aside)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..block import Block
from .labels import TAKEAWAYS
from .signs import cased, sign, signs_with_reasons

COMMENT = "a reader's comment"
"""The reason of what is set aside, not struck through: ideas come from it."""
COMMENT_HEAD = sign("comment_head")
COMMENTS = sign("comments")
COMMENT_FORM = sign("comment_form")
BACK = 0.5
"""From which part of an article on "About …" is about its publisher."""
PATTERNS = signs_with_reasons("left_out")
ABOUT = cased("about")
PUBLISHER = cased("publisher")
OFFERS = sign("offers")


def apart(blocks: Sequence[Block], title: int | None) -> dict[int, str]:
    """The blocks that are no part of the text, by number, each with the reason."""
    found = {at: block.aside for at, block in enumerate(blocks) if block.aside}
    found |= dict(_comments(blocks))
    found |= {at: why for at, block in enumerate(blocks) if at not in found and (why := _reason(block))}
    found |= {at: "about the publisher" for at in _about(blocks) if at not in found}
    said = blocks[title].folded if title is not None else None
    found |= {at: "the title once more" for at, block in enumerate(blocks) if at not in found and at != title
              and block.folded.strip("#「」 ") == said}  # fmt: skip
    if title is not None:
        found |= {at: "before the title" for at in range(title) if at not in found and len(blocks[at].text) < 60}
    found |= {at: "a teaser of something else" for at in _teasers(blocks) if at not in found}
    return found


def _reason(block: Block) -> str:
    if block.shape in ("row", "code") or len(block.folded) > 240:
        return ""
    return next((reason for pattern, reason in PATTERNS if pattern.fullmatch(block.folded)), "")


def _comments(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """From the first comment's head to the form for new ones; the counter and the form are no comments."""
    begins = next(
        (at for at, block in enumerate(blocks) if at > len(blocks) // 5 and _begins_comments(blocks, at)), None
    )
    if begins is None:
        return
    form = False
    for at in range(begins, len(blocks)):
        form = form or bool(COMMENT_FORM.fullmatch(blocks[at].folded))
        counts = bool(COMMENTS.fullmatch(blocks[at].folded))
        yield at, "the form for comments" if form else "the head of the comments" if counts else COMMENT


def _begins_comments(blocks: Sequence[Block], at: int) -> bool:
    """A heading of comments counts with a comment's head below it; heads count where two of them stand."""
    text = blocks[at].folded
    heads = [block for block in blocks[at : at + 40] if block.shape != "row" and COMMENT_HEAD.fullmatch(block.folded)]
    if COMMENTS.fullmatch(text):
        return bool(heads) or text.startswith("{") or "コメント" in text
    return bool(COMMENT_HEAD.fullmatch(text)) and len(heads) > 1


def _about(blocks: Sequence[Block]) -> Iterator[int]:
    """A heading "About …" and what stands below it, to the next heading."""
    inside = 0
    for at, block in enumerate(blocks):
        short = block.shape == "heading" or (block.gap and len(block.folded) < 70 and not block.is_whole)
        if short and at > len(blocks) * BACK and any(about.fullmatch(block.folded) for about in ABOUT):
            inside = 4
            yield at
        elif short and (block.shape == "heading" or TAKEAWAYS.fullmatch(block.folded)) or _reason(block):
            inside = 0
        elif inside:
            inside -= 1
            yield at


def _teasers(blocks: Sequence[Block]) -> Iterator[int]:
    """Paragraphs between copies of one line, of which some break off: what other pages say, not this one."""
    times = Counter(_show(block.folded) for block in blocks)
    repeated = {text for text, count in times.items() if count > 2 and len(text) > 12}
    broken = [block for block in blocks if len(block.text) > 80 and block.folded.endswith(("...", "…"))]
    if repeated and len(broken) > 1:
        first = next(at for at, block in enumerate(blocks) if _show(block.folded) in repeated)
        yield from range(first, len(blocks))


def _show(text: str) -> str:
    return text.removeprefix("info_outline")


def publishers(blocks: Sequence[Block], title: str) -> set[str]:
    """The first words of the names under which an article's publisher speaks of itself."""
    names = {found[1] for text in (title, *(block.folded for block in blocks)) for pattern in PUBLISHER
             if len(text) < 200 and (found := pattern.search(text))}  # fmt: skip
    return {" ".join(name.split()[:2]).lower() for name in names if len(name.split()) > 1}


def is_promotion(question: str, names: set[str]) -> bool:
    """Whether a question asks for what its publisher sells."""
    return bool(OFFERS.fullmatch(question)) or any(name in question.lower() for name in names)
