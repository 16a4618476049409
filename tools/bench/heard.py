"""Measures what the field "They said …" makes of sentences that are really said: `make bench only=heard`.

Every sentence of `bench/heard`, but for the sealed third, is typed into the field of the call page, on either site, in
Chromium. Only totals are written (to `bench/heard.md`) and printed, and those of the cards' own wordings, held out
(`held_out.py`). The sealed third is run by `python -m tools.bench.heard sealed`, once, at the end.
"""

from __future__ import annotations

import csv
import gzip
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from tools.bench import held_out
from tools.bench.browsing import CHROMIUM, QUIET, ROOT, build, served

FOLDER = ROOT / "bench/heard"
FILES = {
    "tune": "tune.tsv",
    "totals": "totals-only.tsv.gz",
    "sealed": "sealed-open-once-at-the-end.tsv.gz",
    "second-tune": "second-tune.tsv",
    "second-blind": "second-blind.tsv.gz",
}
UNSEALED = tuple(name for name in FILES if name != "sealed")
REPORT = ROOT / "bench/heard.md"
SITES = {"ja": "ja/call/", "en": "call/"}
REFUSAL, SOFT_NO = 3, 2
SEEN = 3
TYPE = """async (sentence) => {
  const field = document.querySelector("call-mode they-said");
  field.input.value = sentence;
  await field.list();
  await field.again;
  await field.list();
  const isNear = Boolean(field.found.querySelector(".none"));
  return { isNear, found: [...field.found.querySelectorAll("a[data-row]")].slice(0, 3).map((row) => row.dataset.to) };
}"""
STOPS = """() => Object.fromEntries(Object.entries(document.querySelector("call-mode").data.phrases)
  .map(([id, { stop }]) => [id, stop]))"""


@dataclass(frozen=True)
class Heard:
    """A sentence with what it was settled to mean."""

    language: str
    text: str
    kind: str
    answers: frozenset[str]
    levels: str


@dataclass(frozen=True)
class Answer:
    """What the field showed for it."""

    heard: Heard
    rank: int
    """The place of the first right row among three; 0 for none."""
    is_empty: bool
    """Whether nothing was found, or only what is near."""
    stop: int | None
    """The stop level of the first row; None for the record with both meanings, and where nothing is."""
    is_both: bool


def main(names: Iterable[str] = UNSEALED) -> None:
    """Builds the site, types every sentence, prints the totals and writes them down."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        tables = [table(name, list(measured(site, name))) for name in names]
        tables.append(held_out.section(site))
    text = "\n".join([*HEAD, *(line for lines in tables for line in lines)]) + "\n"
    print(text)
    REPORT.write_text(text, "utf-8")


HEAD = [
    "# What they really say",
    "",
    'Written by `make bench only=heard`: the sentences of `bench/heard`, typed into "They said …" on either site.',
    "Goals: of those that have a card, first ≥ .85 and in three ≥ .95; nothing found (or only near) ≤ .05; a stop",
    "where there was none, or going on after a refusal, first: 0; plain refusals with the stop first ≥ .95; the",
    "record with both meanings for other sentences ≤ .05.",
]


def sentences(name: str) -> list[Heard]:
    """The sentences of one of the files."""
    path = FOLDER / FILES[name]
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    rows = csv.DictReader(text.removeprefix("# ").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [_heard(row) for row in rows]


def _heard(row: dict[str, str]) -> Heard:
    answers, _, levels = row["settled"].rpartition(" | ")
    cards = {card.removeprefix("+") for card in answers.split(",")} if not answers.startswith("none: ") else set()
    names = frozenset(_renamed().get(card, card) for card in cards)
    return Heard(row["language"], row["sentence"], row["kind"], names, levels)


@cache
def _renamed() -> dict[str, str]:
    """The names that were proposed for cards, with those that they have."""
    lines = (FOLDER / "renamed.tsv").read_text("utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def measured(site: Path, name: str) -> Iterator[tuple[str, Answer]]:
    """Every sentence of a file on either site."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for language, path in SITES.items():
            page = browser.new_context(service_workers="block").new_page()
            page.set_default_timeout(120_000)
            page.goto(address + path)
            page.wait_for_selector("call-mode[data-ready]")
            stops = page.evaluate(STOPS)
            for heard in sentences(name):
                yield language, answer(page, heard, stops)
            page.context.close()
        browser.close()


def answer(page: Page, heard: Heard, stops: dict[str, int]) -> Answer:
    """What the field of an open page shows for a sentence."""
    shown: dict[str, Any] = page.evaluate(TYPE, heard.text)
    found = [_name(address) for address in shown["found"]]
    is_empty = shown["isNear"] or not found
    rank = next((at for at, name in enumerate(found, 1) if name in heard.answers), 0)
    stop = None if is_empty or found[0] == "both-meanings" else stops.get(found[0], 0)
    return Answer(heard, rank, is_empty, stop, not is_empty and found[0] == "both-meanings")


def _name(address: str) -> str:
    """The label's name of a row: a phrase's id, `both-meanings`, or `play/step`."""
    kind, colon, id = address.partition(":")
    if not colon:
        return "/".join(address.split("/")[:2])
    return "both-meanings" if kind == "both" else id


def table(name: str, answers: list[tuple[str, Answer]]) -> list[str]:
    """The totals of a file: by language and site, then by kind."""
    lines = ["", f"## {FILES[name]}", "", HEADING, RULE]
    by_way: dict[str, list[Answer]] = defaultdict(list)
    by_kind: dict[str, list[Answer]] = defaultdict(list)
    for site, one in answers:
        by_way[f"{one.heard.language}, site {site}"].append(one)
        by_kind[one.heard.kind].append(one)
    lines += [row(way, found) for way, found in by_way.items()]
    return lines + [row(kind, found) for kind, found in sorted(by_kind.items())]


HEADING = (
    "| | sentences | with a card | first | in three | nothing | wrong stop | wrong go-on | refusals stopped | both |"
)
RULE = "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"


def row(name: str, found: list[Answer]) -> str:
    """The totals of some answers."""
    ours = [one for one in found if one.heard.answers]
    plain = [one for one in found if one.heard.levels == "3"]
    others = [one for one in found if "both-meanings" not in one.heard.answers]
    numbers = (
        str(len(found)),
        str(len(ours)),
        share(one.rank == 1 and not one.is_empty for one in ours),
        share(0 < one.rank <= SEEN for one in ours),
        share(one.is_empty for one in found),
        str(sum(is_wrong_stop(one) for one in found)),
        str(sum(is_wrong_go_on(one) for one in found)),
        share(one.stop == REFUSAL for one in plain),
        share(one.is_both for one in others),
    )
    return f"| {name} | {' | '.join(numbers)} |"


def is_wrong_stop(one: Answer) -> bool:
    """Whether a stop stands first where the label has none."""
    return one.stop == REFUSAL and (one.heard.levels == "-" or int(one.heard.levels[-1]) < REFUSAL)


def is_wrong_go_on(one: Answer) -> bool:
    """Whether something that goes on stands first where the label is a refusal, or cannot tell."""
    goes_on = one.stop is not None and one.stop < SOFT_NO
    return goes_on and (one.heard.levels == "-" or int(one.heard.levels[0]) == REFUSAL)


def share(facts: Iterable[bool]) -> str:
    """How many of some facts are so, as a share; nothing where there are none."""
    known = list(facts)
    return f"{sum(known) / len(known):.2f}" if known else ""


if __name__ == "__main__":
    main(sys.argv[1:] or UNSEALED)
