"""The server for whoever edits: pages as they are now, files as they lie there, and word of every change."""

from __future__ import annotations

import mimetypes
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from urllib.parse import parse_qs, unquote, urlsplit

from ..kept import digest
from ..outputs.site import Site
from .live import Live, sentence_of

CHANGES = "live/changes"
NEVER = frozenset({"service-worker.js", "offline.json"})
"""A device must keep nothing of a book that is being written."""
PAGE_FIRST = 0.1
"""Seconds in which the open page is made, before the whole book is looked through."""
ALIVE = 15.0
"""Seconds after which an open page hears that nothing happened, so that a closed one is noticed."""


class Server(ThreadingHTTPServer):
    """Serves a live book at an address of this machine."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], live: Live, theme: Path) -> None:
        """Raises OSError where the port is taken."""
        self.live, self.theme = live, theme
        self.beside = TemporaryDirectory(prefix="playbook-")
        self.edition, self.assets, self.failure = 0, "", ""
        self._written: dict[str, int] = {}
        self.changed = threading.Condition()
        super().__init__(address, Handler)

    def update(self) -> None:
        """Reads what changed and tells the open pages: first of the page itself, then of what is wrong elsewhere."""
        self._look(self.live.refresh)
        time.sleep(PAGE_FIRST)
        self._look(self.live.check)

    def _look(self, look: Callable[[], None]) -> None:
        try:
            look()
            self.failure = ""
        except Exception as error:  # noqa: BLE001 (the server outlives whatever is wrong in the project)
            self.failure = f"the pages stay as they were: {sentence_of(error)}"
            print(self.failure, file=sys.stderr)
        styles = (self.live.root / "docs/assets", self.live.root / "docs/data/site.yml", self.live.templates / "styles")
        files = sorted(file for place in styles for file in (place, *place.rglob("*")))
        self.assets = digest(*(f"{file} {file.stat().st_mtime_ns}" for file in files if file.is_file()))
        with self.changed:
            self.edition += 1
            self.changed.notify_all()

    def state(self, url: str) -> str:
        """What `state_of` gives for the page at an address as it is now."""
        return self.state_of(self.live.page(url) or "")

    def state_of(self, page: str) -> str:
        """A digest that changes when a page, or the styles and modules it stands on, look different."""
        return digest(page, self.assets)

    def wait_for_more_than(self, edition: int) -> None:
        """Waits until there is a later edition than one that was looked at, or until the reader should hear a sign."""
        with self.changed:
            self.changed.wait_for(lambda: self.edition > edition, ALIVE)

    def file_beside(self, name: str) -> Path | None:
        """A file that stands beside the pages (search, call data, short links), written when it is asked for."""
        for prefix, write in self.live.press.writers.items():
            if name.startswith(prefix):
                self._write(prefix, write)
        return Path(self.beside.name) / name

    def _write(self, prefix: str, write: Callable[[Site], None]) -> None:
        if self._written.get(prefix) != self.edition:
            self._written[prefix] = self.edition
            write(Site(Path(self.beside.name)))

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who leaves in the middle of an answer is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            traceback.print_exc()


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        """A page, a file, or word of changes."""
        parts = urlsplit(self.path)
        name = unquote(parts.path).lstrip("/")
        if name == CHANGES:
            asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
            self._tell_changes(asked.get("page", "").lstrip("/"), asked.get("shown", ""))
            return
        try:
            self._answer(name)
        except ConnectionError:
            raise
        except Exception as error:  # noqa: BLE001 (a slip in a template or a page is told, not thrown)
            self._send(
                HTTPStatus.INTERNAL_SERVER_ERROR, f"this cannot be shown: {sentence_of(error)}\n".encode(), "text/plain"
            )

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: what is wrong stands on the pages."""

    def _answer(self, name: str) -> None:
        live = self.server.live
        page = live.page(name) if name in ("", "ja") or name.endswith("/") else None
        if live.press is None:
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, f"{self.server.failure}\n".encode(), "text/plain")
        elif page is not None:
            state = self.server.state_of(page)
            self._send(HTTPStatus.OK, page.encode(), "text/html", {"Server-Timing": f'shown;desc="{state}"'})
        elif file := self._file(name):
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self._send(HTTPStatus.OK, file.read_bytes(), kind)
        else:
            page = live.press.renderer.not_found("ja" if name.startswith("ja/") else "en")
            self._send(HTTPStatus.NOT_FOUND, page.encode(), "text/html")

    def _file(self, name: str) -> Path | None:
        """A file of the project, of the theme, or beside the pages."""
        if name in NEVER or ".." in Path(name).parts:
            return None
        name = f"{name}index.html" if name.endswith("/") else name
        docs = self.server.live.root / "docs"
        places = [
            docs / name if name.startswith("assets/") else None,
            self.server.theme / name,
            self.server.file_beside(name),
        ]
        return next((file for file in places if file and file.is_file()), None)

    def _send(self, status: HTTPStatus, body: bytes, kind: str, more: Mapping[str, str] = MappingProxyType({})) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        for name, value in more.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell_changes(self, page: str, shown: str) -> None:
        """Holds the line, and says when the page looks different from what was sent (or, unsaid, from now)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        server, shown = self.server, shown or self.server.state(page)
        while True:
            looked_at = server.edition
            different = server.state(page) != shown
            self.wfile.write(b"event: changed\ndata:\n\n" if different else b": nothing\n\n")
            self.wfile.flush()
            if different:
                return
            server.wait_for_more_than(looked_at)
