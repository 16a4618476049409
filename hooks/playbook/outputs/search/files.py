"""Writes what the browser searches with: an index and a description for each language."""

from __future__ import annotations

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ...kept import Kept
from ...model import LANGUAGES
from ...pages.interface_words import Words
from ...reading.book import Book
from .index import index
from .recorder import records


def write_indexes(book: Book, site: Path, kept: Kept) -> None:
    """Writes `search/<language>.json` below the folder `site`."""
    folder = site / "search"
    folder.mkdir(parents=True, exist_ok=True)
    found = records(book, kept)
    for language in LANGUAGES:
        text = json.dumps(index(book, language, found), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{language}.json").write_text(text, "utf-8")


def write_descriptions(templates: Path, site: Path, site_url: str, words: Words | None = None) -> None:
    """Writes `search/<language>.xml`, by which a browser offers the site's search in its address bar."""
    say = words or Words()
    template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template("opensearch.xml")
    for language in LANGUAGES:
        text = template.render(
            name=say("site_name", language),
            description=say("site_description", language),
            language=language,
            root=f"{site_url}{'' if language == 'en' else 'ja/'}",
        )
        (site / "search" / f"{language}.xml").write_text(text, "utf-8")
