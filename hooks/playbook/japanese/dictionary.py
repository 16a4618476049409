"""The dictionary of Japanese words: SudachiPy's small one, opened when first asked for."""

from __future__ import annotations

from functools import cache

from sudachipy import Dictionary, Tokenizer

SHORT, LONG = "A", "C"
"""SudachiPy's names for how a text is cut: into the shortest words, or into the longest (折り返し電話)."""


@cache
def dictionary() -> Dictionary:
    """Opened once: it takes 40 MB, and longer to open than a page to read."""
    return Dictionary(dict="small")


@cache
def tokenizer(mode: str) -> Tokenizer:
    """What cuts a text into words, `SHORT` or `LONG`."""
    return dictionary().tokenizer(mode)


def close() -> None:
    """Gives its memory back; whoever asks again opens it anew."""
    tokenizer.cache_clear()
    dictionary.cache_clear()
