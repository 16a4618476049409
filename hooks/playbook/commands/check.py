"""`playbook check`: what is wrong with the pages."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..checks.rules import problems_of
from ..kept import kept_of
from ..problem import github_annotations, report
from ..reading.book import read_book


def check(options: argparse.Namespace, root: Path) -> int:
    """Prints every problem of the content."""
    kept = kept_of(root)
    problems = problems_of(read_book(root, kept), kept)
    kept.save()
    if options.format == "github" and problems:
        print(github_annotations(problems))
    print(report(problems))
    return 1 if problems else 0
