"""What a test asks of a browser, in the words of WebDriver; Firefox and WebKit bring `send`, Chromium all of it."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which WebDriver gives an element."""
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "ArrowDown": "\ue015", "ArrowUp": "\ue013"}

ELEMENTS_ARE_THERE = "document.readyState === 'complete' && !document.querySelector(':not(:defined)')"
"""A page's own elements come after it."""


class DriverError(Exception):
    """The browser did not do what it was asked."""


def wait(what: Callable[[], Any], seconds: float = 15.0, every: float = 0.05) -> Any:
    """The first true answer of `what`, or its last one when the time is over."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found or time.monotonic() > end:
            return found
        time.sleep(every)


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def end(process: subprocess.Popen[bytes], seconds: float = 15.0) -> None:
    """Asks a driver to end, and makes it end when the time is over."""
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Session:
    """One window of a browser."""

    name = ""

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        """Sends one command of WebDriver and gives its value."""
        raise NotImplementedError

    def close(self) -> None:
        """Ends the browser and takes its profile away."""
        raise NotImplementedError

    def goto(self, url: str) -> None:
        """Opens an address anew, also where only its fragment differs, and waits for the elements of the page."""
        self.send("Navigate", {"url": "about:blank"})
        self.leave(url)

    def leave(self, url: str) -> None:
        """Opens an address from the page that is open, as a link does."""
        self.send("Navigate", {"url": url})
        self.until(ELEMENTS_ARE_THERE)

    def back(self) -> None:
        """Goes back one page, as the button does."""
        self.send("Back", {})

    def js(self, expression: str, *arguments: Any) -> Any:
        """The value of an expression; its arguments are `arguments[0]` and so on."""
        return self.send("ExecuteScript", {"script": f"return ({expression})", "args": list(arguments)})

    def run(self, script: str, *arguments: Any) -> Any:
        """Runs statements."""
        return self.send("ExecuteScript", {"script": script, "args": list(arguments)})

    def until(self, expression: str, *arguments: Any, seconds: float = 8) -> Any:
        """Waits until an expression is true; a page that is being left for another answers nothing."""
        last = None

        def ask() -> Any:
            nonlocal last
            try:
                last = self.js(expression, *arguments)
                return last
            except DriverError as error:
                last = error
                return None

        found = wait(ask, seconds)
        if not found:
            raise DriverError(f"never true: {expression} (last {last!r} at {self.js('location.href')})")
        return found

    def click(self, css: str) -> None:
        """Presses the first element that is found, in the middle of the window."""
        self.run(f"document.querySelector({css!r}).scrollIntoView({{ block: 'center' }})")
        self.send("ElementClick", {"id": self._find(css)})

    def type(self, css: str, text: str) -> None:
        """Types into a field, key by key."""
        self.send("ElementSendKeys", {"id": self._find(css), "text": text})

    def press(self, *names: str) -> None:
        """Presses keys one after another, in whatever has the focus."""
        strokes = [(kind, KEYS.get(name, name)) for name in names for kind in ("keyDown", "keyUp")]
        actions = [{"type": kind, "value": value} for kind, value in strokes]
        self.send("PerformActions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})
        self.send("ReleaseActions", {})

    @contextmanager
    def other_tab(self) -> Iterator[Callable[[], None]]:
        """Another tab of the same profile, while the block lasts; gives what goes over to the other of both."""
        before = self.send("GetWindowHandle", {})
        other = self.send("NewWindow", {"type": "tab"})["handle"]
        self._switch(other)
        try:
            yield lambda: self._switch(before if self.send("GetWindowHandle", {}) == other else other)
        finally:
            self._switch(other)
            self.send("CloseWindow", {})
            self._switch(before)

    def _switch(self, handle: str) -> None:
        self.send("SwitchToWindow", {"handle": handle})

    def _find(self, css: str) -> str:
        return self.send("FindElement", {"using": "css selector", "value": css})[ELEMENT]


def press(engine: Session, css: str) -> None:
    """Presses by script what is there or comes: Firefox would not keep a page in which its driver has clicked."""
    engine.until("document.querySelector(arguments[0])", css)
    engine.run("document.querySelector(arguments[0]).click()", css)
