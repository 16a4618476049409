"""What call mode needs, as one JSON file for each language: scripts, phrases, lines, outcomes, the calendar over there.

Words are plain text with ruby written as `｜base《reading》` and blanks as `{me}`; the client makes elements
of them, so that no markup travels in the data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import navigation
from .book import Book
from .business_days import YEARS, newest_review, public_holidays
from .inline import without_markup
from .japanese import parse_ruby
from .model import LANGUAGES, Blank, Branch, Calendar, Outcome, Phrase, Step, Text, Utterance
from .page import Card, Page
from .words import Words

FOLDER = "assets/call"
STOP_PLAY = "refusal"
"""The play that 'they refused' leads to."""
GOODBYE_LINE = "goodbye"
"""The line with which an ordinary call ends; it stops nothing."""
GOODBYE_OUTCOME = "ended"
"""How such a call has ended, unless somebody refused in it."""

WORDS = (
    "another_play", "avoid", "back", "begin_again", "call_note", "call_note_copied", "choose_answer", "close",
    "copied", "copy", "cue", "direct_line", "end_call", "go_on", "goodbye", "goodbye_say", "heard", "hour_there",
    "in_this_call", "listen", "means", "next_step", "no_phrase_found", "note_blanks", "note_outcome", "note_path",
    "note_play", "note_time", "nothing_sent", "on_the_call", "open_page", "outcome", "outcome_stops", "phrases_found",
    "public_holiday", "reply", "respond", "stop_0", "stop_1", "stop_2", "stop_3", "stop_rule",
    "switchboard", "they_refused", "they_said", "they_said_hint", "to_start", "verdict_avoid", "verdict_best",
    "verdict_fair", "verdict_good", "verdict_never", "verdict_weak",
)  # fmt: skip


def write_call_data(book: Book, words: Words, site: Path) -> None:
    """Writes the data of both languages below the folder `site`."""
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for name, data in (
            (language, call_data(book, words, language)),
            (f"blanks.{language}", blank_data(book, language)),
        ):
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            (folder / f"{name}.json").write_text(text + "\n", "utf-8")


def call_data(book: Book, words: Words, language: str) -> dict[str, Any]:
    """Everything that call mode shows in one language."""
    return {
        "language": language,
        "stop": STOP_PLAY,
        "goodbye": _goodbye(book),
        "words": {key: words(key, language) for key in WORDS},
        "plays": {page.id: _play(page, language) for page in book.plays.values() if page.entry.script},
        "phrases": {card.entry.id: _phrase(card, language) for card in _cards(book, "phrase")},
        "lines": {card.entry.id: _line(card) for card in _cards(book, "line")},
        "outcomes": {outcome.id: _outcome(outcome, language) for outcome in book.registries.outcomes.values()},
        "blanks": {blank.id: _blank(blank, language) for blank in book.registries.blanks.values()},
        "calendar": _calendar(book.registries.calendar, language) if book.registries.calendar else None,
        "holidays": holidays_over_there(book, language),
    }


def blank_data(book: Book, language: str) -> list[dict[str, Any]]:
    """The blanks as the panel shows them: what each is, and a sample."""
    return [{"id": blank.id, **_blank(blank, language)} for blank in book.registries.blanks.values()]


def holidays_over_there(book: Book, language: str) -> dict[str, str]:
    """Japan's public holidays, substitutes included, by day: `2026-11-23` -> its name."""
    first = newest_review(book).year
    return {day.isoformat(): names[language] for day, names in public_holidays(range(first, first + YEARS)).items()}


def phrase_groups(book: Book) -> list[Page]:
    """The pages of phrases, in the order of the navigation."""
    return [
        page
        for section in navigation.sections(book)
        for page in navigation.children(book, section)
        if page.kind == "phrases"
    ]


def script_stages(book: Book) -> list[tuple[Page, list[Page]]]:
    """Each stage with its plays that have a script, in the order of the navigation."""
    stages = ((section, navigation.children(book, section)) for section in navigation.sections(book))
    found = ((stage, [play for play in plays if getattr(play.entry, "script", ())]) for stage, plays in stages)
    return [(stage, plays) for stage, plays in found if plays]


def _cards(book: Book, kind: str) -> Iterator[Card]:
    return (card for card in book.cards.values() if card.kind == kind)


def _play(page: Page, language: str) -> dict[str, Any]:
    return {
        "title": _text(page.title, language),
        "url": page.url,
        "steps": {step.id: _step(step, language) for step in page.entry.script},
    }


def _step(step: Step, language: str) -> dict[str, Any]:
    return _given(
        title=_text(step.title, language),
        lines=list(step.lines),
        say=_said(step.say),
        spoken=_foreign(step.spoken),
        cue=_text(step.cue, language),
        hear=[_branch(branch, language) for branch in step.hear],
        next=step.next,
        outcome=step.outcome,
    )


def _branch(branch: Branch, language: str) -> dict[str, Any]:
    return _given(
        id=branch.id,
        phrases=list(branch.phrases),
        say=_said(branch.say),
        narrate=_text(branch.narrate, language),
        next=branch.next,
        outcome=branch.outcome,
    )


def _phrase(card: Card, language: str) -> dict[str, Any]:
    phrase: Phrase = card.entry
    return _given(
        say=_said(phrase.say),
        spoken=_foreign(phrase.spoken),
        stop=int(phrase.stop),
        means=_text(phrase.means, language),
        respond=_text(phrase.respond, language),
        avoid=_text(phrase.avoid, language),
        lines=list(phrase.reply.lines),
        reply=_said(phrase.reply.say),
        url=card.url,
        variants=[*(phrase.variants.en if language == "en" else ()), *phrase.variants.ja],
    )


def _goodbye(book: Book) -> dict[str, str] | None:
    """The goodbye's line and outcome; None in a book that lacks either."""
    is_there = book.card("line", GOODBYE_LINE) and GOODBYE_OUTCOME in book.registries.outcomes
    return {"line": GOODBYE_LINE, "outcome": GOODBYE_OUTCOME} if is_there else None


def _line(card: Card) -> dict[str, Any]:
    return _given(say=_said(card.entry.say), spoken=_foreign(card.entry.spoken))


def _outcome(outcome: Outcome, language: str) -> dict[str, Any]:
    return _given(title=_text(outcome.title, language), next=_text(outcome.next_step, language), stops=outcome.stops)


def _blank(blank: Blank, language: str) -> dict[str, Any]:
    return {"type": blank.type, "label": _text(blank.label, language), "sample": _said(blank.sample)}


def _calendar(calendar: Calendar, language: str) -> dict[str, Any]:
    """The calendar with the words of one language in place of both."""
    return _one_sided(calendar.model_dump(mode="json", by_alias=True, exclude={"periods"}), language)


def _one_sided(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"en", "ja"}:
            return _marked(without_markup(value[language]))
        return {key: _one_sided(inner, language) for key, inner in value.items() if inner is not None}
    return [_one_sided(inner, language) for inner in value] if isinstance(value, list) else value


def _said(words: Utterance | None) -> list[str] | None:
    """What is said in Japanese, how it is read, what it means."""
    return [_marked(words.ja), words.romaji, words.en] if words else None


def _text(text: Text | None, language: str) -> str | None:
    return _marked(without_markup(text[language])) if text else None


def _foreign(spoken: str) -> str | None:
    return spoken if spoken != "ja" else None


def _marked(markup: str) -> str:
    """Ruby with every base marked, so that its reader needs no list of kanji."""
    if "《" not in markup:
        return markup
    return "".join(
        segment.base if segment.reading is None else f"｜{segment.base}《{segment.reading}》"
        for segment in parse_ruby(markup)
    )


def _given(**fields: Any) -> dict[str, Any]:
    """Only the fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != [] and value is not False}
