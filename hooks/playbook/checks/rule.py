"""What a rule is: a Book in, Problems out. What stands above it says of what it is asked: @each page, @of_the_book …

That alone makes a function one of the rules: see `rules.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import update_wrapper
from typing import Any

from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Written

BookCheck = Callable[[Book], Iterator[Problem]]
"""What a rule asks of the book as a whole."""
PageCheck = Callable[[Written, Registries], Iterator[Problem]]
"""What a rule asks of one page (or one entry of a registry), which depends on nothing else but the registries."""


NeighbourCheck = Callable[[Written, Book], Iterator[Problem]]
"""What a rule asks of one page that depends on others too."""
LooksAt = Callable[[Page, Book], Iterable[str]]
"""What of the others: texts that change whenever it does."""


Facts = Sequence[Any]
"""What a rule gathered, page by page."""


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


class GatheringRule:
    """A rule on the whole book that needs of each page only some facts, gathered page by page."""

    def __init__(self, judge: Callable[[Book, Facts], Iterator[Problem]], gather: Callable[[Written], Any]) -> None:
        self.judge, self.gather = judge, gather
        update_wrapper(self, judge)

    def __call__(self, book: Book) -> Iterator[Problem]:
        """The rule, asked of the whole book."""
        yield from self.judge(book, [self.gather(written) for written in book.everything])


def gathering(gather: Callable[[Written], Any]) -> Callable[[Callable[..., Iterator[Problem]]], GatheringRule]:
    """Makes a rule of what is judged by the facts that `gather` gives of each page."""
    return lambda judge: GatheringRule(judge, gather)


class BookRule:
    """A rule on the book as a whole."""

    def __init__(self, check: BookCheck) -> None:
        self.check = check
        update_wrapper(self, check)

    def __call__(self, book: Book) -> Iterator[Problem]:
        """The rule, asked of the whole book."""
        return self.check(book)


def of_the_book(check: BookCheck) -> BookRule:
    """Makes a rule of what is asked of the book as a whole."""
    return BookRule(check)


Rule = PageRule | NeighbourRule | GatheringRule | BookRule
