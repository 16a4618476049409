"""The feeds, one for each language: what changed, for programs that look whether there is something new.

Source: RFC 4287, The Atom Syndication Format.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..pages.interface_words import Words
from ..queries.changes import News, news
from ..queries.short_links import page_titles
from ..reading.book import Book
from ..reading.markdown import plain_text
from .site import Site

FILE = "changes.atom"
MOST = 50
"""As many changes as a feed tells of; the page has them all."""


def write_feeds(book: Book, words: Words, templates: Path, site: Site, site_url: str) -> None:
    """Writes the feed of each language at its root, where there is a page of what changed and anything did."""
    pages, newest = list(book.of_kind("changes").values()), news(book)[:MOST]
    if not pages or not newest:
        return
    template = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True).get_template(
        "feed.xml"
    )
    identity = book.registries.site
    for language in LANGUAGES:
        below = "" if language == "en" else "ja/"
        root = f"{site_url}{below}"
        text = template.render(
            language=language,
            root=root,
            page_url=pages[0].url,
            title=f"{page_titles(pages[0], book.registries.blanks)[language]} - {identity.name[language]}",
            subtitle=identity.description[language],
            author=identity.name[language],
            rule=words("change_of_a_rule", language),
            updated=newest[0].change.date,
            entries=[_entry(book, one, language, site_url, root) for one in newest],
        )
        site.write(f"{below}{FILE}", text)


def _entry(book: Book, one: News, language: str, site_url: str, root: str) -> dict[str, Any]:
    """A change as the feed tells it; its id outlives the page that it leads to."""
    blanks = book.registries.blanks
    sentence = plain_text(one.change.text[language], language, blanks)
    page = page_titles(one.page, blanks)[language] if one.page else ""
    return {
        "id": f"{site_url}{'' if language == 'en' else 'ja/'}{FILE}#{one.id}",
        "title": sentence,
        "summary": page,
        "url": f"{root}{one.url}",
        "date": one.change.date,
        "is_rule": one.is_rule,
    }
