"""The text of a file in whatever encoding it has."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from ..block import UnreadableArticle

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
LIKELY = ["cp932", "euc_jp", "iso2022_jp", "cp1252", "utf_16_le", "utf_16_be"]
"""What else articles in Japanese and English are saved in."""
BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
ENOUGH = 40_000
"""Bytes from which an encoding is guessed."""


def decoded(data: bytes, name: str) -> str:
    """The text of a file, which problems call `name`. Raises UnreadableArticle where it is no text."""
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableArticle(f"{name} is empty")
    text = _text(data)
    if text is None or BINARY.search(text):
        raise UnreadableArticle(f"{name} is no text; save the article as .docx, .html, .md or .txt first")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return text.replace("\x85", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def _text(data: bytes) -> str | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _as(data, encoding)
    declared = DECLARED.search(data[:2_000])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else ""):
        if encoding and (text := _as(data, encoding)) is not None and "\x00" not in text:
            if b"\x1b$" not in data:  # JIS is ASCII with escapes, and so UTF-8 too
                return text
    best = from_bytes(data[:ENOUGH], cp_isolation=LIKELY).best()
    return _as(data, best.encoding, "replace") if best else None


def _as(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(encoding, errors)
    except (UnicodeError, LookupError):
        return None
