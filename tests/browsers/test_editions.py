"""Twelve editions in a row with two tabs open: no page is of two, and nobody is locked out."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from browser.offline.host import Changes, Host, edition_of, make_edition
from playbook.reading.book import Book, read_book

from .chromedriver import ChromeDriver
from .session import Session, wait

pytestmark = [pytest.mark.browser, pytest.mark.prove]
EDITIONS = 12
BROKEN = range(5, 8)
"""The editions whose worker finds the browser's store broken."""
PAUSE = {"webkit": 3, "firefox": 3}
"""Seconds before the next page: a worker of WebKit that begins while a page opens was seen to stay at its beginning; on
a busy machine a worker of Firefox was still coming when the next edition went out, and a broken one before it had let
the network show that."""
PAGES = ("reception/not-at-desk/", "call/")
"""What the two tabs show."""
BREAK = "caches.open = () => Promise.reject(new Error('broken'));"
UPDATE = "navigator.serviceWorker.getRegistration().then((found) => found?.update()).catch(() => null)"
WHOLE = """[document.documentElement.dataset.page, document.documentElement.dataset.script,
  getComputedStyle(document.documentElement).getPropertyValue("--edition").trim()]"""
"""The edition of a page, of its script, and of its style."""
IS_LAST = """caches.keys().then((names) => names.find((name) => name.endsWith(" notes")))
  .then((notes) => caches.match(new URL("current", notes.split(" ")[0]), { cacheName: notes }))
  .then((found) => found?.text()).then((current) => current === arguments[0])"""
"""Whether an edition is the one in use."""
HOW_MANY = "caches.keys().then((names) => names.filter((name) => !name.endsWith(' notes')).length)"


IS_READY = "navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')"


class Editions(Host):
    """A host that publishes a book in as many editions as are wanted, each in a folder of its own."""

    def __init__(self, book: Book, site: Path, room: Path) -> None:
        super().__init__(site, "/any/path/")
        self.book, self.site, self.room = book, site, room

    def publish(self, number: int) -> None:
        """Puts a number into both pages, a script and a style, and serves that edition from now on."""
        folder = Path(shutil.copytree(self.site, self.room / str(number)))
        self.folder = make_edition(self.book, folder, marks(number), 2 * number)
        worker = folder / "service-worker.js"
        written = worker.read_text("utf-8").replace("OPENING = 60_000", "OPENING = 2_000")
        worker.write_text(f"{BREAK}\n{written}" if number in BROKEN else written, "utf-8")


def marks(number: int) -> Changes:
    """What is put into the files of an edition."""
    pages = {
        f"{page}index.html": lambda text: text.replace("<html", f'<html data-page="{number}"', 1) for page in PAGES
    }
    return pages | {
        "assets/modules/playbook.js": lambda text: f'{text}\ndocument.documentElement.dataset.script = "{number}";\n',
        "assets/styles/page/base.css": lambda text: f"{text}\n:root {{ --edition: {number}; }}\n",
    }


@pytest.fixture
def host(small_book: str, small_site: Path, small_project: Path, tmp_path: Path) -> Iterator[Editions]:
    host = Editions(read_book(small_project), small_site, tmp_path)
    yield host
    host.server.shutdown()


@pytest.fixture
def engine(started: Session) -> Iterator[Session]:
    """Chromium by its own driver, which lets a new worker start."""
    if started.name != "chromium":
        yield started
        return
    with closing(ChromeDriver()) as chromium:
        yield chromium


def look(engine: Session, url: str) -> int:
    """Opens a page; gives its edition, which is also that of its script and its style."""
    engine.leave(url)
    engine.until("document.documentElement.dataset.script")
    page, script, style = engine.js(WHOLE)
    assert page == script == style, f"{url}: page {page}, script {script}, style {style}"
    return int(page)


def test_of_twelve_editions_no_page_is_mixed_both_tabs_come_to_the_last_and_old_ones_are_deleted(
    engine: Session, host: Editions
) -> None:
    host.publish(1)
    here, there = (host.url + page for page in PAGES)
    look(engine, here)
    engine.until(IS_READY)
    with engine.other_tab() as go_over:
        seen = [look(engine, there)]
        for number in range(2, EDITIONS + 1):
            host.publish(number)
            go_over()
            engine.run(UPDATE)
            time.sleep(PAUSE.get(engine.name, 0))
            seen.append(look(engine, here))
            go_over()
            look(engine, there)
        assert seen == sorted(seen), "nobody is led back to an edition before"
        come_to(engine, host, there, EDITIONS)
        time.sleep(2)  # what was opening is open, or is gone
        come_to(engine, host, there, EDITIONS)
        host.publish(EDITIONS + 1)
        come_to(engine, host, there, EDITIONS + 1)
        assert engine.js(HOW_MANY) <= 3, "the edition in use, the one before, and that of the page before"
    assert look(engine, here) == EDITIONS + 1


def come_to(engine: Session, host: Editions, url: str, number: int) -> None:
    """Waits until the newest edition is in use: an update that met two failed, and the browser asks again later."""
    assert wait(lambda: engine.run(UPDATE) or engine.js(IS_LAST, edition_of(host.folder)), 60, 2)
    assert look(engine, url) == number
