"""What was kept or given out under an id of before, in a browser: ticks, addresses of a call, pages that lead on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from playbook.outputs.redirects import write_redirects
from playbook.outputs.site import Site as SiteFolder
from playbook.queries.former import pages_of_before
from project import TEMPLATES, WORDS, Project

pytestmark = pytest.mark.browser
CHECKLIST = """
<play-checklist data-page="new" data-formerly="old older" data-progress="{n} of {all}">
<input type="checkbox" name="taker"><input type="checkbox" name="day" data-formerly="time date">
<input type="checkbox" name="place"><p><span role="status"></span><button hidden></button></p>
</play-checklist>
"""
SHOW = """(html) => {
  document.querySelector("article").innerHTML = html;
  return [...document.querySelectorAll("play-checklist input:checked")].map(({ name }) => name);
}"""
PLACES = """async (addresses) => {
  const { placeAt } = await import(new URL("assets/modules/call/engine.js", location));
  const play = { titles: { ask: "", wait: "" }, steps: { ask: {}, wait: {} }, formerly: { pause: "wait" } };
  const data = {
    plays: { "gone-out": play, plain: { titles: { first: "" }, steps: { first: {} } } },
    phrases: { absent: {} },
    outcomes: { ended: {} },
    formerly: { plays: { away: "gone-out" }, phrases: { out: "absent" } },
  };
  return addresses.map((one) => placeAt(data, one));
}"""


@pytest.fixture
def tab(browser, address: str) -> Iterator[object]:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def keep(tab, page: str, ticks: str) -> None:
    tab.evaluate("""async ([page, ticks]) => {
      const { stored, soundNames } = await import(new URL("assets/modules/device/storage.js", location));
      stored(`ticks.${page}`, soundNames).change(() => JSON.parse(ticks));
    }""", [page, ticks])  # fmt: skip
    tab.evaluate('import(new URL("assets/modules/checklist/play-checklist.js", location)).then(() => null)')


def test_ticks_of_a_page_and_of_items_that_were_renamed_go_on(tab) -> None:
    keep(tab, "old", '["taker", "time"]')
    assert tab.evaluate(SHOW, CHECKLIST) == ["taker", "day"]


def test_ticks_under_the_name_of_today_come_before_those_of_before(tab) -> None:
    keep(tab, "old", '["taker", "time"]')
    keep(tab, "new", '["place"]')
    assert tab.evaluate(SHOW, CHECKLIST) == ["place"]


def test_a_call_resolves_old_plays_steps_and_phrases(tab) -> None:
    wanted = {
        "away": {"play": "gone-out", "step": "ask"},
        "away/pause": {"play": "gone-out", "step": "wait"},
        "gone-out/pause/ended": {"play": "gone-out", "step": "wait", "outcome": "ended"},
        "gone-out/nowhere": {"play": "gone-out", "step": "ask"},
        "plain/pause": {"play": "plain", "step": "first"},
        "phrase:out": {"phrase": "absent"},
        "phrase:absent": {"phrase": "absent"},
        "phrase:constructor": None,
        "toString": None,
        "nowhere": None,
    }
    assert tab.evaluate(PLACES, [*wanted]) == [*wanted.values()]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_page_at_an_old_path_leads_on_and_keeps_the_rest_of_the_address(
    browser, address: str, tmp_path, language: str
) -> None:
    book = Project().book()
    (path, today), *_ = pages_of_before(book).items()
    root = "" if language == "en" else "ja/"
    write_redirects(book, WORDS, TEMPLATES, SiteFolder(tmp_path))
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.route(f"**/{root}{path}/*", lambda route: route.fulfill(path=tmp_path / root / path / "index.html"))
    page.goto(f"{address}{root}{path}/?q=x#step-ask")
    page.wait_for_url(f"{address}{root}{today.url}?q=x#step-ask")
    context.close()
