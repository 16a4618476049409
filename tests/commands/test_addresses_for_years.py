"""Renames and retirements drawn at random: whatever is done to the book, every address that was ever given out leads
somewhere, nothing is wrong, and what agreed still agrees."""

from __future__ import annotations

import posixpath
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.checks.problems import problems_of
from playbook.outputs.redirects import write_redirects
from playbook.outputs.short_link_pages import write_short_links
from playbook.outputs.site import Site as SiteFolder
from playbook.queries.headings import anchors_of_today, lasting_anchors
from playbook.queries.short_links import short_links
from playbook.queries.staleness import pairs
from playbook.reading.book import Book, read_book
from project import TEMPLATES, WORDS, Project, Site

FEW, MANY = 12, 100
PLAY = {
    "en": """\
---
kind: play
id: {id}
order: 50
owner: team
reviewed: 2026-11-22
question: What do I do next?
summary: Wait.
script:
  - id: first
    title: Wait
    lines: [open-first]
    next: second
  - id: second
    title: Wait more
    lines: [open-first]
    outcome: ended
checklist:
  - id: waited
    text: I have waited
  - id: more
    text: I have waited more
takeaways:
  - Wait.
  - Wait more.
sources: [seed-a]
---
It [works](../reception/index.md).

### Why {{#reason}}

It does.
""",
    "ja": """\
---
question: 次はどうしますか。
summary: 待ちます。
script:
  first:
    title: 待つ
  second:
    title: もっと待つ
checklist:
  waited: 待った
  more: もっと待った
takeaways:
  - 待ちます。
  - もっと待ちます。
---
[役に立ちます](../reception/index.md)。

### 理由 {{#reason}}

役に立ちます。
""",
}


class Years:
    """A project to which things happen, and every address that it ever had."""

    def __init__(self, root: Path, site: Path, seed: int) -> None:
        self.root, self.site = Project().save(root), site
        self.random = random.Random(seed)
        self.pages: set[str] = set()
        """Addresses below a language's root, with their fragment."""
        self.links: set[str] = set()
        self.count = 0
        self.give_out()

    @property
    def book(self) -> Book:
        return read_book(self.root)

    def give_out(self) -> None:
        """Publishes what is there, and says of all of it that both languages agree."""
        assert main(["publish"], self.root) == 0
        assert main(["bless", "--all"], self.root) == 0
        book = self.book
        for page in book.pages.values():
            self.pages |= {page.url, *(f"{page.url}#{anchor}" for anchor in lasting_anchors(page))}
        self.links |= {link for link, _, _ in short_links(book)}

    def new_id(self) -> str:
        self.count += 1
        return f"{self.random.choice(['other', 'new', 'late'])}-{self.count}"

    def pick(self, things: list[str]) -> str:
        return self.random.choice(sorted(things))

    # --- what may happen

    def add_a_play(self) -> int:
        id = self.new_id()
        folder = self.pick([page.folder for page in self.book.pages.values() if page.kind == "stage"])
        for language, text in PLAY.items():
            (self.root / f"docs/{language}/{folder}/{id}.md").write_text(text.format(id=id), "utf-8")
        return 0

    def rename_a_page(self) -> int:
        page = self.pick([path for path in self.book.pages if not path.endswith("index")])
        folder = self.pick(["", "reception/", "words/"]) if "/" in page else ""
        folder = folder if not folder or f"{folder}index" in self.book.pages else ""
        return main(["rename", page, f"{folder}{self.new_id()}"], self.root)

    def rename_a_page_back(self) -> int:
        before = [
            (path, old) for path, page in self.book.pages.items() for old in page.entry.formerly if "/" not in old
        ]
        if not before:
            return self.rename_a_page()
        path, old = self.random.choice(before)
        return main(["rename", path.removesuffix("/index"), old], self.root)

    def rename_a_folder(self) -> int:
        folder = self.pick([page.folder for page in self.book.pages.values() if page.is_index and page.folder])
        return main(["rename", folder, self.new_id()], self.root)

    def rename_something_on_a_page(self) -> int:
        page = self.book.pages[self.pick(list(self.book.pages))]
        anchors = [*anchors_of_today(page)]
        return main(["rename", f"{page.path}#{self.pick(anchors)}", self.new_id()], self.root) if anchors else 1

    def rename_a_card(self) -> int:
        kind, id = self.random.choice(sorted(self.book.cards))
        return main(["rename", f"{kind}/{id}", self.new_id()], self.root)

    def retire_a_page(self) -> int:
        plays = sorted(page.path for page in self.book.plays.values())
        return main(["retire", *self.random.sample(plays, 2), "--replace"], self.root) if len(plays) > 2 else 1

    def retire_a_card(self) -> int:
        kind = self.pick([kind for kind, _ in self.book.cards])
        cards = sorted(f"{found}/{id}" for found, id in self.book.cards if found == kind)
        return main(["retire", *self.random.sample(cards, 2), "--replace"], self.root) if len(cards) > 1 else 1

    def retire_something_on_a_page(self) -> int:
        page = self.book.pages[self.pick(list(self.book.pages))]
        prefix = self.pick(["step-", "tick-"])
        anchors = sorted(anchor for anchor in anchors_of_today(page) if anchor.startswith(prefix))
        if len(anchors) < 2:
            return 1
        gone, there = self.random.sample(anchors, 2)
        return main(["retire", f"{page.path}#{gone}", f"{page.path}#{there}", "--replace"], self.root)

    # --- what must hold

    def happen(self, event: Callable[[Years], int]) -> bool:
        """Whether something happened; what leaves work for a person is taken back, as that person has not come."""
        before = self.files()
        if event(self) == 0 and not problems_of(self.book):
            return True
        self.restore(before)
        return False

    def files(self) -> dict[Path, bytes]:
        return {file: file.read_bytes() for file in self.root.rglob("*") if file.is_file()}

    def restore(self, before: dict[Path, bytes]) -> None:
        for file in self.files().keys() - before.keys():
            file.unlink()
        for file, content in before.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def stale(self) -> list[str]:
        book = self.book
        return [pair.name for pair in pairs(book) if pair.changed(book.records.get(pair.unit, {}).get(pair.field))]

    def dead(self) -> list[str]:
        """The addresses that lead nowhere."""
        files = self.built()
        wanted = {f"{language}{page}" for page in self.pages for language in ("", "ja/")} | self.links
        return sorted(one for one in wanted if not _leads_somewhere(files, one))

    def built(self) -> dict[str, str]:
        """The HTML at each address of the site."""
        book, site = self.book, Site(self.book)
        write_redirects(book, WORDS, TEMPLATES, SiteFolder(self.site))
        write_short_links(book, TEMPLATES, SiteFolder(self.site))
        files = {f"{file.parent.relative_to(self.site).as_posix()}/": file for file in self.site.rglob("index.html")}
        built = {address: file.read_text("utf-8") for address, file in files.items()}
        for file in files.values():
            file.unlink()
        return built | {
            f"{'' if language == 'en' else 'ja/'}{book.pages[path].url}": html for path, language, html in site.pages()
        }


def _leads_somewhere(files: dict[str, str], wanted: str, steps: int = 5) -> bool:
    """Whether a reader who comes to an address is led to a page that has what is behind its `#`."""
    path, _, fragment = wanted.partition("#")
    html = files.get(path)
    if html is None or not steps:
        return False
    if not html.startswith("<!doctype"):
        return not fragment or f' id="{fragment}"' in html
    links = re.findall(r'<a [^>]*href="([^"]*)"', html)
    ways = (posixpath.normpath(posixpath.join(path, link.partition("#")[0])).lstrip(".") + "/" for link in links)
    kept = fragment if "assets/modules" in html else ""
    targets = [
        f"{way.lstrip('/')}#{link.partition('#')[2] or kept}".rstrip("#") for way, link in zip(ways, links, strict=True)
    ]
    return bool(targets) and all(_leads_somewhere(files, target.rstrip("#"), steps - 1) for target in targets)


EVENTS = (
    *[Years.add_a_play] * 3,
    *[Years.rename_a_page] * 4,
    Years.rename_a_page_back,
    Years.rename_a_folder,
    *[Years.rename_something_on_a_page] * 5,
    *[Years.rename_a_card] * 3,
    Years.retire_a_page,
    Years.retire_a_card,
    *[Years.retire_something_on_a_page] * 6,
)


def live(years: Years, number: int) -> dict[str, int]:
    """Lets so many things happen, and looks after each whether all holds; gives how often each happened."""
    happened: dict[str, int] = {}
    while sum(happened.values()) < number:
        event = years.random.choice(EVENTS)
        if years.happen(event):
            happened[event.__name__] = happened.get(event.__name__, 0) + 1
            stale = years.stale()
            assert stale == [], event.__name__
            years.give_out()
            assert years.dead() == [], event.__name__
    return happened


@pytest.mark.parametrize("seed", [1])
def test_a_dozen_renames_and_retirements_leave_no_address_dead(tmp_path: Path, seed: int) -> None:
    live(Years(tmp_path / "book", tmp_path / "site", seed), FEW)


@pytest.mark.prove
def test_a_hundred_renames_and_retirements_leave_no_address_dead(tmp_path: Path) -> None:
    happened = live(Years(tmp_path / "book", tmp_path / "site", 2026), MANY)
    assert happened.keys() == {event.__name__ for event in EVENTS}


def test_an_address_that_leads_nowhere_is_seen(tmp_path: Path) -> None:
    years = Years(tmp_path / "book", tmp_path / "site", 1)
    assert years.dead() == []
    years.pages |= {"reception/nowhere/", "reception/refusal/#nowhere"}
    years.links.add("go/nowhere/")
    assert years.dead() == [
        "go/nowhere/",
        "ja/reception/nowhere/",
        "ja/reception/refusal/#nowhere",
        "reception/nowhere/",
        "reception/refusal/#nowhere",
    ]
