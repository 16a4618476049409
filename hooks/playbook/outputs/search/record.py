"""What search can find: one record for each page and each card, with the texts by which it is found."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = (
    "play", "rule", "phrase", "line", "message", "cadence", "term", "pitfall", "cushion", "silence", "page",
    "answer", "both-meanings",
)  # fmt: skip
"""What a result can be; a record names its kind by its place here, and so does the browser."""
RULES = "rules"
"""The stage whose plays are rules."""
SIDES = tuple[str, str]
"""A text in English, then in Japanese with ruby."""
NOTHING: SIDES = ("", "")
Key = tuple[str, str]
"""The kind of a page or card in the book, and its id."""


@dataclass(frozen=True)
class Record:
    """One thing that search can find. Each pair of texts is English, then Japanese with ruby."""

    key: Key
    """Its kind in the book and its id."""
    kind: str
    url: str
    """Its address below the language's root."""
    title: SIDES
    romaji: str = ""
    teaser: SIDES = NOTHING
    """What a result shows below the title: the mini-summary, or what the words mean."""
    names: tuple[SIDES, ...] = ()
    """Other wordings of the title."""
    found_by: SIDES = NOTHING
    """Those as the index for readers of each language has them, joined by |."""
    readings: tuple[tuple[str, str], ...] = ()
    """How the runs of kanji in its title and names are read."""
    uses: tuple[Key, ...] = ()
    """A play: the phrases and lines of its script."""
    reply: tuple[Key, ...] = ()
    """A phrase: the lines that answer it."""
    own_reply: SIDES = NOTHING
    """A phrase: the reply that is its own, plain."""
    answers: tuple[Key, ...] = ()
    """A play: the phrases that lead to it from other plays' scripts."""
    terms: tuple[Key, ...] = ()
    """A play: the glossary's terms that its texts use, the most used first."""
    sides: tuple[Key, ...] = ()
    """What can be a yes or a no: the phrase that it is as a yes, and as a no."""
    stop: int = 0
    """What is heard: its stop level."""
    ways: tuple[str, ...] = ()
    """An answer that a script expects: the places of calls to which it leads (`play/step`, `play/step/outcome`)."""


Records = tuple[Record, ...]
"""That of a page, then those of its cards."""
