"""Rules on the navigation: no page out of its reach."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.navigation import place_behind
from ..reading.book import Book
from .rule import of_the_book


@of_the_book
def there_is_a_first_page(book: Book) -> Iterator[Problem]:
    """The book has a home page, where every reader begins."""
    page = book.pages.get("index")
    if page is None and "index" not in book.unread:
        yield Problem("docs/en/index.md", 1, "", "the first page is missing; write it (kind: home)")
    elif page is not None and page.kind != "home" and not page.lacks("kind"):
        yield page.problem(f"the first page must be of the kind 'home', not '{page.kind}'; write 'kind: home'", "kind")


@of_the_book
def every_page_has_its_place(book: Book) -> Iterator[Problem]:
    """Each page stands in a folder that has an index, and says with `order` where it stands among its neighbours."""
    for page in book.pages.values():
        if page.path == "index":
            continue
        if page.folder and f"{page.folder}/index" not in book.pages and page.folder not in book.unread:
            yield page.problem(f"the page's folder has no index; write docs/en/{page.folder}/index.md")
        if page.entry.order is None and not page.lacks("order"):
            last = place_behind(book.folders["" if page.is_index else page.folder])
            yield page.problem(f"the page has no place among its neighbours; write 'order: {last}' to put it last")
