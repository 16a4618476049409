"""What all rules find in a book together: every problem, causes first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from ..kept import Kept, digest
from ..problem import Problem
from ..reading.book import Book
from ..reading.page import Page
from ..reading.registries import Registries
from ..reading.written import Written
from .consequences import without_consequences
from .rule import GatheringRule, NeighbourRule, PageRule
from .rules import CAUSES, CHECKS
from .unwritten import without_other_problems


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
    beside = [rule for rule in CHECKS if isinstance(rule, NeighbourRule)]
    found = {problem for rule in beside for page in book.everything for problem in _beside(rule, page, book, kept)}
    for rule in CHECKS:
        if isinstance(rule, GatheringRule):
            found |= {*rule.judge(book, [_facts(rule, page, kept) for page in book.everything])}
        elif not isinstance(rule, PageRule | NeighbourRule):
            found |= {*rule(book)}
    return found


def _facts(rule: GatheringRule, page: Written, kept: Kept) -> Any:
    gather = partial(rule.gather, page)
    return kept.of(f"{rule.__name__}/{page.path}", page.digest, gather) if isinstance(page, Page) else gather()


def _beside(rule: NeighbourRule, page: Written, book: Book, kept: Kept) -> Iterable[Problem]:
    """What a rule finds on a page: nothing where it found nothing before and nothing that it looks at has changed."""
    check = partial(rule.check, page, book)
    if not isinstance(page, Page):
        return check()
    inputs = digest(page.digest, *rule.looks_at(page, book))
    return check() if kept.of(f"{rule.__name__}/{page.path}", inputs, lambda: any(check())) else ()


def _page_problems(page: Written, registries: Registries) -> set[Problem]:
    """What the rules that each page keeps by itself find on one of them."""
    rules = (rule for rule in CHECKS if isinstance(rule, PageRule))
    return {problem for rule in rules for problem in rule.problems(page, registries)}
