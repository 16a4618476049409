"""The command line: `python -m playbook check | new | status | bless | schema`, on any system."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import new, schema, status
from .book import read_book
from .checks import problems_of
from .freshness import pairs, read_lock, write_lock
from .problem import github_annotations, report


def main(arguments: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Runs one command in the project at `root` (else the current folder); 0 if all is well."""
    options = _parser().parse_args(arguments)
    return options.run(options, root or Path.cwd())


def check(options: argparse.Namespace, root: Path) -> int:
    """Prints every problem of the content."""
    problems = problems_of(read_book(root), read_lock(root))
    if options.format == "github" and problems:
        print(github_annotations(problems))
    print(report(problems))
    return 1 if problems else 0


def bless(options: argparse.Namespace, root: Path) -> int:
    """Records that the two languages of a page (or of all pages) say the same."""
    book = read_book(root)
    if options.page and options.page not in book.pages:
        print(f"there is no page '{options.page}'; name it like reception/not-at-desk", file=sys.stderr)
        return 1
    current = {pair.name: pair for pair in pairs(book)}
    lock = {name: digest for name, digest in read_lock(root).items() if name in current}
    lock |= {name: pair.digest for name, pair in current.items() if options.page in (None, pair.page.path)}
    write_lock(root, lock)
    print(f"{len(lock)} pairs of words are recorded in docs/data/reviewed.lock")
    return 0


def start_page(options: argparse.Namespace, root: Path) -> int:
    """Writes a new play in both languages and says what is left to write."""
    answers = {
        name: getattr(options, name) or input(f"{question} ").strip()
        for name, question in (
            ("stage", f"Stage ({', '.join(new.stages(root))})?"),
            ("id", "Id (lower-case words joined by hyphens, permanent)?"),
            ("question", "Question that the play answers, in English?"),
        )
    }
    try:
        for file in new.write_play(root, **answers):
            print(f"wrote {file}")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print("now write these words:")
    path = f"/{answers['stage']}/{answers['id']}.md"
    print("\n".join(str(problem) for problem in problems_of(read_book(root)) if problem.path.endswith(path)))
    return 0


def show_status(options: argparse.Namespace, root: Path) -> int:
    """Prints what is due for review, stale, or not answered yet."""
    print(status.describe(read_book(root), read_lock(root)))
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
