"""What these tests share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .phone import PHONE, THREE_PM_ON_A_TUESDAY


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Any]:
    """A page of a fresh profile on a phone, at an ordinary hour of the working day over there."""
    context = browser.new_context(
        viewport=PHONE, locale="en-GB", has_touch=True, is_mobile=True, service_workers="block"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.clock.set_fixed_time(THREE_PM_ON_A_TUESDAY)
    yield tab
    context.close()
