"""What a device keeps of the site, so that it works without a network: every file with its digest, in groups.

`docs/service-worker.js` says how the list is used. It depends on the site's bytes and on nothing else.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..pages.interface_words import Words
from ..queries.short_links import short_links
from ..reading.book import Book

LIST = "offline.json"
WORKER = "service-worker.js"
PAGE = "offline.html"
UNBUILT = '"unbuilt"'
"""What stands in the worker where the build puts the digest of the list."""
BUDGET = 3_000_000
"""Bytes, compressed: the most that one visit may fetch. A language that is larger is kept stage by stage."""
SHARED = "shared"
CORE = frozenset({"", "call/"})
"""The pages of a language that are kept always, with its data."""
LEFT_OUT = (
    LIST, WORKER, "404.html", "go/", "sitemap.xml", "assets/stylesheets/", "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
)  # fmt: skip
"""Files, or folders of them, that no page asks for, or that the worker answers itself."""

Group = dict[str, str]
"""Digests by address."""


def write_offline(book: Book, words: Words, templates: Path, site: Path, budget: int = BUDGET) -> None:
    """Writes the list of the finished site in the folder `site`, the page for what is not kept, and the worker."""
    (site / PAGE).write_text(_page(words, templates), "utf-8")
    listed = json.dumps(offline_list(book, site, budget), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (site / LIST).write_text(listed + "\n", "utf-8")
    worker = (site / WORKER).read_text("utf-8")
    (site / WORKER).write_text(worker.replace(UNBUILT, f'"{digest((site / LIST).read_bytes())}"', 1), "utf-8")


def offline_list(book: Book, site: Path, budget: int = BUDGET) -> dict[str, Any]:
    """The groups of files to keep, and where the short links lead (below a language's root)."""
    files = {_address(file, site): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
    kept = {address: content for address, content in files.items() if not _is_left_out(address)}
    return {
        "groups": {name: _digests(group) for name, group in grouped(kept, budget).items()},
        "links": {link: url for link, url, _ in short_links(book)},
    }


def grouped(files: Mapping[str, bytes], budget: int = BUDGET) -> dict[str, dict[str, bytes]]:
    """The files in groups: `shared`; for each language its core, `en`, and its other pages, `en/pages` or by folder."""
    groups = {SHARED: {address: content for address, content in files.items() if not _language(address)}}
    for language in LANGUAGES:
        own = {address: content for address, content in files.items() if _language(address) == language}
        whole = compressed(groups[SHARED].values()) + compressed(own.values()) <= budget
        for address, content in own.items():
            groups.setdefault(_group(address, language, whole), {})[address] = content
    return groups


def _group(address: str, language: str, whole: bool) -> str:
    below = address.removeprefix("ja/")
    if below in CORE or not _is_page(address):
        return language
    return f"{language}/pages" if whole else f"{language}/{below.partition('/')[0]}"


def compressed(contents: Iterable[bytes]) -> int:
    """The bytes that a host sends for these files."""
    return sum(len(gzip.compress(content, mtime=0)) for content in contents)


def digest(content: bytes) -> str:
    """Sixteen signs of SHA-256, as the worker computes it."""
    return hashlib.sha256(content).hexdigest()[:16]


def _digests(group: Mapping[str, bytes]) -> Group:
    return {address: digest(content) for address, content in group.items()}


def _address(file: Path, site: Path) -> str:
    name = file.relative_to(site).as_posix()
    return name.removesuffix("index.html") if file.name == "index.html" else name


def _is_page(address: str) -> bool:
    return address == "" or address.endswith("/")


def _is_left_out(address: str) -> bool:
    return address.startswith(LEFT_OUT) or address.endswith(".map")


def _language(address: str) -> str | None:
    """The language that a file belongs to: by its folder if it is a page, by its name (`ja.json`) if it is data."""
    if address.startswith("ja/"):
        return "ja"
    if _is_page(address):
        return "en"
    parts = address.rpartition("/")[2].split(".")[:-1]
    return parts[-1] if parts and parts[-1] in LANGUAGES else None


def _page(words: Words, templates: Path) -> str:
    template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template(PAGE)
    return template.render(word=words)
