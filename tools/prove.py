"""Runs the long tests: those of browsers, which have clocks, and beside them, giving way, those that need none."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

PYTEST = [sys.executable, "-m", "pytest", "-m"]
LEAST = 19
"""The niceness of what gives way."""


def main() -> int:
    """Gives 0 if nothing failed; what ran beside is printed at the end."""
    with tempfile.TemporaryFile() as told:
        beside = subprocess.Popen(
            [*PYTEST, "prove and not browser"],
            stdout=told,
            stderr=subprocess.STDOUT,
            preexec_fn=lambda: os.nice(LEAST),
        )
        try:
            browsers = subprocess.run([*PYTEST, "prove and browser"], check=False).returncode
            return max(browsers, beside.wait())
        finally:
            beside.terminate()
            told.seek(0)
            sys.stdout.buffer.write(told.read())
            sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
