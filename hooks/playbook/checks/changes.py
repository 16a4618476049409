"""Rules on changes: whoever comes back is told what is new, above all where an old word does harm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..problem import Problem, did_you_mean
from ..queries.changes import last_told, proposed_change, strict_pages, words_digest
from ..queries.former import page_at, retired_pages
from ..reading.book import Book
from ..reading.changes import change_file
from .rule import of_the_book


@of_the_book
def every_change_is_named_after_its_day(book: Book) -> Iterator[Problem]:
    """The file's name begins with the day, so that the folder shows what came when; no day is still to come."""
    tomorrow = date.today() + timedelta(days=1)
    for name, written in book.changes.items():
        day = written.entry.date
        if not name.startswith(f"{day}-"):
            file = f"{day}-{name.lstrip('0123456789-') or 'what-is-new'}.yml"
            yield written.problem(f"the file's name begins with the day of the change; rename it {file}", "date")
        if day > tomorrow:
            yield written.problem(f"the day {day} has not come yet; write the day of the change", "date")


@of_the_book
def every_change_leads_to_a_page(book: Book) -> Iterator[Problem]:
    """What a change names is a page, under its name of today or of before, or one that was taken out."""
    gone = retired_pages(book)
    for written in book.changes.values():
        named = [(("page",), written.entry.page)]
        named += [(("words", at, "page"), told.page) for at, told in enumerate(written.entry.words)]
        for loc, path in named:
            is_there = page_at(book, path) or {path, f"{path}/index"} & gone.keys()
            if not is_there and not book.is_torn:
                yield written.problem(f"there is no page '{path}'{did_you_mean(path, book.pages)}", *loc)


@of_the_book
def no_rule_changes_untold(book: Book) -> Iterator[Problem]:
    """Where a wrong word does harm, readers are told when words change: the newest change of the page knows them.

    A page of which no change has told yet (a new one) has nothing to be compared with.
    """
    for page in strict_pages(book):
        change, told = last_told(book, page)
        now = words_digest(page)
        if change and now != told and not page.is_torn and not page.lacking:
            yield page.problem(
                "the words of this page changed, and nobody who comes back would be told; "
                "make the new file that is named below, with the lines below its name, and write in it what is new "
                f"('make new kind=change where={page.path}' does the same), "
                f"or after a mere slip of the pen write 'digest: {now}' for it in {change_file(change)}",
                detail=proposed_change(book, page),
            )
