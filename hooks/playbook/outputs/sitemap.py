"""The list of all pages for search engines, with the day when somebody last read each.

Which page is the other language of which, each page says itself.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..reading.book import Book
from .site import Site


def write_robots(site: Site, site_url: str) -> None:
    """Writes `robots.txt`: all may be read, and where the list of pages is."""
    site.write("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n")


def write_sitemap(book: Book, templates: Path, site: Site, site_url: str) -> None:
    """Writes `sitemap.xml`."""
    template = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True).get_template(
        "sitemap.xml"
    )
    roots = [f"{site_url}{'' if language == 'en' else 'ja/'}" for language in LANGUAGES]
    site.write("sitemap.xml", template.render(pages=book.pages.values(), roots=roots))
