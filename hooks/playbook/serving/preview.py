"""The site of a book in which something is wrong, to be looked at: sick pages show their problems, the others go on."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ..model import LANGUAGES
from ..outputs.site import Site
from ..pages.shell import Place
from ..reading.book import page_files
from ..reading.page import url_of
from .live import Live

STYLE = "assets/styles/serving/problems.css"


class Preview:
    """Makes a site of whatever can be shown of the project at `root`."""

    def __init__(self, root: Path, place: Place) -> None:
        self.root, self.place, self.live = root, place, Live(root, place)
        self.live.refresh()
        self.live.check()

    def write(self, site: Site, beside: Path | None = None) -> None:
        """Makes the pages, and of what stands beside them all that a book like this allows."""
        for path in page_files(self.root):
            for language in LANGUAGES:
                name = f"{'' if language == 'en' else 'ja/'}{url_of(path)}index.html"
                site.write(name, self.live.page(name.removesuffix("index.html")) or "")
        for write in self.live.press.writers.values():
            with suppress(Exception):  # what is wrong is told on its page; a list that cannot be made is left out
                write(site)
        site.write(STYLE, (self.root / "docs" / STYLE).read_bytes())
        if beside:
            site.take(beside)
        site.finish()
