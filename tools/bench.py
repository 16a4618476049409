"""Measures search and call mode against their goals: `python -m tools.bench`."""

from __future__ import annotations

import sys

from tools import bench_call, bench_search

if __name__ == "__main__":
    sys.exit(bench_search.main() or bench_call.main())
