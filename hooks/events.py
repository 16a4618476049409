"""MkDocs' events, each handed to the domain. The only file that knows MkDocs; it holds no rules and no markup."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import IO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as SitePage

from playbook.checks.problems import problems_of
from playbook.disk import refusal, wait_for_turn
from playbook.kept import Kept, kept_of
from playbook.outputs.press import Press
from playbook.outputs.site import Site, site_in_place_of
from playbook.pages.shell import Place, theme_script
from playbook.problem import report
from playbook.reading.book import read_book
from playbook.serving.preview import Preview

AFTER_I18N = -200
BESIDE = ".cache/playbook/beside"
"""Where MkDocs puts what is not ours: files of `docs/assets` and of the theme. Ours come beside them at the end."""
TURN = ".cache/playbook/turn"
"""The file that a build holds, since two at once would write into each other's."""

kept: Kept | None = None
press: Press | Preview | None = None
site: Site | None = None
turn: IO[str] | None = None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads and checks the book, once for all languages; every problem is printed, and any stops the build."""
    global kept, press, site, turn
    if not config.plugins["i18n"].building:
        gc.disable()  # objects of a book live to its end, so that looking for dead ones is in vain
        root = Path(config.config_file_path).parent
        turn = wait_for_turn(root / TURN)
        kept = kept_of(root)
        book = read_book(root, kept)
        problems = problems_of(book, kept)
        if problems and not config.extra["preview"]:
            raise PluginError(f"the content has problems\n{report(problems)}")
        if problems:
            print(f"a preview, in spite of\n{report(problems)}")
        config.site_name = book.registries.site.name.en
        place = _place(config)
        press = Preview(root, place) if problems else Press(book, root / "overrides" / "playbook", place, kept)
        site = site_in_place_of(Path(config.site_dir), kept)
        config.site_dir = str(root / BESIDE)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves MkDocs what is neither a page of ours nor a file of the theme that no page asks for.

    The first page of each language stays, without which the plugin for languages would complain.
    """
    for file in list(files):
        is_page = file.is_documentation_page() and Path(file.src_uri).parts[1:] != ("index.md",)
        is_unasked = file.src_dir != config.docs_dir and file.src_uri != press.place.theme_script
        if is_page or is_unasked:
            files.remove(file)
    return files


def on_page_read_source(page: SitePage, config: MkDocsConfig) -> str:
    """Nothing: MkDocs parses neither the front matter nor the Markdown of our pages."""
    return ""


def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:
    """Nothing: MkDocs then writes no file, since the domain makes whole pages."""
    return ""


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page for wrong addresses and the list of pages."""
    return "" if template_name in ("404.html", "sitemap.xml") else output


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Makes the site, once, when the last language is done."""
    if not config.plugins["i18n"].building:
        press.write(site, Path(config.site_dir))
        config.site_dir = str(site.standing)
        kept.save()
        turn.close()
        gc.enable()


def on_build_error(error: Exception) -> None:
    """Says in one sentence what the disk refused; any other error goes on."""
    gc.enable()
    if turn:
        turn.close()
    if sentence := refusal(error):
        raise PluginError(f"{sentence}; the site is what it was before")


def _place(config: MkDocsConfig) -> Place:
    script = next(filter(None, (theme_script(Path(folder)) for folder in config.theme.dirs)))
    return Place(config.site_url, config.extra["repository"], script)
