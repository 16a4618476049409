"""Entries + templates + language -> Markdown with headings, and the blocks that stand between them.

A page is made in two passes. `markdown` gives what Python-Markdown shall see: headings (for the table of
contents, the search and the link checks), the editor's prose, and a mark for each block. `fill` puts the
blocks' HTML in place of the marks afterwards, so that no editor's text can ever become markup on the way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..model import LANGUAGES, Noun, Passage, Utterance
from ..pages import calendar_drawings as timing
from ..pages import inline_html
from ..queries import address, navigation, usage
from ..queries.former import read_instead
from ..queries.short_links import short_link, titles_of
from ..reading.book import Book, Page
from ..reading.markdown import plain_text
from .former_anchors import with_former_anchors
from .interface_words import Words
from .term_tooltips import Explainer

MARK = "\ue000{}\ue001"
"""A block's place in the Markdown; the reader refuses these characters in content."""
MARKED = re.compile("(?:<p>)?\ue000([a-z-]+)\ue001(?:</p>)?")

UNEXPLAINED = frozenset({"call", "glossary", "home"})
"""Kinds of page on which no term is explained: the glossary does it, and the other two are to be tapped, not read."""


class Renderer:
    """Renders the pages of one book with the templates in one folder."""

    def __init__(self, book: Book, templates: Path, repo_url: str = "", words: Words | None = None) -> None:
        self.book, self.repo_url = book, repo_url.rstrip("/")
        self.words = words or Words()
        self.usage = usage.find_usage(book)
        self.explainers = {language: Explainer(book, language) for language in LANGUAGES}
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=lambda name: bool(name and name.endswith(".html")),
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            comment_start_string="{##",  # `{#` begins the id of a heading
            comment_end_string="##}",
        )

    def markdown(self, page: Page, language: str) -> str:
        """The page as Markdown: headings, prose and a mark for each block."""
        context = self._context(page, language) | {"block": MARK.format}
        return self.environment.get_template(f"pages/{page.kind}.md").render(context)

    def fill(self, html: str, page: Page, language: str) -> str:
        """The page's HTML with its blocks in place of their marks."""
        context = self._context(page, language)
        filled = MARKED.sub(lambda mark: self._block(mark[1], context), html)
        if page.entry.retired:
            filled += self._block("retired", context)
        explained = filled if page.kind in UNEXPLAINED else self.explainers[language].explain(filled)
        return with_former_anchors(explained, page)

    def meta(self, page: Page, language: str) -> dict[str, str]:
        """The page's title and description, without markup, escaped: the theme puts them into HTML as they are."""
        summary = getattr(page.entry, "summary", None) or getattr(page.entry, "use_when", None)
        found = {"title": page.title, "description": summary} if summary else {"title": page.title}
        blanks = self.book.registries.blanks
        return {name: escape(plain_text(words[language], language, blanks)) for name, words in found.items()}

    def theme_context(self, page: Page | None, language: str, site_url: str) -> dict[str, Any]:
        """What the theme's templates need: navigation, both addresses, the interface's words."""
        url = page.url if page else ""
        return {
            "ours": page,
            "language": language,
            "other": "ja" if language == "en" else "en",
            "url_in": {"en": url, "ja": f"ja/{url}"},
            "absolute_in": {"en": f"{site_url}{url}", "ja": f"{site_url}ja/{url}"},
            "permanent": site_url + (short_link(page) if page else ""),
            "language_root": "" if language == "en" else "ja/",
            "entries": navigation.navigation(self.book, page, language),
            "neighbours": navigation.neighbours(self.book, page, language) if page else (None, None),
            "word": lambda key, **fills: self.words(key, language, **fills),
            "word_in": self.words,
        }

    def _block(self, name: str, context: Mapping[str, Any]) -> str:
        return self.environment.get_template(f"{name}.html").render(context)

    def _context(self, page: Page, language: str) -> dict[str, Any]:
        book = self.book
        return {
            "page": page,
            "entry": page.entry,
            "book": book,
            "language": language,
            "other": "ja" if language == "en" else "en",
            "usage": self.usage,
            "repo_url": self.repo_url,
            "root": address.to_root(page, language),
            "word": lambda key, **fills: self.words(key, language, **fills),
            "text": self._text(page, language),
            "spoken": lambda words, side: inline_html.spoken(words, side, book.registries.blanks),
            "href": lambda url: address.relative(page.url, url),
            "goes_to": lambda target: address.relative(page.url, address.script_target(page, book, target)),
            "goal": self._goal(page),
            "instead": lambda address: self._instead(address, language),
            "children": lambda of: navigation.children(book, of),
            "sections": lambda: navigation.sections(book),
            "short_link": short_link,
            "timing": timing,
            "phrase_groups": lambda: navigation.phrase_groups(book),
            "script_stages": lambda: navigation.script_stages(book),
            "covered": lambda point: [play for play in book.plays.values() if point in play.entry.covers],
        }

    def _text(self, page: Page, language: str) -> Callable[[Any], Markup]:
        blanks = self.book.registries.blanks

        def text(words: Noun | str) -> Markup:
            """Words in the page's language as HTML: inline Markdown, or plain for passages and utterances."""
            if isinstance(words, (Passage, Utterance)):
                return inline_html.spoken(words[language], language, blanks)
            value = words if isinstance(words, str) else words[language]  # type: ignore[index]
            return inline_html.inline(value, language, blanks, lambda link: address.resolve(self.book, page, link))

        return text

    def _instead(self, address: str, language: str) -> tuple[str, str]:
        """Where the words of a retired address stand now, and what names them."""
        there = read_instead(self.book, address)
        return (there.url, titles_of(there, self.book.registries.blanks)[language]) if there else ("", address)

    def _goal(self, page: Page) -> Callable[[str], tuple[Any, bool]]:
        def goal(target: str) -> tuple[Any, bool]:
            """The title of what a script's `next` leads to, and whether that is another play."""
            play, slash, step = target.partition("/")
            there = self.book.plays.get(play) if slash else page
            steps = there.entry.script if there else ()
            wanted = step if slash else target
            title = next((found.title for found in steps if found.id == wanted), None)
            return (title if not slash else there.title if there else None), bool(slash)

        return goal
