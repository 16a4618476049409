"""What these tests share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from .plans import PHONE


@pytest.fixture(scope="module")
def blank(browser: Any, address: str) -> Iterator[Any]:
    """A page of the site with nothing on it but its modules."""
    context = browser.new_context(service_workers="block")
    tab = context.new_page()
    tab.goto(f"{address}404.html")
    yield tab
    context.close()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page on a phone, shortly after midnight on Saturday 12 December 2026 in Japan."""
    context = browser.new_context(
        viewport=PHONE, locale="en-GB", service_workers="block", reduced_motion="reduce", bypass_csp=True
    )
    tab = context.new_page()
    tab.clock.set_fixed_time(datetime(2026, 12, 11, 16, 0))
    yield tab
    context.close()
