"""What the pages said at an earlier state of the project, from git."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ..queries.staleness import pairs
from ..reading.book import read_book


def past_texts(root: Path, revision: str) -> dict[str, Mapping[str, str]]:
    """The texts of each pair at a `revision` of git, by the pair's name.

    Raises ValueError, with a sentence for the editor, where git or the revision is not there.
    """
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(_archive(root, revision))) as archive:
            archive.extractall(folder)
        return {pair.name: pair.texts for pair in pairs(read_book(Path(folder)))}


def changed_files(root: Path, revision: str) -> list[str]:
    """The files that differ from a `revision` of git; those of the pull request alone, where main has gone on.

    Raises ValueError, with a sentence for the editor, where git or the revision is not there.
    """
    with _told(revision, "git is not installed here"):
        _commit(root, revision)
        listed = _git(root, "diff", "--name-only", "-z", "--no-renames", f"{revision}...")
    return [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]


def last_changes(root: Path) -> dict[str, date]:
    """The day of the last change of each file of `docs`, where git knows it; nothing where git cannot say.

    What is changed but not committed has no day yet.
    """
    try:
        logged = _git(root, "-c", "core.quotePath=false", "log", "--format=%x00%cs", "--name-only", "--", "docs")
    except (FileNotFoundError, subprocess.CalledProcessError):
        return {}
    found: dict[str, date] = {}
    for commit in logged.decode("utf-8", "replace").split("\0")[1:]:
        day, *files = commit.split("\n")
        found |= {file: date.fromisoformat(day) for file in files if file and file not in found}
    return found


def _archive(root: Path, revision: str) -> bytes:
    """The folder `docs` of a revision, as a zip file."""
    with _told(revision, "git is not installed here; name the pages instead, page=reception/not-at-desk"):
        return _git(root, "archive", "--format=zip", _commit(root, revision), "docs")


@contextmanager
def _told(revision: str, without_git: str) -> Iterator[None]:
    """Says in a sentence what git cannot do."""
    try:
        yield
    except FileNotFoundError:
        raise ValueError(without_git) from None
    except subprocess.CalledProcessError:
        raise ValueError(f"git knows no revision '{revision}' here; name a branch, a tag or a commit") from None


def _commit(root: Path, revision: str) -> str:
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def _git(root: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout
