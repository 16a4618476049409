"""The shell around every page: head, header, navigation, table of contents, footer. It makes the page whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from ..kept import Kept
from ..model import OTHER
from ..queries import address, navigation
from ..queries.images import image_of_link
from ..queries.short_links import short_link
from ..queries.torn_words import torn_words
from ..queries.voices import voices
from ..reading.book import Book, Page
from .contents import Contents
from .interface_words import Words
from .line_breaks import with_line_breaks
from .policy import policy_of

THEME_WORDS = (
    "clipboard.copy", "clipboard.copied", "search.result.placeholder", "search.result.one", "search.result.other",
    "search.result.more.one", "search.result.more.other", "search.result.term.missing", "select.version",
)  # fmt: skip
"""What the theme's script says; `search.result.none` is our own."""


SCRIPTS = "assets/javascripts"


@dataclass(frozen=True)
class Place:
    """Where a site stands, and where it comes from."""

    site_url: str = ""
    """Its address, with a closing slash."""
    repo_url: str = ""
    """The repository, for "Edit this page"; empty where there is none."""
    theme_script: str = ""
    """The theme's script, below the site's root."""
    is_live: bool = False
    """Whether somebody edits the book at this moment, so that pages ask what has changed."""

    @property
    def issues(self) -> str:
        """Where readers may write to the editors; empty where there is no repository."""
        return f"{self.repo_url}/issues/new" if self.repo_url else ""


def in_repository(place: Place, book: Book) -> Place:
    """The place with the repository that the book names; else with its own, as the workflow says it."""
    return replace(place, repo_url=book.registries.site.repository or place.repo_url.rstrip("/"))


def theme_script(theme: Path) -> str:
    """The theme's script below a folder of the theme, or nothing; it has a digest in its name."""
    return next((f"{SCRIPTS}/{file.name}" for file in (theme / SCRIPTS).glob("bundle.*.min.js")), "")


class Shell:
    """Puts a page's content into the shell."""

    def __init__(self, book: Book, environment: Environment, words: Words, place: Place, kept: Kept) -> None:
        self.book, self.environment, self.words, self.place, self.kept = book, environment, words, place, kept
        self.site = book.registries.site
        self.speakers = sorted({one.by for one in voices(book).values()})
        self.recorded = max(0.1, sum(recording.size for recording in book.voices.recordings.values()) / 1_000_000)

    @cached_property
    def torn(self) -> frozenset[str]:
        """Where no line breaks."""
        return torn_words(self.book, self.words.all("ja"), self.kept)

    def page(self, page: Page, language: str, content: str, headings: Contents, meta: dict[str, str]) -> str:
        """The whole page of a language."""
        return self._render(
            language,
            page=page,
            root=address.to_root(page, language),
            href=lambda url: address.relative(page.url, url),
            url_in={"en": page.url, "ja": f"ja/{page.url}"},
            content=Markup(content),
            headings=list(headings),
            neighbours=navigation.neighbours(self.book, page, language),
            title=self._title(page, language, meta["title"]),
            description=meta.get("description") or self.site.description[language],
        )

    def not_found(self, language: str) -> str:
        """The page for wrong addresses: its own language, then the other; its links begin at the host's root."""
        root = urlsplit(self.place.site_url).path or "/"
        template, sides = self.environment.get_template("not-found.html"), (language, OTHER[language])
        content = template.render(words=self.words, root=root, sides=sides)
        return self._render(
            language,
            page=None,
            root=root,
            href=lambda url: f"{root}{url}",
            url_in={"en": "", "ja": "ja/"},
            content=Markup(content),
            headings=[],
            neighbours=(None, None),
            title=" / ".join(self.words("not_found", side) for side in sides),
            description=self.site.description[language],
        )

    def _render(self, language: str, **own: Any) -> str:
        site_url, page = self.place.site_url, own["page"]
        html = self.environment.get_template("shell/page.html").render(
            **own,
            site=self.site,
            language=language,
            other=OTHER[language],
            home=own["href"](""),
            absolute_in={side: f"{site_url}{url}" for side, url in own["url_in"].items()},
            site_url=site_url,
            permanent=short_link(page) if page else "",
            image=site_url + image_of_link(self.book, page.folder if page else "", language),
            entries=navigation.navigation(self.book, page, language),
            word=self._word(language),
            theme_words=self._theme_words(language),
            theme_script=self.place.theme_script,
            policy=policy_of(page.kind if page else ""),
            is_live=self.place.is_live,
            speakers=self.speakers,
            recorded=f"{self.recorded:.1f}",
        )
        return with_line_breaks(html, self.torn)

    def _title(self, page: Page, language: str, title: str) -> str:
        name = self.site.name[language]
        return f"{title} - {name}" if page.url else name

    def _word(self, language: str) -> Callable[..., str]:
        return lambda key, **fills: self.words(key, language, **fills)

    def _theme_words(self, language: str) -> dict[str, str]:
        named = {name: self.words(f"theme_{name.replace('.', '_')}", language) for name in THEME_WORDS}
        return named | {"search.result.none": self.words("search_none", language)}
