"""Phrases, lines, outcomes and blanks as call mode takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...model import Blank, BothMeanings, Outcome, Phrase
from ...reading.page import Card
from .speech import foreign, given, said, text


def phrase(card: Card, language: str) -> dict[str, Any]:
    """A phrase with its reply, its meaning and its stop level."""
    phrase: Phrase = card.entry
    return given(
        say=said(phrase.say),
        spoken=foreign(phrase.spoken),
        stop=int(phrase.stop),
        means=text(phrase.means, language),
        respond=text(phrase.respond, language),
        avoid=text(phrase.avoid, language),
        lines=list(phrase.reply.lines) if phrase.reply else [],
        reply=said(phrase.reply.say) if phrase.reply else None,
        url=card.url,
    )


def both_meanings(card: Card, language: str) -> dict[str, Any]:
    """A sentence that can be a yes or a no: what settles it, and what it is then."""
    both: BothMeanings = card.entry
    return given(
        say=said(both.say),
        spoken=foreign(both.spoken),
        means=text(both.means, language),
        unclear=text(both.unclear, language),
        lines=list(both.reply.lines),
        reply=said(both.reply.say),
        agreed=both.agreed,
        declined=both.declined,
        url=card.url,
    )


def line(card: Card, _language: str) -> dict[str, Any]:
    """A line of ours: the same in both languages."""
    return given(say=said(card.entry.say), spoken=foreign(card.entry.spoken))


def outcome(outcome: Outcome, language: str) -> dict[str, Any]:
    """How a call may end."""
    return given(title=text(outcome.title, language), next=text(outcome.next_step, language), stops=outcome.stops)


def blank(blank: Blank, blanks: Mapping[str, Blank], language: str) -> dict[str, Any]:
    """A blank: what fills it, the date that it follows from, how far ahead its sample lies, what it is, a sample."""
    date = blanks.get(blank.of or blank.id, blank)
    return given(
        type=blank.type,
        of=blank.of,
        ahead=date.ahead if date.ahead > 1 else None,
        label=text(blank.label, language),
        sample=said(blank.sample),
    )
