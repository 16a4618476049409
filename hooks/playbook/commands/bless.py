"""`playbook bless`: records that both languages agree."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..problem import did_you_mean
from ..queries.stale import pairs
from ..reading.book import read_book
from ..reading.lock import LOCK, write_lock


def bless(options: argparse.Namespace, root: Path) -> int:
    """Records that the two languages of a page (or of all pages) say the same."""
    book = read_book(root)
    if any(problem.path == LOCK for problem in book.problems):
        print(f"{LOCK} cannot be read; bring back its last good version first", file=sys.stderr)
        return 1
    current = {pair.name: pair for pair in pairs(book)}
    units = {pair.unit for pair in current.values()}
    if options.page and options.page not in units:
        hint = did_you_mean(options.page, units) or "; name it like reception/not-at-desk"
        print(f"there is no page '{options.page}' that can be read{hint}", file=sys.stderr)
        return 1
    lock = {name: digest for name, digest in book.lock.items() if name in current or book.unread}
    lock |= {name: pair.digest for name, pair in current.items() if options.page in (None, pair.unit)}
    write_lock(root, lock)
    print(f"{len(lock)} pairs of words are recorded in docs/data/reviewed.lock")
    return 0
