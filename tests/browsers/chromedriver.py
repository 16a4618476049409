"""Debian's Chromium by its own driver: Playwright stops each new worker, and a page may wait for it for ever."""

from __future__ import annotations

from conftest import CHROMIUM, QUIET

from .over_http import OverHttp


class ChromeDriver(OverHttp):
    """Chromium with a profile of its own."""

    name = "chromium"

    def __init__(self) -> None:
        self.start("chromedriver")
        self.begin({"goog:chromeOptions": {"binary": CHROMIUM, "args": ["--headless", *QUIET]}})
