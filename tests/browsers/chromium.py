"""Debian's Chromium with the same commands as the other two; Playwright drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Error

from .session import ELEMENTS_ARE_THERE, DriverError, Session


class Chromium(Session):
    """Chromium as its users have it: with pages that Back brings as they were left, which Playwright turns off."""

    name = "chromium"

    def __init__(self, playwright: Any, command: str, arguments: list[str]) -> None:
        self.browser = playwright.chromium.launch(
            executable_path=command, args=arguments, ignore_default_args=["--disable-back-forward-cache"]
        )
        self.context = self.browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
        self.tab = self.context.new_page()

    def close(self) -> None:
        self.browser.close()

    def goto(self, url: str) -> None:
        self.tab.goto("about:blank")
        self.leave(url)

    def leave(self, url: str) -> None:
        self.tab.goto(url)
        self.until(ELEMENTS_ARE_THERE)

    def back(self) -> None:
        self.tab.evaluate("setTimeout(() => history.back(), 0)")

    def js(self, expression: str, *arguments: Any) -> Any:
        return self.run(f"return ({expression})", *arguments)

    def run(self, script: str, *arguments: Any) -> Any:
        try:
            return self.tab.evaluate(f"(given) => (function () {{ {script} }}).apply(null, given)", list(arguments))
        except Error as error:
            raise DriverError(str(error)) from None

    def click(self, css: str) -> None:
        self.tab.locator(css).first.click()

    def type(self, css: str, text: str) -> None:
        self.tab.locator(css).first.press_sequentially(text)

    def press(self, *names: str) -> None:
        for name in names:
            self.tab.keyboard.press(name)

    @contextmanager
    def other_tab(self) -> Iterator[Callable[[], None]]:
        before, other = self.tab, self.context.new_page()
        self.tab = other
        try:
            yield lambda: self._show(before if self.tab is other else other)
        finally:
            other.close()
            self.tab = before

    def _show(self, tab: Any) -> None:
        self.tab = tab
