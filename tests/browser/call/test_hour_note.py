"""What the hour means over there."""

from __future__ import annotations

from typing import Any

import pytest

from .phone import start

pytestmark = [pytest.mark.browser, pytest.mark.prove]


@pytest.mark.parametrize(
    ("moment", "sign", "reason"),
    [
        ("2026-11-24T01:30:00Z", "best", "Late morning"),
        ("2026-11-24T03:15:00Z", "avoid", "Lunch"),
        ("2026-11-25T01:30:00Z", "best", "Settlement day"),
        ("2026-11-30T01:30:00Z", "avoid", "Monday"),
        ("2026-11-23T01:30:00Z", "never", "Labor Thanksgiving Day"),
        ("2027-03-22T01:30:00Z", "never", "Substitute Holiday"),
        ("2026-12-31T01:30:00Z", "never", "Year-end and New Year holidays"),
        ("2026-11-27T15:30:00Z", "never", "Saturday"),
    ],
)
def test_the_hour_note_tells_what_the_hour_means_over_there(
    browser: Any, address: str, moment: str, sign: str, reason: str
) -> None:
    context = browser.new_context(timezone_id="America/New_York", service_workers="block")
    tab = context.new_page()
    tab.clock.set_fixed_time(moment)
    start(tab, address)
    assert tab.locator(f".call-start hour-note summary .verdict-{sign}").is_visible()
    tab.click(".call-start hour-note summary")
    assert reason in tab.locator(".call-start hour-note").inner_text()
    context.close()
