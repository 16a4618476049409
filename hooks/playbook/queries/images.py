"""Images that a prose shows: from the link as written to the file it names."""

from __future__ import annotations

import posixpath

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
