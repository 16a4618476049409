"""What these tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture
def page(browser, address) -> Iterator[object]:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    yield page
    assert not page.faults
    context.close()
