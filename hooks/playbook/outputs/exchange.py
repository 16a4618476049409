"""A folder that is exchanged whole: a new one is made beside it and takes its place when all of it is there.

So a run that is killed, or finds the disk full, harms nothing: `site/` is what it was, or, in the moment between two
renamings, `site.old/` is. The next run puts that right before it begins.

To make thousands of folders and to remove them takes a disk longer than all else that one edit asks for. So the folder
that stood before is put aside, and the next run begins from it: it puts its own files there and removes all others.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from ..disk import write_whole

NEW, OLD = ".new", ".old"
"""What the names of the two folders beside it end with."""


def begin(folder: Path, aside: Path | None = None) -> Path:
    """Puts right what a killed run left of a folder; gives the place where the new one is made.

    It is empty, or has what a run before put `aside`. Raises OSError where that is forbidden, before anything is
    written.
    """
    new, old = beside(folder, NEW), beside(folder, OLD)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    for left in filter(Path.is_dir, (new, old)):
        shutil.rmtree(left)
    if folder.exists() and not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    if aside:
        _move(aside, new)
    return new


def exchange(folder: Path, aside: Path | None = None) -> None:
    """Lets the new folder take the place of `folder`, which is put `aside` or removed.

    Raises OSError, with `folder` as it was, where that fails.
    """
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
    if aside:
        _move(old, aside)
    shutil.rmtree(old, ignore_errors=True)


def _move(folder: Path, place: Path) -> None:
    """Moves a folder, or removes it where that may not be: it may be missing, or the place on another disk."""
    try:
        folder.rename(place)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)


def put_again(file: Path, place: Path) -> None:
    """A second name for a file that stays as it is, or a copy where the disk or its owner allows no second name."""
    with suppress(FileNotFoundError):
        if os.path.samestat(file.lstat(), place.lstat()):
            return
        place.unlink()
    try:
        os.link(file, place)
    except OSError:
        write_whole(place, file.read_bytes())


def make_way(folder: Path, place: Path) -> None:
    """Makes a folder below another one, where a file may stand in the way."""
    for above in (folder, *folder.parents):
        if above == place:
            break
        if above.is_file() or above.is_symlink():
            above.unlink()
    folder.mkdir(parents=True, exist_ok=True)


def leave_only(folder: Path, names: Collection[str]) -> None:
    """Removes whatever stands below a folder and is neither one of these files nor a folder that holds one."""
    wanted = {parent for name in names for parent in _folders_of(name)}
    for top, folders, files in os.walk(folder):
        below = top[len(str(folder)) + 1 :].replace(os.sep, "/")
        begins = f"{below}/" if below else ""
        for name in [name for name in folders if f"{begins}{name}" not in wanted]:
            folders.remove(name)
            remove(Path(top, name))
        for name in files:
            if f"{begins}{name}" not in names:
                remove(Path(top, name))


def _folders_of(name: str) -> Iterator[str]:
    while name := name.rpartition("/")[0]:
        yield name


def remove(there: Path) -> None:
    """Removes a file, a link or a folder with all that is in it."""
    if there.is_dir() and not there.is_symlink():
        shutil.rmtree(there)
    else:
        there.unlink()


def beside(folder: Path, ending: str) -> Path:
    """The folder of the same name with an ending."""
    return folder.with_name(folder.name + ending)
