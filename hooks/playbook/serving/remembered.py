"""What was made since the server started, by name, each good for one digest of its inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..kept import Kept

T = TypeVar("T")


class Remembered(Kept):
    """As `Kept`, but the values themselves stay in memory, in front of what another run kept in a file."""

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self._kept = kept
        self._made: dict[str, tuple[str, object]] = {}

    def of(self, name: str, inputs: str, make: Callable[[], T]) -> T:
        """The value that was made under `name` from the same `inputs`; else what the file has, or what `make` gives."""
        if self._made.get(name, ("",))[0] != inputs:
            is_html = name.startswith("html/")  # a page is soon made again at the next start
            self._made[name] = inputs, make() if is_html else self._kept.of(name, inputs, make)
        return self._made[name][1]

    def save(self) -> None:
        """Writes the file, for the next start."""
        self._kept.save()
