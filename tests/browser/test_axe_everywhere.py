"""axe-core finds no violation on any page in either language, light and dark, on a phone and at a desk; a thumb
hits every control on the phone.

Each page is looked at with all rules in one of the four, which take turns; then with the rules of colours in the other
scheme, and with those of a width in the other width: all rules four times would take as long as all other tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest

from real_book import BOOK

from .hands import controls_missed_by_a_thumb
from .test_browser import AXE, DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.prove]
SIZES, SCHEMES = [PHONE, DESK], ["light", "dark"]
AT_ONCE = 2
"""Pages that are looked at side by side, each in a process of its own."""
OF_COLOURS = ["color-contrast", "link-in-text-block"]
OF_WIDTH = ["scrollable-region-focusable"]
"""The rules that another scheme, or another width, can break."""
START = """(rules) => {
  const only = rules.length ? { runOnly: rules } : {};
  window.found = axe.run(document, { resultTypes: ["violations"], ...only }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`)));
}"""


Look = tuple[dict[str, int], str, list[str]]


def addresses() -> Iterator[tuple[str, list[Look]]]:
    """The address of each page in either language, and how it is looked at one after another."""
    for number, url in enumerate([*(page.url for page in BOOK.pages.values()), "404.html"]):
        yield url, looks(number)
        yield f"ja/{url}", looks(number + 1)


def looks(number: int) -> list[Look]:
    size, scheme = SIZES[number % 2], SCHEMES[number // 2 % 2]
    other_size, other_scheme = SIZES[(number + 1) % 2], SCHEMES[(number // 2 + 1) % 2]
    return [(size, scheme, []), (size, other_scheme, OF_COLOURS), (other_size, other_scheme, OF_WIDTH)]


@pytest.fixture
def tabs(browser: Any) -> Iterator[list[Any]]:
    """Pages of which each has a browser's process of its own."""
    contexts = [
        browser.new_context(reduced_motion="reduce", bypass_csp=True, service_workers="block") for _ in range(AT_ONCE)
    ]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def test_axe_finds_no_violation_and_a_thumb_hits_every_control_on_any_page(tabs: list[Any], address: str) -> None:
    found: list[str] = []
    missed: list[str] = []
    left = addresses()
    while some := list(zip(tabs, islice(left, AT_ONCE), strict=False)):
        for tab, (url, _) in some:
            tab.goto(address + url)
            tab.evaluate(AXE)
        for step in range(3):
            for tab, (_, ways) in some:
                size, scheme, rules = ways[step]
                tab.set_viewport_size(size)
                tab.emulate_media(color_scheme=scheme)
                tab.evaluate(START, rules)
            for tab, (url, ways) in some:
                found += [f"{url} {ways[step]}: {violation}" for violation in tab.evaluate("window.found")]
        for tab, (url, _) in some:
            tab.set_viewport_size(PHONE)
            missed += [f"{url}: {control}" for control in controls_missed_by_a_thumb(tab)]
    assert (found, missed) == ([], [])
