"""`playbook publish`: writes down the addresses that are public from now on. A workflow runs it after each merge."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from ..checks.addresses import every_published_address_leads_somewhere
from ..problem import report
from ..queries.headings import lasting_anchors
from ..reading.book import read_book
from ..reading.published import Published, published_file, write_published


def publish(options: argparse.Namespace, root: Path) -> int:
    """Adds the addresses of today to docs/data/published, where none is ever taken away."""
    book = read_book(root)
    problems = [*book.problems, *every_published_address_leads_somewhere(book)]
    if problems:
        print(report(problems), file=sys.stderr)
        return 1
    for path, page in book.pages.items():
        known = book.published.get(path, Published(page.kind))
        if write_published(root, path, replace(known, kind=page.kind, anchors=known.anchors | lasting_anchors(page))):
            print(f"wrote {published_file(path)}")
    return 0
