"""Facts for everybody's hands and eyes, on a page of each kind: contrast, targets, motion, forced colours, shifts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from project import Project

from .hands import controls_missed_by_a_thumb
from .test_browser import AXE

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PHONE = {"width": 390, "height": 664}
BOOK = Project().book()
PAGES = sorted({page.kind: page.url for page in BOOK.pages.values()}.items())
"""A page of each kind in the small book."""
PLACES = [
    next(f"{page.id}/{step.id}" for page in BOOK.plays.values() for step in page.entry.script),
    next(f"phrase:{card.entry.id}" for card in BOOK.cards.values() if card.kind == "phrase"),
]
"""Where a call can begin."""
TOO_PALE = """async () => {
  const only = { runOnly: ["color-contrast-enhanced"], resultTypes: ["violations"] };
  const { violations } = await axe.run(document, only);
  return violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${target} ${any[0]?.data?.contrastRatio}`));
}"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) => ["", "::before", "::after"].flatMap((pseudo) => {
  const { transitionDuration, animationName } = getComputedStyle(one, pseudo || null);
  const moves = animationName !== "none" || transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  return moves ? [`${one.localName}.${one.className}${pseudo}`] : [];
}))"""
FADED = """() => [...document.querySelectorAll("*")].flatMap((one) => ["::before", "::after"].flatMap((pseudo) => {
  const { webkitMaskImage, content, backgroundColor } = getComputedStyle(one, pseudo);
  const drawn = content !== "none" && webkitMaskImage !== "none" && one.checkVisibility();
  const lost = drawn && backgroundColor === getComputedStyle(document.body).backgroundColor;
  return lost ? [`${one.className}${pseudo}`] : [];
}))"""
"""Signs cut out of a ground that the system's colours have made the page's own."""
SHIFTED = """() => new Promise((tell) => {
  const found = [];
  const watch = (list) => found.push(...list.getEntries().filter((one) => !one.hadRecentInput));
  new PerformanceObserver(watch).observe({ type: "layout-shift", buffered: true });
  const where = (one) => `${one.value.toFixed(4)} ${one.sources.map(({ node }) => node?.className ?? node?.nodeName)}`;
  setTimeout(() => tell(found.map(where)), 500);
})"""


@pytest.fixture(scope="module")
def tab(browser: Any) -> Iterator[Any]:
    """A phone that wants less motion."""
    context = browser.new_context(
        viewport=PHONE,
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
        bypass_csp=True,
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def test_text_has_the_enhanced_contrast_in_both_schemes(tab: Any, small_book: str) -> None:
    found = {}
    for kind, url in PAGES:
        tab.goto(small_book + url)
        tab.evaluate(AXE)
        for scheme in ("light", "dark"):
            tab.emulate_media(color_scheme=scheme)
            if pale := tab.evaluate(TOO_PALE):
                found[kind, scheme] = pale
    assert found == {}


def test_every_control_of_a_phone_is_as_large_as_a_thumb_and_lies_under_nothing(tab: Any, small_book: str) -> None:
    found = {}
    for kind, url in PAGES:
        tab.goto(f"{small_book}ja/{url}", wait_until="networkidle")
        if missed := controls_missed_by_a_thumb(tab):
            found[kind] = missed
    assert found == {}


def test_nothing_moves_for_those_who_want_less_motion(tab: Any, small_book: str) -> None:
    found = {}
    for kind, url in PAGES:
        tab.goto(small_book + url, wait_until="networkidle")
        if moving := tab.evaluate(MOVING):
            found[kind] = moving
    assert found == {}


def test_no_sign_is_lost_in_forced_colours(tab: Any, small_book: str) -> None:
    tab.emulate_media(forced_colors="active")
    found = {}
    for kind, url in PAGES:
        tab.goto(small_book + url, wait_until="networkidle")
        if faded := tab.evaluate(FADED):
            found[kind] = sorted(set(faded))
    tab.emulate_media(forced_colors="none")
    assert found == {}


@pytest.mark.parametrize("language", ["", "ja/"])
def test_no_page_shifts_while_it_becomes_whole(tab: Any, small_book: str, language: str) -> None:
    found = {}
    for kind, url in PAGES:
        tab.goto(f"{small_book}{language}{url}", wait_until="networkidle")
        if shifted := tab.evaluate(SHIFTED):
            found[kind] = shifted
    assert found == {}


@pytest.mark.parametrize("kind", ["play", "call", "cadence"])
def test_where_one_reads_in_a_call_nothing_shifts_though_modules_come_late(
    tab: Any, small_book: str, kind: str
) -> None:
    tab.route("**/assets/modules/playbook.js", come_late)
    tab.goto(small_book + dict(PAGES)[kind], wait_until="networkidle")
    assert tab.evaluate(SHIFTED) == []
    tab.unroute("**/assets/modules/playbook.js")


@pytest.mark.parametrize("place", PLACES, ids=["step", "phrase"])
def test_a_call_that_the_address_begins_shifts_nothing_though_it_comes_late(
    tab: Any, small_book: str, place: str
) -> None:
    tab.route("**/assets/call/en.json", come_late)
    tab.goto("about:blank")
    tab.goto(f"{small_book}{dict(PAGES)['call']}#{place}", wait_until="networkidle")
    assert tab.locator(".call-screen .said").first.is_visible()
    shifted = [one for one in tab.evaluate(SHIFTED) if float(one.split()[0]) >= 0.005]
    assert shifted == []
    tab.unroute("**/assets/call/en.json")


def come_late(route: Any) -> None:
    time.sleep(0.3)  # on a slow network the words are read long before
    route.continue_()
