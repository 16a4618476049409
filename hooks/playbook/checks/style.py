"""Rules on the style of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..japanese.style import JAPANESE, rules_broken_in, style_slips
from ..problem import Problem, shortened
from ..queries.walk import Words, walk
from ..reading.markdown import BLANK
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from ..reading.written import Written
from .rule import each
from .where import problem_in, without_code

LATIN_LETTERS = re.compile("[A-Za-z]{2}")
LATIN_WORD = re.compile(r"(?<![\w.@/-])[A-Za-z]{2,}(?![\w@/-]|\.\w)")
RUNNING = re.compile(r"(?<![\w/.-])[A-Za-z][A-Za-z']*(?:,? [A-Za-z][A-Za-z']*){2,}(?![\w@/-])")
"""Three words or more; names of several words are written with capitals."""
QUOTED = re.compile(r"「[^」]*」|『[^』]*』|~~[^\n]*?~~|\]\([^)]*\)|https?://\S+|\([A-Za-z][^)]*\)|（[A-Za-z][^）]*）")
WITH_NAMES = frozenset({"Source", "Owner"})
EXEMPT = re.compile(r"~~[^\n]*?~~|\]\([^)]*\)|https?://\S+")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ENGLISH = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (
            r"\b(?i:apologiz|organiz|recogniz|realiz|emphasiz|summariz|prioritiz|minimiz|maximiz|personaliz)\w*"
            r"|\b(?i:analyz)\w*",
            "is American spelling; write -ise, as in apologise",
        ),
        (r"\b(?i:color|favor|honor|behavior|neighbor)(?:s|ed|ing|able|ite|ful)?\b", "is American spelling; write -our"),
        (
            r"\b(?i:center(?:s|ed)?|catalog|canceled|traveled|labeled|fulfill)\b",
            "is American spelling; write it as in Britain",
        ),
        (r"\b(?:Mr|Ms|Mrs)\b\.? (?=[A-Z{])", "stands before no Japanese name; write the name with -san"),
        (rf"\b(?:{MONTHS}) \d{{1,2}}\b(?!,? \d{{4}}\))", "has the month first; write 24 November"),
    )
)
"""What is not written here, with what is."""
SOME_ENGLISH = re.compile("|".join(pattern.pattern for pattern, _ in ENGLISH))
"""All of it at once: few texts have any."""


@each()
def all_japanese_is_in_style(page: Written, registries: Registries) -> Iterator[Problem]:
    """The rules of style that a pattern can tell; a quoted bad example (~~…~~) is exempt."""
    judged = [words for words in walk(page) if words.language == "ja" and is_judged(words)]
    rules = rules_broken_in(words.text for words in judged)
    for words in judged if rules else ():
        for slip in style_slips(words.text, words.field != "definition", rules):
            yield problem_in(words, slip.offset, slip.message)


@each()
def no_japanese_text_is_in_english(page: Written, registries: Registries) -> Iterator[Problem]:
    """English that was left in a Japanese file: a whole text, or some words running; names and quotations may be."""
    for words in walk(page):
        may_be = words.is_prose or words.text.startswith(TO_WRITE) or type(words.owner).__name__ in WITH_NAMES
        if words.language == "ja" and LATIN_LETTERS.search(words.text) and not may_be:
            bare = without_code(BLANK.sub("", words.text))
            latin = LATIN_WORD.findall(bare)
            if len(latin) > 1 and any(word.islower() for word in latin) and not JAPANESE.search(bare):
                yield problem_in(words, 0, f"'{shortened(words.text)}' is English; write it in Japanese")
            elif found := _words_running(bare):
                yield problem_in(words, bare.find(found), f"'{shortened(found)}' is English; write it in Japanese")


def _words_running(text: str) -> str:
    """The first few English words of a Japanese text that follow one another, outside quotations and addresses."""
    found = RUNNING.finditer(QUOTED.sub(lambda quoted: " " * len(quoted[0]), text))
    return next((one[0] for one in found if sum(word.islower() for word in one[0].split()) > 1), "")


@each()
def all_english_is_in_style(page: Written, registries: Registries) -> Iterator[Problem]:
    """British spelling, names with -san, the day before the month; a quoted bad example (~~…~~) is exempt."""
    judged = [(words, _own(words.text)) for words in walk(page) if words.language == "en" and is_judged(words)]
    has_some = SOME_ENGLISH.search("\n".join(text for _, text in judged))
    for words, text in judged if has_some else ():
        for pattern, sentence in ENGLISH:
            for found in pattern.finditer(text):
                message = f"'{found[0]}' {sentence}"
                yield problem_in(words, found.start() if "\n" in words.text else 0, message)


def _own(text: str) -> str:
    """The text without what it quotes, links to or shows as code, on the same lines."""
    return without_code(EXEMPT.sub(lambda found: "\n" * found[0].count("\n"), text))


def is_judged(words: Words) -> bool:
    """Whether somebody answers for the words as they are."""
    return not words.text.startswith(TO_WRITE) and not is_bad_example(words)


def is_bad_example(words: Words) -> bool:
    """Whether a text as a whole is what must not be said."""
    return type(words.owner).__name__ == "Pitfall" and words.field == "avoid"


@each()
def english_has_no_japanese_marks(page: Written, registries: Registries) -> Iterator[Problem]:
    """Ruby belongs to the Japanese side."""
    for words in walk(page):
        at = without_code(words.text).find("《")
        if words.language != "ja" and at >= 0:
            yield problem_in(words, at, "'《' marks a reading, which belongs to the Japanese text")
