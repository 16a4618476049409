"""Makes the site of a book: its pages, and what stands beside them. What stands there already is not made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from ..japanese import dictionary
from ..kept import Kept, digest, digest_of_files
from ..model import LANGUAGES
from ..pages.render import Renderer
from ..pages.shell import Place, in_repository
from ..queries.needs import Needs
from ..reading.book import Book
from ..reading.page import Page
from .another_process import in_another_process
from .business_days import write_business_days
from .call.files import write_call_data
from .date_readings import write_date_readings
from .decks import write_decks
from .feed import write_feeds
from .hosting import write_headers
from .listening import write_listening
from .manifests import write_manifests
from .offline import write_offline
from .open_data import write_open_data
from .parts import write_parts
from .redirects import write_redirects
from .running_text import write_running_text
from .search import write_descriptions, write_indexes
from .short_link_pages import write_short_links
from .site import File, Site
from .sitemap import write_robots, write_sitemap
from .styles import STYLES, write_style

BELOW = {"en": "", "ja": "ja/"}
"""The folder of each language."""


class Press:
    """The site of one book, at one place, with the templates below one folder."""

    def __init__(self, book: Book, templates: Path, place: Place, kept: Kept | None = None) -> None:
        self.book, self.templates, self.kept = book, templates, kept or Kept()
        self.place = in_repository(place, book)
        self.renderer = Renderer(book, templates, self.place, kept=self.kept)
        self._needs = Needs(book)
        self._common = digest(
            digest_of_files(templates), self.renderer.words.digest, repr(self.place), *sorted(self.renderer.shell.torn)
        )

    def inputs(self, page: Page) -> str:
        """The digest of all that goes into a page."""
        return digest(self._common, self._needs.of(page))

    def write(self, site: Site, beside: Path | None = None) -> None:
        """Makes the site: what others made in the folder `beside` it, the pages, and what stands beside them."""
        inputs = {page.path: self.inputs(page) for page in self.book.pages.values()}
        dictionary.close()  # the checks are done with it, and both processes would hold it
        japanese = in_another_process(partial(self._write_pages, site, "ja", inputs))
        self._write_pages(site, "en", inputs)
        for language in LANGUAGES:
            site.write(f"{BELOW[language]}404.html", self.renderer.not_found(language))
        # Before the rest, which takes memory that the other process would hold besides.
        site.files |= japanese()
        for write in self.writers.values():
            write(site)
        if beside:
            site.take(beside)
        # Last, since it lists all that was written.
        write_offline(self.book, self.renderer.words, self.templates, site)
        site.finish()

    def _write_pages(self, site: Site, language: str, inputs: Mapping[str, str]) -> Mapping[str, File]:
        """Makes the pages of a language, by their inputs; gives their files."""
        files: dict[str, File] = {}
        for page in self.book.pages.values():
            name = f"{BELOW[language]}{page.url}index.html"
            site.make(name, inputs[page.path], partial(self.renderer.page, page, language))
            files[name] = site.files[name]
        return files

    @property
    def writers(self) -> dict[str, Callable[[Site], None]]:
        """What stands beside the pages: the beginning of its addresses, and what writes it below a folder."""
        words = self.renderer.words
        return {
            "search/": self._write_search,
            "go/": partial(write_short_links, self.book, self.templates, site_url=self.place.site_url),
            "assets/call/": partial(write_call_data, self.book, words, self.place.issues, kept=self.kept),
            "assets/business-days.json": partial(write_business_days, self.book),
            "assets/session/": partial(write_parts, self.book, words),
            "assets/date-readings.json": partial(write_date_readings, self.book),
            "assets/read-otherwise.json": partial(write_listening, self.book),
            "decks/": partial(write_decks, self.book, words),
            "open-data/": partial(write_open_data, self.book, site_url=self.place.site_url),
            "changes.atom": partial(write_feeds, self.book, words, self.templates, site_url=self.place.site_url),
            **{name: partial(write_style, name, self.book.registries.site.colours, self.templates) for name in STYLES},
            "manifest.webmanifest": partial(write_manifests, self.book.registries.site),
            "_headers": partial(write_headers, self.templates, self.place),
            "sitemap.xml": partial(write_sitemap, self.book, self.templates, site_url=self.place.site_url),
            "robots.txt": partial(write_robots, site_url=self.place.site_url),
            "": partial(write_redirects, self.book, words, self.templates, site_url=self.place.site_url),
        }

    def _write_search(self, site: Site) -> None:
        write_indexes(self.book, site, self.kept)
        write_running_text(self.book, self.renderer.words, site, self.kept)
        write_descriptions(self.book.registries.site, self.templates, site, self.place.site_url)
