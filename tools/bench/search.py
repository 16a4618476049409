"""Measures search against its goals, through the real box in Chromium: `make bench only=search`.

Every query of `bench/queries/curated.tsv` and of `unseen.tsv` beside it is typed into the box of the built site, the
former also into the same site with its index copied up to 300 and 3,000 plays. The table goes to `bench/search.md`.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, quantiles
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tools.bench import running_text
from tools.bench.browsing import CHROMIUM, QUIET, ROOT, build, served, with_box

from playbook.queries.usage import find_usage
from playbook.reading.book import Book, read_book

QUERIES = ROOT / "bench/queries/curated.tsv"
UNSEEN = ROOT / "bench/queries/unseen.tsv"
"""Queries to which nobody tuned anything."""
REPORT = ROOT / "bench/search.md"
SIZES = (300, 3000)
SLOW = 4
"""How many times slower a slow machine is."""
SEEN = 3
PLAY_KINDS = 2
"""The first kinds of the index: plays, and plays that are rules."""
TYPE = """async (text) => {
  const input = document.querySelector("[data-md-component=search-query]");
  const shown = new Promise((resolve) => {
    const watch = component$.subscribe(({ ref, items }) => {
      if (!items || ref?.dataset.mdComponent !== "search-result" || !window.awaited) return;
      window.awaited = false;
      setTimeout(() => watch.unsubscribe());
      resolve(performance.now());
    });
  });
  window.awaited = true;
  input.value = text;
  const start = performance.now();
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const milliseconds = (await shown) - start;
  const links = [...document.querySelectorAll(".md-search-result__link")].map((link) => link.href);
  return { milliseconds, links };
}"""


@dataclass(frozen=True)
class Query:
    """A search that must find its play."""

    kind: str
    language: str
    text: str
    plays: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """What the box did with a query: the place of the first right result (0: none) and the time it took."""

    query: Query
    rank: int
    milliseconds: float


def main() -> None:
    """Builds the site, measures it at each size, prints the table and writes it down."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        text = report(site, list(measure_all(site)))
        print(text := text + "\n".join([*running_text.tables(site), ""]))
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(text, "utf-8")


def queries(file: Path = QUERIES) -> list[Query]:
    """The queries of a table: class, language, text, plays."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    rows = (line.split("\t") for line in lines)
    return [Query(kind, language, text, frozenset(plays.strip().split(","))) for kind, language, text, plays in rows]


def measure_all(site: Path) -> Iterator[tuple[str, list[Answer]]]:
    """The answers of the first edition, then of the copies, each once more on a slow machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield "first edition", measure(browser, site)
        yield "first edition, unseen queries", measure(browser, site, table=UNSEEN)
        for plays in SIZES:
            larger = copied(site, plays)
            yield f"{plays:,} plays", measure(browser, larger)
            if plays == SIZES[0]:
                yield f"{plays:,} plays, {SLOW} times slower", measure(browser, larger, SLOW)
        browser.close()


def measure(browser: Browser, site: Path, slower: int = 1, table: Path = QUERIES) -> list[Answer]:
    """Types every query of a table into the box of the site."""
    found: list[Answer] = []
    with served(site) as address:
        for language in ("en", "ja"):
            page = opened(browser, f"{address}{'' if language == 'en' else 'ja/'}", slower)
            owners = plays_of(read_book(ROOT), language)
            for query in (query for query in queries(table) if query.language == language):
                found.append(asked(page, query, owners, address))
            page.context.close()
    return found


def opened(browser: Browser, address: str, slower: int) -> Page:
    """A page whose box is ready."""
    return with_box(browser, address, slower, lambda page: page.evaluate(TYPE, "ready?"))


def asked(page: Page, query: Query, owners: dict[str, set[str]], address: str) -> Answer:
    """The answer of the box to one query."""
    page.evaluate(TYPE, "…")
    result = page.evaluate(TYPE, query.text)
    urls = dict.fromkeys(place(link, address) for link in result["links"])
    right = (at for at, url in enumerate(urls, 1) if owners.get(url, set()) & query.plays)
    return Answer(query, next(right, 0), result["milliseconds"])


def place(link: str, address: str) -> str:
    """A link of a result without its highlighting; a copy counts as its original."""
    path, hash_, fragment = link.removeprefix(address).partition("#")
    return re.sub(r"~\d+/", "/", path.partition("?")[0]) + hash_ + fragment


def plays_of(book: Book, language: str) -> dict[str, set[str]]:
    """For each address that counts, the plays that it answers for: itself, or those that use the card."""
    root = "" if language == "en" else "ja/"
    owners = {root + page.url: {id} for id, page in book.plays.items()}
    for card, pages in find_usage(book).items():
        if card in book.cards:
            owners[root + book.cards[card].url] = {page.id for page in pages}
    return owners


def copied(site: Path, plays: int) -> Path:
    """The site with its index copied until it has so many plays; each copy has addresses of its own."""
    larger = site.with_name(f"site-{plays}")
    shutil.copytree(site, larger)
    for language in ("en", "ja"):
        index = read_index(site, language)
        first = index["records"]
        times = -(-plays // sum(record[0] < PLAY_KINDS for record in first))
        index["records"] = [copy_of(record, number, len(first)) for number in range(times) for record in first]
        (larger / f"search/{language}.json").write_text(json.dumps(index, ensure_ascii=False), "utf-8")
        nothing = {"records": [], "lexicon": ""}
        (larger / f"search/rest.{language}.json").write_text(json.dumps(nothing), "utf-8")
    return larger


def copy_of(record: list[Any], number: int, size: int) -> list[Any]:
    """A record once more, with links among the same copies."""
    if not number:
        return record
    page, hash_, id = record[1].partition("#")
    url = f"{int(page) + number * size}#{id}" if hash_ else f"{page.rstrip('/')}~{number}/"
    copy = [record[0], url, *record[2:]]
    for field in (6, 7, 10, 11, 14):
        if len(copy) > field and copy[field]:
            copy[field] = [at + number * size for at in copy[field]]
    return copy


def read_index(site: Path, language: str) -> dict[str, Any]:
    """Both parts of the index, joined as `search/whole.js` does."""
    heard, rest = (json.loads((site / f"search/{part}{language}.json").read_text("utf-8")) for part in ("", "rest."))
    lexicon = f"{heard['lexicon']} {rest['lexicon']}"
    first = [with_names(record, names) for record, names in zip(heard["records"], rest.pop("others"), strict=True)]
    return {**heard, **rest, "records": [*first, *rest["records"]], "lexicon": lexicon}


def with_names(record: list[Any], names: str) -> list[Any]:
    """A record of the first part with its wordings in the other language."""
    return [*record[:5], "|".join(filter(None, (record[5], names))), *record[6:]] if names else record


def report(site: Path, measured: list[tuple[str, list[Answer]]]) -> str:
    """The tables in Markdown."""
    lines = [
        "# Search",
        "",
        "Written by `make bench only=search`. Goals: recall@1 .75, recall@3 .90 (queries nobody tuned to);",
        "p95 50 ms at 300 plays, 150 ms four times slower; 80 KB gzip.",
    ]
    lines += [*quality_table(UNSEEN, measured[1][1]), *quality_table(QUERIES, measured[0][1])]
    lines += [
        "",
        "## Speed and weight",
        "",
        "| size | recall@1 | recall@3 | p50 ms | p95 ms |",
        "|---|--:|--:|--:|--:|",
    ]
    lines += [time_row(name, answers) for name, answers in measured]
    lines += ["", "| language | index and worker, KB gzip |", "|---|--:|"]
    lines += [f"| {language} | {weight(site, language) / 1000:.1f} |" for language in ("en", "ja")]
    return "\n".join(lines) + "\n"


def quality_table(table: Path, answers: list[Answer]) -> list[str]:
    """The queries of one table, together and by class."""
    kinds = dict.fromkeys(answer.query.kind for answer in answers)
    rows = {"all": answers} | {kind: [answer for answer in answers if answer.query.kind == kind] for kind in kinds}
    head = ["", f"## {table.name}", "", "| class | queries | recall@1 | recall@3 | MRR |", "|---|--:|--:|--:|--:|"]
    return [*head, *(quality_row(name, found) for name, found in rows.items())]


def quality_row(name: str, answers: list[Answer]) -> str:
    """A class of queries: how often the first result, or one of the first three, is right."""
    numbers = (
        recall(answers, 1),
        recall(answers, SEEN),
        mean(1 / answer.rank if answer.rank else 0 for answer in answers),
    )
    return f"| {name} | {len(answers)} | {' | '.join(f'{number:.2f}' for number in numbers)} |"


def time_row(name: str, answers: list[Answer]) -> str:
    """One size of the book: whether quality holds, and the time from key to results."""
    percent = quantiles((answer.milliseconds for answer in answers), n=100)
    quality = f"{recall(answers, 1):.2f} | {recall(answers, SEEN):.2f}"
    return f"| {name} | {quality} | {percent[49]:.0f} | {percent[94]:.0f} |"


def recall(answers: list[Answer], within: int) -> float:
    """The share of queries with a right result among the first `within`."""
    return mean(0 < answer.rank <= within for answer in answers)


def weight(site: Path, language: str) -> int:
    """The bytes that one language's search costs over the network."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in search_files(site, language))


def search_files(site: Path, language: str) -> Iterable[Path]:
    return [site / f"search/{language}.json", *sorted((site / "assets/modules/search").glob("*.js"))]
