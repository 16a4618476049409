"""What the measurements share: the built site, served on a free port, and a Chromium to read it with."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("PLAYBOOK_CHROMIUM", "/usr/bin/chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


PATIENCE = 300_000
"""Milliseconds that a page of a large book may take."""


class Silent(SimpleHTTPRequestHandler):
    """Serves files as they are."""

    def log_message(self, format: str, *args: object) -> None:
        pass


class LikeAHost(Silent):
    """Serves files as a static host does: compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        body = compressed(file) if file.is_file() else b""
        self.send_response(200 if file.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


class Patient(ThreadingHTTPServer):
    """Says nothing when a browser closes a connection early."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@cache
def compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)


@contextmanager
def served(site: Path, handler: type[Silent] = Silent) -> Iterator[str]:
    """Serves a folder on a free port."""
    server = Patient(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def with_box(browser: Browser, address: str, slower: int, wake: Callable[[Page], object]) -> Page:
    """A page whose search box somebody has woken at full speed, on a processor that is so many times slower after."""
    page = browser.new_context(service_workers="block").new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    page.focus("[data-md-component=search-query]")
    wake(page)
    if slower > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page


def build(site: Path) -> None:
    """Builds the site as it will be served here."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "SITE_URL": "http://127.0.0.1/"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
