"""Debian's Firefox ESR, which speaks Marionette by itself: JSON with its length before it, over TCP."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from .session import DriverError, Session, end, free_port, wait

COMMAND = "firefox-esr"
PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_beforeunload": True,
    "extensions.getAddons.cache.enabled": False,
    "intl.accept_languages": "en-GB, en",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
    # Without a screen there is no pointer: this is a mouse, fine and hovering.
    "ui.allPointerCapabilities": 6,
    "ui.primaryPointerCapabilities": 6,
    "ui.prefersReducedMotion": 1,
}
"""It shall ask no host for anything, and greet nobody."""


class Firefox(Session):
    """Firefox without a screen, in a profile of its own."""

    name = "firefox"

    def __init__(self, size: tuple[int, int] = (1280, 800)) -> None:
        self.profile = Path(tempfile.mkdtemp(prefix="firefox-"))
        port = free_port()
        preferences = PREFERENCES | {"marionette.port": port}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items())
        (self.profile / "user.js").write_text("\n".join(lines))
        self.count = 0
        self.socket: socket.socket | None = None
        width, height = size
        self.process = subprocess.Popen(
            [COMMAND, "--headless", "--no-remote", "--marionette", "--profile", str(self.profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"MOZ_HEADLESS_WIDTH": str(width), "MOZ_HEADLESS_HEIGHT": str(height + 100)},
        )
        try:
            self._begin(port)
            self.send("SetWindowRect", {"width": width, "height": height + 100})
        except BaseException:
            self.close()
            raise

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        self.count += 1
        body = json.dumps([0, self.count, f"WebDriver:{command}", parameters]).encode()
        self.socket.sendall(str(len(body)).encode() + b":" + body)
        _, _, error, result = self._receive()
        if error:
            raise DriverError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def close(self) -> None:
        if self.socket:
            self.socket.close()
        end(self.process)
        shutil.rmtree(self.profile, ignore_errors=True)

    def _begin(self, port: int) -> None:
        self.socket = wait(lambda: self._connect(port), 60, 0.2)
        if not self.socket:
            raise DriverError("Firefox did not open its port for Marionette")
        self._receive()  # It says what it is.
        self.send("NewSession", {"capabilities": {"alwaysMatch": {"pageLoadStrategy": "normal"}}})

    def _connect(self, port: int) -> socket.socket | None:
        if self.process.poll() is not None:
            raise DriverError("Firefox ended before it began")
        try:
            return socket.create_connection(("127.0.0.1", port), 90)
        except OSError:
            return None

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._read(1)
        return json.loads(self._read(int(length[:-1])))

    def _read(self, count: int) -> bytes:
        parts = []
        while count:
            part = self.socket.recv(min(count, 1 << 20))
            if not part:
                raise DriverError("Firefox closed the connection")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)
