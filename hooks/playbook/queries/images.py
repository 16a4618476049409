"""Images that a prose shows: from the link as written to the file it names."""

from __future__ import annotations

import posixpath

from ..reading.page import Page


def image_path(page: Page, language: str, link: str) -> str:
    """The path below `docs/` of an image as a page's file names it (`../../assets/images/desk.png`)."""
    return posixpath.normpath(posixpath.join(language, posixpath.dirname(page.path), link))
