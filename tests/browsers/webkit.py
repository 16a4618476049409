"""WebKitGTK, near the browser of every iPhone: Debian's WebKitWebDriver speaks JSON over HTTP."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .over_http import OverHttp
from .session import DriverError, wait

COMMAND = "WebKitWebDriver"
SCREEN = (1600, 1300)
NO_BAR = (
    "window * { font-size: 1px; padding: 0; margin: 0; min-width: 0; border-width: 0; -gtk-icon-transform: scale(0); }"
)
"""The browser's own bar is wider than a phone; it need not be seen."""


@contextmanager
def screen() -> Iterator[str]:
    """A screen for one browser, whose number the screen itself chooses, so that no two runs meet."""
    read, write = os.pipe()
    width, height = SCREEN
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise DriverError("Xvfb did not start")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()


def mini_browser() -> str:
    """The browser that the driver starts; its folder bears the name of the machine's architecture."""
    places = [*Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"), *Path("/usr/libexec").glob("webkit*/MiniBrowser")]
    if not places:
        raise DriverError("no MiniBrowser: install webkit2gtk-driver")
    return str(max(places))


class WebKit(OverHttp):
    """MiniBrowser on a screen, in a home of its own."""

    name = "webkit"

    def __init__(self, display: str, size: tuple[int, int] = (1280, 800)) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="webkit-"))
        style = self.home / ".config/gtk-3.0/gtk.css"
        style.parent.mkdir(parents=True)
        style.write_text(NO_BAR)
        self.start(COMMAND, self._environment(display))
        try:
            self._begin()
            self._size(*size)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        super().close()
        shutil.rmtree(self.home, ignore_errors=True)

    def _environment(self, display: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR")}
        return kept | {
            "DISPLAY": display,
            "GDK_BACKEND": "x11",
            "GSETTINGS_BACKEND": "memory",
            "GTK_THEME": "Adwaita",
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
            "XDG_RUNTIME_DIR": str(self.home),
        }

    def _begin(self) -> None:
        options = {"webkitgtk:browserOptions": {"binary": mini_browser(), "args": ["--automation"]}}
        self.begin(options)
        self.send("SetTimeouts", {"script": 30_000, "pageLoad": 60_000})

    def _size(self, width: int, height: int) -> None:
        """The window is larger than the page in it by what the browser shows itself: measured, not known."""
        outer = [width, height]
        for _ in range(6):
            # Nobody manages windows here: the one below the pointer, in the middle of the screen, has the focus.
            left, top = ((whole - part) // 2 for whole, part in zip(SCREEN, (width, height), strict=True))
            self.send("SetWindowRect", {"x": max(0, left), "y": max(0, top), "width": outer[0], "height": outer[1]})
            if wait(lambda: self.js("[innerWidth, innerHeight]") == [width, height], 0.5):
                return
            inner = self.js("[innerWidth, innerHeight]")
            outer = [outer[0] + width - inner[0], outer[1] + height - inner[1]]
        raise DriverError(f"the page is {inner}, not {[width, height]}")
