"""The quiet line for those who come back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from browser.call.phone import NO_STORAGE

pytestmark = [pytest.mark.browser, pytest.mark.prove]
ALIVE = "customElements.whenDefined('what-changed').then(() => null)"
NEW = "what-changed li:visible"
LATEST = "2026-11-22-first-voice"


@pytest.fixture
def tab(browser, small_book: str) -> Iterator[object]:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(small_book)
    page.evaluate(ALIVE)
    yield page
    context.close()


def come_back_knowing(tab, *seen: str) -> None:
    """Opens the first page as somebody who was here before these changes came."""
    tab.evaluate("""async (seen) => {
      const { stored } = await import(new URL("assets/modules/device/storage.js", location));
      stored("changes", (value) => value).change(() => ({ since: "2026-11-20", seen }));
    }""", seen)  # fmt: skip
    tab.reload()
    tab.evaluate(ALIVE)


def test_who_comes_for_the_first_time_has_missed_nothing(tab) -> None:
    assert tab.locator(NEW).count() == 0
    assert tab.locator("what-changed > p a").inner_text() == "What changed"
    tab.reload()
    tab.evaluate(ALIVE)
    assert tab.locator(NEW).count() == 0


def test_who_comes_back_reads_what_is_new_until_it_was_seen(tab) -> None:
    come_back_knowing(tab, LATEST)
    assert tab.locator(NEW).count() == 1
    assert tab.locator("what-changed > p a").inner_text() == "New since your last visit"
    tab.locator("what-changed button").click()
    assert tab.locator(NEW).count() == 0
    tab.reload()
    tab.evaluate(ALIVE)
    assert tab.locator(NEW).count() == 0


def test_the_page_marks_what_is_new_once(tab, small_book: str) -> None:
    come_back_knowing(tab)
    for marks in (2, 0):
        tab.goto(f"{small_book}words/changes/")
        tab.evaluate(ALIVE)
        assert tab.locator(".change-new").count() == marks


def test_without_storage_the_line_leads_to_the_page_all_the_same(browser, small_book: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(NO_STORAGE)
    tab = context.new_page()
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.goto(small_book)
    tab.evaluate(ALIVE)
    assert (tab.locator("what-changed > p a").get_attribute("href"), faults) == ("words/changes/", [])
    context.close()
