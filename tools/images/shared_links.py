"""What other programs show beside a link that was shared: an image for each stage, and one for all other pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from playbook.model import LANGUAGES
from playbook.queries.navigation import sections
from playbook.reading.book import Book, Page, read_book
from playbook.reading.markdown import plain_text

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs/assets/images/links"
SIZE = {"width": 1200, "height": 630}
"""What those programs ask for."""
FIRST_SENTENCE = re.compile(r".*?(?:。|\.(?= |$)|$)", re.DOTALL)


def draw(browser: Any) -> None:
    """Writes an image for home and for each stage, in each language."""
    book = read_book(ROOT)
    template = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True).get_template("link.html")
    FOLDER.mkdir(exist_ok=True)
    tab = browser.new_page(viewport=SIZE)
    for page in (book.pages["index"], *(one for one in sections(book) if one.kind == "stage")):
        for language in LANGUAGES:
            tab.set_content(template.render(_words(book, page, language)))
            tab.screenshot(path=FOLDER / f"{page.folder or 'home'}.{language}.png")
    tab.close()


def _words(book: Book, page: Page, language: str) -> dict[str, Any]:
    site, blanks = book.registries.site, book.registries.blanks
    says = site.description if page.path == "index" else page.entry.summary
    return {
        "site": site,
        "language": language,
        "logo": (ROOT / "docs" / site.logo).read_text("utf-8"),
        "title": plain_text(page.title[language], language, blanks),
        "says": FIRST_SENTENCE.match(plain_text(says[language], language, blanks))[0],
    }
