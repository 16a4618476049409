"""Measures the search's second tier through the real box: do four running words of a page find that page?

Words are taken by chance from every page, in both languages, twice: with one seed to work with, with another one of
which only totals are looked at. The same is done with a book of different plays, on a slow machine.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import compress
from pathlib import Path
from shutil import copytree
from statistics import mean, quantiles

from playwright.sync_api import Browser, Page, sync_playwright
from tools.bench.browsing import CHROMIUM, QUIET, ROOT, served, with_box
from tools.bench.corpus import make_corpus
from tools.bench.running_words import ROOTS, Sample, samples

from playbook.kept import Kept
from playbook.outputs.running_text import write_running_text
from playbook.outputs.search.files import write_indexes
from playbook.outputs.site import Site
from playbook.pages.interface_words import Words
from playbook.reading.book import read_book

SEEN, UNSEEN = 7, 1126
"""Seeds of the two samples."""
SHOWN = 5
"""The results among which the page must be."""
SLOW = 4
PLAYS, MANY = 300, 1000
OF_MANY = 40
"""How many pages of a larger book are asked for."""
TYPE = """async ([text, patience]) => {
  const input = document.querySelector("[data-md-component=search-query]");
  const times = [];
  const whole = new Promise((resolve) => {
    const watch = component$.subscribe(({ ref, items }) => {
      if (!items || ref?.dataset.mdComponent !== "search-result" || !window.awaited) return;
      times.push(performance.now() - start);
      if (times.length === 2) resolve();
    });
    setTimeout(() => resolve(watch.unsubscribe()), patience);
  });
  window.awaited = true;
  input.value = text;
  const start = performance.now();
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  await whole;
  window.awaited = false;
  await new Promise((painted) => setTimeout(painted));
  return { times, links: [...document.querySelectorAll(".md-search-result__link")].map((link) => link.href) };
}"""


@dataclass(frozen=True)
class Found:
    """What the box did with a sample: whether its page was shown; milliseconds to the first results and to all."""

    sample: Sample
    is_shown: bool
    first: float
    whole: float


def tables(site: Path) -> list[str]:
    """The tables in Markdown, for the built site and for larger books."""
    lines = [
        "",
        "## Four running words of a page",
        "",
        f"Their page among the first {SHOWN}, two samples of every page; by chance no more could be shown than the",
        "ceiling, since some words stand on many pages. Milliseconds to the first results and, for those that the",
        f"second tier adds to (it waits 150 ms for the next key), to all; p95. Larger books: {OF_MANY} of the pages.",
        "",
        "| book | language | samples | found | ceiling | on five pages or fewer | first, ms | all, ms |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    sizes = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        book = read_book(ROOT)
        for name, seed in (("as it is", SEEN), ("as it is, unseen", UNSEEN)):
            lines += rows(name, asked(browser, site, samples(book, seed)))
        sizes += weights(site, f"{len(book.plays)} plays")
        for plays in (PLAYS, MANY):
            larger = larger_site(Path(folder), site, plays)
            found = samples(read_book(Path(folder) / f"corpus-{plays}"), SEEN, OF_MANY)
            lines += rows(f"{plays:,} plays, {SLOW} times slower", asked(browser, larger, found, SLOW))
            sizes += weights(larger, f"{plays:,} plays")
        browser.close()
    head = ["", "| book | language | first tier, KB gzip | second: index | parts | largest | texts | largest |"]
    return [*lines, *head, "|---|---|--:|--:|--:|--:|--:|--:|", *sizes]


def larger_site(folder: Path, site: Path, plays: int) -> Path:
    """The site with what a book of so many different plays is searched with."""
    corpus = make_corpus(ROOT, folder / f"corpus-{plays}", plays, are_different=True)
    larger = copytree(site, folder / f"site-{plays}")
    book, files = read_book(corpus), Site(larger)
    write_indexes(book, files, Kept())
    write_running_text(book, Words(), files, Kept())
    return larger


def asked(browser: Browser, site: Path, wanted: list[Sample], slower: int = 1) -> list[Found]:
    """Types each sample into the box of its language."""
    found = []
    with served(site) as address:
        for language, root in ROOTS.items():
            page = opened(browser, address + root, slower)
            found += [found_by(page, one, address, slower) for one in wanted if one.language == language]
            page.context.close()
    return found


def opened(browser: Browser, address: str, slower: int) -> Page:
    return with_box(browser, address, slower, lambda page: page.evaluate(TYPE, ["ready?", 5_000]))


def found_by(page: Page, sample: Sample, address: str, slower: int) -> Found:
    result = page.evaluate(TYPE, [sample.text, 400 + 200 * slower])
    urls = [re.split("[?#]", link.removeprefix(address))[0] for link in result["links"][:SHOWN]]
    first, *more = result["times"] or [0]
    return Found(sample, sample.url in urls, first, more[0] if more else 0)


def rows(name: str, found: list[Found]) -> list[str]:
    """One book, a row for each language."""
    return [row(name, language, [one for one in found if one.sample.language == language]) for language in ROOTS]


def row(name: str, language: str, found: list[Found]) -> str:
    telling = [one.is_shown for one in found if one.sample.pages <= SHOWN]
    ceiling = mean(min(1, SHOWN / max(1, one.sample.pages)) for one in found)
    first, whole = (
        quantiles(times, n=20)[-1] for times in ([one.first for one in found], [one.whole for one in found])
    )
    return (
        f"| {name} | {language} | {len(found)} | {mean(one.is_shown for one in found):.3f} | {ceiling:.3f} "
        f"| {mean(telling):.3f} of {len(telling)} | {first:.0f} | {whole:.0f} |"
    )


def weights(site: Path, name: str) -> list[str]:
    """The bytes of both tiers in each language: the whole, and the largest that one fetch brings."""
    found = []
    for language in ROOTS:
        first = kilobytes([site / f"search/{language}.json"])
        contents = kilobytes([site / f"search/text/{language}.json"])
        parts = kilobytes((site / "search/text").glob(f"*.{language}.txt"))
        texts = kilobytes((site / "search/text/pages").rglob(f"*.{language}.json"))
        sizes = (sum(first), sum(contents), sum(parts), max(parts), sum(texts), max(texts))
        found.append(f"| {name} | {language} | {' | '.join(f'{size:.1f}' for size in sizes)} |")
    return found


def kilobytes(files: Iterator[Path] | list[Path]) -> list[float]:
    return [len(compress(file.read_bytes(), 9)) / 1000 for file in files]
