"""What the pages said at an earlier state of the project, from git."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ..queries.agreement import pairs
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
    try:
        _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        listed = _git(root, "diff", "--name-only", "-z", "--no-renames", f"{revision}...")
    except FileNotFoundError:
        raise ValueError("git is not installed here") from None
    except subprocess.CalledProcessError:
        raise ValueError(f"git knows no revision '{revision}' here; name a branch, a tag or a commit") from None
    return [name.decode("utf-8", "replace") for name in listed.split(b"\0") if name]


def _archive(root: Path, revision: str) -> bytes:
    """The folder `docs` of a revision, as a zip file."""
    try:
        named = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return _git(root, "archive", "--format=zip", named.decode().strip(), "docs")
    except FileNotFoundError:
        raise ValueError("git is not installed here; name the pages instead, page=reception/not-at-desk") from None
    except subprocess.CalledProcessError:
        raise ValueError(f"git knows no revision '{revision}' here; name a branch, a tag or a commit") from None


def _git(root: Path, *words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout
