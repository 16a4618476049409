"""Images: from the link in a prose to the file it names, and what is shown beside a link that was shared."""

from __future__ import annotations

import posixpath

from ..reading.book import Book
from ..reading.images import FOLDER
from ..reading.markdown import pieces
from ..reading.page import Page


def image_path(page: Page, language: str, link: str) -> str:
    """The path below `docs/` of an image as a page's file names it (`../../assets/images/desk.png`)."""
    return posixpath.normpath(posixpath.join(language, posixpath.dirname(page.path), link))


def images_of(page: Page, language: str) -> list[str]:
    """The paths below `docs/` of the images that a page's prose shows, in order."""
    prose = page.entry.prose[language] if page.entry.prose else ""
    found = pieces(prose, is_prose=True) if "![" in prose else ()
    return [image_path(page, language, str(token.attrs["src"])) for *_, token in found if token.type == "image"]


def image_of_link(book: Book, folder: str, language: str) -> str:
    """The path below the site's root of what other programs show beside a link to a page of a folder.

    `make images` draws one for each stage, and one for all else; where nobody did, it is the icon.
    """
    drawn = (f"{FOLDER}/links/{name}.{language}.png" for name in (folder, "home"))
    return next((path for path in drawn if path in book.images), f"{FOLDER}/icon-512.png")
