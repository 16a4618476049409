"""The command line: `python -m playbook check | new | status | bless | schema`, on any system."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .commands import bless, check, new, schema, status


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Runs one command in the project at `root` (else the current folder); 0 if all is well."""
    options = _parser().parse_args(arguments)
    return options.run(options, root or Path.cwd())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playbook", description=__doc__)
    commands = parser.add_subparsers(required=True)
    checking = commands.add_parser("check", help=check.check.__doc__)
    checking.add_argument("--format", choices=("text", "github"), default="text")
    checking.add_argument("--accept-stale", action="store_true", help="stale words are no problem, wherever they stand")
    checking.set_defaults(run=check.check)
    starting = commands.add_parser("new", help=new.start_page.__doc__)
    for name in ("stage", "id", "question"):
        starting.add_argument(name, nargs="?")
    starting.set_defaults(run=new.start_page)
    blessing = commands.add_parser("bless", help=bless.bless.__doc__)
    which = blessing.add_mutually_exclusive_group()
    which.add_argument(
        "page", nargs="?", help="a page such as reception/not-at-desk, or a registry such as data/blanks"
    )
    which.add_argument("--pair", help="one pair of words, such as reception/not-at-desk/summary")
    which.add_argument("--all", action="store_true", help="every pair of the book")
    which.add_argument("--changed-since", metavar="REVISION", help="the pairs that changed since a revision of git")
    blessing.set_defaults(run=bless.bless)
    commands.add_parser("status", help=status.show_status.__doc__).set_defaults(run=status.show_status)
    explaining = commands.add_parser("schema", help=schema.show_schema.__doc__)
    explaining.add_argument("kind", nargs="?", default="play", choices=schema.KIND_NAMES)
    explaining.set_defaults(run=schema.show_schema)
    return parser


if __name__ == "__main__":
    sys.exit(main())
