"""What a device keeps of the site, so that it works without a network: every file with its digest, in groups.

`docs/service-worker.js` says how the list is used. It depends on the site's bytes and on nothing else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..pages.interface_words import Words
from ..queries.short_links import short_links
from ..reading.book import Book
from .site import File, Site

LIST = "offline.json"
WORKER = "service-worker.js"
PAGE = "offline.html"
UNBUILT = '"unbuilt"'
"""What stands in the worker where the build puts the digest of the list."""
BUDGET = 3_200_000
"""Bytes, compressed: the most that one visit may fetch. A language that is larger is kept stage by stage."""
SHARED = "shared"
VOICES = "voices"
"""The recordings: kept only by who asks for it."""
RECORDINGS = "assets/voices/"
CORE = frozenset({"", "call/"})
"""The pages of a language that are kept always, with its data."""
TEXTS = "search/text/pages/"
"""The running text of each page, kept with the page."""
CALL = re.compile(r"(ja/)?call/|assets/call/.*|search/(rest\.)?[a-z]+\.json")
"""A call, what it knows, and what finds a sentence."""
LEFT_OUT = (
    LIST, WORKER, "_headers", "404.html", "ja/404.html", "go/", "sitemap.xml", "robots.txt", "assets/schemas/",
    "assets/images/links/", "changes.atom", "ja/changes.atom", "open-data/", "decks/",
)  # fmt: skip
"""Files, or folders of them, that no page asks for, that are downloads, or that the worker answers itself."""


def write_offline(book: Book, words: Words, templates: Path, site: Site, budget: int = BUDGET) -> None:
    """Writes the list of the finished `site`, the page for what is not kept, and the worker."""
    site.write(PAGE, _page(words, templates))
    listed = json.dumps(offline_list(book, site, budget), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    site.write(LIST, f"{listed}\n")
    worker = site.read(WORKER).decode()
    site.write(WORKER, worker.replace(UNBUILT, f'"{site.files[LIST].digest}"', 1))


def offline_list(book: Book, site: Site, budget: int = BUDGET) -> dict[str, Any]:
    """The groups of files to keep, and where the short links lead (below a language's root)."""
    files = {_address(name): file for name, file in sorted(site.files.items())}
    kept = {address: file for address, file in files.items() if not _is_left_out(address)}
    return {
        "groups": {
            name: {address: file.digest for address, file in group.items()}
            for name, group in grouped(kept, budget).items()
        },
        "links": {link: url for link, url, _ in short_links(book)},
    }


def grouped(files: Mapping[str, File], budget: int = BUDGET) -> dict[str, dict[str, File]]:
    """The files in groups: `shared`; for each language its core, `en`, and its other pages, `en/pages` or by folder.
    The recordings, if there are any, are a group of their own.

    The core has the call of the other language too, since a caller may change language in the middle of a call.
    """
    voices = {address: file for address, file in files.items() if address.startswith(RECORDINGS)}
    files = {address: file for address, file in files.items() if address not in voices}
    groups = {SHARED: {address: file for address, file in files.items() if not _language(address)}}
    groups |= {VOICES: voices} if voices else {}
    for language in LANGUAGES:
        own = {address: file for address, file in files.items() if _language(address) == language}
        other = {address: file for address, file in files.items() if address not in own and _is_call(address)}
        whole = sum(file.weight for group in (groups[SHARED], own, other) for file in group.values()) <= budget
        for address, file in own.items():
            groups.setdefault(_group(address, language, whole), {})[address] = file
        groups.setdefault(language, {}).update(
            {address: file for address, file in other.items() if whole or not _is_script(address)}
        )
    return groups


def _group(address: str, language: str, whole: bool) -> str:
    below = address.removeprefix("ja/").removeprefix(TEXTS)
    if below in CORE or not (_is_page(address) or address.startswith(TEXTS)):
        return language
    return f"{language}/pages" if whole else f"{language}/{below.partition('/')[0]}"


def _is_call(address: str) -> bool:
    return bool(_language(address)) and bool(CALL.fullmatch(address))


def _is_script(address: str) -> bool:
    return address.startswith("assets/call/plays/")


def _address(name: str) -> str:
    """The address of a file: that of a folder for its index."""
    return name.removesuffix("index.html") if f"/{name}".endswith("/index.html") else name


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
