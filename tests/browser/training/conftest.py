"""What these tests share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

DESK = {"width": 1280, "height": 800}


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page of a fresh profile on a trainer's laptop."""
    context = browser.new_context(viewport=DESK, locale="en-GB", service_workers="block")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()
