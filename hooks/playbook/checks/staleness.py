"""Words that changed in one language since somebody last saw that both agree.

They are no fault of the book, so they stop no build; `check` tells of them apart. Where a wrong word does harm
(a stage that is `strict`, a phrase of stop level 2 or 3) they are problems.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Phrase
from ..problem import Problem
from ..queries.agreement import Pair, stale_pairs
from ..reading.book import Book
from ..reading.page import Page
from ..reading.written import Written

NAMES = {"en": "English", "ja": "Japanese"}
LONGEST = 600
"""Characters of a text that are shown here; `make bless` shows it whole."""
SLOWS_DOWN = 2
"""The stop level from which the words of a phrase may never lag."""


def stale_words(book: Book) -> tuple[list[Problem], list[Problem]]:
    """The pairs that changed since they agreed: those where that is a problem, and the others."""
    strict: list[Problem] = []
    others: list[Problem] = []
    for written in book.everything:
        for pair, changed in stale_pairs(written, book.records.get(written.unit, {})):
            (strict if _is_strict(book, written, pair) else others).append(_stale(pair, changed))
    return sorted(strict), sorted(others)


def side_by_side(pair: Pair, longest: int | None = None) -> str:
    """Both texts of a pair, one below the other, each behind the name of its language and cut where it is too long."""
    return "\n".join(_lines(pair, longest))


def _lines(pair: Pair, longest: int | None) -> Iterator[str]:
    for side, name in NAMES.items():
        text = pair.texts[side]
        shown = text if longest is None or len(text) <= longest else f"{text[:longest].rstrip()}…"
        first, *rest = shown.split("\n")
        yield f"    {name + ':':<9} {first}"
        yield from (f"{'':14}{line}".rstrip() for line in rest)


def _stale(pair: Pair, changed: tuple[str, ...]) -> Problem:
    if len(changed) == 1:
        other = next(name for side, name in NAMES.items() if side not in changed)
        what = f"the {NAMES[changed[0]]} changed since both languages were seen to agree; make the {other} say the same"
    else:
        what = "both languages changed since they were seen to agree; read them side by side"
    place = pair.places[changed[0]]
    return Problem(
        place.path,
        place.line,
        pair.field,
        f"{what}, then run 'make bless page={pair.unit}'",
        side_by_side(pair, LONGEST),
    )


def _is_strict(book: Book, written: Written, pair: Pair) -> bool:
    if not isinstance(written, Page):
        return False
    index = book.pages.get(f"{written.folder}/index")
    if index and getattr(index.entry, "strict", False):
        return True
    card = getattr(written.entry, str(pair.loc[0]))[pair.loc[1]] if len(pair.loc) > 1 else None
    return isinstance(card, Phrase) and int(card.stop) >= SLOWS_DOWN
