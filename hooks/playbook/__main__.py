"""The command line: `python -m playbook check | read | new | rename | retire | status | bless …`, on any system."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from .commands import (
    bless,
    check,
    export,
    hosting,
    import_article,
    new,
    publish,
    read,
    rename,
    retire,
    schema,
    serve,
    status,
    summary,
)
from .commands.starting.places import KIND_NAMES
from .model import LANGUAGES
from .outputs.transcript import READINGS

SELDOM = 200_000
"""A book's objects live to the end of a command, so that looking often for dead ones is in vain."""


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Runs one command in the project at `root` (else the current folder); 0 if all is well."""
    _print_on_any_console()
    gc.set_threshold(SELDOM)
    options = _parser().parse_args(arguments)
    return options.run(options, root or Path.cwd())


def _print_on_any_console() -> None:
    """What a console cannot show is printed as its number: a Japanese word must not end the program on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playbook", description=__doc__)
    commands = parser.add_subparsers(required=True)
    checking = commands.add_parser("check", help=check.check.__doc__)
    checking.add_argument("--format", choices=("text", "github"), default="text")
    checking.add_argument("--accept-stale", action="store_true", help="stale words are no problem, wherever they stand")
    checking.set_defaults(run=check.check)
    _add_starting(commands.add_parser("new", help=new.start.__doc__))
    importing = commands.add_parser("import", help=import_article.import_drafts.__doc__)
    for name in ("file", "stage"):
        importing.add_argument(name, nargs="?")
    importing.set_defaults(run=import_article.import_drafts)
    _add_reading(commands.add_parser("read", help=read.read.__doc__))
    serving = commands.add_parser("serve", help=serve.serve.__doc__)
    serving.add_argument("--port", type=int, default=8000)
    serving.set_defaults(run=serve.serve)
    commands.add_parser("hosting", help=hosting.write_examples.__doc__).set_defaults(run=hosting.write_examples)
    exporting = commands.add_parser("export", help=export.export.__doc__)
    exporting.add_argument("folder")
    exporting.set_defaults(run=export.export)
    commands.add_parser("compress", help=hosting.compress.__doc__).set_defaults(run=hosting.compress)
    renaming = commands.add_parser("rename", help=rename.rename.__doc__)
    for name in ("old", "new"):
        renaming.add_argument(name, nargs="?")
    renaming.set_defaults(run=rename.rename)
    retiring = commands.add_parser("retire", help=retire.retire.__doc__)
    for name in ("id", "read"):
        retiring.add_argument(name, nargs="?")
    retiring.add_argument("--replace", action="store_true", help="scripts, lists and links name what to read")
    retiring.set_defaults(run=retire.retire)
    commands.add_parser("publish", help=publish.publish.__doc__).set_defaults(run=publish.publish)
    blessing = commands.add_parser("bless", help=bless.bless.__doc__)
    which = blessing.add_mutually_exclusive_group()
    which.add_argument(
        "page", nargs="?", help="a page such as reception/not-at-desk, or a registry such as data/blanks"
    )
    which.add_argument("--pair", help="one pair of words, such as reception/not-at-desk/summary")
    which.add_argument("--all", action="store_true", help="every pair of the book")
    which.add_argument("--changed-since", metavar="REVISION", help="the pairs that changed since a revision of git")
    blessing.set_defaults(run=bless.bless)
    summing = commands.add_parser("summary", help=summary.summarise.__doc__)
    summing.add_argument("--since", metavar="REVISION", default="main")
    summing.set_defaults(run=summary.summarise)
    commands.add_parser("status", help=status.show_status.__doc__).set_defaults(run=status.show_status)
    explaining = commands.add_parser("schema", help=schema.show_schema.__doc__)
    explaining.add_argument("kind", nargs="?", default="play", choices=schema.KIND_NAMES)
    explaining.add_argument("--write", action="store_true", help="write JSON Schemas to docs/assets/schemas")
    explaining.set_defaults(run=schema.show_schema)
    return parser


def _add_starting(starting: argparse.ArgumentParser) -> None:
    starting.add_argument("words", nargs="*", help="of a play: stage, id, question; of other kinds: the title or words")
    starting.add_argument("--kind", help=", ".join(KIND_NAMES))
    starting.add_argument("--where", help="the folder of a page, the page of a card")
    starting.add_argument("--id")
    starting.add_argument("--choice", help="a message's channel, a phrase's signal, a blank's type")
    starting.set_defaults(run=new.start)


def _add_reading(reading: argparse.ArgumentParser) -> None:
    reading.add_argument("play", nargs="?", help="a play such as reception/not-at-desk; else all")
    reading.add_argument("--language", choices=LANGUAGES, default="ja", help="what is said (ja), or what it means (en)")
    reading.add_argument("--reading", choices=READINGS, help="how the Japanese is read")
    reading.add_argument("--ways", action="store_true", help="every way from the first word to an outcome, by itself")
    reading.set_defaults(run=read.read)


if __name__ == "__main__":
    sys.exit(main())
