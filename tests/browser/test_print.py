"""What is printed: a play on four pages, its call on two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest

from playbook.queries.at_any_moment import script_size
from real_book import BOOK

pytestmark = [pytest.mark.prove, pytest.mark.browser]
LONGEST = [page.url for _, page in sorted(BOOK.plays.items()) if "longest" in script_size(page.entry)]
LONG_AFTER_THEM = max(
    (page for _, page in sorted(BOOK.plays.items()) if "longest" not in script_size(page.entry)),
    key=lambda page: sum(len(step.hear) + 2 for step in page.entry.script),
).url


@pytest.fixture(scope="module")
def tab(browser: Any) -> Iterator[Any]:
    """Pages without scripts are printed as those with them, and sooner."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def pages_of(tab: Any, paper: str) -> int:
    return len(pypdfium2.PdfDocument(tab.pdf(format=paper)))


@pytest.mark.parametrize("url", [*LONGEST, LONG_AFTER_THEM])
def test_a_long_play_takes_four_pages_and_its_call_two(tab: Any, address: str, url: str) -> None:
    for paper, language in (("A4", "ja/"), ("Letter", "")):
        tab.goto(f"{address}{language}{url}")
        assert pages_of(tab, paper) <= 4
        tab.evaluate("document.documentElement.dataset.print = 'sheet'")
        assert pages_of(tab, paper) <= 2
