"""Writes the whole book into a folder as other engines want it: pages, pictures, navigation."""

from __future__ import annotations

import posixpath
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import yaml

from ...model import LANGUAGES, OTHER
from ...pages.render import Renderer
from ...queries.navigation import children, sections
from ...queries.short_links import short_link
from ...reading.book import Book
from ...reading.page import Page
from .markdown import Lead, markdown_of

DOCS = "docs"
PICTURES = "assets/images"
NAMES = {"en": "English", "ja": "日本語"}


def write_export(book: Book, renderer: Renderer, root: Path, folder: Path) -> int:
    """Writes the book of the project at `root` below a folder; gives the number of pages written."""
    where = {site_address(page, language): file_of(page, language) for page, language in _all(book)}
    for page, language in _all(book):
        file = folder / DOCS / file_of(page, language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_page(page, language, renderer, where), "utf-8")
    shutil.copytree(root / "docs" / PICTURES, folder / DOCS / PICTURES, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(_settings(book, renderer), "utf-8")
    return len(where)


def file_of(page: Page, language: str) -> str:
    """The file of a page, below the folder of documents."""
    return f"{language}/{page.path}.md"


def site_address(page: Page, language: str) -> str:
    """The address of a page below the site's root."""
    return f"{'' if language == 'en' else 'ja/'}{page.url}"


def _all(book: Book) -> list[tuple[Page, str]]:
    return [(page, language) for page in book.pages.values() for language in LANGUAGES]


def _page(page: Page, language: str, renderer: Renderer, where: dict[str, str]) -> str:
    front = renderer.meta(page, language) | {
        "language": language,
        "translation": posixpath.relpath(file_of(page, OTHER[language]), posixpath.dirname(file_of(page, language))),
        "short_link": short_link(page),
    }
    words = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
    body = markdown_of(renderer.content(page, language).html, _leader(page, language, where))
    return f"---\n{words}---\n\n{body}"


def _leader(page: Page, language: str, where: dict[str, str]) -> Lead:
    """Where a link on a page leads from the page's new file: to another file, or wherever it led before."""
    here, folder = site_address(page, language), posixpath.dirname(file_of(page, language))

    def lead(link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path:
            return link
        target = urljoin(f"/{here}", parts.path).lstrip("/")
        new = posixpath.relpath(where.get(target, target), folder)
        return f"{new}#{parts.fragment}" if parts.fragment else new

    return lead


def _settings(book: Book, renderer: Renderer) -> str:
    """The settings that MkDocs and Zensical read: the name and the navigation of both languages."""
    settings = {
        "site_name": book.registries.site.name.en,
        "docs_dir": DOCS,
        "nav": [{NAMES[language]: _navigation(book, renderer, language)} for language in LANGUAGES],
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=1000)


def _navigation(book: Book, renderer: Renderer, language: str) -> list[dict[str, Any]]:
    def entry(page: Page) -> dict[str, Any]:
        return {renderer.meta(page, language)["title"]: file_of(page, language)}

    rows: list[dict[str, Any]] = [entry(book.pages["index"])]
    for section in sections(book):
        inner = [entry(section), *(entry(page) for page in children(book, section))]
        rows.append({renderer.meta(section, language)["title"]: inner} if len(inner) > 1 else inner[0])
    return rows
