"""Measures the recogniser with the cards' own wordings, each asked for while the index does not have it.

A fifth of all wordings is taken out of the index at a time, and the engine is asked which card each belongs to. That is
some seven thousand sentences instead of some hundred, and harder than what is heard: a wording stands on one card
alone, though another may answer it as well, and what all cards have in common is left out. It tells which kinds lose;
the goals are those of `bench/heard`. Part of `make bench only=heard`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from tools.bench.browsing import CHROMIUM, QUIET, served

FIFTHS = 5
REFUSAL, SOFT_NO = 3, 2
ASK = """async (at) => {
  const module = (name) => import(`/assets/modules/search/${name}.js`);
  const [{ Engine }, { whole }] = await Promise.all([module("engine"), module("whole")]);
  const part = async (name) => (await fetch(`/search/${name}.json`)).json();
  const data = whole(await part("ja"), await part("rest.ja"));
  const asked = [];
  for (const record of data.records.filter(([kind]) => data.kinds[kind] === "phrase")) {
    const names = (record[5] || "").split("|").filter(Boolean);
    const out = names.filter((_, place) => place % %d === at);
    asked.push(...out.map((name) => [name, record[1].split("#")[1], record[12] || 0]));
    record[5] = names.filter((_, place) => place % %d !== at).join("|");
  }
  const engine = new Engine(data);
  return asked.map(([name, id, stop]) => {
    const found = engine.search(name, { kinds: ["phrase", "answer", "both-meanings"], limit: 12 });
    const isNear = !found.length || found[0].isNear;
    const first = isNear || found[0].kind === "both-meanings" ? null : found[0].stop;
    const rank = found.findIndex(({ url }) => url.endsWith(`#${id}`)) + 1;
    return { isJapanese: /[\\u3040-\\u9fff]/.test(name), stop, isNear, first, rank };
  });
}""".replace("%d", str(FIFTHS))


def section(site: Path) -> list[str]:
    """The table of a built site, as lines of Markdown."""
    by_language: dict[str, list[dict[str, Any]]] = {"ja": [], "en": []}
    for one in answers(site):
        by_language["ja" if one["isJapanese"] else "en"].append(one)
    return [*HEAD, *(row(language, found) for language, found in by_language.items())]


HEAD = [
    "",
    "## The cards' own wordings, held out",
    "",
    "A fifth is taken out of the index at a time and asked for; right is its own card alone.",
    "",
    "| | wordings | first | in three | nothing | wrong stop | wrong go-on | refusals stopped |",
    "|---|--:|--:|--:|--:|--:|--:|--:|",
]


def answers(site: Path) -> Iterator[dict[str, Any]]:
    """What the engine makes of every wording that it does not have."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_context(service_workers="block").new_page()
        page.set_default_timeout(300_000)
        page.goto(address)
        for fifth in range(FIFTHS):
            yield from page.evaluate(ASK, fifth)
        browser.close()


def row(language: str, found: list[dict[str, Any]]) -> str:
    """The totals of one language."""
    count = Counter[str]()
    for one in found:
        is_refusal, first = one["stop"] == REFUSAL, one["first"]
        count["first"] += one["rank"] == 1 and not one["isNear"]
        count["three"] += 0 < one["rank"] <= 3
        count["nothing"] += one["isNear"]
        count["wrong stop"] += first == REFUSAL and not is_refusal
        count["wrong go-on"] += is_refusal and first is not None and first < SOFT_NO
        count["refusals"] += is_refusal
        count["stopped"] += is_refusal and first == REFUSAL
    shares = (f"{count[name] / len(found):.2f}" for name in ("first", "three", "nothing"))
    stopped = f"{count['stopped'] / count['refusals']:.2f}"
    cells = (language, len(found), *shares, count["wrong stop"], count["wrong go-on"], stopped)
    return f"| {' | '.join(map(str, cells))} |"
