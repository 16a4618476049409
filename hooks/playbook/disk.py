"""What is asked of a disk: a file whole or not at all, one run at a time, and what it refuses as one sentence."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows, where two builds at once are not kept apart
    fcntl = None

FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
OTHERS = {errno.EROFS: "its disk is read-only", errno.EBUSY: "it is a disk of its own, or another program holds it"}


def write_whole(file: Path, data: bytes) -> None:
    """Writes a file whole or not at all; raises OSError."""
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        fresh.replace(file)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


def wait_for_turn(file: Path) -> IO[str]:
    """Waits until no other run holds `file`, and says so; gives the file, held until it is closed or this run ends."""
    file.parent.mkdir(parents=True, exist_ok=True)
    turn = file.open("a")
    if fcntl is None:
        return turn
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("another build is running in this folder; this one waits until it is done", file=sys.stderr, flush=True)
        fcntl.flock(turn, fcntl.LOCK_EX)
    return turn


def refusal(error: BaseException) -> str:
    """What the disk refused and what to do, in one sentence; empty where an error says something else."""
    number, file = getattr(error, "errno", None), getattr(error, "filename", None) or "a file"
    if not isinstance(error, OSError):
        return ""
    if number in FULL:
        return "the disk is full; make room, then run it again"
    if number in FORBIDDEN:
        return f"{file} may not be changed by you{_owner(file)}; ask for it, or remove it, then run it again"
    return f"{file} cannot be changed: {OTHERS[number]}" if number in OTHERS else ""


def _owner(file: str) -> str:
    """Whose the file is, or the nearest folder of it that is there."""
    there = next((place for place in (Path(file), *Path(file).parents) if place.exists()), None)
    with suppress(KeyError, OSError, NotImplementedError):  # nobody's name, or a system without owners
        return f" (it belongs to {there.owner()})" if there else ""
    return ""
