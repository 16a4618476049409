"""A host whose editions change, and what a browser has kept of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
import time
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from playbook.outputs.hosting import HEADERS
from playbook.outputs.offline import BUDGET, SHARED, write_offline
from playbook.outputs.site import Site
from playbook.pages.interface_words import Words
from playbook.reading.book import Book
from project import ROOT
from real_book import a_page, a_usual_play

WORDS = Words()
PAGE = a_usual_play()
PLAY = PAGE.url
SIBLING = a_page("play", lambda page: page.folder == PAGE.folder and page is not PAGE)
ELSEWHERE = a_page("play", lambda page: page.folder != PAGE.folder)
"""A play of another stage."""
browser_test = pytest.mark.browser
Publish = Callable[..., Path]
Changes = dict[str, Callable[[str], str]]


def make_edition(book: Book, folder: Path, changes: Changes, later: int, budget: int = BUDGET) -> Path:
    """Makes an edition of a site's copy: some files changed, listed anew as at the end of a build, `later` seconds."""
    shutil.copy(ROOT / "docs/service-worker.js", folder)
    for path, change in changes.items():
        file = folder / path
        file.write_text(change(file.read_text("utf-8")), "utf-8")
    edition = Site(folder)
    edition.take(folder)
    write_offline(book, WORDS, ROOT / "overrides/playbook", edition, budget)
    written = time.time() + later  # the host's clock ticks in seconds: two editions in one look the same
    for file in filter(Path.is_file, folder.rglob("*")):
        os.utime(file, (written, written))
    return folder


class Host:
    """Serves a folder below any path; the folder can be exchanged, as when a new edition is published."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.change: Callable[[str, bytes], bytes] = lambda path, body: body
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answer, host=self))
        self.base = base
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}{base}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Answer(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, host: Host) -> None:
        self.host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = self.path.split("?")[0].removeprefix(self.host.base)
        self.host.asked.append(path)
        file = self.host.folder / path
        file = file / "index.html" if path.endswith("/") or not path else file
        found = file.is_file() and self.path.startswith(self.host.base)
        body = self.host.change(path, file.read_bytes()) if found else b"not here"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for header, value in HEADERS.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.host.asked.append(f"POST {self.path}")
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


KEPT = """async () => {
  const editions = {};
  for (const name of (await caches.keys()).filter((name) => !name.endsWith(" notes"))) {
    editions[name.split(" ")[1]] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  }
  return editions;
}"""


STATES = """navigator.serviceWorker.getRegistration().then(
  (found) => ["installing", "waiting", "active"].map((one) => found?.[one]?.state))"""
STANDING = [None, None, "activated"]
"""The states of the workers when an edition has come, and no other is coming."""


def edition_of(folder: Path) -> str:
    return re.search(r'EDITION = "([0-9a-f]{16})"', (folder / "service-worker.js").read_text("utf-8"))[1]


def groups_of(folder: Path) -> dict[str, dict[str, str]]:
    return json.loads((folder / "offline.json").read_text("utf-8"))["groups"]


def kept(tab: Any, host: Host, folder: Path) -> set[str]:
    """The addresses that the browser keeps of an edition, below the site's root."""
    return {url.removeprefix(host.url) for url in tab.evaluate(KEPT).get(edition_of(folder), [])}


def wait_until_kept(tab: Any, host: Host, folder: Path, *groups: str) -> None:
    """Waits until all files of some groups are kept, and the edition is in use."""
    wanted = {path for group in groups for path in groups_of(folder)[group]}
    for _ in range(600):
        states = tab.evaluate(STATES)
        if wanted <= kept(tab, host, folder) and states == STANDING and current(tab) == edition_of(folder):
            return
        tab.wait_for_timeout(100)
    missing = sorted(wanted - kept(tab, host, folder))
    raise AssertionError(f"in use: {current(tab)}, {states}; wanted: {edition_of(folder)}, missing: {missing}")


def current(tab: Any) -> str | None:
    return tab.evaluate(
        """async () => {
          const notes = (await caches.keys()).find((name) => name.endsWith(" notes"));
          const found = notes && (await (await caches.open(notes)).match(new URL("current", notes.split(" ")[0])));
          return found ? found.text() : null;
        }"""
    )


def visit(tab: Any, host: Host, url: str = PLAY) -> None:
    """One visit to one page, as long as it takes to keep its language."""
    tab.goto(host.url + url)
    language = "ja" if url.startswith("ja/") else "en"
    wait_until_kept(tab, host, host.folder, SHARED, language, f"{language}/pages")
