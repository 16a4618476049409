"""The server for editors: pages as they are now, what stands beside them, and word of changes."""

from __future__ import annotations

import json
import re
import shutil
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from pytest import MonkeyPatch

from playbook.__main__ import main
from playbook.pages.shell import Place
from playbook.reading.book import page_files, read_book
from playbook.serving.changes import Changes
from playbook.serving.live import Live
from playbook.serving.server import Server
from project import ROOT, Project, edit

PLAY = "docs/en/reception/not-at-desk.md"
SOON = 10
"""Seconds after which a test gives up."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small book with the real templates, a module and a theme."""
    Project().save(tmp_path)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    (tmp_path / "docs/assets/modules").mkdir(parents=True)
    (tmp_path / "docs/assets/modules/a.js").write_text("export {};")
    (tmp_path / "theme/assets").mkdir(parents=True)
    (tmp_path / "theme/assets/theme.js").write_text("'theme'")
    return tmp_path


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Live(root, Place(is_live=True)), root / "theme")
    server.update()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def get(server: Server, name: str) -> tuple[int, str, str]:
    """Status, type and text of what is at an address."""
    connection = HTTPConnection(*server.server_address, timeout=SOON)
    connection.request("GET", f"/{name}")
    answer = connection.getresponse()
    found = answer.status, answer.getheader("Content-Type"), answer.read().decode("utf-8", "replace")
    connection.close()
    return found


@pytest.mark.parametrize(
    ("name", "kind", "part"),
    [
        ("", "text/html; charset=utf-8", '<html lang="en"'),
        ("ja/reception/not-at-desk/", "text/html; charset=utf-8", '<html lang="ja"'),
        ("assets/modules/a.js", "text/javascript; charset=utf-8", "export {};"),
        ("assets/theme.js", "text/javascript; charset=utf-8", "'theme'"),
        ("go/not-at-desk/", "text/html; charset=utf-8", "reception/not-at-desk/"),
        ("manifest.webmanifest", "application/manifest+json", '"start_url": "call/"'),
    ],
)
def test_pages_files_and_what_stands_beside_them_are_served(server: Server, name: str, kind: str, part: str) -> None:
    status, found, text = get(server, name)
    assert (status, part in text) == (200, True)
    assert found == kind or name.endswith(".webmanifest")


@pytest.mark.parametrize("name", ["assets/call/en.json", "assets/call/blanks.ja.json", "search/ja.json"])
def test_the_data_of_call_and_search_follow_the_book(server: Server, name: str) -> None:
    assert get(server, name)[0] == 200
    assert json.loads(get(server, name)[2])


@pytest.mark.parametrize(
    "name",
    ["nothing/", "service-worker.js", "offline.json", "assets/../../mkdocs.yml", "assets/%2e%2e/data/owners.yml"],
)
def test_what_is_not_there_or_not_for_readers_is_not_found(server: Server, name: str) -> None:
    status, _, text = get(server, name)
    assert (status, "<html" in text) == (404, True)


def listen(server: Server, page: str, shown: str = "") -> HTTPResponse:
    """The line on which an open page hears of changes."""
    connection = HTTPConnection(*server.server_address, timeout=SOON)
    connection.request("GET", f"/live/changes?page=/{page}&shown={shown}")
    return connection.getresponse()


def test_an_open_page_hears_that_it_looks_different_and_another_does_not(server: Server, root: Path) -> None:
    page, other = listen(server, "reception/not-at-desk/"), listen(server, "glossary/")
    edit(root, PLAY, "cue: Slowly", "cue: Calmly and slowly")
    server.update()
    assert page.read().endswith(b"event: changed\ndata:\n\n")
    assert set(other.read1().split(b"\n\n")) == {b": nothing", b""}


def test_what_is_saved_between_the_page_and_its_listening_is_not_missed(server: Server, root: Path) -> None:
    connection = HTTPConnection(*server.server_address, timeout=SOON)
    connection.request("GET", "/reception/not-at-desk/")
    shown = re.fullmatch('shown;desc="(.+)"', connection.getresponse().getheader("Server-Timing"))[1]
    edit(root, PLAY, "cue: Slowly", "cue: Calmly and slowly")
    server.update()
    assert listen(server, "reception/not-at-desk/", shown).read() == b"event: changed\ndata:\n\n"


def test_what_changes_while_a_page_is_looked_at_is_told_at_once(server: Server, monkeypatch: MonkeyPatch) -> None:
    states = iter(["before", "before", "after"])

    def look(_: str) -> str:
        with server.changed:
            server.edition += 1
            server.changed.notify_all()
        return next(states)

    monkeypatch.setattr(server, "state", look)
    began = time.monotonic()
    assert listen(server, "").read().endswith(b"event: changed\ndata:\n\n")
    assert time.monotonic() - began < SOON


def test_a_slip_anywhere_leaves_the_server_alive(server: Server, root: Path, capsys: pytest.CaptureFixture) -> None:
    words = root / "overrides/playbook/shell/page.html"
    words.write_text("{% if %}", "utf-8")
    server.update()
    status, _, text = get(server, "")
    assert status == 200 and "cannot be shown" in text
    shutil.copy(ROOT / "overrides/playbook/shell/page.html", words)
    server.update()
    assert "cannot be shown" not in get(server, "")[2]


def test_a_taken_port_is_said_in_one_sentence(server: Server, root: Path, capsys: pytest.CaptureFixture) -> None:
    port = server.server_address[1]
    assert main(["serve", "--port", str(port)], root) == 1
    assert capsys.readouterr().err == (
        f"port {port} is taken; stop what uses it, or write: make serve port={port + 1}\n"
    )


def test_a_burst_of_changes_is_one_change(tmp_path: Path) -> None:
    reactions: list[float] = []
    changes = Changes([tmp_path], lambda: reactions.append(time.monotonic()))
    changes.start()
    for number in range(50):
        (tmp_path / f"{number}.md").write_text("x")
    until = time.monotonic() + SOON
    while not reactions and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.3)
    changes.stop()
    assert 1 <= len(reactions) <= 3


def test_a_file_that_vanishes_while_it_is_read_is_as_good_as_deleted(root: Path, monkeypatch) -> None:
    read = Path.read_bytes

    def vanishing(file: Path) -> bytes:
        if file.as_posix().endswith("reception/not-at-desk.md"):
            raise FileNotFoundError(file)
        return read(file)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    assert "reception/not-at-desk" not in page_files(root)
    assert "reception/not-at-desk" not in read_book(root).pages
