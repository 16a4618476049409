"""Runs the long tests in two streams: one of browsers, which have clocks; beside it those that need none, giving way,
and after them WebKit, which mostly waits."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from typing import Any

PYTEST = [sys.executable, "-m", "pytest", "--durations=25", "-m"]
WITHOUT_A_BROWSER = ["nice", "-n", "19", *PYTEST, "prove and not browser"]
IN_WEBKIT = [*PYTEST, "prove and browser", "-k", "webkit"]
IN_OTHERS = [*PYTEST, "prove and browser", "-k", "not webkit"]


def in_turn(*commands: list[str], **how: Any) -> int:
    """Gives 0 if every command did, else 1; all of them run. What a signal ends gives less than 0."""
    return int(any([subprocess.run(command, check=False, **how).returncode for command in commands]))


def main() -> int:
    """Gives 0 if nothing failed; what ran beside is printed at the end."""
    with tempfile.TemporaryFile() as told, ThreadPoolExecutor() as streams:
        beside = streams.submit(in_turn, WITHOUT_A_BROWSER, IN_WEBKIT, stdout=told, stderr=subprocess.STDOUT)
        failed = in_turn(IN_OTHERS) or beside.result()
        told.seek(0)
        sys.stdout.buffer.write(told.read())
        sys.stdout.flush()
        return failed


if __name__ == "__main__":
    sys.exit(main())
