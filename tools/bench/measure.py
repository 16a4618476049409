"""What a command costs: seconds, seconds of processors, and memory, each summed over all its processes."""

from __future__ import annotations

import os
import platform
import subprocess
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

EVERY = 0.1
"""Seconds between two looks at the memory."""
PROCESSES = Path("/proc")


@dataclass(frozen=True)
class Cost:
    """What one run of a command took."""

    wall: float
    processor: float
    memory: int
    """The peak, in bytes: what all processes hold together, shared pages counted once (PSS)."""


def cost_of(command: list[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Runs a command and says what it cost; fails loudly where the command does."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        peak = _Peak(process.pid)
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{said}")
    return Cost(wall, used.ru_utime + used.ru_stime, peak.stop())


class _Peak:
    """Looks at a tree of processes again and again, and remembers the most memory that it held."""

    def __init__(self, root: int) -> None:
        self.root, self.most = root, 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        self._stopped.set()
        self._thread.join()
        return self.most

    def _look(self) -> None:
        while not self._stopped.wait(EVERY):
            self.most = max(self.most, sum(held_by(process) for process in tree(self.root)))


def tree(root: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for folder in PROCESSES.glob("[0-9]*"):
        with suppress(OSError):
            # The name, in brackets, may hold blanks: state and parent stand behind the last bracket.
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found = [root]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found


def held_by(process: int) -> int:
    """The bytes that a process holds, its part of shared pages included; nothing once it has ended."""
    try:
        lines = (PROCESSES / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def size_of(files: Iterable[Path]) -> int:
    """The bytes of some files."""
    return sum(file.stat().st_size for file in files)


def machine() -> str:
    """One line on when and where something was measured."""
    model = next(
        (line.partition(": ")[2] for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.machine(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{date.today()}, {os.cpu_count()} processors ({model}), {memory:.0f} GB, Python {platform.python_version()}, "
        f"load before: {os.getloadavg()[0]:.1f}"
    )
