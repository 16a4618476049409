"""Measures pages with Lighthouse 12 as on a phone, from a host that compresses: `make bench only=lighthouse`.

Lighthouse comes from tools/npm, installed on the first run; no test and no CI needs it. The table goes to
`bench/lighthouse.md`.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tools.bench.browsing import CHROMIUM, QUIET, ROOT, LikeAHost, build, served
from tools.bench.measure import machine

from playbook.reading.book import Book, read_book

REPORT = ROOT / "bench/lighthouse.md"
PACKAGES, INSTALLED = ROOT / "tools/npm", ROOT / ".venv/lighthouse"
RUNS = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
GOALS = "Goals: performance ≥ 99, all others 100."
KINDS = ("phrases", "call", "message", "cadence")


@dataclass(frozen=True)
class Visit:
    """What Lighthouse says of one visit."""

    scores: tuple[int, ...]
    """Of each category, out of 100."""
    lost: frozenset[str]
    """The audits that cost a point."""


def main() -> None:
    """Builds the site, visits each page several times, prints the table and writes it down."""
    install()
    where = machine()
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "site")
        with served(Path(folder) / "site", LikeAHost) as address:
            visits = {page: [visit(address + page) for _ in range(RUNS)] for page in pages(read_book(ROOT))}
    print(text := report(visits, where))
    REPORT.write_text(text, "utf-8")


def pages(book: Book) -> list[str]:
    """The addresses to visit: home, the longest play in both languages, and one page of each of some kinds."""
    longest = max(book.plays.values(), key=lambda page: len(page.entry.script)).url
    firsts = [next(page.url for page in book.pages.values() if page.kind == kind) for kind in KINDS]
    return ["", longest, f"ja/{longest}", *firsts]


def install() -> None:
    """Installs what the lock names, with its digests; no script of a package runs."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        (INSTALLED / name).write_bytes((PACKAGES / name).read_bytes())
    subprocess.run(["npm", "ci", "--silent"], cwd=INSTALLED, check=True)


def visit(url: str) -> Visit:
    """One visit, in a browser of its own."""
    command = [INSTALLED / "node_modules/.bin/lighthouse", url, "--output=json", "--quiet"]
    flags = f"--chrome-flags={' '.join(['--headless', *QUIET])}"
    categories = f"--only-categories={','.join(CATEGORIES)}"
    found = subprocess.run(
        [*command, flags, categories], env=os.environ | {"CHROME_PATH": CHROMIUM}, check=True, capture_output=True
    )
    return read(json.loads(found.stdout))


def read(result: dict[str, Any]) -> Visit:
    """The scores of a visit, and which audits of any weight are not full."""
    categories = [result["categories"][name] for name in CATEGORIES]
    weighed = {audit["id"] for category in categories for audit in category["auditRefs"] if audit["weight"]}
    lost = {id for id in weighed if (score := result["audits"][id]["score"]) is not None and score < 1}
    return Visit(tuple(round(100 * category["score"]) for category in categories), frozenset(lost))


def report(visits: dict[str, list[Visit]], where: str) -> str:
    """The medians of each page, with what was lost in most of its visits."""
    rows = [
        "# Lighthouse 12",
        "",
        f"Written by `make bench only=lighthouse`: {where}.",
        "",
        f"As on a phone, compressed, the median of {RUNS} visits. {GOALS}",
        "",
        f"| page | {' | '.join(CATEGORIES)} | audits that cost a point |",
        f"|---|{'--:|' * len(CATEGORIES)}---|",
    ]
    for page, seen in visits.items():
        scores = [f"{median(visit.scores[at] for visit in seen):.0f}" for at in range(len(CATEGORIES))]
        lost = sorted(
            {id for visit in seen for id in visit.lost if sum(id in one.lost for one in seen) > len(seen) / 2}
        )
        rows.append(f"| /{page} | {' | '.join(scores)} | {', '.join(lost)} |")
    return "\n".join([*rows, ""])
