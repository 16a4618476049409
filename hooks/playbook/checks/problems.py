"""What all rules find in a book together: every problem, causes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from ..kept import Kept, digest
from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Written
from .consequences import without_consequences
from .rule import BookRule, GatheringRule, NeighbourRule, PageRule
from .rules import CAUSES, CHECKS
from .unwritten import without_other_problems

OF_ONE_PAGE = tuple(rule for rule in CHECKS if isinstance(rule, PageRule))
BESIDE = tuple(rule for rule in CHECKS if isinstance(rule, NeighbourRule))
GATHERING = tuple(rule for rule in CHECKS if isinstance(rule, GatheringRule))
OF_THE_BOOK = tuple(rule for rule in CHECKS if isinstance(rule, BookRule))


def problems_of(book: Book, kept: Kept | None = None) -> list[Problem]:
    """Every problem of the book: first the causes, what reading it found, then what each rule finds.

    What only follows from a cause is held back. What `kept` knows of a page from an earlier run is not asked again.
    """
    return in_order(problems_of_pages(book, kept := kept or Kept()) | problems_of_the_whole(book, kept), book)


def in_order(problems: set[Problem], book: Book) -> list[Problem]:
    """The causes first, then the rest without what only follows from them."""
    causes = {*book.problems, *(problem for rule in CAUSES for problem in rule(book))} & problems
    return [*sorted(causes), *sorted(without_other_problems(without_consequences(problems - causes, book)))]


def problems_of_pages(book: Book, kept: Kept) -> set[Problem]:
    """What reading found, and the rules that each page keeps by itself: soon said where little changed."""
    found = {*book.problems}
    for page in book.pages.values():
        inputs = digest(page.digest, book.registries.digest)
        found |= kept.of(f"problems/{page.path}", inputs, partial(_page_problems, page, book.registries))
    for entry in book.entries:
        found |= _page_problems(entry, book.registries)
    return found


def problems_of_the_whole(book: Book, kept: Kept) -> set[Problem]:
    """What the rules find for which a page must be seen beside others."""
    found = {problem for page in book.everything for problem in _beside(page, book, kept)}
    facts = [_facts(page, kept) for page in book.everything]
    for rule in GATHERING:
        found |= {*rule.judge(book, [gathered[rule.__name__] for gathered in facts])}
    for rule in OF_THE_BOOK:
        found |= {*rule(book)}
    return found


def _facts(page: Written, kept: Kept) -> Mapping[str, Any]:
    """What each rule that gathers facts has of a page, by the rule's name."""
    gather = partial(_gathered, page)
    return kept.of(f"facts/{page.path}", page.digest, gather) if isinstance(page, Page) else gather()


def _gathered(page: Written) -> Mapping[str, Any]:
    return {rule.__name__: rule.gather(page) for rule in GATHERING}


def _beside(page: Written, book: Book, kept: Kept) -> Iterable[Problem]:
    """What is wrong on a page beside others: nothing if nothing was and nothing that the rules look at has changed."""
    if not isinstance(page, Page):
        return _problems_beside(page, book)
    inputs = digest(page.digest, *(part for rule in BESIDE for part in (rule.__name__, *rule.looks_at(page, book))))
    some = kept.of(f"beside/{page.path}", inputs, lambda: any(_problems_beside(page, book)))
    return _problems_beside(page, book) if some else ()


def _problems_beside(page: Written, book: Book) -> Iterator[Problem]:
    return (problem for rule in BESIDE for problem in rule.check(page, book))


def _page_problems(page: Written, registries: Registries) -> set[Problem]:
    """What the rules that each page keeps by itself find on one of them."""
    return {problem for rule in OF_ONE_PAGE for problem in rule.problems(page, registries)}
