"""The command line: `python -m playbook check | read | new | rename | retire | status | bless …`, on any system."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from .disk import refusal
from .model import LANGUAGES


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Runs one command in the project at `root` (else the current folder); 0 if all is well, 1 where it is not."""
    _print_on_any_console()
    gc.disable()  # a book's objects live to the end of a command, so that looking for dead ones is in vain
    try:
        arguments = sys.argv[1:] if arguments is None else arguments
        options = _parser(arguments[:1]).parse_args(arguments)
        return options.run(options, root or Path.cwd())
    except OSError as error:
        if sentence := refusal(error):
            print(sentence, file=sys.stderr)
            return 1
        raise
    finally:
        gc.enable()


def _print_on_any_console() -> None:
    """What a console cannot show is printed as its number: a Japanese word must not end the program on Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser(asked: Sequence[str]) -> argparse.ArgumentParser:
    """The usage of all commands, or of the one asked for: loading the others takes longer than most commands do."""
    parser = argparse.ArgumentParser(prog="playbook", description=__doc__)
    commands = parser.add_subparsers(required=True)
    for name in COMMANDS.keys() & asked or COMMANDS:
        place, add_options = COMMANDS[name]
        run = _loaded(place)
        command = commands.add_parser(name, help=run.__doc__)
        command.set_defaults(run=run)
        add_options(command)
    return parser


def _loaded(place: str) -> Any:
    """What stands in a module: `commands.check.check`, `outputs.transcript.READINGS`."""
    module, _, name = place.rpartition(".")
    return getattr(import_module(f".{module}", __package__), name)


def _no_options(command: argparse.ArgumentParser) -> None:
    pass


def _checking(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "github"), default="text")
    command.add_argument("--accept-stale", action="store_true", help="stale words are no problem, wherever they stand")


def _starting(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="*", help="of a play: stage, id, question; of other kinds: the title or words")
    command.add_argument("--kind", help=", ".join(_loaded("commands.starting.places.KIND_NAMES")))
    command.add_argument("--where", help="the folder of a page, the page of a card")
    command.add_argument("--id")
    command.add_argument("--choice", help="a message's channel, a phrase's signal, a blank's type")


def _importing(command: argparse.ArgumentParser) -> None:
    for name in ("file", "stage"):
        command.add_argument(name, nargs="?")


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("play", nargs="?", help="a play such as reception/not-at-desk; else all")
    command.add_argument("--language", choices=LANGUAGES, default="ja", help="what is said (ja), or what it means (en)")
    command.add_argument("--reading", choices=_loaded("outputs.transcript.READINGS"), help="how the Japanese is read")
    command.add_argument("--ways", action="store_true", help="every way from the first word to an outcome, by itself")


def _serving(command: argparse.ArgumentParser) -> None:
    command.add_argument("--port", type=int, default=8000)


def _exporting(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder")


def _renaming(command: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        command.add_argument(name, nargs="?")


def _retiring(command: argparse.ArgumentParser) -> None:
    for name in ("id", "read"):
        command.add_argument(name, nargs="?")
    command.add_argument("--replace", action="store_true", help="scripts, lists and links name what to read")


def _blessing(command: argparse.ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group()
    which.add_argument(
        "page", nargs="?", help="a page such as reception/not-at-desk, or a registry such as data/blanks"
    )
    which.add_argument("--pair", help="one pair of words, such as reception/not-at-desk/summary")
    which.add_argument("--all", action="store_true", help="every pair of the book")
    which.add_argument("--changed-since", metavar="REVISION", help="the pairs that changed since a revision of git")


def _recording(command: argparse.ArgumentParser) -> None:
    command.add_argument("--kind", choices=("line", "phrase", "step"), help="the words of one kind; else of all")
    command.add_argument("--speaker", help="writes the records of new recordings: whose voice it is")
    command.add_argument("--licence", help="what others may do with them, such as CC BY 4.0")


def _summing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--since", metavar="REVISION", default="main")


def _showing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--all", action="store_true", help="every page, not only what wants attention")
    command.add_argument("--owner", help="the pages of one owner, an id of docs/data/owners.yml")


def _explaining(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", nargs="?", default="play", choices=_loaded("commands.schema.KIND_NAMES"))
    command.add_argument("--write", action="store_true", help="write JSON Schemas to docs/assets/schemas")


COMMANDS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("commands.check.check", _checking),
    "new": ("commands.new.start", _starting),
    "import": ("commands.import_article.import_drafts", _importing),
    "read": ("commands.read.read", _reading),
    "serve": ("commands.serve.serve", _serving),
    "hosting": ("commands.hosting.write_examples", _no_options),
    "export": ("commands.export.export", _exporting),
    "compress": ("commands.hosting.compress", _no_options),
    "rename": ("commands.rename.rename", _renaming),
    "retire": ("commands.retire.retire", _retiring),
    "publish": ("commands.publish.publish", _no_options),
    "bless": ("commands.bless.bless", _blessing),
    "summary": ("commands.summary.summarise", _summing),
    "status": ("commands.status.show_status", _showing),
    "voices": ("commands.voices.voices", _recording),
    "schema": ("commands.schema.show_schema", _explaining),
}
"""Each command: what it runs, and what it may be told."""


if __name__ == "__main__":
    sys.exit(main())
