"""A small page for every short link, which leads on in the reader's language."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ..queries.short_links import short_links
from ..reading.book import Book


def write_short_links(book: Book, templates: Path, site: Path) -> None:
    """Writes a small page for every short link below the folder `site`."""
    template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template("short-link.html")
    for link, url, titles in short_links(book):
        file = site / link / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template.render(root="../" * link.count("/"), url=url, titles=titles), "utf-8", newline="\n")
