"""From one edition to the next."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.outputs.offline import SHARED

from .host import ELSEWHERE, PLAY, Host, Publish, browser_test, current, edition_of, visit, wait_until_kept

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it
MARK = {f"{PLAY}index.html": lambda text: text.replace("</h1>", " (new)</h1>", 1)}
STYLE = {"assets/styles/page/base.css": lambda text: text + "\n:root { --edition: new; }\n"}
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = (await registration.update().catch(() => null))?.installing;
  if (worker) await new Promise((done) => worker.addEventListener("statechange", done));
}"""
"""Looks for an update at once, as the browser does a while after a page was opened; waits until it came or failed."""
EDITION = "getComputedStyle(document.documentElement).getPropertyValue('--edition')"


@pytest.mark.prove
@browser_test
def test_an_update_comes_quietly_and_is_seen_on_the_page_opened_next(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    old, host.folder = host.folder, publish("new", MARK | STYLE)
    host.asked.clear()
    tab.goto(host.url + PLAY)
    assert "(new)" not in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == ""
    wait_until_kept(tab, host, host.folder, SHARED, "en", "en/pages")
    assert {PLAY, "assets/styles/page/base.css"} <= set(host.asked)
    assert len(host.asked) < 15, "what did not change is not fetched again"
    # The page that is still open belongs to the old edition, whatever it asks for.
    style = "fetch(document.querySelector('link[rel=stylesheet]').href).then((found) => found.text())"
    assert "--edition" not in tab.evaluate(style)
    tab.context.set_offline(True)
    tab.goto(host.url + PLAY)
    assert "(new)" in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == "new"
    assert edition_of(old) != edition_of(host.folder)


@pytest.mark.prove
@browser_test
def test_a_second_open_page_keeps_its_edition_while_the_first_moves_on(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    second = tab.context.new_page()
    second.goto(f"{host.url}call/")
    host.folder = publish("new", MARK | STYLE)
    tab.evaluate(UPDATE)
    wait_until_kept(tab, host, host.folder, SHARED, "en", "en/pages")
    tab.reload()
    assert tab.evaluate(EDITION) == "new"
    style = "fetch(document.querySelector('link[rel=stylesheet]').href).then((found) => found.text())"
    assert "--edition" not in second.evaluate(style)
    second.reload()
    assert second.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_an_update_that_breaks_off_changes_nothing(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    old, new = host.folder, publish("new", MARK | STYLE)
    host.folder = new
    moved = new / "assets/styles/page/base.css"
    hidden = moved.rename(new / "hidden.css")
    tab.goto(host.url + PLAY)
    tab.evaluate(UPDATE)
    assert current(tab) == edition_of(old)
    tab.context.set_offline(True)
    tab.goto(host.url + PLAY)
    assert "(new)" not in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == ""
    # Completed later, it goes on where it broke off.
    tab.context.set_offline(False)
    hidden.rename(moved)
    tab.goto(host.url + PLAY)
    wait_until_kept(tab, host, new, SHARED, "en", "en/pages")
    tab.goto(host.url + PLAY)
    assert tab.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_a_page_of_a_newer_edition_gets_all_its_files_from_the_network(tab: Any, host: Host, publish: Publish) -> None:
    """A page of the other language is not kept; when it comes, it is newer than the files that are."""
    visit(tab, host)
    host.folder = publish("new", STYLE | {f"ja/{PLAY}index.html": lambda text: text.replace("</h1>", " (new)</h1>", 1)})
    # The update fails, so that the newer edition is never kept.
    host.change = lambda path, body: body.replace(b"{", b" {", 1) if path == "offline.json" else body
    tab.goto(f"{host.url}ja/{PLAY}")
    assert "(new)" in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_a_host_that_changes_what_it_serves_still_shows_its_newest_pages(
    tab: Any, host: Host, publish: Publish
) -> None:
    visit(tab, host)
    host.folder = publish("new", MARK)
    host.change = lambda path, body: (
        body.replace(b"</body>", b"<!-- by the host --></body>") if path.endswith("/") else body
    )
    tab.goto(host.url + PLAY)
    tab.evaluate(UPDATE)
    tab.goto(host.url + PLAY)
    assert "(new)" in tab.locator("h1").inner_text()
    tab.context.set_offline(True)
    assert tab.goto(host.url + ELSEWHERE.url).status == 200, "without a network the edition before is there"
