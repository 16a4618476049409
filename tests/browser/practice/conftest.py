"""What these tests share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture
def tab(browser: Any, small_book: str) -> Iterator[Any]:
    """A page of a fresh profile on the practice page of the small book."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{small_book}practice/")
    page.locator("a[href^='#drill/group:']").first.wait_for()
    yield page
    context.close()
