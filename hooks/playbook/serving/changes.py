"""Watches the project's folders, and says once that something changed when a burst of changes is over."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

PAUSE = 0.04
"""Seconds of quiet after which a burst is over: an editor writes a file in several steps, git a hundred files."""
READING = frozenset({"opened", "closed_no_write"})
"""Events of those who only look."""


class Changes(FileSystemEventHandler):
    """Calls `react` in a thread of its own after each burst of changes."""

    def __init__(self, folders: Iterable[Path], react: Callable[[], None]) -> None:
        self._react, self._changed = react, threading.Event()
        self._observer = Observer()
        for folder in folders:
            self._observer.schedule(self, str(folder), recursive=True)

    def start(self) -> None:
        """Begins to watch."""
        self._observer.start()
        threading.Thread(target=self._follow, daemon=True).start()

    def stop(self) -> None:
        """Watches no longer."""
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Notes a change; who made it and where does not matter."""
        if event.event_type not in READING and not event.is_directory or event.event_type in ("deleted", "moved"):
            self._changed.set()

    def _follow(self) -> None:
        while True:
            self._changed.wait()
            while self._changed.is_set():
                self._changed.clear()
                self._changed.wait(PAUSE)
            self._react()
