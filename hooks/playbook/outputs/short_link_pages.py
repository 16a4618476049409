"""A small page for every short link, which leads on in the reader's language."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ..kept import digest, digest_of_files
from ..model import LANGUAGES
from ..queries.images import image_of_link
from ..queries.short_links import short_links
from ..reading.book import Book
from .site import Site


def write_short_links(book: Book, templates: Path, site: Site, site_url: str = "") -> None:
    """Writes a small page for every short link."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True)
    template = environment.get_template("short-link.html")
    looks = digest_of_files(templates)
    for link, url, titles in short_links(book):
        image = site_url + image_of_link(book, url.partition("/")[0], LANGUAGES[0])
        inputs = digest(looks, link, url, image, book.registries.digest, *titles.values())
        shared = {"root": "../" * link.count("/"), "url": url, "titles": titles, "languages": LANGUAGES}
        words = shared | {"image": image, "site": book.registries.site}
        site.make(f"{link}index.html", inputs, partial(template.render, words))
