"""Rules on the titles of pages."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import LANGUAGES
from ..problem import Problem
from ..reading.book import Book
from ..reading.markdown import readable
from ..reading.page import Page
from .rule import of_the_book


@of_the_book
def every_page_has_a_title_of_its_own(book: Book) -> Iterator[Problem]:
    """Two pages of one title cannot be told apart in results, tabs and bookmarks."""
    first: dict[tuple[str, str], Page] = {}
    for page in book.pages.values():
        field = "question" if page.kind == "play" else "title"
        for language in () if page.lacks(field) else LANGUAGES:
            title = readable(page.title[language])
            other = first.setdefault((language, title), page)
            if (other.kind, other.id) != (page.kind, page.id):  # a copy is reported by its id
                path = f"docs/{language}/{other.path}.md"
                yield page.problem(f"'{title}' is the title of {path}, too; say how they differ", field, language)
