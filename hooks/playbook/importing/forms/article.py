"""A file of any form -> a manuscript, by what its name and its first bytes say."""

from __future__ import annotations

import re
from pathlib import Path

from ..block import Block, Manuscript, UnreadableArticle
from .decoding import decoded
from .html import html_blocks
from .lines import text_blocks
from .markdown import looks_like_markdown, markdown_blocks
from .word import word_blocks

LARGEST = 5_000_000
"""Bytes; a book has fewer."""
OTHER = (
    (b"%PDF", "a PDF"), (b"\xd0\xcf\x11\xe0", "an old Word file"), (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
)  # fmt: skip
HTML = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(!doctype html|html|head|body|article|main|div|p|h[1-6]|section)\b",
    re.IGNORECASE | re.DOTALL,
)
ADDRESS = re.compile(r"https?://\S+")


def read_article(file: Path) -> Manuscript:
    """The article in a file. Raises UnreadableArticle, with a sentence for the editor, where there is none."""
    data = _bytes(file)
    for start, what in OTHER:
        if data.startswith(start):
            raise UnreadableArticle(f"{file.name} is {what}; save the article as .docx, .html, .md or .txt first")
    if data.startswith(b"PK"):
        return _manuscript(file, word_blocks(data, file.name))
    text = decoded(data, file.name)
    if file.suffix.lower() in (".html", ".htm", ".xhtml") or HTML.match(text):
        title, address, blocks = html_blocks(text)
        return _manuscript(file, blocks, title, address)
    if file.suffix.lower() in (".md", ".markdown") or looks_like_markdown(text):
        title, blocks = markdown_blocks(text)
        return _manuscript(file, blocks, title)
    return _manuscript(file, text_blocks(text))


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise UnreadableArticle(f"{file.name} has more than {LARGEST:,} bytes; import one article at a time")
        return file.read_bytes()
    except IsADirectoryError:
        raise UnreadableArticle(f"{file} is a folder; name one article") from None
    except (OSError, ValueError):
        raise UnreadableArticle(f"there is no file '{file}' that can be read") from None


def _manuscript(file: Path, blocks: tuple[Block, ...], title: str = "", address: str = "") -> Manuscript:
    """The manuscript, of which a first line that is an address says where it was published."""
    if not blocks:
        raise UnreadableArticle(f"{file.name} has no words that can be read")
    first = blocks[0].text
    if ADDRESS.fullmatch(first):
        return Manuscript(file.stem, blocks[1:], title, address or first)
    return Manuscript(file.stem, blocks, title, address)
