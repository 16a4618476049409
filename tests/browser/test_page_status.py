"""The table of how each page stands, as an editor uses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.prove]

LONG_AFTER = "2099-01-01T00:00:00Z"


@pytest.fixture
def tab(browser: Any, small_book: str) -> Iterator[Any]:
    """The page for editors of the small book, on a day when all of it is due."""
    context = browser.new_context(locale="en-GB")
    tab = context.new_page()
    tab.clock.set_fixed_time(LONG_AFTER)
    tab.goto(f"{small_book}words/status/")
    tab.locator("thead button").first.wait_for()
    yield tab
    context.close()


def column(tab: Any, number: int) -> list[str]:
    return tab.locator(f"tbody tr:visible > :nth-child({number})").all_inner_texts()


def test_a_column_sorts_both_ways_and_what_has_no_owner_stays_last(tab: Any) -> None:
    heads = tab.locator("thead th")
    for way in ("ascending", "descending"):
        tab.get_by_role("button", name="Owner").click()
        assert heads.nth(1).get_attribute("aria-sort") == way
        owners = [name for name in column(tab, 2) if name]
        assert owners == sorted(owners, reverse=way == "descending")
        assert column(tab, 2)[: len(owners)] == owners


def test_an_owner_sees_only_what_is_theirs(tab: Any) -> None:
    everything = len(column(tab, 1))
    tab.locator("select[name=owner]").select_option("team")
    assert {*column(tab, 2)} == {"The team"}
    tab.locator("[role=status]", has_text=f"{len(column(tab, 1))} of {everything} shown").wait_for(state="attached")


def test_what_is_due_today_is_marked_and_wants_attention(tab: Any) -> None:
    tab.get_by_label("Only what wants attention").check()
    assert all(day.endswith(" due") for day in column(tab, 7) if day)


def test_the_table_is_whole_without_scripts(browser: Any, small_book: str, tab: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{small_book}words/status/")
    assert column(plain, 1) == column(tab, 1)
    assert not plain.locator(".status-choice").is_visible()
    context.close()
