"""The command line: `python -m playbook check | new | status | bless | schema`, on any system."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import new, schema, status
from .book import read_book
from .checks import problems_of
from .freshness import pairs
from .lock import LOCK, write_lock
from .problem import did_you_mean, github_annotations, report


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Runs one command in the project at `root` (else the current folder); 0 if all is well."""
    options = _parser().parse_args(arguments)
    return options.run(options, root or Path.cwd())


def check(options: argparse.Namespace, root: Path) -> int:
    """Prints every problem of the content."""
    problems = problems_of(read_book(root))
    if options.format == "github" and problems:
        print(github_annotations(problems))
    print(report(problems))
    return 1 if problems else 0


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


def start_page(options: argparse.Namespace, root: Path) -> int:
    """Writes a new play in both languages and says what is left to write."""
    try:
        answers = _answers(options, root)
        files = new.write_play(root, **answers)
    except EOFError:
        print("name stage, id and question: playbook new reception not-at-desk 'What do I do when …?'", file=sys.stderr)
        return 1
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"wrote {file}" for file in files))
    print("now write these words:")
    print("\n".join(str(problem) for problem in problems_of(read_book(root)) if problem.path in files))
    return 0


def _answers(options: argparse.Namespace, root: Path) -> dict[str, str]:
    """What to start, from the command line or, where it says nothing, from the person who sits there."""
    questions = {
        "stage": f"Stage ({', '.join(new.stages(root))})?",
        "id": "Id (lower-case words joined by hyphens, permanent)?",
        "question": "Question that the play answers, in English?",
    }
    return {name: getattr(options, name) or input(f"{text} ").strip() for name, text in questions.items()}


def show_status(options: argparse.Namespace, root: Path) -> int:
    """Prints what is due for review, stale, or not answered yet."""
    print(status.describe(read_book(root)))
    return 0


def show_schema(options: argparse.Namespace, root: Path) -> int:
    """Prints the keys of a kind of page with their meaning."""
    print(schema.describe(options.kind))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="playbook", description=__doc__)
    commands = parser.add_subparsers(required=True)
    checking = commands.add_parser("check", help=check.__doc__)
    checking.add_argument("--format", choices=("text", "github"), default="text")
    checking.set_defaults(run=check)
    starting = commands.add_parser("new", help=start_page.__doc__)
    for name in ("stage", "id", "question"):
        starting.add_argument(name, nargs="?")
    starting.set_defaults(run=start_page)
    blessing = commands.add_parser("bless", help=bless.__doc__)
    blessing.add_argument("page", nargs="?")
    blessing.set_defaults(run=bless)
    commands.add_parser("status", help=show_status.__doc__).set_defaults(run=show_status)
    explaining = commands.add_parser("schema", help=show_schema.__doc__)
    explaining.add_argument("kind", nargs="?", default="play", choices=schema.KIND_NAMES)
    explaining.set_defaults(run=show_schema)
    return parser


if __name__ == "__main__":
    sys.exit(main())
