"""The words and signs by which articles say what a line is: patterns of `signs.yml`, blind to capitals."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml


def sign(name: str) -> re.Pattern[str]:
    """The alternatives of a name as one pattern."""
    return re.compile("|".join(_signs()[name]), re.IGNORECASE)


def signs_with_reasons(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of a name, each with what its lines are."""
    return tuple((re.compile("|".join(found), re.IGNORECASE), why) for why, found in _signs()[name].items())


def cased(name: str) -> tuple[re.Pattern[str], ...]:
    """The alternatives of a name, each by itself; here capitals count."""
    return tuple(re.compile(pattern) for pattern in _signs()[name])


def words(name: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(_signs()[name].split())


@cache
def _signs() -> dict:
    return yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
