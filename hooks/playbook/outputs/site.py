"""The folder of the site: what is written there, and what stands there already and need not be written again.

What a run before wrote is remembered with its digest; a file that has not changed since is left alone, so that one
edit costs one file. A file is written whole or not at all.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..kept import Kept, digest

USUAL = 6
"""How hard a host compresses."""


@dataclass(frozen=True)
class File:
    """One file of the site."""

    inputs: str
    """The digest of what it was made from; empty where its bytes say all."""
    digest: str
    """Sixteen signs of SHA-256, as the service worker computes it."""
    weight: int
    """Bytes, compressed."""
    stamp: tuple[int, int]
    """Its size and when it was written, by which somebody else's hand is noticed."""


class Site:
    """The files below one folder. Names are addresses below the site's root; a folder's page is its `index.html`."""

    def __init__(self, folder: Path, kept: Kept | None = None) -> None:
        self.folder, self._kept = folder, kept or Kept()
        self._name = f"site/{digest(str(folder.resolve()))}"
        self._before: dict[str, File] = self._kept.get(self._name, {})
        self._made: set[Path] = set()
        self.files: dict[str, File] = {}

    def write(self, name: str, content: str | bytes, inputs: str = "") -> None:
        """Puts a file there, unless the same bytes stand there already."""
        data = content.encode() if isinstance(content, str) else content
        found, before = _digest(data), self._before.get(name)
        if before and before.digest == found and self._is_untouched(name, before):
            self.files[name] = File(inputs, found, before.weight, before.stamp)
        else:
            stamp = self._put(name, data)
            self.files[name] = File(inputs, found, len(zlib.compress(data, USUAL)), stamp)

    def make(self, name: str, inputs: str, make: Callable[[], str]) -> None:
        """Puts there what `make` gives, unless it was made from the same inputs before and stands there still."""
        before = self._before.get(name)
        if before and before.inputs == inputs and self._is_untouched(name, before):
            self.files[name] = before
        else:
            self.write(name, make(), inputs)

    def take(self, folder: Path) -> None:
        """Puts there all files of another folder, unless one of the same name was written in this run."""
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and name not in self.files:
                self.write(name, file.read_bytes())

    def read(self, name: str) -> bytes:
        """The bytes of a file."""
        return (self.folder / name).read_bytes()

    def finish(self) -> None:
        """Takes away what this run did not write, and remembers the rest."""
        kept = {os.path.join(self.folder, *name.split("/")) for name in self.files}
        for folder, folders, names in os.walk(self.folder, topdown=False):
            links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
            for file in {os.path.join(folder, name) for name in (*names, *links)} - kept:
                os.unlink(file)
            with suppress(OSError):
                os.rmdir(folder)  # only an empty folder goes
        self._kept.put(self._name, self.files)

    def _put(self, name: str, data: bytes) -> tuple[int, int]:
        file = self.folder / name
        if file.parent not in self._made:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(file.parent)
        fresh = file.with_name(f".{file.name}.{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(file)
        return _stamp(file)

    def _is_untouched(self, name: str, before: File) -> bool:
        try:
            return _stamp(self.folder / name) == before.stamp
        except OSError:
            return False


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
