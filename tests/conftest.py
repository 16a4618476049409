"""What the tests share: one site, built once as an editor would build it, and a Chromium to read it with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from playbook.outputs.hosting import headers_of
from project import Project

ROOT = Path(__file__).parent.parent
BASE = "/playbook/"
"""The site is served below a path, as on many hosts, so that no address can rely on the root."""
CHROMIUM = os.environ.get("PLAYBOOK_CHROMIUM", "/usr/bin/chromium")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

for told_by_make in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):
    os.environ.pop(told_by_make, None)  # what the tests start runs as from a shell, also when make started the tests

REPORT = f"{BASE}refused-by-the-policy"


def said_with(name: str) -> dict[str, str]:
    """What a host says with a file; a browser also tells us what the policy refused."""
    headers = headers_of(name)
    return headers | {"Content-Security-Policy": f"{headers['Content-Security-Policy']}; report-uri {REPORT}"}


class BelowBase(SimpleHTTPRequestHandler):
    """Serves a folder below BASE as a host does, with the site's own page for wrong addresses, and says nothing."""

    refused: ClassVar[list[str]] = []
    """What the policy refused in any browser."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(BASE):
            return os.path.join(self.directory, "nothing-is-here")
        return super().translate_path("/" + path.removeprefix(BASE))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        body = page.read_bytes() if code == 404 and page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for header, value in said_with(self.path.removeprefix(BASE)).items():
            self.send_header(header, value)
        super().end_headers()

    def do_POST(self) -> None:
        """What a browser tells of the policy."""
        report = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path == REPORT:
            self.refused.append(report)
        self.send_response(204)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class QuietServer(ThreadingHTTPServer):
    """Says nothing when a browser closes a connection early, as it does on leaving a page."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project in which nothing is wrong."""
    return Project().save(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the built site."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served, with a closing slash."""
    yield from built_and_served(site, ROOT)


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small book (tests/cases/book) as a project of its own."""
    root = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "tests/cases/book/docs", root / "docs")
    # A call and a plan want every hour and every day of the week.
    shutil.copy(ROOT / "docs/data/calendar.yml", root / "docs/data/calendar.yml")
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets", dirs_exist_ok=True)
    for name in ("mkdocs.yml", "hooks", "overrides", "docs/service-worker.js"):
        (root / name).symlink_to(ROOT / name)
    return root


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which `small_book` is built."""
    return tmp_path_factory.mktemp("small-site")


@pytest.fixture(scope="session")
def small_book(small_project: Path, small_site: Path) -> Iterator[str]:
    """The address of the small book, built and served as the real one is."""
    yield from built_and_served(small_site, small_project)


def built_and_served(folder: Path, root: Path) -> Iterator[str]:
    """Builds the project at `root` into a folder and serves it until the tests are over."""
    server = QuietServer(("127.0.0.1", 0), partial(BelowBase, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}{BASE}"
    build(folder, url, root)
    yield url
    server.shutdown()
    assert BelowBase.refused == []


@pytest.fixture(scope="session")
def playwright() -> Iterator[object]:
    """What drives Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Any) -> Iterator[object]:
    """Debian's Chromium, driven by Playwright."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield chromium
    chromium.close()


def build(folder: Path, url: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Builds the project at `root` into `folder`, as it will be served at `url`; fails loudly."""
    environment = os.environ | {
        "SITE_URL": url,
        "REPO_URL": "https://example.com/playbook",
        "PYTHONPATH": str(root / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-cases", action="store_true", help="write anew what the cases expect; then read the difference in git"
    )


@pytest.fixture(scope="session")
def write_cases(request: pytest.FixtureRequest) -> bool:
    """Whether the cases learn what is so now, instead of saying what should be."""
    return request.config.getoption("--write-cases")
