"""What the other side says that can be a yes or a no."""

from __future__ import annotations

from typing import Literal

from .base import Entry, Id, Named, Text, Utterance, Variants
from .phrase import Reply

PLACE = "〜"
"""Stands in a deciding word where the sentence stands that it decides: `で〜` comes right before it."""


class BothMeanings(Named):
    """A sentence that can be a yes or a no, with the one sentence to say that settles it."""

    say: Utterance
    """What they say; in English what it means."""
    spoken: Literal["ja", "en"] = "ja"
    """The language in which they say it."""
    means: Text
    """What tells the yes from the no."""
    reply: Reply
    """What to say, once, so that they say which it is."""
    unclear: Text
    """The rule if it stays unclear."""
    agreed: Id
    """The phrase that it is when the words around it say yes; one that stops nothing."""
    declined: Id
    """The phrase that it is when they say no: a refusal."""
    variants: Variants = Variants()
    """Other wordings of the same thing."""
    sources: tuple[Id, ...] = ()
    """Where it was learnt: ids of `docs/data/sources.yml`."""


class BothMeaningsPage(Entry):
    """All sentences that have both meanings."""

    kind: Literal["both-meanings"]
    """What sort of page this is."""
    title: Text
    """The page's title, in navigation and search."""
    summary: Text
    """What the page says, in one or two sentences."""
    agrees: Variants = Variants()
    """Words that make it a yes: anywhere around it, or right before or after it (`で〜`, `〜 with that`)."""
    declines: Variants = Variants()
    """Words around it that make it a no."""
    refuses: Variants = Variants()
    """Words that refuse by themselves: where one is said, the search shows nothing first that goes on."""
    both_meanings: tuple[BothMeanings, ...]
    """The sentences, each a card of its own."""
