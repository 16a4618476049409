"""A small page for every short link, which leads on in the reader's language."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..queries.short_links import short_links
from ..reading.book import Book


def write_short_links(book: Book, templates: Path, site: Path) -> None:
    """Writes a small page for every short link below the folder `site`."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True)
    template = environment.get_template("short-link.html")
    for link, url, titles in short_links(book):
        file = site / link / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        html = template.render(root="../" * link.count("/"), url=url, titles=titles, languages=LANGUAGES)
        file.write_text(html, "utf-8", newline="\n")
