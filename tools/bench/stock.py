"""The same pages as plain Markdown for stock Material for MkDocs with static-i18n: prose as it is, blocks as HTML."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from playbook.model import LANGUAGES, Noun, Passage
from playbook.pages.page_text import PageText
from playbook.pages.render import Renderer
from playbook.reading.book import Page, read_book

PLACE = "\ue000{}\ue001"
"""Where a piece of Markdown belongs among the blocks; no page may have these characters."""
RUBY = re.compile("<rp>（<rt>([^<]*)<rp>）")
CLOSED = r"<rp>（</rp><rt>\1</rt><rp>）</rp>"
"""Ruby with the end tags that HTML lets us leave out: without them the search of Material takes ten times as long."""
CONFIG = """\
site_name: stock
site_url: http://127.0.0.1:8000/
theme: {name: material, font: false}
markdown_extensions: [tables, attr_list, {toc: {permalink: true}}]
validation: {links: {not_found: ignore, anchors: ignore, absolute_links: ignore, unrecognized_links: ignore}}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: ja, name: 日本語, build: true}
"""


class Markdown(PageText):
    """The words of a page, with headings and prose left as Markdown."""

    def __init__(self, renderer: Renderer, page: Page, language: str) -> None:
        super().__init__(renderer.book, page, language, renderer._word(language), None)
        self.language = language
        self.pieces: list[str] = []

    def heading(self, level: int, id: str, words: Noun | str) -> Markup:
        written = words if isinstance(words, str) else words[self.language]  # type: ignore[index]
        return self._piece(f"{'#' * level} {written} {{#{id}}}")

    def prose(self, words: Passage) -> Markup:
        return self._piece(words[self.language])

    def _piece(self, markdown: str) -> Markup:
        self.pieces.append(markdown)
        return Markup(PLACE.format(len(self.pieces) - 1))


def write_stock(project: Path, folder: Path) -> Path:
    """Writes the pages of a project for stock MkDocs to `folder`, and gives the folder."""
    book = read_book(project)
    renderer = Renderer(book, project / "overrides/playbook")
    for page in book.pages.values():
        for language in LANGUAGES:
            file = folder / "docs" / language / f"{page.path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(as_markdown(renderer, page, language), "utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return folder


def as_markdown(renderer: Renderer, page: Page, language: str) -> str:
    """The page as Markdown, each block as HTML without blank lines, which would end it."""
    words = Markdown(renderer, page, language)
    template = renderer.environment.get_template(f"pages/{page.kind}.html")
    blocks = template.render(renderer._context(page, language, words))
    blocks = re.sub(r"\n\s*\n", "\n", RUBY.sub(CLOSED, blocks))
    return re.sub(PLACE.format(r"(\d+)"), lambda place: f"\n\n{words.pieces[int(place[1])]}\n\n", blocks)
