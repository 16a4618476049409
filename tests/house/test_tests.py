"""The tests outlive the pages: whoever renames, adds or retires a play breaks none of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from project import ROOT
from real_book import BOOK

TESTS = ROOT / "tests"
REAL = re.compile(r"from real_book import|read_book\(ROOT\)|\baddress: str|, address\b")
"""How a module asks for the real book or for its built site."""
STILL_NAMING = {"call", "offline", "planner", "search_box"}
"""Tests that name pages of the real book as yet."""
MODULES = [file for file in sorted(TESTS.rglob("test_*.py")) if REAL.search(file.read_text("utf-8"))]


NAMES = {
    *(page.path for page in BOOK.pages.values() if "/" in page.path and not page.is_index),
    *(id for id in [*BOOK.plays, *(id for _, id in BOOK.cards)] if "-" in id),
}
"""What names a page or a card beyond doubt: a path, or an id of several words."""
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})(?![\w-])")


def names_in(text: str) -> list[str]:
    """The pages and cards of the real book that a text names."""
    return NAMED.findall(text)


def texts_of(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def subject_of(module: Path) -> str:
    return module.stem.removeprefix("test_")


@pytest.mark.parametrize(
    "module", [module for module in MODULES if subject_of(module) not in STILL_NAMING], ids=subject_of
)
def test_no_test_of_the_real_book_names_a_page_of_it(module: Path) -> None:
    assert [name for text in texts_of(module) for name in names_in(text)] == []


def test_the_list_of_tests_that_name_pages_holds_no_other() -> None:
    naming = {subject_of(module) for module in MODULES if any(names_in(text) for text in texts_of(module))}
    assert naming == STILL_NAMING


def test_a_name_is_seen_in_an_address_and_in_a_call() -> None:
    play = next(page for page in BOOK.plays.values() if "-" in page.id and page.entry.script)
    assert names_in(f"ja/{play.url}#script") == [play.path]
    assert names_in(f"#{play.id}/{play.entry.script[0].id}") == [play.id]
