"""The three engines, each started once for all facts; and the small book, which no edit of the real one changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from conftest import CHROMIUM, QUIET

from .chromium import Chromium
from .firefox import Firefox
from .session import Session
from .webkit import WebKit, screen


@pytest.fixture(scope="session", params=["chromium", "firefox", "webkit"])
def started(request: pytest.FixtureRequest) -> Iterator[Session]:
    """One engine after another."""
    with ExitStack() as stack:
        if request.param == "chromium":
            engine: Session = Chromium(request.getfixturevalue("playwright"), CHROMIUM, QUIET)
        elif request.param == "firefox":
            engine = Firefox()
        else:
            engine = WebKit(stack.enter_context(screen()))
        stack.callback(engine.close)
        yield engine


@pytest.fixture
def engine(started: Session, small_book: str) -> Session:
    """An engine whose device holds nothing of us."""
    started.goto(f"{small_book}404.html")
    started.run("localStorage.clear(); sessionStorage.clear()")
    return started


@pytest.fixture
def home(small_book: str) -> Any:
    """The address of the small book."""
    return small_book
