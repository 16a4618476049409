"""Writes what the browser searches with: an index and a description for each language."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ...kept import Kept
from ...model import LANGUAGES, Identity
from ...reading.book import Book
from ..site import Site
from .index import in_parts, index
from .recorder import records


def write_indexes(book: Book, site: Site, kept: Kept) -> None:
    """Writes `search/<language>.json`, which finds what is heard, and `search/rest.<language>.json`."""
    found = records(book, kept)
    for language in LANGUAGES:
        heard, rest = in_parts(index(book, language, found))
        site.write(f"search/{language}.json", _json(heard))
        site.write(f"search/rest.{language}.json", _json(rest))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


LONGEST_NAME = 16
"""Characters, by OpenSearch 1.1."""


def write_descriptions(identity: Identity, templates: Path, site: Site, site_url: str) -> None:
    """Writes `search/<language>.xml`, by which a browser offers the site's search in its address bar."""
    template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template("opensearch.xml")
    for language in LANGUAGES:
        text = template.render(
            name=identity.short_name[language][:LONGEST_NAME],
            icon=f"{site_url}assets/images/icon-192.png",
            description=identity.description[language],
            language=language,
            root=f"{site_url}{'' if language == 'en' else 'ja/'}",
        )
        site.write(f"search/{language}.xml", text)
