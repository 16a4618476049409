"""The folder of the site: what is written there, and what stands there already and need not be written again.

What a run before wrote is remembered with its digest; a file that has not changed since is not written again, so that
one edit costs one file.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ..disk import write_whole
from ..kept import Kept, digest
from .exchange import begin, exchange, leave_only, make_way, put_again, remove

ASIDE = "before"
"""The folder of a site that stood before."""
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

    def __init__(self, folder: Path, kept: Kept | None = None, standing: Path | None = None) -> None:
        """Writes to `folder`. What a run before wrote stands in `standing`, or else in the same folder."""
        self.folder, self.standing, self._kept = folder, standing or folder, kept or Kept()
        self._name = f"site/{digest(os.fsencode(self.standing))}"
        self._before: dict[str, File] = self._kept.get(self._name, {})
        self._made: set[Path] = set()
        self.files: dict[str, File] = {}

    def write(self, name: str, content: str | bytes, inputs: str = "") -> None:
        """Puts a file there, unless the same bytes stand there already."""
        data = content.encode() if isinstance(content, str) else content
        found, before = _digest(data), self._before.get(name)
        if before and before.digest == found and self._is_untouched(name, before):
            self.files[name] = File(inputs, found, before.weight, self._leave(name, before.stamp))
        else:
            stamp = self._put(name, data)
            self.files[name] = File(inputs, found, len(zlib.compress(data, USUAL)), stamp)

    def make(self, name: str, inputs: str, make: Callable[[], str]) -> None:
        """Puts there what `make` gives, unless it was made from the same inputs before and stands there still."""
        before = self._before.get(name)
        if before and before.inputs == inputs and self._is_untouched(name, before):
            self.files[name] = replace(before, stamp=self._leave(name, before.stamp))
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
        """Puts the new folder in the place of the one that stands, if there are two, and remembers what was written."""
        if self.folder != self.standing:
            leave_only(self.folder, self.files.keys())
            exchange(self.standing, aside(self._kept))
        self._kept.put(self._name, self.files)

    def _put(self, name: str, data: bytes) -> tuple[int, int]:
        write_whole(self._place(name), data)
        return _stamp(self.folder / name)

    def _leave(self, name: str, stamp: tuple[int, int]) -> tuple[int, int]:
        """Lets a file stand as it is; gives its stamp."""
        if self.folder == self.standing:
            return stamp
        put_again(self.standing / name, self._place(name))
        return _stamp(self.folder / name)

    def _place(self, name: str) -> Path:
        file = self.folder / name
        if file.parent not in self._made:
            make_way(file.parent, self.folder)
            self._made.add(file.parent)
        if file.is_dir():
            remove(file)
        return file

    def _is_untouched(self, name: str, before: File) -> bool:
        try:
            return _stamp(self.standing / name) == before.stamp
        except OSError:
            return False


def site_in_place_of(folder: Path, kept: Kept | None = None) -> Site:
    """A site that is made beside `folder` and takes its place when it is finished; raises OSError."""
    standing = folder.resolve()
    return Site(begin(standing, aside(kept)), kept, standing)


def aside(kept: Kept | None) -> Path | None:
    """Where the site that stood before waits for the next run: beside what else is kept."""
    return kept.file.with_name(ASIDE) if kept and kept.file else None


def _stamp(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
