"""Rules on what a page must have, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..book import Book, Page, cards_in
from ..inline import without_markup
from ..japanese import plain
from ..problem import Problem

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
            message = f"must have {FEWEST_TAKEAWAYS} to {MOST_TAKEAWAYS} takeaways; it has {number}"
            yield page.problem(message, "takeaways")


def every_summary_is_short(book: Book) -> Iterator[Problem]:
    """A mini-summary has one or two sentences that fit on a phone's first screen."""
    for page in book.plays.values():
        for language in ("en", "ja"):
            yield from _summary_problems(page, language)


def _summary_problems(page: Page, language: str) -> Iterator[Problem]:
    text = plain_or_written(page.entry.summary[language])
    number = len(SENTENCE_END[language].findall(ABBREVIATION.sub("", _without_quotes(text))))
    if number > MOST_SENTENCES:
        yield page.problem(f"a mini-summary has at most {MOST_SENTENCES} sentences; this has {number}", "summary", language)
    if len(text) > LONGEST_SUMMARY[language]:
        message = f"a mini-summary has at most {LONGEST_SUMMARY[language]} characters; this has {len(text)}"
        yield page.problem(message, "summary", language)


def every_step_title_is_short(book: Book) -> Iterator[Problem]:
    """A step's title fits on a button."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            for language, longest in LONGEST_STEP_TITLE.items():
                length = len(plain_or_written(step.title[language]))
                if length > longest:
                    message = f"a step's title has at most {longest} characters; this has {length}"
                    yield page.problem(message, "script", at, "title", language)


def every_step_says_something(book: Book) -> Iterator[Problem]:
    """A step has lines or words of its own, and one way on: answers, a next step, or an outcome."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            if bool(step.lines) == bool(step.say):
                yield page.problem("a step has either 'lines' or 'say'", "script", at)
            ways = [name for name in ("hear", "next", "outcome") if getattr(step, name)]
            if len(ways) != 1:
                found = " and ".join(f"'{way}'" for way in ways) or "none of them"
                yield page.problem(f"a step ends with one of 'hear', 'next', 'outcome'; found {found}", "script", at)
            for number, branch in enumerate(step.hear):
                yield from _branch_problems(page, branch, ("script", at, "hear", number))


def _branch_problems(page: Page, branch: object, loc: tuple[str | int, ...]) -> Iterator[Problem]:
    said = [name for name in ("phrases", "say", "narrate") if getattr(branch, name)]
    if len(said) != 1:
        yield page.problem("a branch has one of 'phrases', 'say', 'narrate'", *loc)
    if said and said[0] != "phrases" and not branch.id:  # type: ignore[attr-defined]
        yield page.problem("a branch with words of its own needs an 'id'", *loc)
    if bool(branch.next) == bool(branch.outcome):  # type: ignore[attr-defined]
        yield page.problem("a branch ends with either 'next' or 'outcome'", *loc)


def every_reply_says_something(book: Book) -> Iterator[Problem]:
    """A phrase's reply has lines or words of its own."""
    for card in book.cards.values():
        reply = getattr(card.entry, "reply", None)
        if reply is not None and bool(reply.lines) == bool(reply.say):
            yield card.page.problem("a reply has either 'lines' or 'say'", *card.loc, "reply")


def every_file_is_named_after_its_id(book: Book) -> Iterator[Problem]:
    """The id is the file's name (a folder's index has the folder's), so that a link tells the file."""
    for page in book.pages.values():
        parts = page.path.split("/")
        name = parts[-1] if parts[-1] != "index" else (parts[-2] if len(parts) > 1 else "home")
        if page.kind != "plain" and page.id != name:
            yield page.problem(f"the id is '{page.id}', but the file is named '{name}'; make them the same", "id")


def every_id_stands_once(book: Book) -> Iterator[Problem]:
    """No two pages and no two cards of a kind share an id; an old id counts as well."""
    seen: dict[tuple[str, str], str] = {}
    for page in book.pages.values():
        for id in (page.id, *getattr(page.entry, "formerly", ())):
            if (page.kind, id) in seen:
                yield page.problem(f"'{id}' is already the id of {seen[page.kind, id]}; choose another", "id")
            seen.setdefault((page.kind, id), page.place().path)
    for card in cards_in(book.pages.values()):
        place = card.page.place(*card.loc, "id")
        if (card.kind, card.entry.id) in seen:
            message = f"'{card.entry.id}' is already the id of a {card.kind} in {seen[card.kind, card.entry.id]}; choose another"
            yield card.page.problem(message, *card.loc, "id")
        seen.setdefault((card.kind, card.entry.id), place.path)


def plain_or_written(text: str) -> str:
    """The text without markup; as written where its ruby is broken (another rule says so)."""
    try:
        return plain(without_markup(text))
    except ValueError:
        return text


def _without_quotes(text: str) -> str:
    return re.sub(r"「[^」]*」|\"[^\"]*\"|“[^”]*”|\([^)]*\)|（[^）]*）", "", text)
