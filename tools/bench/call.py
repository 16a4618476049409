"""Measures call mode against its goal, in Chromium, on a slow phone: `make bench only=call`.

From the moment somebody opens the page to the moment the words of the reply stand there, two taps later. The
network and the processor are slowed down by the browser itself; the taps come as soon as they can work. The table
goes to `bench/call.md`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tools.bench.browsing import CHROMIUM, QUIET, ROOT, LikeAHost, build, compressed, served
from tools.bench.corpus import make_corpus

from playbook.outputs.call.files import FOLDER, write_call_data
from playbook.outputs.site import Site
from playbook.pages.interface_words import Words
from playbook.reading.book import read_book

REPORT = ROOT / "bench/call.md"
RUNS = 7
SIZES = (49, 490, 980)
SLOW = 4
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SETTLED = 2000
"""Milliseconds after which an open page does nothing by itself."""
PAGES = {"en": "call/", "ja": "ja/call/"}
TAP = """
window.tapped = (begin) => new Promise((done) => {
  const phrase = "[data-phrase=not-at-desk]";
  const seen = (selector) => [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  const tap = (one) => Boolean(one) && (one.click(), true);
  const steps = [
    () => tap(seen(`summary:has(+ * ${phrase})`)),
    () => tap(seen(`${phrase}[href^="#"]`)),
    () => seen(".call-screen .call-now .said"),
  ];
  const times = [];
  const look = () => {
    const now = performance.now() - begin;
    if (steps[times.length]()) times.push(now);
    if (times.length < steps.length) requestAnimationFrame(look);
    // A frame later the line has been painted.
    else requestAnimationFrame(() => setTimeout(() => done([...times.slice(0, 2), performance.now() - begin])));
  };
  requestAnimationFrame(look);
});
if (/\\/call\\/$/.test(location.pathname)) window.opened = tapped(0);
"""
"""Opens the group of a phrase as soon as it is painted, taps the phrase as soon as it is alive, waits for the line."""


@dataclass(frozen=True)
class Network:
    """What the browser lets through: milliseconds to an answer, kilobits a second down and up."""

    name: str
    latency: float = 0
    down: int = 0
    up: int = 0

    @property
    def conditions(self) -> dict[str, Any]:
        speed = {"downloadThroughput": self.down * 125, "uploadThroughput": self.up * 125}
        return {"offline": not self.down, "latency": self.latency} | speed


COLD = (
    Network("first visit, slow 4G (Lighthouse: 150 ms, 1.6 Mbit/s)", 150, 1600, 750),
    Network("first visit, Slow 4G (DevTools: 562.5 ms, 1.44 Mbit/s)", 562.5, 1440, 675),
)
WARM = Network("no network")
Times = tuple[float, float, float]
"""Milliseconds until the phrases are there, until one can be tapped, until the line is there."""


def main() -> None:
    """Builds the site, measures it in both languages, prints the table and writes it down."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        load = os.getloadavg()[0]
        with served(site, LikeAHost) as address:
            table = report(list(measured(address)), load)
        print(text := table + "\n".join(["", *weights(Path(folder)), ""]))
    REPORT.write_text(text, "utf-8")


def measured(address: str) -> Iterator[tuple[str, list[Times]]]:
    """The times of every run, by what was measured."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for language, page in PAGES.items():
            for network in COLD:
                yield f"{network.name} | {language}", [cold(browser, address + page, network) for _ in range(RUNS)]
            for slower in (SLOW, 1):
                speed = f"{slower} times slower" if slower > 1 else "as fast as it is"
                opening, open_already = warm(browser, address + page, slower)
                yield f"second visit, no network, {speed} | {language}", opening
                yield f"the page is open, no network, {speed} | {language}", open_already
        browser.close()


def cold(browser: Browser, url: str, network: Network) -> Times:
    """A first visit, with nothing in any cache."""
    context = browser.new_context(**PHONE)
    times = visit(context, url, network, SLOW).evaluate("opened")
    context.close()
    return times


def warm(browser: Browser, url: str, slower: int) -> tuple[list[Times], list[Times]]:
    """Later visits with the network cut, from the navigation; the same from the first tap, where the page is open."""
    context = browser.new_context(**PHONE)
    first = context.new_page()
    first.goto(url)
    # The worker is ready when it has kept what the page needs.
    first.evaluate("navigator.serviceWorker.ready.then(() => true)")
    first.close()
    context.set_offline(True)
    opening, open_already = [], []
    for _ in range(RUNS):
        page = visit(context, url, WARM, slower)
        opening.append(page.evaluate("opened"))
        page.locator(".call-home").click()
        page.locator(".call-group[open] summary").click()
        page.wait_for_timeout(SETTLED)
        open_already.append(page.evaluate("tapped(performance.now())"))
        page.close()
    context.close()
    return opening, open_already


def visit(context: BrowserContext, url: str, network: Network, slower: int) -> Page:
    """A page that has begun to open, on a slow phone."""
    page = context.new_page()
    page.add_init_script(TAP)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", network.conditions)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(url, wait_until="commit")
    return page


def report(measured: list[tuple[str, list[Times]]], load: float) -> str:
    """The table in Markdown."""
    lines = [
        "# On the call",
        "",
        "Written by `make bench only=call`: milliseconds to the words of a reply by two taps (open the group,",
        f"tap the phrase), each made as soon as it can work. Median of {RUNS} visits, in brackets the best, in",
        f"Chromium on a phone's screen; first visits with a processor {SLOW} times slower. Goal: 3,000 on a first",
        f"visit, 300 later and without a network. Load of the machine before measuring: {load:.1f}.",
        "",
        "| visit | language | phrases there | phrase can be tapped | line there |",
        "|---|---|--:|--:|--:|",
    ]
    return "\n".join([*lines, *(row(name, times) for name, times in measured)]) + "\n"


def row(name: str, runs: list[Times]) -> str:
    """One kind of visit."""
    columns = zip(*runs, strict=True)
    return f"| {name} | {' | '.join(f'{median(column):,.0f} ({min(column):,.0f})' for column in columns)} |"


def weights(folder: Path) -> Iterator[str]:
    """What a call fetches at several sizes of the book, of different plays: a table in Markdown."""
    yield "What comes first (it finds a sentence and starts a script), and the script of a play; KB, gzip."
    yield ""
    yield "| plays | language | first | for each play | scripts: all | largest |"
    yield "|--:|---|--:|--:|--:|--:|"
    for plays in SIZES:
        book = read_book(make_corpus(ROOT, folder / f"corpus-{plays}", plays, are_different=True))
        site = folder / f"call-{plays}"
        write_call_data(book, Words(), Site(site))
        for language in PAGES:
            first = compressed_size(site / f"{FOLDER}/{language}.json")
            scripts = [compressed_size(file) for file in (site / FOLDER / "plays").glob(f"*.{language}.json")]
            sizes = (first, first / plays, sum(scripts), max(scripts))
            yield f"| {plays} | {language} | {' | '.join(f'{size:.1f}' for size in sizes)} |"


def compressed_size(file: Path) -> float:
    """Kilobytes."""
    return len(compressed(file)) / 1000
