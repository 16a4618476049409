"""`playbook check`: what is wrong with the pages, and apart from it, what is stale."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..checks.problems import problems_of
from ..checks.staleness import stale_words
from ..kept import kept_of
from ..problem import github_annotations, report
from ..reading.book import read_book


def check(options: argparse.Namespace, root: Path) -> int:
    """Prints every problem of the content and all stale words; fails on problems alone."""
    kept = kept_of(root)
    book = read_book(root, kept)
    strict, stale = stale_words(book, kept)
    if options.accept_stale:
        strict, stale = [], sorted([*strict, *stale])
    problems = [*problems_of(book, kept), *strict]
    kept.save()
    if options.format == "github" and (problems or stale):
        levels = (("error", problems), ("warning", stale))
        print("\n".join(github_annotations(found, level) for level, found in levels if found))
    print(report(problems, stale))
    return 1 if problems else 0
