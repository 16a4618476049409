"""Which kanji a voice may read otherwise than they are meant: 明日 is あした, あす or みょうにち."""

from __future__ import annotations

from functools import lru_cache

from .dictionary import LONG, dictionary, tokenizer
from .ruby import fold_kana


@lru_cache(maxsize=100_000)
def can_be_read_otherwise(base: str, reading: str) -> bool:
    """Whether a dictionary has another reading for the kanji `base` than the one in kana that the page gives."""
    entries = {fold_kana(word.reading_form()) for word in dictionary().lookup(base)}
    if entries:
        return entries != {fold_kana(reading)}
    words = tokenizer(LONG).tokenize(base)
    return fold_kana("".join(word.reading_form() for word in words)) != fold_kana(reading)
