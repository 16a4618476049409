"""The dictionary is open while somebody asks, and again whenever somebody asks anew."""

from __future__ import annotations

from playbook.japanese import dictionary
from playbook.japanese.dictionary import LONG, SHORT, tokenizer


def cut(text: str, mode: str) -> list[str]:
    return [word.surface() for word in tokenizer(mode).tokenize(text)]


def test_a_text_is_cut_into_the_shortest_words_or_into_the_longest() -> None:
    assert cut("折り返し電話", SHORT) == ["折り", "返し", "電話"]
    assert cut("折り返し電話", LONG) == ["折り返し", "電話"]


def test_a_dictionary_that_was_closed_opens_again() -> None:
    before = cut("席を外す", SHORT)
    dictionary.close()
    assert dictionary.dictionary.cache_info().currsize == 0
    assert cut("席を外す", SHORT) == before
