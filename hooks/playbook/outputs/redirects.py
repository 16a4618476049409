"""A small page at every address that a page had before: it leads on, or says what to read instead."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from ..model import LANGUAGES
from ..pages.interface_words import Words
from ..queries.former import pages_of_before, read_instead, retired_pages
from ..queries.images import image_of_link
from ..queries.short_links import page_titles, titles_of
from ..reading.book import Book
from ..reading.page import url_of
from ..reading.published import Published
from .site import Site


def write_redirects(book: Book, words: Words, templates: Path, site: Site, site_url: str = "") -> None:
    """Writes the pages at old addresses, in both languages."""
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True, trim_blocks=True)
    for path, html in (*_moved(book, environment, site_url), *_retired(book, words, environment)):
        site.write(f"{path}index.html", html)


def _moved(book: Book, environment: Environment, site_url: str) -> list[tuple[str, str]]:
    template = environment.get_template("short-link.html")
    return [
        (
            f"{_folder(language)}{url_of(old)}",
            template.render(
                root=_root(old, language),
                url=page.url,
                titles=page_titles(page, book.registries.blanks),
                languages=[language],
                site=book.registries.site,
                image=site_url + image_of_link(book, page.folder, language),
            ),
        )
        for old, page in pages_of_before(book).items()
        for language in LANGUAGES
    ]


def _retired(book: Book, words: Words, environment: Environment) -> list[tuple[str, str]]:
    return [
        (f"{_folder(language)}{url_of(path)}", _retired_page(book, path, gone, language, words, environment))
        for path, gone in retired_pages(book).items()
        for language in LANGUAGES
    ]


def _retired_page(book: Book, path: str, gone: Published, language: str, words: Words, environment: Environment) -> str:
    """The page that says, in the reader's language and below it in the other, what to read instead."""
    there = read_instead(book, gone.read)
    return environment.get_template("retired-page.html").render(
        root=_root(path, language),
        language=language,
        languages=sorted(LANGUAGES, key=lambda other: other != language),
        title=gone[language] or path,
        url=there.url if there else "",
        titles=titles_of(there, book.registries.blanks) if there else {other: "" for other in LANGUAGES},
        word=words,
    )


def _folder(language: str) -> str:
    return "" if language == "en" else "ja/"


def _root(path: str, language: str) -> str:
    """The way from the page at a path up to the root of the whole site."""
    return "../" * (url_of(path).count("/") + (language != "en"))
