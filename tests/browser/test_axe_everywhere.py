"""axe-core finds no violation on any page in either language; light and dark, phone and desk take turns.

A look at every page in all of them would take as long as all other tests together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest

from real_book import BOOK

from .test_browser import AXE, DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.prove]
STATES = [(DESK, "light"), (PHONE, "dark"), (DESK, "dark"), (PHONE, "light")]
AT_ONCE = 2
"""Pages that are looked at side by side, each in a process of its own."""
START = """() => {
  window.found = axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`)));
}"""


def looks() -> Iterator[tuple[str, dict[str, int], str]]:
    """Each page with a width and a scheme; its other language has the other two."""
    pages = [page.url for page in BOOK.pages.values()]
    for number, url in enumerate([*pages, "404.html"]):
        yield url, *STATES[number % 4]
        yield f"ja/{url}", *STATES[(number + 1) % 4]


@pytest.fixture
def tabs(browser: Any) -> Iterator[list[Any]]:
    """Pages of which each has a browser's process of its own."""
    contexts = [
        browser.new_context(reduced_motion="reduce", bypass_csp=True, service_workers="block") for _ in range(AT_ONCE)
    ]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def test_axe_finds_no_violation_on_any_page(tabs: list[Any], address: str) -> None:
    found: list[str] = []
    left = looks()
    while some := list(islice(left, AT_ONCE)):
        for tab, (url, viewport, scheme) in zip(tabs, some, strict=False):
            tab.set_viewport_size(viewport)
            tab.emulate_media(color_scheme=scheme)
            tab.goto(address + url)
            tab.evaluate(AXE)
            tab.evaluate(START)
        for tab, (url, viewport, scheme) in zip(tabs, some, strict=False):
            place = f"{url} {scheme} {viewport['width']}"
            found += [f"{place}: {violation}" for violation in tab.evaluate("window.found")]
    assert found == []
