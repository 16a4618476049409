"""Makes the site of a book: its pages, and what stands beside them. What is kept of a run before is not made again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..kept import Kept, digest, digest_of_files
from ..model import LANGUAGES
from ..pages.render import Renderer
from ..pages.shell import Place
from ..queries.needs import Needs
from ..reading.book import Book
from ..reading.page import Page
from .business_days import write_business_days
from .call.files import write_call_data
from .manifests import write_manifests
from .offline import write_offline
from .redirects import write_redirects
from .search import write_descriptions, write_indexes
from .short_link_pages import write_short_links


class Press:
    """The site of one book, at one place, with the templates below one folder."""

    def __init__(self, book: Book, templates: Path, place: Place, kept: Kept | None = None) -> None:
        self.book, self.templates, self.place, self.kept = book, templates, place, kept or Kept()
        self.renderer = Renderer(book, templates, place)
        self._needs = Needs(book)
        self._common = digest(digest_of_files(templates), self.renderer.words.digest, repr(place))

    def page(self, page: Page, language: str) -> str:
        """A page in a language, whole."""
        inputs = digest(self._common, self._needs.of(page))
        return self.kept.of(f"html/{language}/{page.path}", inputs, partial(self.renderer.page, page, language))

    def pages(self) -> Iterator[tuple[Page, str, str]]:
        """Every page in every language: the page, the language, its HTML."""
        for page in self.book.pages.values():
            for language in LANGUAGES:
                yield page, language, self.page(page, language)

    def not_found(self) -> str:
        """The page for wrong addresses, one for all languages."""
        return self.renderer.not_found()

    @property
    def writers(self) -> dict[str, Callable[[Path], None]]:
        """What stands beside the pages: the beginning of its addresses, and what writes it below a folder."""
        words = self.renderer.words
        return {
            "search/": self._write_search,
            "go/": partial(write_short_links, self.book, self.templates),
            "assets/call/": lambda site: write_call_data(self.book, words, site, self.kept),
            "assets/business-days.json": partial(write_business_days, self.book),
            "manifest.webmanifest": partial(write_manifests, words),
            "": partial(write_redirects, self.book, words, self.templates),
        }

    def write_beside(self, site: Path) -> None:
        """Writes what stands beside the pages into the folder `site`, in which they are already."""
        for write in self.writers.values():
            write(site)
        # Last, since it lists all that was written.
        write_offline(self.book, self.renderer.words, self.templates, site)

    def _write_search(self, site: Path) -> None:
        write_indexes(self.book, site, self.kept)
        write_descriptions(self.templates, site, self.place.site_url)
