"""MkDocs' events, each handed to the domain. The only file that knows MkDocs; it holds no rules and no markup."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page as SitePage

from playbook.checks.rules import problems_of
from playbook.outputs.business_days import write_business_days
from playbook.outputs.call.files import write_call_data
from playbook.outputs.manifests import write_manifests
from playbook.outputs.offline import write_offline
from playbook.outputs.search import write_descriptions, write_indexes
from playbook.outputs.short_link_pages import write_short_links
from playbook.pages.render import Renderer
from playbook.pages.shell import Place
from playbook.problem import report
from playbook.reading.book import Book, Page, read_book

AFTER_I18N = -200


class Build:
    """What one build of the whole site shares; made anew on each rebuild."""

    def __init__(self, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        self.templates = root / "overrides" / "playbook"
        book = read_book(root)
        # While somebody writes, one language is always ahead of the other.
        self.book: Book = replace(book, lock={}) if serving else book
        self.renderer = Renderer(self.book, self.templates, _place(config))


build: Build | None = None
serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Remembers whether somebody reads along while writing."""
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads and checks the book, once for all languages; every problem is printed, and any stops the build.

    Under `serve`, after a slip, the pages stay as they last were until it is mended.
    """
    global build
    if not config.plugins["i18n"].building:
        fresh = Build(config)
        problems = problems_of(fresh.book)
        if problems and build is None:
            raise PluginError(f"the content has problems\n{report(problems)}")
        if problems:
            print(report(problems), file=sys.stderr)
        else:
            build = fresh
    return config


def on_page_read_source(page: SitePage, config: MkDocsConfig) -> str | None:
    """Nothing: MkDocs parses neither the front matter nor the Markdown of our pages."""
    return "" if _ours(page)[0] else None


def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:
    """The whole page, made from both its files."""
    ours, language = _ours(page)
    return build.renderer.page(ours, language) if ours else output


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str | None:
    """The page for wrong addresses is one for all languages: only the first build writes it."""
    if template_name == "404.html":
        return "" if config.plugins["i18n"].building else build.renderer.not_found()
    return output


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes what stands beside the pages, once, when the last language is done."""
    if not config.plugins["i18n"].building:
        write_indexes(build.book, Path(config.site_dir))
        write_descriptions(build.templates, Path(config.site_dir), config.site_url)
        write_short_links(build.book, build.templates, Path(config.site_dir))
        write_call_data(build.book, build.renderer.words, Path(config.site_dir))
        write_business_days(build.book, Path(config.site_dir))
        write_manifests(build.renderer.words, Path(config.site_dir))
        # Last, since it lists all that was written.
        write_offline(build.book, build.renderer.words, build.templates, Path(config.site_dir))


def _ours(page: SitePage) -> tuple[Page | None, str]:
    language, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    return build.book.pages.get(path), language


def _place(config: MkDocsConfig) -> Place:
    """Where the site will stand; the theme's script has a digest in its name."""
    scripts = (file for folder in config.theme.dirs for file in Path(folder).glob("assets/javascripts/bundle.*.min.js"))
    return Place(config.site_url, config.extra["repository"], f"assets/javascripts/{next(scripts).name}")
