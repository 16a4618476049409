"""Writes what sessions and sheets are put together from: each part by the name that it has in links."""

from __future__ import annotations

import json
from typing import Any

from ..model import LANGUAGES, Utterance
from ..queries.parts import parts, short_name
from ..reading.book import Book
from ..reading.markdown import plain_text
from .call.speech import given, said
from .site import Site

FOLDER = "assets/session"


def write_parts(book: Book, site: Site) -> None:
    """Writes the parts in both languages."""
    for language in LANGUAGES:
        data = json.dumps(part_data(book, language), ensure_ascii=False, separators=(",", ":"))
        site.write(f"{FOLDER}/{language}.json", f"{data}\n")


def part_data(book: Book, language: str) -> dict[str, Any]:
    """Each part by its name, and the names of old ids with those of today."""
    blanks, found = book.registries.blanks, list(parts(book))
    return {
        "parts": {
            part.name: given(
                kind=part.kind,
                url=part.url,
                say=said(part.words) if isinstance(part.words, Utterance) else None,
                title=None if isinstance(part.words, Utterance) else plain_text(part.words[language], language, blanks),
                minutes=part.minutes or None,
                cards=part.id if part.kind == "play" and book.plays[part.id].entry.script else None,
            )
            for part in found
        },
        "formerly": {short_name(part.kind, old): part.name for part in found for old in part.former},
    }
