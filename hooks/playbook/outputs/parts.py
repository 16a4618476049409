"""Writes what sessions and sheets are put together from: each part by the name that it has in links."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..model import LANGUAGES, Question, Text, Utterance
from ..pages.interface_words import Words
from ..queries.parts import Part, parts, short_name
from ..reading.book import Book
from ..reading.markdown import plain_text
from .call.speech import given, said
from .site import Site

FOLDER = "assets/session"


def write_parts(book: Book, words: Words, site: Site) -> None:
    """Writes the parts in both languages."""
    for language in LANGUAGES:
        data = json.dumps(part_data(book, words, language), ensure_ascii=False, separators=(",", ":"))
        site.write(f"{FOLDER}/{language}.json", f"{data}\n")


def part_data(book: Book, words: Words, language: str) -> dict[str, Any]:
    """Each part by its name, and the names of old ids with those of today."""
    found = list(parts(book))

    def plain(text: Text) -> str:
        return plain_text(text[language], language, book.registries.blanks)

    def title(part: Part) -> str:
        return plain(part.words) if part.words else words("how_far", language)

    return {
        "parts": {
            part.name: given(
                kind=part.kind,
                url=part.url,
                link=part.link,
                say=said(part.words) if isinstance(part.words, Utterance) else None,
                title=None if isinstance(part.words, Utterance) else title(part),
                when=plain(part.when) if part.when else None,
                minutes=part.minutes or None,
                **(_quiz(part.question, plain) if part.question else {}),
                **(_fingers(book, part.judged, plain) if part.judged else {}),
                cards=part.cards or None,
                stays=part.stays,
            )
            for part in found
        },
        "formerly": {short_name(part.kind, old): part.name for part in found for old in part.former},
    }


def _fingers(book: Book, judged: tuple[str, ...], plain: Callable[[Text], str]) -> dict[str, Any]:
    """What phrases to judge add: the names of their parts, and for each how many fingers are right, and why."""
    phrases = [card.entry for id in judged if (card := book.card("phrase", id))]
    answers = [[int(phrase.stop) + 1, plain(phrase.means)] for phrase in phrases]
    return {"judged": [short_name("phrase", phrase.id) for phrase in phrases], "answers": answers}


def _quiz(question: Question, plain: Callable[[Text], str]) -> dict[str, Any]:
    """What a question adds: its choices, the number of the right one, and why."""
    choices = [plain(choice.text) for choice in question.choices]
    return {"choices": choices, "answer": question.number, "because": plain(question.because)}
