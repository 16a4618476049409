"""A folder that is exchanged whole: a new one is made beside it and takes its place when all of it is there.

So a run that is killed, or finds the disk full, harms nothing: `site/` is what it was, or, in the moment between two
renamings, `site.old/` is. The next run puts that right before it begins.
"""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from ..disk import write_whole

NEW, OLD = ".new", ".old"
"""What the names of the two folders beside it end with."""


def begin(folder: Path) -> Path:
    """Puts right what a killed run left of a folder; gives the place, still empty, where the new one is made.

    Raises OSError where that is forbidden, before anything is written.
    """
    new, old = beside(folder, NEW), beside(folder, OLD)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    for left in filter(Path.is_dir, (new, old)):
        shutil.rmtree(left)
    if folder.exists() and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    return new


def exchange(folder: Path) -> None:
    """Lets the new folder take the place of `folder`; raises OSError, with `folder` as it was, where that fails."""
    new, old = beside(folder, NEW), beside(folder, OLD)
    is_there = folder.exists()
    if is_there:
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if is_there:
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def put_again(file: Path, place: Path) -> None:
    """A second name for a file that stays as it is, or a copy where the disk or its owner allows no second name."""
    try:
        os.link(file, place)
    except OSError:
        write_whole(place, file.read_bytes())


def beside(folder: Path, ending: str) -> Path:
    """The folder of the same name with an ending."""
    return folder.with_name(folder.name + ending)
