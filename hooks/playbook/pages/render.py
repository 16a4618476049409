"""Entries + templates + language -> the HTML of a page's content, and its table of contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..kept import Kept
from ..model import LANGUAGES, OTHER, Utterance
from ..queries import address, navigation, page_status, usage
from ..queries.at_any_moment import at_any_moment, goal_of, script_size
from ..queries.changes import news
from ..queries.former import read_instead
from ..queries.parts import session_of, short_name
from ..queries.room import room_pages
from ..queries.short_links import page_titles, short_link, titles_of
from ..queries.staleness import lagging
from ..queries.voices import voices
from ..reading.book import Book, Page
from ..reading.markdown import plain_text
from . import calendar_drawings as timing
from .contents import Contents
from .former_anchors import with_former_anchors
from .inline_html import spoken
from .interface_words import Words
from .page_text import PageText
from .qr import qr_code
from .shell import Place, Shell, in_repository
from .term_tooltips import Explainer

KEPT = 4_096
"""Utterances whose HTML is kept: cards stand on many pages."""
UNEXPLAINED = frozenset({"call", "glossary", "home", "practice", "role-play", "session"})
"""Kinds of page on which no term is explained: the glossary does it, and the other two are to be tapped, not read."""


@dataclass(frozen=True)
class Content:
    """What a page shows below the theme's head."""

    html: str
    contents: Contents
    """Its headings."""


@cache
def environment(templates: Path, is_live: bool = False) -> Environment:
    """The templates of a folder, each compiled once for all books; while somebody edits, what is missing is empty."""
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=lambda name: bool(name and name.endswith(".html")),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=ChainableUndefined if is_live else StrictUndefined,
        auto_reload=False,
    )


class Renderer:
    """Renders the pages of one book with the templates in one folder."""

    def __init__(
        self,
        book: Book,
        templates: Path,
        place: Place | None = None,
        words: Words | None = None,
        kept: Kept | None = None,
    ) -> None:
        place = in_repository(place or Place(), book)
        self.book, self.repo_url, self.site_url = book, place.repo_url, place.site_url
        self.words = words or Words()
        self.usage = usage.find_usage(book)
        self.voices = voices(book)
        self.kept = kept or Kept()
        self.explainers = {language: Explainer(book, language) for language in LANGUAGES}
        self.environment = environment(templates, place.is_live)
        self.shell = Shell(book, self.environment, self.words, place, self.kept)
        self._utterance = lru_cache(KEPT)(self._make_utterance)
        self._lagging = lru_cache(KEPT)(lambda page: lagging(page, book.records.get(page.unit, {})))

    def content(self, page: Page, language: str) -> Content:
        """The page's own HTML in a language, with its headings."""
        explainer = None if page.kind in UNEXPLAINED else self.explainers[language]
        words = PageText(self.book, page, language, self._word(language), explainer)
        template = self.environment.get_template(f"pages/{page.kind}.html")
        context = self._context(page, language, words)
        html = template.render(context)
        if page.entry.retired:
            html += self.environment.get_template("blocks/retired.html").render(context)
        return Content(with_former_anchors(html, page), words.contents)

    def page(self, page: Page, language: str, notice: str = "", instead: str | None = None) -> str:
        """The whole page, as a reader's browser gets it; a `notice` above its content, or something `instead` of it."""
        content = self.content(page, language) if instead is None else Content(instead, Contents())
        return self.shell.page(page, language, notice + content.html, content.contents, self.meta(page, language))

    def not_found(self, language: str) -> str:
        """The page for wrong addresses of a language."""
        return self.shell.not_found(language)

    def meta(self, page: Page, language: str) -> dict[str, str]:
        """The page's title and description as plain text."""
        summary = getattr(page.entry, "summary", None) or getattr(page.entry, "use_when", None)
        found = {"title": page.title, "description": summary} if summary else {"title": page.title}
        blanks = self.book.registries.blanks
        return {name: plain_text(words[language], language, blanks) for name, words in found.items()}

    def _context(self, page: Page, language: str, words: PageText) -> dict[str, Any]:
        """What the templates of a page may ask."""
        book = self.book
        return {
            **self._of_the_book,
            "page": page,
            "entry": page.entry,
            "language": language,
            "other": OTHER[language],
            "room_pages": [page, *room_pages(book, page)] if page.kind == "training" else [],
            "root": address.to_root(page, language),
            "lags": language in self._lagging(page),
            "word": self._word(language),
            "text": words.text,
            "explained": words.explained,
            "prose": words.prose,
            "heading": words.heading,
            "utterance": lambda words, speech="ja", tag="p": self._utterance(words, speech, tag, language),
            "href": lambda url: address.relative(page.url, url),
            "goes_to": lambda target: address.relative(page.url, address.script_target(page, book, target)),
            "goal": self._goal(page),
            "instead": lambda address: self._instead(address, language),
        }

    @cached_property
    def _of_the_book(self) -> Mapping[str, Any]:
        """What they may ask on any page."""
        book = self.book
        return {
            "book": book,
            "usage": self.usage,
            "practice_page": next(iter(book.of_kind("practice").values()), None),
            "cards_page": next(iter(book.of_kind("role-play").values()), None),
            "repo_url": self.repo_url,
            "site_url": self.site_url,
            "qr_code": qr_code,
            "titles": lambda there: page_titles(there, book.registries.blanks),
            "spoken": self._spoken,
            "children": lambda of: navigation.children(book, of),
            "sections": lambda: navigation.sections(book),
            "short_link": short_link,
            "part": short_name,
            "session_of": session_of,
            "session_page": next(iter(book.of_kind("session").values()), None),
            "timing": timing,
            "news": lambda: news(book),
            "phrase_groups": lambda: navigation.phrase_groups(book),
            "line_groups": lambda: navigation.line_groups(book),
            "script_stages": lambda: navigation.script_stages(book),
            "statuses": lambda: page_status.statuses(book, self.kept),
            "at_any_moment": lambda play: at_any_moment(book, play),
            "goal_of": goal_of,
            "script_size": script_size,
            "covered": lambda point: self._covering.get(point, ()),
        }

    @cached_property
    def _covering(self) -> Mapping[str, Sequence[Page]]:
        """The plays that answer each point."""
        found: dict[str, list[Page]] = {}
        for play in self.book.plays.values():
            for point in play.entry.covers:
                found.setdefault(point, []).append(play)
        return found

    def _word(self, language: str) -> Callable[..., str]:
        return lambda key, **fills: self.words(key, language, **fills)

    def _spoken(self, words: str, side: str) -> Markup:
        return spoken(words, side, self.book.registries.blanks)

    def _make_utterance(self, words: Utterance, speech: str, tag: str, language: str) -> Markup:
        template = self.environment.get_template("blocks/utterance.html")
        context = {"words": words, "speech": speech, "tag": tag, "language": language, "spoken": self._spoken}
        return Markup(template.render(context, voice=self.voices.get(words.ja)))

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
