"""Measures builds against their goals, beside stock Material with static-i18n on the same pages.

For each size: a first build in a fresh folder, then one sentence is edited and the book is built again by a new
process, as `make build` does. The table goes to `bench/build.md`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from pathlib import Path

from tools.bench.browsing import ROOT
from tools.bench.corpus import edit, make_corpus, plays_of
from tools.bench.measure import Cost, cost_of, machine, size_of
from tools.bench.stock import write_stock

REPORT = ROOT / "bench/build.md"
PYTHON = [sys.executable, "-m"]
MAKE = ["make", "--no-print-directory", f"RUN={sys.executable} -m", "--old-file=.venv/ready"]
"""make with the environment that runs this, which is not to be made anew."""
MB = 1_000_000


@dataclass(frozen=True)
class Built:
    """What one builder cost at one size."""

    plays: int
    builder: str
    cold: Cost
    again: Cost
    size: int
    files: int
    check: float | None = None
    """Seconds of processor that `make check` takes before anything is kept; stock has no checks."""


def main(sizes: tuple[int, ...]) -> None:
    """Builds at each size with both builders, prints the table and writes it down."""
    where = machine()
    print(text := report(list(measured(sizes)), where))
    REPORT.write_text(text, "utf-8")


def measured(sizes: tuple[int, ...]) -> Iterator[Built]:
    """What both builders cost at each size."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            corpus = make_corpus(ROOT, Path(folder) / "corpus", size)
            plays = len(plays_of(corpus))
            stock = write_stock(corpus, Path(folder) / "stock")
            yield stock_build(stock, plays, edited_page(corpus))
            yield our_build(corpus, plays, edited_page(corpus))


def edited_page(corpus: Path) -> Path:
    """The page that is edited, as its way from a project: a play in the middle of the book."""
    plays = plays_of(corpus)
    return plays[len(plays) // 2].relative_to(corpus)


def our_build(corpus: Path, plays: int, page: Path) -> Built:
    """`make check` and `make build`, each in a folder where nothing is kept yet; then an edit and `make build`."""
    checked = corpus.with_name("checked")
    shutil.copytree(corpus, checked)
    check = cost_of([*MAKE, "check"], checked, {"PYTHONPATH": "hooks"}).processor
    cold, again = twice([*MAKE, "build"], corpus, page)
    files = files_of(corpus / "site")
    return Built(plays, "ours", cold, again, size_of(files), len(files), check)


def stock_build(stock: Path, plays: int, page: Path) -> Built:
    """MkDocs with the theme and the plugin as they come."""
    cold, again = twice([*PYTHON, "mkdocs", "build", "--quiet"], stock, page)
    files = files_of(stock / "site")
    return Built(plays, "stock", cold, again, size_of(files), len(files))


def twice(command: list[str], project: Path, page: Path) -> tuple[Cost, Cost]:
    """What a build costs, and what the next one costs after an edit."""
    environment = {"PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"}
    cold = cost_of(command, project, environment)
    edit(project / page)
    return cold, cost_of(command, project, environment)


def files_of(site: Path) -> list[Path]:
    """What is published, without copies that are only compressed."""
    return [file for file in site.rglob("*") if file.is_file() and file.suffix not in (".gz", ".br")]


def report(found: list[Built], where: str) -> str:
    """The tables in Markdown."""
    lines = [
        "# Builds",
        "",
        f"Written by `make bench only=build`: {where}.",
        "",
        "The same pages by stock Material for MkDocs with static-i18n and by us: cold in a fresh folder, and again in",
        "a new process after one sentence was edited. Wall time and processor in seconds; memory is the peak of all",
        "processes together; `check` is seconds of processor with nothing kept.",
        "",
        "Goals at 490 plays: cold ≤ .35 of stock's wall time, again ≤ .06, output ≤ 1/5, memory ≤ 400 MB, check ≤ 4;",
        "exponent from 490 to 980 ≤ 1.05.",
        "",
        "| plays | builder | cold | processor | again | processor | memory, MB | output, MB | files | check |",
        "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|",
        *(row(one) for one in found),
        "",
        "| plays | ours / stock: cold | again | output |",
        "|--:|--:|--:|--:|",
        *(shares(stock, ours) for stock, ours in zip(found[::2], found[1::2], strict=True)),
    ]
    return "\n".join([*lines, *growth(found)]) + "\n"


def row(one: Built) -> str:
    """One builder at one size."""
    memory = max(one.cold.memory, one.again.memory) / MB
    check = "" if one.check is None else f"{one.check:.2f}"
    return (
        f"| {one.plays} | {one.builder} | {one.cold.wall:.2f} | {one.cold.processor:.2f} | {one.again.wall:.2f} "
        f"| {one.again.processor:.2f} | {memory:.0f} | {one.size / MB:.1f} | {one.files:,} | {check} |"
    )


def shares(stock: Built, ours: Built) -> str:
    """Ours as a share of stock's, at one size; 'again' is compared with stock's cold build, which is all it knows."""
    return (
        f"| {ours.plays} | {ours.cold.wall / stock.cold.wall:.3f} | {ours.again.wall / stock.cold.wall:.3f} "
        f"| {ours.size / stock.size:.3f} |"
    )


def growth(found: list[Built]) -> list[str]:
    """The exponent with which each builder grows between the two largest sizes: 1 is as fast as the book itself."""
    if len({one.plays for one in found}) < 2:
        return []
    lines = ["", "| builder | from | to | exponent: wall | processor | output |", "|---|--:|--:|--:|--:|--:|"]
    for builder in ("stock", "ours"):
        small, large = [one for one in found if one.builder == builder][-2:]
        pairs = (
            (small.cold.wall, large.cold.wall),
            (small.cold.processor, large.cold.processor),
            (small.size, large.size),
        )
        numbers = " | ".join(f"{log(after / before) / log(large.plays / small.plays):.2f}" for before, after in pairs)
        lines.append(f"| {builder} | {small.plays} | {large.plays} | {numbers} |")
    return lines
