"""Rules on the navigation: no page out of its reach."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem, did_you_mean
from ..reading.book import Book
from ..reading.page import Page


def there_is_a_first_page(book: Book) -> Iterator[Problem]:
    """The book has a home page, which orders the sections."""
    page = book.pages.get("index")
    if page is None and "index" not in book.unread:
        yield Problem("docs/en/index.md", 1, "", "the first page is missing; write it (kind: home)")
    elif page is not None and page.kind != "home":
        yield page.problem(f"the first page must be of the kind 'home', not '{page.kind}'; write 'kind: home'", "kind")


def every_page_is_in_the_navigation(book: Book) -> Iterator[Problem]:
    """Home lists each section, and each stage or section lists the pages of its folder."""
    home = book.pages.get("index")
    for page in book.pages.values():
        index = book.pages.get(f"{page.folder}/index")
        if page is home:
            continue
        if not page.folder or page is index:
            if home and home.kind == "home" and page.id not in home.entry.sections:
                yield page.problem("the page is in no navigation; add its id to 'sections' in docs/en/index.md")
        elif index:
            yield from _unlisted(page, index)
        elif page.folder not in book.unread:
            yield page.problem(f"the page's folder has no index; write docs/en/{page.folder}/index.md")


def _unlisted(page: Page, index: Page) -> Iterator[Problem]:
    if page.id not in (*getattr(index.entry, "plays", ()), *getattr(index.entry, "pages", ())):
        name = "plays" if index.kind == "stage" else "pages"
        yield page.problem(f"the page is in no navigation; add its id to '{name}' in docs/en/{page.folder}/index.md")


def every_list_names_its_own_pages(book: Book) -> Iterator[Problem]:
    """A stage or section lists pages of its own folder, each once."""
    for page in book.pages.values():
        if page.kind not in ("stage", "section"):
            continue
        field = "plays" if page.kind == "stage" else "pages"
        ids, there = getattr(page.entry, field), book.in_folder(page.folder)
        for id in dict.fromkeys(ids):
            if id not in there and id not in book.unread:
                folder = f"docs/en/{page.folder}".rstrip("/")
                hint = did_you_mean(id, there) or "; write it there, or delete it here"
                yield page.problem(f"there is no page '{id}' in {folder}{hint}", field)
            if ids.count(id) > 1:
                yield page.problem(f"'{id}' stands twice; keep one", field)
