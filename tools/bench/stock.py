"""The same pages as plain Markdown for stock Material for MkDocs with static-i18n: prose as it is, blocks as HTML."""

from __future__ import annotations

import re
from pathlib import Path

from playbook.model import LANGUAGES
from playbook.pages.render import MARKED, Renderer
from playbook.reading.book import Page, read_book

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
    context = renderer._context(page, language)
    blocks = lambda mark: "\n" + re.sub(r"\n\s*\n", "\n", renderer._block(mark[1], context)) + "\n"  # noqa: E731
    return MARKED.sub(blocks, renderer.markdown(page, language))
