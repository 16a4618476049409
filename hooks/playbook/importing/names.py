"""Ids for what has none: a few words of a heading, in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from ..japanese.readings import content_words, with_ruby
from ..japanese.romaji import to_romaji
from ..japanese.ruby import RubyError, kana
from .finding.signs import words

EMPTY = words("small")
MOST_WORDS = 4
LONGEST = 40


def id_for(text: str, taken: Container[str], other: str) -> str:
    """An id that is not `taken`, from the words of a text; `other` where it has none that can be read."""
    words = [word for word in re.findall(r"[a-z0-9]+", _latin(text).lower()) if word not in EMPTY]
    id = "-".join(words[:MOST_WORDS])[:LONGEST].strip("-") or other
    numbers = (f"{id}-{number}" for number in range(2, 1_000))
    return id if id not in taken else next(name for name in numbers if name not in taken)


def _latin(text: str) -> str:
    if not text.isascii():
        text = re.sub(r"[\w々ー]*[ぁ-ゖァ-ヺ一-龥][\w々ー]*", lambda found: _read(found[0]), text)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _read(text: str) -> str:
    """Japanese words in Latin letters, with spaces between them."""
    try:
        return f" {' '.join(to_romaji(kana(with_ruby(word))) for word in content_words(text)[:MOST_WORDS])} "
    except (RubyError, KeyError, ValueError):
        return " "
