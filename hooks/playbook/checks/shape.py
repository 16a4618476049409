"""Rules on what a page must have, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import Book
from ..inline import readable
from ..new import TO_WRITE
from ..page import Page, cards_in
from ..problem import Problem

FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FEWEST_TAKEAWAYS, MOST_TAKEAWAYS = 2, 5
MOST_SENTENCES = 2
LONGEST_SUMMARY = {"en": 240, "ja": 90}
"""Characters; the summary and the first line must stand on a phone's first screen."""
LONGEST_STEP_TITLE = {"en": 40, "ja": 20}
SENTENCE_END = {"en": re.compile(r"[.?!](?:[\"')\]]*)(?=\s|$)"), "ja": re.compile(r"[。？！]")}
ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|Mr|Ms|Mrs|Dr|Co|Ltd|No|Art)\.", re.IGNORECASE)


def every_play_has_takeaways(book: Book) -> Iterator[Problem]:
    """A play ends with two to five takeaways."""
    for page in book.plays.values():
        number = len(page.entry.takeaways)
        if not FEWEST_TAKEAWAYS <= number <= MOST_TAKEAWAYS:
            message = f"a play has {FEWEST_TAKEAWAYS} to {MOST_TAKEAWAYS} takeaways; this has {number}"
            yield page.problem(message, "takeaways")


def every_summary_is_short(book: Book) -> Iterator[Problem]:
    """A mini-summary has one or two sentences that fit on a phone's first screen."""
    for page in book.plays.values():
        for language in ("en", "ja"):
            yield from _summary_problems(page, language)


def _summary_problems(page: Page, language: str) -> Iterator[Problem]:
    text = readable(page.entry.summary[language])
    number = len(SENTENCE_END[language].findall(ABBREVIATION.sub("", _without_quotes(text))))
    if number > MOST_SENTENCES:
        yield page.problem(
            f"a mini-summary has at most {MOST_SENTENCES} sentences; this has {number}, so shorten it",
            "summary",
            language,
        )
    if len(text) > LONGEST_SUMMARY[language]:
        message = (
            f"a mini-summary has at most {LONGEST_SUMMARY[language]} characters; this has {len(text)}, so shorten it"
        )
        yield page.problem(message, "summary", language)


def every_step_title_is_short(book: Book) -> Iterator[Problem]:
    """A step's title fits on a button."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            for language, longest in LONGEST_STEP_TITLE.items():
                length = len(readable(step.title[language]))
                if length > longest and not step.title[language].startswith(TO_WRITE):
                    message = f"a step's title has at most {longest} characters; this has {length}, so shorten it"
                    yield page.problem(message, "script", at, "title", language)


def every_step_says_something(book: Book) -> Iterator[Problem]:
    """A step has lines or words of its own, and one way on: answers, a next step, or an outcome."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            if bool(step.lines) == bool(step.say):
                found = "both" if step.lines else "neither"
                yield page.problem(f"a step has either 'lines' or 'say'; found {found}", "script", at)
            ways = [name for name in ("hear", "next", "outcome") if getattr(step, name)]
            if len(ways) != 1:
                yield page.problem(
                    f"a step ends with one of 'hear', 'next', 'outcome'; found {_row(ways)}", "script", at
                )
            for number, branch in enumerate(step.hear):
                yield from _branch_problems(page, branch, ("script", at, "hear", number))


def _branch_problems(page: Page, branch: object, loc: tuple[str | int, ...]) -> Iterator[Problem]:
    said = [name for name in ("phrases", "say", "narrate") if getattr(branch, name)]
    if len(said) != 1:
        found = _row(said)
        yield page.problem(f"a branch has one of 'phrases', 'say', 'narrate'; found {found}", *loc)
    if said and said[0] != "phrases" and not branch.id:  # type: ignore[attr-defined]
        yield page.problem("a branch with words of its own needs an 'id', which names it in the Japanese page", *loc)
    if bool(branch.next) == bool(branch.outcome):  # type: ignore[attr-defined]
        found = "both" if branch.next else "neither"  # type: ignore[attr-defined]
        yield page.problem(f"a branch ends with either 'next' or 'outcome'; found {found}", *loc)


def every_reply_says_something(book: Book) -> Iterator[Problem]:
    """A phrase's reply has lines or words of its own."""
    for card in book.cards.values():
        reply = getattr(card.entry, "reply", None)
        if reply is not None and bool(reply.lines) == bool(reply.say):
            found = "both" if reply.lines else "neither"
            yield card.page.problem(f"a reply has either 'lines' or 'say'; found {found}", *card.loc, "reply")


def every_number_makes_sense(book: Book) -> Iterator[Problem]:
    """Months, days and minutes lie where a person would look for them."""
    for page in book.pages.values():
        entry = page.entry
        numbers = [(("review_every",), getattr(entry, "review_every", 1), 1, 60)]
        numbers += [(("steps", at, "day"), step.day, 0, 750) for at, step in enumerate(getattr(entry, "steps", ()))]
        numbers += [
            (("items", at, "minutes"), item.minutes, 1, 480) for at, item in enumerate(getattr(entry, "items", ()))
        ]
        for loc, number, least, most in numbers:
            if not least <= number <= most:
                yield page.problem(f"must be a number from {least} to {most}; found {number}", *loc)


def every_file_is_named_after_its_id(book: Book) -> Iterator[Problem]:
    """The id is the file's name (a folder's index has the folder's), so that a link tells the file."""
    for page in book.pages.values():
        parts = page.path.split("/")
        name = parts[-1] if parts[-1] != "index" else (parts[-2] if len(parts) > 1 else "home")
        odd = next((part for part in parts if not FILE_NAME.fullmatch(part)), None)
        if odd:
            yield page.problem(
                f"the name '{odd}' is not lower-case words joined by hyphens; rename it in both languages"
            )
        elif page.kind != "plain" and page.id != name:
            yield page.problem(f"the id is '{page.id}', but the file is named '{name}'; make them the same", "id")


def every_id_stands_once(book: Book) -> Iterator[Problem]:
    """No two pages and no two cards of a kind share an id; an old id counts as well."""
    seen: dict[tuple[str, str], str] = {}
    for page, id, field in _page_ids(book):
        if (page.kind, id) in seen:
            yield page.problem(f"'{id}' is already the id of {seen[page.kind, id]}; choose another", field)
        seen.setdefault((page.kind, id), page.place().path)
    for card in cards_in(book.pages.values()):
        place, key = card.page.place(*card.loc, "id"), (card.kind, card.entry.id)
        if key in seen:
            message = f"'{card.entry.id}' is already the id of a {card.kind} in {seen[key]}; choose another"
            yield card.page.problem(message, *card.loc, "id")
        seen.setdefault(key, place.path)


def _page_ids(book: Book) -> Iterator[tuple[Page, str, str]]:
    """Every id of a page with its field: first those of today, then the old ones."""
    for page in book.pages.values():
        yield page, page.id, "id"
    for page in book.pages.values():
        yield from ((page, id, "formerly") for id in getattr(page.entry, "formerly", ()))


def _without_quotes(text: str) -> str:
    return re.sub(r"「[^」]*」|\"[^\"]*\"|“[^”]*”|\([^)]*\)|（[^）]*）", "", text)


def _row(names: list[str]) -> str:
    return " and ".join(f"'{name}'" for name in names) or "none of them"
