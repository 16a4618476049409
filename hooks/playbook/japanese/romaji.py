"""Romaji: does it say what the kana says, and what would it be?

Kana is cut into sounds, each with its possible readings (は: ha or wa), and the
romaji must be those readings one after the other. Both are folded first, which
leaves one spelling for what may vary: `ō` and `oo`, `n'` and `n`, `m` and `n`
before `b`, `m` and `p`, `wo` and `o`, capitals, spaces, hyphens and punctuation.
Length is not folded away: おじさん is not おじいさん.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from .ruby import BLANK, fold_kana

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ",
    "z": "ざじずぜぞ", "t": "たちつてと", "d": "だぢづでど", "n": "なにぬねの",
    "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ",
}  # fmt: skip
_SPELLING = {
    **{sign: row + vowel for row, signs in _ROWS.items() for sign, vowel in zip(signs, "aiueo", strict=True)},
    **{"し": "shi", "じ": "ji", "ち": "chi", "ぢ": "ji", "つ": "tsu", "づ": "zu", "ふ": "fu"},
    **{"や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "ゐ": "i", "ゑ": "e", "を": "o", "ゔ": "vu"},
    **{"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o", "ゃ": "ya", "ゅ": "yu", "ょ": "yo"},
    "ゎ": "wa",
}
# Before a small vowel these keep more than their consonant: ウェ we, イェ ye, クァ kwa.
_GLIDES = {"う": "w", "い": "y", "く": "kw", "ぐ": "gw"}
# は and へ are also particles. Only in hiragana: ハ and ヘ never are.
_PARTICLES = {"は": ("ha", "wa"), "へ": ("he", "e")}
# What a long o may also be spelt with: とう is tou, tō or too.
_LENGTHEN_O = {"う": "o", "ウ": "o", "ー": "u"}

_FULL_AND_SMALL = "(?![っんッン])[ぁ-ゔァ-ヴ][ぁぃぅぇぉゃゅょァィゥェォャュョ]"
_SOUND = re.compile(f"{BLANK.pattern}|{_FULL_AND_SMALL}|.", re.DOTALL)
_CONSONANT = re.compile("[bcdfghjkmprstvwyz]?")
_MARKS = str.maketrans({"、": ", ", "。": ". ", "？": "? ", "！": "! ", "・": " ", "\u3000": " "})
_MACRON = "\u0304"
_SUGGESTED = {"ー": _MACRON, "を": " o "}
_AFTER_APOSTROPHE = tuple("あいうえおやゆよ")
_AROUND = 4


class _Sound(NamedTuple):
    kana: str
    readings: tuple[str, ...]
    folded: tuple[str, ...]
    """The readings as they are compared."""


def romaji_agrees(kana: str, romaji: str) -> bool:
    """Whether the romaji says what the kana says, as `romaji_difference`."""
    return romaji_difference(kana, romaji) is None


def romaji_difference(kana: str, romaji: str) -> str | None:
    """Where romaji and kana part, in a short plain description, or None if they agree.

    Args:
        kana: the full reading, which may hold katakana, punctuation and blanks.
        romaji: modified Hepburn with macrons or doubled vowels and the same blanks.
    """
    written = _fold(romaji)
    at = 0
    sounds = _sounds(kana)
    for index, sound in enumerate(sounds):
        for reading in sound.folded:
            if written.startswith(reading, at):
                at += len(reading)
                break
        else:
            return _describe(sounds, index, romaji, at)
    return None if at == len(written) else _describe(sounds, len(sounds), romaji, at)


def to_romaji(kana: str) -> str:
    """A suggestion: plain Hepburn with macrons; words are parted at を and punctuation only.

    The particles は and へ stay `ha` and `he`: kana alone does not tell.
    """
    text = "".join(_SUGGESTED.get(sound.kana, sound.readings[0]) for sound in _sounds(kana))
    text = text.replace("cch", "tch").translate(_MARKS).strip(" " + _MACRON)
    text = re.sub("o[ou]", "o" + _MACRON, text).replace("uu", "u" + _MACRON)
    text = re.sub(" +(?=[ ,.?!])", "", unicodedata.normalize("NFC", text))
    return re.sub(r"(?:^|(?<=[.?!] ))[^\W\d_]", lambda first: first[0].upper(), text)


def _sounds(kana: str) -> list[_Sound]:
    """The sounds as spelt; っ, ん and ー are spelt from their neighbours."""
    sounds: list[_Sound] = []
    texts = _SOUND.findall(kana)
    before = ""
    for text, following in zip_longest(texts, texts[1:], fillvalue=""):
        sounds.append(sound := _sound(text, before, following))
        before = sound.readings[0][-1:]
    return sounds


@lru_cache(maxsize=10_000)  # the same sounds come again and again
def _sound(text: str, before: str, following: str) -> _Sound:
    """A sound as it is spelt; `before` is the letter before it."""
    readings = _readings(text, before, following)
    return _Sound(text, readings, tuple(map(_fold, readings)))


def _readings(text: str, before: str, following: str) -> tuple[str, ...]:
    """The spelling of a sound, and the other one where it has two."""
    if text in _PARTICLES:
        return _PARTICLES[text]
    spelling = _spell(text, before, following)
    if before.endswith("o") and text in _LENGTHEN_O:
        return (spelling, _LENGTHEN_O[text])
    return (spelling,)


def _spell(text: str, before: str, following: str) -> str:
    sign = fold_kana(text)
    if sign == "ー":
        return before
    if sign == "っ":
        return _CONSONANT.match(_spell(following, "", ""))[0]
    if sign == "ん":
        return "n'" if fold_kana(following[:1]) in _AFTER_APOSTROPHE else "n"
    if sign in _SPELLING:
        return _SPELLING[sign]
    return _combine(*sign) if len(text) == 2 else text


def _combine(sign: str, small: str) -> str:
    """A full sign with a small one: きゃ kya, しゃ sha, ファ fa, ティ ti, ウェ we, ねぇ nee."""
    whole, vowel = _SPELLING[sign], _SPELLING[small]
    if whole.endswith(vowel):
        return whole + vowel
    stem = _GLIDES.get(sign) or whole[:-1]
    return stem + (vowel[-1] if stem.endswith(("sh", "ch", "j")) else vowel)


def _fold(romaji: str) -> str:
    pieces = re.split(f"({BLANK.pattern})", romaji)
    return "".join(piece if BLANK.fullmatch(piece) else _fold_words(piece) for piece in pieces)


def _fold_words(words: str) -> str:
    text = unicodedata.normalize("NFKD", words.lower())
    text = re.sub("([aeiou])[\u0304\u0302]", r"\1\1", text)
    text = re.sub(r"[\W_]+", "", text).replace("tch", "cch").replace("wo", "o")
    return re.sub("m(?=[bmp])", "n", text)


def _describe(sounds: list[_Sound], index: int, romaji: str, at: int) -> str:
    """The neighbourhoods of the first difference: sound `index`, folded letter `at`."""
    near = "".join(sound.kana for sound in sounds[max(0, index - _AROUND) : index + _AROUND])
    length = next((n for n in range(len(romaji)) if len(_fold(romaji[: n + 1])) > at), len(romaji))
    around = " ".join(romaji[:length].split(" ")[-2:]) + " ".join(romaji[length:].split(" ")[:2])
    return f"romaji reads '{around}' where the kana has '{near}' ({to_romaji(near).lower()})"
