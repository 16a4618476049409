"""What the pages said at an earlier state of the project, from git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..queries.agreement import pairs
from ..reading.book import read_book


def past_texts(root: Path, revision: str) -> dict[str, Mapping[str, str]]:
    """The texts of each pair at a `revision` of git, by the pair's name. Raises ValueError where there is none such."""
    command = ["git", "archive", "--format=tar", f"{revision}^{{commit}}", "docs/en", "docs/ja", "docs/data"]
    try:
        packed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise ValueError("git is not installed here; name the pages instead") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ValueError(f"git cannot show '{revision}': {reason[-1] if reason else 'no reason given'}") from None
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
        return {pair.name: pair.texts for pair in pairs(read_book(Path(folder)))}
