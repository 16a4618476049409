"""A browser whose driver speaks JSON over HTTP, as WebDriver says."""

from __future__ import annotations

import json
import subprocess
import urllib.error
import urllib.request
from typing import Any

from .session import DriverError, Session, end, free_port, wait

PATHS = {
    "Navigate": ("POST", "url"),
    "Back": ("POST", "back"),
    "ExecuteScript": ("POST", "execute/sync"),
    "FindElement": ("POST", "element"),
    "ElementClick": ("POST", "element/{id}/click"),
    "ElementSendKeys": ("POST", "element/{id}/value"),
    "PerformActions": ("POST", "actions"),
    "ReleaseActions": ("DELETE", "actions"),
    "SetWindowRect": ("POST", "window/rect"),
    "SetTimeouts": ("POST", "timeouts"),
    "GetWindowHandle": ("GET", "window"),
    "NewWindow": ("POST", "window/new"),
    "SwitchToWindow": ("POST", "window"),
    "CloseWindow": ("DELETE", "window"),
}


class OverHttp(Session):
    """A driver on a port of its own."""

    def start(self, command: str, environment: dict[str, str] | None = None) -> None:
        """Starts the driver."""
        port = free_port()
        self.base = f"http://127.0.0.1:{port}/"
        self.path = ""
        self.process = subprocess.Popen(
            [command, f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )

    def begin(self, options: dict[str, Any]) -> None:
        """Opens a window."""
        if not wait(self._is_ready, 20, 0.1):
            raise DriverError("the driver did not start")
        session = self._ask("POST", "session", {"capabilities": {"alwaysMatch": options}})
        self.path = f"session/{session['sessionId']}/"

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        method, path = PATHS[command]
        body = {name: value for name, value in parameters.items() if f"{{{name}}}" not in path}
        return self._ask(method, self.path + path.format(**parameters), body)

    def close(self) -> None:
        try:
            self._ask("DELETE", self.path.rstrip("/"), {})
        except (DriverError, OSError):
            pass
        end(self.process)

    def _is_ready(self) -> bool:
        if self.process.poll() is not None:
            raise DriverError("the driver ended before it began")
        try:
            return self._ask("GET", "status", {})["ready"]
        except OSError:
            return False

    def _ask(self, method: str, path: str, body: dict[str, Any]) -> Any:
        data = json.dumps(body).encode() if method == "POST" else None
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.loads(error.read() or b"{}").get("value") or {}
            raise DriverError(f"{path}: {value.get('error')}: {value.get('message')}") from None
