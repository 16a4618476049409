"""What a rule is: a Book in, Problems out. A rule that each page keeps by itself says so, and is asked page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import update_wrapper

from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Written

Rule = Callable[[Book], Iterator[Problem]]
"""A rule on the book as a whole."""
PageCheck = Callable[[Written, Registries], Iterator[Problem]]
"""What a rule asks of one page (or one entry of a registry), which depends on nothing else but the registries."""


NeighbourCheck = Callable[[Written, Book], Iterator[Problem]]
"""What a rule asks of one page that depends on others too."""
LooksAt = Callable[[Page, Book], Iterable[str]]
"""What of the others: texts that change whenever it does."""


class PageRule:
    """A rule that each page keeps by itself."""

    def __init__(self, check: PageCheck, kinds: tuple[str, ...]) -> None:
        self.check, self.kinds = check, kinds
        update_wrapper(self, check)

    def __call__(self, book: Book) -> Iterator[Problem]:
        """The rule, asked of the whole book."""
        for written in book.everything:
            yield from self.problems(written, book.registries)

    def problems(self, written: Written, registries: Registries) -> Iterator[Problem]:
        """What breaks the rule on one page; nothing on those that it does not speak of."""
        if not self.kinds or getattr(written, "kind", "") in self.kinds:
            yield from self.check(written, registries)


def each(*kinds: str) -> Callable[[PageCheck], PageRule]:
    """Makes a rule of what is asked of each page of these kinds; without kinds, of all that anybody wrote."""
    return lambda check: PageRule(check, kinds)


class NeighbourRule:
    """A rule that each page keeps by itself and by what it shows or names of others."""

    def __init__(self, check: NeighbourCheck, looks_at: LooksAt) -> None:
        self.check, self.looks_at = check, looks_at
        update_wrapper(self, check)

    def __call__(self, book: Book) -> Iterator[Problem]:
        """The rule, asked of the whole book."""
        for written in book.everything:
            yield from self.check(written, book)


def looking_at(looks_at: LooksAt) -> Callable[[NeighbourCheck], NeighbourRule]:
    """Makes a rule of what is asked of each page and of others, of which it `looks_at` what has these digests."""
    return lambda check: NeighbourRule(check, looks_at)
