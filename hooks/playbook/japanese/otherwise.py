"""Which kanji a voice may read otherwise than they are meant: 明日 is あした, あす or みょうにち."""

from __future__ import annotations

from functools import cache, lru_cache

from sudachipy import Dictionary

from .ruby import fold_kana


@lru_cache(maxsize=100_000)
def can_be_read_otherwise(base: str, reading: str) -> bool:
    """Whether a dictionary has another reading for the kanji `base` than the one in kana that the page gives."""
    entries = {fold_kana(word.reading_form()) for word in _dictionary().lookup(base)}
    if entries:
        return entries != {fold_kana(reading)}
    words = _dictionary().tokenizer().tokenize(base)
    return fold_kana("".join(word.reading_form() for word in words)) != fold_kana(reading)


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="small")
