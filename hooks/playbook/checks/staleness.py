"""Words that changed in one language since somebody last saw that both agree.

They are no fault of the book, so they stop no build; `check` tells of them apart. Where a wrong word does harm
(a stage that is `strict`, a phrase of stop level 2 or 3) they are problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..kept import Kept, digest
from ..model import LANGUAGE_NAMES, OTHER, Phrase
from ..problem import Problem
from ..queries.changes import is_strict
from ..queries.staleness import Pair, stale_pairs
from ..reading.book import Book
from ..reading.records import Record
from ..reading.written import Written
from .voices import stale_voices

LONGEST = 600
"""Characters of a text that are shown here; `make bless` shows it whole."""
SLOWS_DOWN = 2
"""The stop level from which the words of a phrase may never lag."""


def stale_words(book: Book, kept: Kept | None = None) -> tuple[list[Problem], list[Problem]]:
    """The pairs that changed since they agreed: those where that is a problem, and the others.

    What `kept` knows of a page and its record from an earlier run is not asked again.
    """
    kept = kept or Kept()
    found: list[tuple[Problem, bool]] = []
    for page in book.pages.values():
        record = book.records.get(page.unit, {})
        inputs = digest(page.digest, *(f"{field} {digests}" for field, digests in sorted(record.items())))
        of_page = kept.of(f"stale/{page.path}", inputs, partial(_stale_of, page, record))
        found += [(problem, harms or is_strict(book, page)) for problem, harms in of_page]
    for entry in book.entries:
        found += _stale_of(entry, book.records.get(entry.unit, {}))
    strict, others = ([problem for problem, harms in found if harms is wanted] for wanted in (True, False))
    return sorted(strict), sorted([*others, *stale_voices(book)])


def side_by_side(pair: Pair, longest: int | None = None) -> str:
    """Both texts of a pair, one below the other, each behind the name of its language and cut where it is too long."""
    return "\n".join(_lines(pair, longest))


def _lines(pair: Pair, longest: int | None) -> Iterator[str]:
    for side, name in LANGUAGE_NAMES.items():
        text = pair.texts[side]
        shown = text if longest is None or len(text) <= longest else f"{text[:longest].rstrip()}…"
        first, *rest = shown.split("\n")
        yield f"    {name + ':':<9} {first}"
        yield from (f"{'':14}{line}".rstrip() for line in rest)


def _stale(pair: Pair, changed: tuple[str, ...]) -> Problem:
    if len(changed) == 1:
        here, there = (LANGUAGE_NAMES[side] for side in (changed[0], OTHER[changed[0]]))
        what = f"the {here} changed since both languages were seen to agree; make the {there} say the same"
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


def _stale_of(written: Written, record: Record) -> list[tuple[Problem, bool]]:
    """What is stale of a page or an entry, and whether that is a problem on any page."""
    return [(_stale(pair, changed), _is_to_stop(written, pair)) for pair, changed in stale_pairs(written, record)]


def _is_to_stop(written: Written, pair: Pair) -> bool:
    """Whether a pair belongs to a phrase on which we slow down or stop."""
    card = getattr(written.entry, str(pair.loc[0]))[pair.loc[1]] if len(pair.loc) > 1 else None
    return isinstance(card, Phrase) and int(card.stop) >= SLOWS_DOWN
