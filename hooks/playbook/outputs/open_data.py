"""The phrases and the lines as tables in both languages, for spreadsheets and other programs.

UTF-8 with the mark at its beginning by which Excel knows it; fields as RFC 4180 has them. Blanks stand as `{me}`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from ..japanese.ruby import plain
from ..model import LANGUAGES, Line, Phrase, Text, Utterance
from ..queries.said import our_words
from ..queries.short_links import card_link
from ..reading.book import Book
from ..reading.markdown import readable
from ..reading.page import Card
from .site import Site

FOLDER = "open-data"
MARK = "\ufeff"
"""By which Excel knows UTF-8."""


def write_open_data(book: Book, site: Site, site_url: str) -> None:
    """Writes both tables."""
    for kind, row in (("phrase", _phrase), ("line", _line)):
        cards = [card for card in book.cards.values() if card.kind == kind]
        rows = [_card(card, site_url) | row(card.entry, book) for card in cards]
        if rows:
            site.write(f"{FOLDER}/{kind}s.csv", table(rows))


def table(rows: list[dict[str, Any]]) -> str:
    """Rows of the same keys as a file; the keys stand above."""
    file = io.StringIO()
    writer = csv.DictWriter(file, [*rows[0]], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return MARK + file.getvalue()


def _card(card: Card, site_url: str) -> dict[str, Any]:
    """What phrases and lines have in common."""
    say: Utterance = card.entry.say
    group = {f"group_{language}": readable(card.page.title[language]) for language in LANGUAGES}
    said = {"japanese": plain(say.ja), "romaji": say.romaji, "english": say.en, "spoken": card.entry.spoken}
    return {"id": card.entry.id, "link": site_url + card_link(card)} | group | said


def _phrase(phrase: Phrase, book: Book) -> dict[str, Any]:
    replies = our_words(book, phrase.reply)
    return {
        "signal": phrase.signal,
        "stop": phrase.stop,
        **_both("means", phrase.means),
        **_both("respond", phrase.respond),
        **_both("avoid", phrase.avoid),
        "reply_lines": " ".join(phrase.reply.lines if phrase.reply else ()),
        "reply_japanese": _joined(plain(say.ja) for say in replies),
        "reply_english": _joined(say.en for say in replies),
        **{f"variants_{language}": " | ".join(phrase.variants[language]) for language in LANGUAGES},
    }


def _line(line: Line, book: Book) -> dict[str, Any]:
    return {
        "level": line.level,
        **_both("when", line.when),
        **_both("pitfall", line.pitfall),
        **{f"variants_{language}": " | ".join(line.variants[language]) for language in LANGUAGES},
    }


def _both(key: str, words: Text | None) -> dict[str, str]:
    return {f"{key}_{language}": readable(words[language]) if words else "" for language in LANGUAGES}


def _joined(sentences: Iterable[str]) -> str:
    return "\n".join(sentences)
