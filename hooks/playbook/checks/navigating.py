"""Rules on the navigation: no page out of its reach."""

from __future__ import annotations

from collections.abc import Iterator

from ..book import Book
from ..problem import Problem, did_you_mean


def there_is_a_first_page(book: Book) -> Iterator[Problem]:
    """The book has a home page, which orders the sections."""
    page = book.pages.get("index")
    if page is None and "index" not in book.unread:
        yield Problem("docs/en/index.md", 1, "", "the first page is missing; write it (kind: home)")
    elif page is not None and page.kind != "home":
        yield page.problem(f"the first page must be of the kind 'home', not '{page.kind}'", "kind")


def every_page_is_in_the_navigation(book: Book) -> Iterator[Problem]:
    """Home lists each section, and each stage or section lists the pages of its folder."""
    home = book.pages.get("index")
    listed = set(getattr(home.entry, "sections", ())) if home else set()
    for page in book.pages.values():
        if page.path == "index":
            continue
        index = book.pages.get(f"{page.folder}/index") if page.folder else home
        if not page.folder or page.path == f"{page.folder}/index":
            if home and page.id not in listed:
                yield page.problem("is in no navigation; add its id to 'sections' in docs/en/index.md")
        elif index is None:
            if f"{page.folder}" not in book.unread and "index" not in book.unread:
                yield page.problem(f"its folder has no index; write docs/en/{page.folder}/index.md")
        elif page.id not in (*getattr(index.entry, "plays", ()), *getattr(index.entry, "pages", ())):
            name = "plays" if index.kind == "stage" else "pages"
            yield page.problem(f"is in no navigation; add its id to '{name}' in docs/en/{page.folder}/index.md")


def every_list_names_its_own_pages(book: Book) -> Iterator[Problem]:
    """A stage or section lists pages of its own folder, each once."""
    for page in book.pages.values():
        if page.kind not in ("stage", "section"):
            continue
        field = "plays" if page.kind == "stage" else "pages"
        ids, there = getattr(page.entry, field), book.in_folder(page.folder)
        for id in dict.fromkeys(ids):
            if id not in there and id not in book.unread:
                yield page.problem(f"there is no page '{id}' in docs/en/{page.folder}{did_you_mean(id, there)}", field)
            if ids.count(id) > 1:
                yield page.problem(f"'{id}' stands twice; keep one", field)
