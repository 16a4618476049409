"""Rules on the parts of sessions and sheets."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from ..queries.parts import Part, parts, short_name
from ..reading.book import Book
from .rule import of_the_book


@of_the_book
def every_part_has_a_name_of_its_own(book: Book) -> Iterator[Problem]:
    """In links of sessions no two parts have one short name, not even by an id of before."""
    taken: dict[str, str] = {}
    for part in parts(book):
        for id in (part.id, *part.former):
            whole = f"{part.kind}/{id}"
            other = taken.setdefault(short_name(part.kind, id), whole)
            if other != whole:
                message = (
                    f"'{whole}' has the same short name in links as '{other}'; choose another id for the newer one"
                )
                yield _page_of(book, part).problem(message)


def _page_of(book: Book, part: Part):
    url = part.url.partition("#")[0]
    return next(page for page in book.pages.values() if page.url == url)
