"""What a rule is: a Book in, Problems out. A rule that each page keeps by itself says so, and is asked page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import update_wrapper

from ..problem import Problem
from ..reading.book import Book
from ..reading.registries import Registries
from ..reading.written import Written

Rule = Callable[[Book], Iterator[Problem]]
"""A rule on the book as a whole."""
PageCheck = Callable[[Written, Registries], Iterator[Problem]]
"""What a rule asks of one page (or one entry of a registry), which depends on nothing else but the registries."""


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
