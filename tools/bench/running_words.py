"""Four running words of a page, by chance: what somebody types who remembers a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from sudachipy import Dictionary, Tokenizer

from playbook.outputs.running_text.grams import signs
from playbook.outputs.running_text.stretches import stretches
from playbook.reading.book import Book

ROOTS = {"en": "", "ja": "ja/"}
WORDS = 4
CLINGING = frozenset({"助詞", "助動詞", "接尾辞", "補助記号"})
"""Parts of speech that belong to the word before them."""


@dataclass(frozen=True)
class Sample:
    """Some running words of a page."""

    language: str
    text: str
    url: str
    pages: int
    """On how many pages they stand."""


def samples(book: Book, seed: int, most: int | None = None) -> list[Sample]:
    """Two stretches of running words from each page (or from some pages), in both languages."""
    random, found = Random(seed), []
    pages = random.sample(list(book.pages.values()), most) if most else list(book.pages.values())
    for language in ROOTS:
        texts = {
            page.path: [text for _, text in stretches(page, language, book.registries.blanks)]
            for page in book.pages.values()
        }
        whole = [f" {' '.join(sign for text in own for sign in signs(text))} " for own in texts.values()]
        for page in pages:
            for words in chosen(texts[page.path], language, random):
                on = sum(f" {' '.join(signs(words))} " in text for text in whole)
                found.append(Sample(language, words, ROOTS[language] + page.url, on))
    return found


def chosen(texts: list[str], language: str, random: Random) -> Iterator[str]:
    """Twice some running words, from texts that are long enough."""
    cut = [parts for text in texts if len(parts := in_words(text, language)) >= WORDS]
    for words in (random.choice(cut) for _ in range(2) if cut):
        start = random.randrange(len(words) - WORDS + 1)
        yield (" " if language == "en" else "").join(words[start : start + WORDS])


def in_words(text: str, language: str) -> list[str]:
    """English at its spaces; Japanese in words with what clings to them."""
    if language == "en":
        return text.split()
    words: list[str] = []
    for word in tokenizer().tokenize(text):
        if words and word.part_of_speech()[0] in CLINGING:
            words[-1] += word.surface()
        else:
            words.append(word.surface())
    return words


@cache
def tokenizer() -> Tokenizer:
    return Dictionary(dict="small").tokenizer()
