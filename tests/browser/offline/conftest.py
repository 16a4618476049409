"""What these tests share."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.outputs.offline import BUDGET
from real_book import BOOK

from .host import Changes, Host, Publish, make_edition


@pytest.fixture
def publish(site: Path, address: str, tmp_path: Path) -> Publish:
    """Makes an edition: the site with some files changed."""
    count = itertools.count()

    def make(name: str, changes: Changes | None = None, budget: int = BUDGET) -> Path:
        shutil.copytree(site, tmp_path / name)
        return make_edition(BOOK, tmp_path / name, changes or {}, 2 * next(count), budget)

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
