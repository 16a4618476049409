"""Renews the locks of Python's packages, and says which versions changed and whether one has a known fault.

For the workflow `versions`, which opens a pull request with what this prints; by hand the same, with uv and pip-audit
in any environment: `python -m tools.renew_locks`. What pyproject.toml pins stays as it is; what it brings along is
renewed.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

LOCKS = {
    "requirements.txt": ("runtime", "test"),
    "requirements-import.txt": ("runtime", "test", "import"),
    "requirements-prove.txt": ("runtime", "test", "prove"),
}
"""Each lock with the groups of pyproject.toml that it serves; all but the first leave out what the first has."""
FIRST = "requirements.txt"
ENTRY = re.compile(r"^([\w.-]+)==([\w.]+)[^\n]*(?:\n {4}[^\n]+)*", re.MULTILINE)
NOT_ASKED = "Whether a version has a known fault could not be asked here; ask by hand with pip-audit."


def entries(lock: str) -> dict[str, str]:
    """The entries of a lock, each with its hashes, by the name of the package."""
    return {found[1].lower(): found[0] for found in ENTRY.finditer(lock)}


def head(lock: str) -> str:
    """What stands above the first entry."""
    first = ENTRY.search(lock)
    return lock[: first.start()] if first else lock


def without(lock: str, others: str) -> str:
    """A lock without the entries that another has, and without notes on who wants what."""
    known = entries(others)
    own = "".join(f"{entry}\n" for name, entry in entries(lock).items() if name not in known)
    return re.sub(r"^    #.*\n", "", own, flags=re.MULTILINE)


def changes(before: str, after: str) -> Iterator[str]:
    """The packages whose versions differ between two locks, a line each."""
    then, now = ({name: ENTRY.match(entry)[2] for name, entry in entries(lock).items()} for lock in (before, after))
    for name in sorted({*then, *now}):
        if then.get(name) != now.get(name):
            yield f"| {name} | {then.get(name, 'new')} | {now.get(name, 'gone')} |"


def main(root: Path = Path(".")) -> int:
    """Writes the locks anew and prints what changed, as Markdown."""
    before = {name: (root / name).read_text("utf-8") for name in LOCKS}
    after = {name: compiled(groups) for name, groups in LOCKS.items()}
    for name, lock in after.items():
        own = lock if name == FIRST else without(lock, after[FIRST])
        (root / name).write_text(head(before[name]) + own[len(head(own)) :], "utf-8", newline="\n")
    rows = [row for name in LOCKS for row in changes(before[name], (root / name).read_text("utf-8"))]
    print(
        "| package | before | now |\n|---|---|---|", *(rows or ["| nothing changed | | |"]), "", audit(root), sep="\n"
    )
    return 0


def compiled(groups: tuple[str, ...]) -> str:
    """The newest lock that pyproject.toml allows for some groups."""
    wanted = [word for group in groups for word in ("--group", f"pyproject.toml:{group}")]
    command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11.2", "--generate-hashes", "--upgrade"]
    quiet = ["--quiet", "--no-header"]
    return subprocess.run([*command, *quiet, *wanted], check=True, capture_output=True, text=True).stdout


def audit(root: Path) -> str:
    """What is known against the versions of the lock, or a sentence where nobody can be asked."""
    command = [
        "pip-audit",
        "--requirement",
        root / FIRST,
        "--require-hashes",
        "--disable-pip",
        "--progress-spinner=off",
    ]
    ran = subprocess.run(command, capture_output=True, text=True)
    said = f"{ran.stdout}{ran.stderr}"
    is_known = "vulnerabilit" in said and said.count("could not be audited") < len(entries((root / FIRST).read_text()))
    return f"```\n{said}```" if is_known else NOT_ASKED


if __name__ == "__main__":
    sys.exit(main())
