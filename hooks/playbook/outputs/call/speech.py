"""Words as call mode takes them: plain text, ruby written as `｜base《reading》`, blanks as `{me}`.

The client makes elements of them, so that no markup travels in the data.
"""

from __future__ import annotations

from typing import Any

from ...japanese.ruby import parse_ruby
from ...model import Text, Utterance
from ...reading.markdown import without_markup


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
    """Ruby with every base marked, so that its reader needs no list of kanji."""
    if "《" not in markup:
        return markup
    return "".join(
        segment.base if segment.reading is None else f"｜{segment.base}《{segment.reading}》"
        for segment in parse_ruby(markup)
    )


def given(**fields: Any) -> dict[str, Any]:
    """Only the fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != [] and value is not False}
