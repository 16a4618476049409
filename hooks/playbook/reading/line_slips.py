"""Slips of typing, line by line, in a front matter or registry that YAML cannot read: what to type instead.

A Japanese keyboard, a word processor or a web page leaves signs that look right; YAML trips over them elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Noun

SPACES = "\u3000\u00a0\u2007\u202f"
"""Spaces that are none to YAML: full-width, and those that do not break."""
NAMES = {"\u3000": "a full-width space"}
UTTERANCE = frozenset({"text", "romaji"})
KEY = r"[A-Za-z][\w-]*"
INDENT = r"\s*(?:- +)?"
FULL_COLON = re.compile(rf"({INDENT})({KEY})[ \u3000]*：[ \u3000]*")
ODD_SPACE = re.compile(rf"\s*([{SPACES}])|{INDENT}(?:{KEY}:|-)([{SPACES}])|(?=.*[{SPACES}]{KEY}: )\s*-([{SPACES}])")
NO_SPACE = re.compile(rf"({INDENT})({KEY}):(?! |$|//|\d)(\S.*)")
NO_SPACE_BEHIND_DASH = re.compile(r"(\s*)-(?![ -]|$)(.*)")
OTHER_DASH = re.compile(rf"\s*([－ー―–—−•・●‣▪·])[ {SPACES}]*(?=\S)")
DASH_AND_ODD_SPACE = re.compile(rf"\s*-([{SPACES}])")
ANY_OTHER_DASH = re.compile(rf"^(?:{OTHER_DASH.pattern}|{DASH_AND_ODD_SPACE.pattern})", re.MULTILINE)
OPENS = re.compile(rf"{INDENT}(?:{KEY}: +)?(['\"])(.*)")
CURLY = re.compile(rf"{INDENT}(?:{KEY}: +)?([“”‘’＂＇「])")
BEGINS_A_KEY = re.compile(rf"\s*(?:- +)?{KEY}:(?: |$)|\s*- |---$")
BLOCK = re.compile(rf"({INDENT}){KEY}: *[|>][-+0-9]*$")
FULL_BRACKETS = re.compile(rf"{INDENT}{KEY}: *(［.*|\[[^\]]*］)")


def line_slips(text: str) -> Iterator[tuple[int, str]]:
    """Each line with a slip, counted from 0, with a sentence that says what to type."""
    lines = text.split("\n")
    inside = _in_blocks(lines)
    for number, line in enumerate(lines):
        if number not in inside and line.strip() and not line.lstrip().startswith("# "):
            sentence = _slip(line, lines[number + 1] if number + 1 < len(lines) else "---")
            if sentence:
                yield number, sentence


def _slip(line: str, following: str) -> str:
    if found := FULL_COLON.match(line):
        if found[2] in known_keys() or "- " not in found[1]:
            return f"'{found[2]}：' has a full-width colon; type '{found[2]}: ' with a half-width colon and a space"
    if found := ODD_SPACE.match(line):
        return _odd_space(next(filter(None, found.groups())))
    if found := FULL_BRACKETS.match(line):
        return f"'{_short(found[1])}' is in full-width brackets; type [a, b] in half-width signs"
    if (found := NO_SPACE.match(line)) and found[2] in known_keys():
        return f"needs a space after the colon; type '{found[2]}: {_short(found[3])}'"
    if told := other_dash(line):
        return told
    if (found := NO_SPACE_BEHIND_DASH.match(line)) and not line.startswith("---"):
        return f"needs a space after the dash; type '- {_short(found[2])}'"
    return _quotation(line, following)


def has_other_dash(text: str) -> bool:
    """Whether any line of a text may begin with a sign that only looks like the dash of an item."""
    return bool(ANY_OTHER_DASH.search(text))


def other_dash(line: str) -> str:
    """What is said of a line that begins with a sign which only looks like the dash of an item, or nothing."""
    if odd := DASH_AND_ODD_SPACE.match(line):
        return _odd_space(odd[1])
    found = OTHER_DASH.match(line)
    return f"'{found[1]}' makes no item of a list; type '-' in half-width and a space" if found else ""


def _odd_space(sign: str) -> str:
    return f"has {NAMES.get(sign, 'a no-break space')} (U+{ord(sign):04X}) where a plain space must be; type it anew"


def _quotation(line: str, following: str) -> str:
    """A quotation mark that opens and does not close before the next key begins, or that quotes nothing."""
    opens = OPENS.match(line)
    if opens and BEGINS_A_KEY.match(following) and not _closes(opens[2], opens[1]):
        example = "write '' for an apostrophe between '…'" if opens[1] == "'" else 'write \\" for a mark between "…"'
        return f"a quotation mark opens here and is never closed; close it at the end of the line, or {example}"
    curly = CURLY.match(line)
    if curly and curly[1] != "「" and ": " in line.partition(curly[1])[2]:
        return f"{curly[1]} does not quote; type straight quotation marks, '…', around the text"
    return ""


def _closes(rest: str, mark: str) -> bool:
    bare = rest.replace("''", "") if mark == "'" else re.sub(r"\\.", "", rest)
    return mark in bare


def _in_blocks(lines: list[str]) -> set[int]:
    """The lines of texts that begin with | or >, which may hold anything."""
    inside, depth = set(), None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if depth is not None and (not line.strip() or indent > depth):
            inside.add(number)
            continue
        depth = indent if BLOCK.fullmatch(line) else None
    return inside


@cache
def known_keys() -> frozenset[str]:
    """Every key of every kind of page and registry."""
    nouns = [Noun]
    for noun in nouns:
        nouns += noun.__subclasses__()
    return frozenset(field.alias or name for noun in nouns for name, field in noun.model_fields.items()) | UTTERANCE


def _short(text: str) -> str:
    return f"{text[:24]}…" if len(text) > 24 else text
