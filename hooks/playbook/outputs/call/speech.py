"""Words as call mode takes them: plain text, ruby written as `｜base《reading》`, blanks as `{me}`, U+200B where
a line may break.

The client makes elements of them, so that no markup travels in the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...japanese.phrases import Piece, with_breaks
from ...japanese.ruby import BLANK, parse_ruby
from ...model import Text, Utterance
from ...reading.markdown import without_markup

BREAK = "\u200b"
"""Between two phrases of a line; the client makes `<wbr>` of it."""
A_NAME = "ミナト"
"""What the finder of phrases reads where a blank stands."""
_BLANKS = re.compile(f"({BLANK.pattern})")


def said(words: Utterance | None) -> list[str] | None:
    """What is said in Japanese, how it is read, what it means."""
    return [marked(words.ja), words.romaji, words.en] if words else None


def text(words: Text | None, language: str) -> str | None:
    """A text in one language without Markdown; None where there is none."""
    return marked(without_markup(words[language])) if words else None


def foreign(spoken: str) -> str | None:
    """The language that is spoken where it is not Japanese."""
    return spoken if spoken != "ja" else None


def marked(markup: str) -> str:
    """Ruby with every base marked, so that its reader needs no list of kanji; BREAK where a line may break."""
    return with_breaks(_pieces(markup), BREAK)


def _pieces(markup: str) -> Iterator[Piece]:
    for base, reading in parse_ruby(markup):
        if reading is not None:
            yield Piece(f"｜{base}《{reading}》", base, is_whole=True)
            continue
        for words in filter(None, _BLANKS.split(base)):
            blank = _BLANKS.fullmatch(words)
            yield Piece(words, A_NAME if blank else words, is_whole=bool(blank))


def given(**fields: Any) -> dict[str, Any]:
    """Only the fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != [] and value is not False}
