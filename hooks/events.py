"""MkDocs' events, each handed to the domain. The only file that knows MkDocs; it holds no rules and no markup."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page as SitePage

from playbook.checks.rules import problems_of
from playbook.outputs.business_days import write_business_days
from playbook.outputs.call.files import write_call_data
from playbook.outputs.manifests import write_manifests
from playbook.outputs.offline import write_offline
from playbook.outputs.redirects import write_redirects
from playbook.outputs.search import write_descriptions, write_indexes
from playbook.outputs.short_link_pages import write_short_links
from playbook.pages import policy as security
from playbook.pages.prose import Prose
from playbook.pages.render import Renderer
from playbook.problem import report
from playbook.reading.book import Book, Page, read_book

AFTER_I18N = -200


class Build:
    """What one build of the whole site shares; made anew on each rebuild."""

    def __init__(self, config: MkDocsConfig) -> None:
        root = Path(config.config_file_path).parent
        self.templates = Path(config.theme.custom_dir) / "playbook"
        book = read_book(root)
        # While somebody writes, one language is always ahead of the other.
        self.book: Book = replace(book, lock={}) if serving else book
        self.renderer = Renderer(self.book, self.templates, config.extra["repository"])
        self.prose = Prose(self.book.registries.blanks)


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
        config.markdown_extensions = [
            extension for extension in config.markdown_extensions if not isinstance(extension, Prose)
        ] + [build.prose]
    return config


def on_page_read_source(page: SitePage, config: MkDocsConfig) -> str | None:
    """The page as Markdown, made from both its files: MkDocs never parses the front matter itself."""
    ours, language = _ours(page)
    return build.renderer.markdown(ours, language) if ours else None


def on_page_markdown(markdown: str, page: SitePage, **_: Any) -> str:
    """Names the page for the theme."""
    ours, language = _ours(page)
    if ours:
        build.prose.language = language
        page.meta.update(build.renderer.meta(ours, language))
    return markdown


def on_page_content(html: str, page: SitePage, **_: Any) -> str:
    """Puts the blocks in their places."""
    ours, language = _ours(page)
    return build.renderer.fill(html, ours, language) if ours else html


def on_page_context(context: dict[str, Any], page: SitePage, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """What the theme's own templates show of the playbook."""
    ours, language = _ours(page)
    return context | build.renderer.theme_context(ours, language, config.site_url)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The same for pages that belong to no file, such as the one for wrong addresses."""
    return context | build.renderer.theme_context(None, config.theme["language"], config.site_url)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str | None:
    """The page for wrong addresses is one for all languages: only the first build writes it."""
    if template_name == "404.html" and config.plugins["i18n"].building:
        return ""
    return security.with_policy(output) if template_name.endswith(".html") else output


def on_post_page(output: str, **_: Any) -> str:
    """Adds the content security policy."""
    return security.with_policy(output)


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Writes what stands beside the pages, once, when the last language is done."""
    if not config.plugins["i18n"].building:
        write_indexes(build.book, Path(config.site_dir))
        write_descriptions(build.templates, Path(config.site_dir), config.site_url)
        write_short_links(build.book, build.templates, Path(config.site_dir))
        write_redirects(build.book, build.renderer.words, build.templates, Path(config.site_dir))
        write_call_data(build.book, build.renderer.words, Path(config.site_dir))
        write_business_days(build.book, Path(config.site_dir))
        write_manifests(build.renderer.words, Path(config.site_dir))
        # Last, since it lists all that was written.
        write_offline(build.book, build.renderer.words, build.templates, Path(config.site_dir))


def _ours(page: SitePage) -> tuple[Page | None, str]:
    language, _, path = page.file.src_uri.removesuffix(".md").partition("/")
    return build.book.pages.get(path), language
