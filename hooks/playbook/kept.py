"""What was made before, kept between two runs under a name, with the digest of all that went into it.

Nothing needs it: without the file, after a slip in it, or with another edition of the program all is made anew.
Kept values are pickled and compressed; reading them back knows our own types and nothing else, since the file
might come with somebody's branch, and must then not run code.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from .disk import write_whole

T = TypeVar("T")

FILE = ".cache/playbook/kept"
OURS = ("playbook.model.", "playbook.reading.", "playbook.queries.", "playbook.outputs.", "playbook.problem")
OTHERS = frozenset({("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"), ("markupsafe", "Markup")})
FASTEST = 1
"""How hard zlib tries."""


class Kept:
    """Values by name, each good for one digest of its inputs."""

    def __init__(self, file: Path | None = None, edition: str = "") -> None:
        """Reads what `file` keeps, if it was written by the same `edition`; without a file nothing outlives this."""
        self.file, self.edition = file, edition
        self._values: dict[str, tuple[str, bytes]] = _read(file, edition) if file else {}
        self._asked: set[str] = set()
        self._changed = False

    def of(self, name: str, inputs: str, make: Callable[[], T]) -> T:
        """The value kept under `name` if it was made from the same `inputs`; else what `make` gives, kept from now."""
        self._asked.add(name)
        inputs_then, value = self._values.get(name, ("", b""))
        if inputs_then == inputs:
            try:
                return _loads(value)
            except Exception:  # noqa: BLE001 (a damaged value is made anew)
                pass
        made = make()
        self._keep(name, inputs, made)
        return made

    def get(self, name: str, default: T) -> T:
        """The value put under `name`, or the default."""
        self._asked.add(name)
        return _loads(self._values[name][1]) if name in self._values else default

    def put(self, name: str, value: object) -> None:
        """Keeps a value that depends on nothing but what was put before."""
        self._asked.add(name)
        self._keep(name, "", value)

    def _keep(self, name: str, inputs: str, value: object) -> None:
        if self.file:
            self._values[name] = inputs, zlib.compress(pickle.dumps(value, 5), FASTEST)
            self._changed = True

    def save(self) -> None:
        """Writes the file, without those names that nobody asked for though their family (before `/`) was used."""
        families = {name.partition("/")[0] for name in self._asked}
        dropped = [name for name in self._values if name not in self._asked and name.partition("/")[0] in families]
        for name in dropped:
            del self._values[name]
        if self.file and (self._changed or dropped):
            _write(self.file, (self.edition, self._values))


def digest(*parts: str | bytes) -> str:
    """One digest of some parts, each of which counts by itself."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()[:32]


def kept_of(root: Path) -> Kept:
    """What was kept of the project at `root` by this edition of the program, under this version of Python."""
    return Kept(root / FILE, digest(sys.version, digest_of_files(Path(__file__).parent)))


def digest_of_files(folder: Path) -> str:
    """The digest of all files below a folder, with their names."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    names = (file.relative_to(folder).as_posix() for file in files)
    return digest(*(part for name, file in zip(names, files, strict=True) for part in (name, file.read_bytes())))


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name) if module.startswith(OURS) or (module, name) in OTHERS else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is nothing that is kept")
        return found


def _loads(value: bytes) -> T:
    return _Reader(BytesIO(zlib.decompress(value))).load()


def _read(file: Path, edition: str) -> dict[str, tuple[str, bytes]]:
    try:
        written_by, values = _Reader(BytesIO(file.read_bytes())).load()
    except Exception:  # noqa: BLE001 (missing, damaged, of another kind: all the same)
        return {}
    return dict(values) if written_by == edition and isinstance(values, Mapping) else {}


def _write(file: Path, content: object) -> None:
    """Writes the file; where that may not be, the next run makes all anew."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, pickle.dumps(content, 5))
