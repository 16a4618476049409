"""Rules on images: from `docs/assets/images/`, with words for those who do not see them."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem, did_you_mean, shortened
from ..queries.address import is_outside
from ..queries.images import image_path, images_of
from ..queries.walk import Words
from ..reading.book import Book
from ..reading.images import FOLDER
from ..reading.page import Page
from ..reading.written import Written
from .rule import looking_at, of_the_book
from .where import marked, problem_on_line


@looking_at(lambda page, book: sorted(book.images))
def every_image_is_ours(page: Written, book: Book) -> Iterator[Problem]:
    """An image stands in a prose, is a file of the site and says in words what it shows."""
    for words, pieces in marked(page):
        for line, _, token in pieces if "![" in words.text else ():
            wrong = _wrong(book, words, str(token.attrs["src"]), token.content) if token.type == "image" else ""
            if wrong:
                yield problem_on_line(words, line, wrong)


@of_the_book
def every_image_is_shown_in_both_languages(book: Book) -> Iterator[Problem]:
    """Both languages of a page show the same images."""
    for page in book.pages.values():
        differ = {*images_of(page, "en")} ^ {*images_of(page, "ja")}
        for path in sorted(differ & book.images.keys()):
            yield page.problem(f"only one language shows {path}; show the same images in both", "prose", "ja")


def _wrong(book: Book, words: Words, link: str, words_for_it: str) -> str:
    if not words.is_prose or not isinstance(words.page, Page):
        return "an image stands in the text below the front matter only; take it out (for a link, put a space after !)"
    if is_outside(link):
        return f"the image '{shortened(link)}' is on another host; put the file into docs/{FOLDER}/"
    path = image_path(words.page, words.language, link)
    if path not in book.images:
        way = "../" * (words.page.path.count("/") + 1) + FOLDER
        near = did_you_mean(link, (way + known.removeprefix(FOLDER) for known in book.images))
        return f"there is no image '{shortened(link)}'{near or f'; put it into docs/{FOLDER}/ and write {way}/…'}"
    if not words_for_it.strip():
        return f"say in words what the image shows: ![words]({shortened(link)})"
    return ""
