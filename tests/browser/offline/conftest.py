"""What these tests share."""

from __future__ import annotations

import itertools
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from playbook.outputs.offline import BUDGET, write_offline
from playbook.outputs.site import Site
from real_book import BOOK

from .host import WORDS, Host, Publish


@pytest.fixture
def publish(site: Path, address: str, tmp_path: Path) -> Publish:
    """Makes an edition: the site with some files changed, listed anew as at the end of a build."""

    count = itertools.count()

    def make(name: str, changes: dict[str, Callable[[str], str]] | None = None, budget: int = BUDGET) -> Path:
        folder = tmp_path / name
        shutil.copytree(site, folder)
        shutil.copy(ROOT / "docs/service-worker.js", folder)
        for path, change in (changes or {}).items():
            file = folder / path
            file.write_text(change(file.read_text("utf-8")), "utf-8")
        edition = Site(folder)
        edition.take(folder)
        write_offline(BOOK, WORDS, ROOT / "overrides/playbook", edition, budget)
        written = time.time() + 2 * next(count)  # the host's clock ticks in seconds: two editions in one look the same
        for file in filter(Path.is_file, folder.rglob("*")):
            os.utime(file, (written, written))
        return folder

    return make


@pytest.fixture
def host(site: Path, address: str) -> Iterator[Host]:
    """The site at another address and below another path than it was built for."""
    host = Host(site, "/any/path/")
    yield host
    host.server.shutdown()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page of a fresh profile whose requests to other hosts are failures."""
    context = browser.new_context(locale="en-GB", viewport={"width": 390, "height": 844})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context.new_page()
    context.close()
    assert [url for url in asked if not re.match(r"http://127\.0\.0\.1:|data:|blob:", url)] == []
