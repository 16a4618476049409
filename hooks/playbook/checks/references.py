"""Rules on ids that name something: everything named exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from ..problem import Problem, did_you_mean
from ..reading.book import Book, Page
from ..reading.page import id_of
from ..reading.unwritten import NO_ID
from .new_names import new_name
from .rule import of_the_book

Loc = tuple[str | int, ...]
Known = dict[str, Collection[str]]
"""The ids of each sort of thing."""


@of_the_book
def everything_named_exists(book: Book) -> Iterator[Problem]:
    """Every id in the pages' structure is the id of something."""
    known = _known(book)
    for page in book.pages.values():
        for field, what in PAGE_FIELDS.items():
            if (page.kind, field) not in OWN_WORDS:
                yield from _missing(book, page, getattr(page.entry, field, ()), known, what, (field,))
        for at, step in enumerate(getattr(page.entry, "script", ())):
            yield from _step(book, page, step, known, ("script", at))
        for at, contact in enumerate(getattr(page.entry, "steps", ())):
            yield from _missing(book, page, contact.lines, known, "line", ("steps", at, "lines"))
            yield from _missing(book, page, contact.message, known, "message", ("steps", at, "message"))
        for at, item in enumerate(getattr(page.entry, "items", ())):
            for field, what in ITEM_FIELDS.items():
                yield from _missing(book, page, getattr(item, field), known, what, ("items", at, field))
    yield from _cards(book, known)


@of_the_book
def every_script_goes_somewhere(book: Book) -> Iterator[Problem]:
    """Every `next` is a step of the script, the start of a play that has a script, or a step of such a play."""
    for page in book.plays.values():
        for at, step in enumerate(page.entry.script):
            for loc, target in _targets(step, ("script", at)):
                message = _wrong_target(book, page, target)
                if message:
                    yield page.problem(message, *loc)


@of_the_book
def every_figure_has_a_source(book: Book) -> Iterator[Problem]:
    """A figure names sources that are in the registry."""
    registries = book.registries
    for figure in registries.figures.values():
        for id in figure.source:
            if id not in registries.sources and "sources" not in registries.broken:
                message = f"there is no source '{id}'{did_you_mean(id, registries.sources)}"
                yield registries.written["figures", figure.id].problem(message, "source")


PAGE_FIELDS = {
    "covers": "point",
    "owner": "owner",
    "sources": "source",
    "figures": "figure",
    "related": "play",
    "starts": "play",
    "messages": "message",
    "phrases": "phrase",
}
ITEM_FIELDS = {"play": "play", "role_play": "play", "phrases": "phrase", "training": "training"}
MISSING = {
    what: f"add it to docs/data/{what}s.yml first, or name another"
    for what in ("point", "owner", "source", "figure", "outcome")
}
OWN_WORDS = {("phrases", "phrases")}
"""Fields of these names that hold cards of the page's own, not ids."""


def _known(book: Book) -> Known:
    """The ids of each sort of thing; a sort that could not be read is left out, and nothing is asked of it."""
    registries = book.registries
    known: Known = {"play": book.plays, "message": book.messages, "training": book.of_kind("training")}
    for kind in ("phrase", "line"):
        known[kind] = {id for found, id in book.cards if found == kind}
    misnamed = {id_of(page.path) for page in book.pages.values() if not page.has_its_name}
    known = {what: {*ids, *misnamed, *book.unread} for what, ids in known.items()}
    for name in ("points", "owners", "sources", "figures", "outcomes"):
        if name not in registries.broken:
            known[name.removesuffix("s")] = getattr(registries, name)
    return known


def _step(book: Book, page: Page, step: Any, known: Known, loc: Loc) -> Iterator[Problem]:
    yield from _missing(book, page, step.lines, known, "line", (*loc, "lines"))
    yield from _missing(book, page, step.outcome, known, "outcome", (*loc, "outcome"))
    for at, branch in enumerate(step.hear):
        yield from _missing(book, page, branch.phrases, known, "phrase", (*loc, "hear", at, "phrases"))
        yield from _missing(book, page, branch.outcome, known, "outcome", (*loc, "hear", at, "outcome"))


def _cards(book: Book, known: Known) -> Iterator[Problem]:
    for card in book.cards.values():
        sources = getattr(card.entry, "sources", ())
        yield from _missing(book, card.page, sources, known, "source", (*card.loc, "sources"))
        following = getattr(card.entry, "followed_by", ())
        yield from _missing(book, card.page, following, known, "line", (*card.loc, "followed_by"))
        for side in ("agreed", "declined"):
            yield from _missing(book, card.page, getattr(card.entry, side, ()), known, "phrase", (*card.loc, side))
        reply = getattr(card.entry, "reply", None)
        if reply:
            yield from _missing(book, card.page, reply.lines, known, "line", (*card.loc, "reply", "lines"))


def _missing(book: Book, page: Page, ids: Any, known: Known, what: str, loc: Loc) -> Iterator[Problem]:
    for id in (ids,) if isinstance(ids, str) else ids or ():
        if id != NO_ID and id not in known.get(what, (id,)):
            hint = new_name(book, what, id) or did_you_mean(id, known[what])
            hint = hint or f"; {MISSING.get(what, 'write it first, or name another')}"
            yield page.problem(f"there is no {what} '{id}'{hint}", *loc)


def _targets(step: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if step.next:
        yield (*loc, "next"), step.next
    for at, branch in enumerate(step.hear):
        if branch.next:
            yield (*loc, "hear", at, "next"), branch.next


def _wrong_target(book: Book, page: Page, target: str) -> str:
    """What is wrong with a `next`, or nothing."""
    play, slash, step = target.partition("/")
    there = book.plays.get(play) if slash else page
    if there.hides("script") if there else play in book.unread:
        return ""
    if there is None:
        hint = new_name(book, "play", play) or did_you_mean(play, book.plays) or "; write it first, or name another"
        return f"there is no play '{play}'{hint}"
    if not there.entry.script:
        return f"the play '{play}' has no script to go on with; name a play that has one"
    steps = {found.id: None for found in there.entry.script}
    wanted = step if slash else target
    if wanted in steps or (slash and not step):
        return ""
    whose = f"the play '{play}' has no step '{wanted}'" if slash else f"there is no step '{wanted}' in this script"
    return whose + (did_you_mean(wanted, steps) or f"; its steps are {', '.join(steps)}")
