"""MkDocs' events, each handed to the domain. The only file that knows MkDocs; it holds no rules and no markup."""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page as SitePage

from playbook.checks.rules import problems_of
from playbook.kept import Kept, kept_of
from playbook.outputs.press import Press
from playbook.pages.shell import Place, theme_script
from playbook.problem import report
from playbook.reading.book import read_book
from playbook.reading.page import Page

AFTER_I18N = -200

kept: Kept | None = None
press: Press | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads and checks the book, once for all languages; every problem is printed, and any stops the build.

    Under `serve`, after a slip, the pages stay as they last were until it is mended.
    """
    global kept, press
    if not config.plugins["i18n"].building:
        root = Path(config.config_file_path).parent
        kept = kept_of(root)
        book = read_book(root, kept)
        problems = problems_of(book, kept)
        if problems and press is None:
            raise PluginError(f"the content has problems\n{report(problems)}")
        if problems:
            print(report(problems), file=sys.stderr)
        else:
            press = Press(book, root / "overrides" / "playbook", _place(config), kept)
    return config


def on_page_read_source(page: SitePage, config: MkDocsConfig) -> str | None:
    """Nothing: MkDocs parses neither the front matter nor the Markdown of our pages."""
    return "" if _ours(page)[0] else None


def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:
    """The whole page, made from both its files."""
    ours, language = _ours(page)
    return press.page(ours, language) if ours else output


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str | None:
    """The page for wrong addresses is one for all languages: only the first build writes it."""
    if template_name == "404.html":
        return "" if config.plugins["i18n"].building else press.not_found()
    return output


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes what stands beside the pages, once, when the last language is done."""
    if not config.plugins["i18n"].building:
        press.write_beside(Path(config.site_dir))
        kept.save()


def _ours(page: SitePage) -> tuple[Page | None, str]:
    language, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    return press.book.pages.get(path), language


def _place(config: MkDocsConfig) -> Place:
    script = next(filter(None, (theme_script(Path(folder)) for folder in config.theme.dirs)))
    return Place(config.site_url, config.extra["repository"], script)
