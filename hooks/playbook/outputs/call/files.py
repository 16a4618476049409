"""Writes the data of call mode: what finds a sentence and starts a script, and a file for each script."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from ...kept import Kept
from ...model import LANGUAGES
from ...pages.interface_words import Words
from ...queries.former import former_lines, former_phrases, former_plays
from ...queries.said import GOODBYE_LINE
from ...queries.voices import voices
from ...queries.ways import STOP_PLAY
from ...reading.book import Book
from ...reading.page import Card, Page, cards_in
from ..site import Site
from .card import blank as as_blank
from .card import both_meanings, line, phrase
from .card import outcome as as_outcome
from .over_there import call_calendar, holidays_over_there
from .script import script
from .speech import given, marked
from .ways import names, ways_of, ways_on

FOLDER = "assets/call"
GOODBYE_OUTCOME = "said-goodbye"
"""How such a call has ended, unless somebody refused in it."""
TAKEN_AS: dict[str, Callable[[Card, str], Any]] = {"phrase": phrase, "line": line, "both-meanings": both_meanings}
"""What makes a card of what call mode takes, by kind."""

WORDS = (
    "another_play", "avoid", "back", "begin_again", "begun_again", "call_note", "call_note_copied",
    "choose_answer", "close", "copied", "copy", "cue", "direct_line", "end_call", "expected_here", "go_on",
    "goodbye", "goodbye_say", "heard", "hour_there", "if_no", "if_unclear", "if_yes", "in_this_call",
    "japan_time", "kind_both-meanings", "listen", "means", "more_answers", "my_words", "next_step", "no_phrase_found",
    "note_blanks", "note_outcome", "note_path", "note_play", "note_time", "nothing_sent", "on_the_call",
    "only_near", "open_page", "outcome", "outcome_stops", "phrases_by_group", "phrases_found", "public_holiday",
    "reply", "respond", "settles_it", "show_all", "stop_0", "stop_1", "stop_2", "stop_3", "stop_rule", "switchboard",
    "tell_editors", "tell_shown", "tell_where", "they_refused", "they_said", "they_said_hint", "to_start",
    "undo", "verdict_avoid", "verdict_best", "verdict_fair", "verdict_good", "verdict_never", "verdict_weak",
)  # fmt: skip


def write_call_data(book: Book, words: Words, issues: str, site: Site, kept: Kept | None = None) -> None:
    """Writes the data of both languages; `issues` is where readers may write to the editors."""
    for language in LANGUAGES:
        site.write(f"{FOLDER}/{language}.json", _json(call_data(book, words, language, issues, kept)))
        site.write(f"{FOLDER}/blanks.{language}.json", _json(blank_data(book, language)))
        for page in _scripted(book).values():
            make = partial(_script, page, language)
            site.make(f"{FOLDER}/plays/{page.id}.{language}.json", page.digest, make)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _script(page: Page, language: str) -> str:
    return _json(script(page, language))


def call_data(book: Book, words: Words, language: str, issues: str = "", kept: Kept | None = None) -> dict[str, Any]:
    """What call mode knows in one language before a script is entered; "they refused" is entered from the beginning."""
    kept = kept or Kept()
    formerly, plays = former_plays(book), _scripted(book)
    stop = STOP_PLAY if STOP_PLAY in book.plays else formerly.get(STOP_PLAY, STOP_PLAY)
    ways = ways_of(plays)
    known = names(plays, ways, language, kept)
    if stop in plays:
        known[stop] |= script(plays[stop], language)
    return {
        "language": language,
        "stop": stop,
        "goodbye": _goodbye(book),
        "formerly": {"plays": formerly, "phrases": former_phrases(book), "lines": former_lines(book)},
        "words": {key: words(key, language) for key in WORDS},
        "plays": known,
        "ways": ways_on(ways),
        "phrases": _as_taken(book, "phrase", language, kept),
        "both_meanings": _as_taken(book, "both-meanings", language, kept),
        "groups": _groups(book),
        "issues": issues,
        "lines": _as_taken(book, "line", language, kept),
        "outcomes": {outcome.id: as_outcome(outcome, language) for outcome in book.registries.outcomes.values()},
        "blanks": {blank["id"]: blank for blank in blank_data(book, language)},
        "calendar": call_calendar(book.registries.calendar, language) if book.registries.calendar else None,
        "holidays": holidays_over_there(book, language),
        **given(voices={marked(words): [one.name, one.by] for words, one in voices(book).items()} or None),
    }


def blank_data(book: Book, language: str) -> list[dict[str, Any]]:
    """The blanks as the panel shows them: what each is, and a sample."""
    blanks = book.registries.blanks
    return [{"id": blank.id, **as_blank(blank, blanks, language)} for blank in blanks.values()]


def _scripted(book: Book) -> dict[str, Page]:
    return {id: page for id, page in book.plays.items() if page.entry.script}


def _as_taken(book: Book, kind: str, language: str, kept: Kept) -> dict[str, Any]:
    """The cards of a kind by id; where a line may break is kept with the page, since that takes long to find."""
    cards: dict[str, Any] = {}
    for page in {card.page.path: card.page for card in book.cards.values() if card.kind == kind}.values():
        made = kept.of(f"call-cards/{language}/{page.path}", page.digest, partial(_cards_on, page, language))
        cards |= {id: card for id, card in made.items() if book.cards[kind, id].page is page}
    return cards


def _cards_on(page: Page, language: str) -> dict[str, Any]:
    return {card.entry.id: TAKEN_AS[card.kind](card, language) for card in cards_in([page])}


def _groups(book: Book) -> str | None:
    """The address of the first page of the folder that holds all phrases."""
    pages = [book.pages.get(f"{page.folder}/index") for page in book.of_kind("phrases").values()]
    return next((page.url for page in pages if page), None)


def _goodbye(book: Book) -> dict[str, str] | None:
    """The goodbye's line and outcome; None in a book that lacks either."""
    is_there = book.card("line", GOODBYE_LINE) and GOODBYE_OUTCOME in book.registries.outcomes
    return {"line": GOODBYE_LINE, "outcome": GOODBYE_OUTCOME} if is_there else None
