"""Explains glossary terms where a page first uses them: shown on hover, focus and tap, also without scripts.

The templates say which words are reading matter (`explained`); only those are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from html import escape
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from ..japanese.ruby import plain
from ..model import OTHER, Term
from ..reading.book import Book
from ..reading.markdown import without_markup

TAG = re.compile(r"(<(?!/?r(?:uby|p|t)\b)[^>]+>)")
"""A tag, but for those of readings."""
RUBY = re.compile(r"<ruby>(?P<base>[^<]*)<.*?</ruby>")
STRETCH = re.compile(rf"{RUBY.pattern}|[^<]+")
NAME = re.compile(r"<(/?)([a-z0-9-]+)")
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
PASSED_OVER = frozenset({"a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "s", "summary", "th"})
"""Elements of a text whose words are names, links or examples, not reading matter."""
BLANK = "class=blank "
KANJI = "一-龥々〆ヶ"
KATAKANA = "ァ-ヶー"
SMALL = {ord(sign): sign.lower() for sign in map(chr, range(0x250)) if len(sign.lower()) == 1}
"""Latin letters, with their marks (Ō), in small."""
SHORTEST = {"en": 4, "ja": 2}
"""Characters; a shorter name (間, 'ma') is part of too many other words."""


class Explainer:
    """Finds the terms of one language in a page's HTML."""

    def __init__(self, book: Book, language: str) -> None:
        self.language = language
        self.terms: dict[str, Term] = {}
        for (kind, _), card in book.cards.items():
            for name in _names(card.entry, language) if kind == "term" and card.entry.explain else ():
                self.terms.setdefault(name.lower(), card.entry)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All names, for a text in small letters; those with one first sign together, the longest first."""
        names = sorted(self.terms, key=lambda name: (name[0], -len(name), name))
        bounded = _bounded_english if self.language == "en" else _bounded_japanese
        together = (bounded(first, [*same]) for first, same in groupby(names, key=itemgetter(0)))
        return re.compile("|".join(together) or "(?!)")

    def explain(self, html: Markup, seen: set[str]) -> Markup:
        """A text's HTML with each term marked and explained that the page has not `seen` before."""
        if not self.pattern.search(_small(RUBY.sub(r"\g<base>", html))):
            return html
        return Markup("".join(self._parts(html, seen)))

    def terms_in(self, text: str) -> tuple[Term, ...]:
        """The terms that a plain text names, each once, in order."""
        return tuple(dict.fromkeys(self._term(found[0]) for found in self.pattern.finditer(_small(text))))

    def _parts(self, html: str, seen: set[str]) -> Iterator[str]:
        silent: list[str] = []
        for part in TAG.split(html):
            if part.startswith("<"):
                _follow(part, silent)
                yield part
            else:
                yield part if silent else "".join(self._words(part, seen))

    def _words(self, text: str, seen: set[str]) -> Iterator[str]:
        """A text without tags, with the terms that are new in it; a reading goes with the word below it."""
        spans = [span for stretch in STRETCH.finditer(text) for span in _spans(stretch)]
        at = 0
        for found in self.pattern.finditer(_small(RUBY.sub(r"\g<base>", text))):
            start, end = spans[found.start()][0], spans[found.end() - 1][1]
            if start >= at:
                yield text[at:start]
                yield self._first(found[0], text[start:end], seen)
                at = end
        yield text[at:]

    def _first(self, name: str, shown: str, seen: set[str]) -> str:
        term = self._term(name)
        if term.id in seen:
            return shown
        seen.add(term.id)
        definition = escape(plain(without_markup(term.definition[self.language])))
        other = OTHER[self.language]
        translation = f'<b lang="{other}">{escape(plain(term.term[other]))}</b> '
        return (
            f'<span class="term-use">'
            f'<dfn class="term-name" tabindex="0" aria-describedby="term-{term.id}">{shown}</dfn>'
            f'<span class="term-definition" role="tooltip" id="term-{term.id}">{translation}{definition}</span></span>'
        )

    def _term(self, name: str) -> Term:
        return self.terms.get(name.lower()) or self.terms[name.lower().removesuffix("s")]


def _spans(stretch: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where each character that a reader sees stands in the HTML; those below a reading stand there together."""
    if stretch["base"] is None:
        yield from ((at, at + 1) for at in range(*stretch.span()))
    else:
        yield from (stretch.span() for _ in stretch["base"])


def _small(text: str) -> str:
    """A text of the same length in small letters, in which a pattern is found many times faster than without case."""
    return text.translate(SMALL)


def _bounded_english(first: str, names: list[str]) -> str:
    """English names with one first letter, as whole words, in the plural too."""
    return rf"\b{re.escape(first)}(?:{'|'.join(re.escape(escape(name)[1:]) for name in names)})s?\b"


def _bounded_japanese(first: str, names: list[str]) -> str:
    """Japanese names with one first sign, where no kanji or katakana makes them part of a longer word."""
    signs = KANJI if re.match(f"[{KANJI}]", first) else KATAKANA
    return rf"{re.escape(first)}(?<![{signs}]{re.escape(first)})(?:{'|'.join(_end_of(name) for name in names)})"


def _end_of(name: str) -> str:
    """A Japanese name after its first sign."""
    signs = next((signs for signs in (KANJI, KATAKANA) if re.search(f"[{signs}]$", name)), "")
    return re.escape(name[1:]) + (f"(?![{signs}])" if signs else "")


def _follow(tag: str, silent: list[str]) -> None:
    """Keeps the stack of elements in which nothing is explained."""
    found = NAME.match(tag)
    if not found or found[2] in VOID or tag.endswith("/>"):
        return
    closing, name = found[1] == "/", found[2]
    if closing and silent and silent[-1] == name:
        silent.pop()
    elif not closing and (silent or name in PASSED_OVER or BLANK in tag):
        silent.append(name)


def _names(term: Term, language: str) -> Iterator[str]:
    """What names a term in a language: itself, its forms and, in English, its romaji."""
    whole = re.sub(r"\s*[(（].*?[)）]", "", plain(term.term[language]))
    romaji = [term.term.romaji] if language == "en" else []
    names = (*re.split(r"\s*[/／]\s*", whole), *romaji, *term.forms[language])
    yield from (name for name in names if len(name) >= SHORTEST[language])
