"""What a link or the device asks for comes late and moves nothing that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from browser.test_every_hand import SHIFTED, come_late
from playbook.queries.parts import parts
from real_book import BOOK, a_page

pytestmark = [pytest.mark.browser, pytest.mark.prove]

SESSION, CARDS = a_page("session").url, a_page("role-play").url
TRAINING = a_page("training", lambda page: any(item.notes for item in page.entry.items)).url
PART = [next(part.name for part in parts(BOOK) if part.kind == kind) for kind in ("fingers", "question", "exercise")]
PLAY = next(page.id for page in BOOK.plays.values() if page.entry.script)
PLACES = {
    "a session by a link": f"{SESSION}#1//{'/'.join(PART)}",
    "no session yet": SESSION,
    "cards by a link": f"{CARDS}#{PLAY}/7f3a/7",
    "no cards yet": CARDS,
    "the trainer's face": f"{TRAINING}#trainer",
    "the learners' face": TRAINING,
}
SIZES = [(390, 664), (1280, 800)]
MOST = 0.01
"""What nobody sees: a tenth of what counts as good."""


@pytest.fixture(params=SIZES, ids=str)
def tab(browser: Any, request: Any) -> Iterator[Any]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, service_workers="block")
    tab = context.new_page()
    tab.route("**/assets/modules/playbook.js", come_late)
    yield tab
    context.close()


@pytest.mark.parametrize("place", PLACES)
def test_what_comes_late_moves_nothing_that_is_seen(tab: Any, address: str, place: str) -> None:
    tab.goto(address + PLACES[place], wait_until="networkidle")
    found = tab.evaluate(SHIFTED)
    assert sum(float(one.split()[0]) for one in found) <= MOST, found


@pytest.mark.parametrize("place", PLACES)
def test_what_waits_for_its_place_is_seen_though_nothing_ever_fills_it(tab: Any, address: str, place: str) -> None:
    tab.route(
        "**/assets/modules/**",
        lambda route: route.abort() if "before-paint" not in route.request.url else route.continue_(),
    )
    tab.goto(address + PLACES[place])
    takeaways = tab.locator("#takeaways")
    tab.wait_for_timeout(3500)
    assert takeaways.evaluate("(one) => getComputedStyle(one).visibility") == "visible"
