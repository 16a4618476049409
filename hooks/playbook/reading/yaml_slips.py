"""Slips of typing that stop a file from being read, in plain words."""

from __future__ import annotations

import re

import yaml

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufeff\ufff9-\uffff"
    "\U000e0000-\U0010ffff]"
)
"""Characters that nobody sees: control and direction signs, private use, half characters; but not tab and line end."""
SLIPS = (
    (re.compile(r"\s*(- +)?([\w-]+: +)?[{\[]"), "text that starts with { or [ must stand in quotes"),
    (re.compile(r"\s*(- +)?([\w-]+: +)?[@`%&*!|>]"), "text that starts with @ ` % & * ! | or > must stand in quotes"),
    (
        re.compile(r"\s*(- +)?[\w-]+: +[^'\"|>]*:( |$)|\s*- +(?![\w-]+: )[^'\"]*: "),
        "text that contains ': ' must stand in quotes",
    ),
    (
        re.compile(r"\s*(- +)?([\w-]+: +)?(['\"])(?!.*\3\3).*\3.*\3 *$"),
        "a quotation mark within the text ends it too early; write '' for ' between '…', or \\\" for \" between \"…\"",
    ),
    (
        re.compile(r"\s*(- +)?([\w-]+: +)?(['\"]).*\3 *[^ #]"),
        "text that starts with a quotation mark must stand in quotes as a whole",
    ),
)
"""Lines that YAML trips over, with the sentence that helps."""
WITH_KEY = re.compile(r"\s*(- +)?[\w-]+:( |$)|\s*- |\s*#|---")


def plain_words(error: yaml.MarkedYAMLError, text: str, line: int) -> tuple[int, str]:
    """What is wrong with a YAML text, and on which line, for somebody who does not know YAML.

    `line` is where the parser gave up, counted from 0; the slip is there or on the line before.
    """
    if "quoted" in (error.context or ""):
        return (
            line,
            "a quotation mark opens here and is never closed; close it at the end of the line, or write '' for an "
            "apostrophe between '…'",
        )
    lines = text.split("\n")
    for number in (line, line - 1):
        found = lines[number] if 0 <= number < len(lines) else ""
        for pattern, sentence in SLIPS:
            if pattern.match(found):
                return number, sentence
    if told := _depth(lines, line):
        return told
    return line, f"is not valid YAML ({error.problem or error.context}); check the indentation and the quotes near here"


def _depth(lines: list[str], line: int) -> tuple[int, str] | None:
    """A line that belongs to no key, or begins at a depth of its own."""
    for number in (line, line - 1):
        here = lines[number] if 0 <= number < len(lines) else ""
        if here.strip() and not WITH_KEY.match(here):
            return number, (
                "belongs to no key; put it at the end of the line above, or begin it two spaces deeper than that key"
            )
    before = next((other for other in reversed(lines[:line]) if other.strip()), "")
    found, around = _indent(lines[line]) if line < len(lines) else 0, _indent(before)
    if found != around and abs(found - around) != 2:
        return line, (
            f"begins behind {found} spaces, where the line above begins behind {around}; lines that belong together "
            "begin at one depth, what belongs to them two spaces deeper"
        )
    return None


def _indent(line: str) -> int:
    """How deep the words of a line begin; a dash belongs to the depth."""
    return len(line) - len(line.lstrip(" -"))
