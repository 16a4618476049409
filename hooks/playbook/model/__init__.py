"""The types of the playbook: one noun each, frozen, documented on the field."""

from .base import LANGUAGES, Entry, Id, Language, Noun, Passage, Text, Utterance, Variants
from .calendar import Calendar
from .contact import Cadence, Contact, Message
from .phrasebook import (
    Cushion,
    Cushions,
    Glossary,
    Line,
    Lines,
    Phrase,
    Phrases,
    Pitfall,
    Pitfalls,
    Reply,
    Silence,
    Silences,
    Term,
)  # fmt: skip
from .place import Call, Coverage, Home, Plain, Section, Stage
from .play import Branch, Play, Step, Tick
from .registry import Blank, Figure, Outcome, Owner, Point, Source
from .training import Choice, Item, Question, Training

KINDS: dict[str, type[Noun]] = {
    "cadence": Cadence,
    "call": Call,
    "coverage": Coverage,
    "cushions": Cushions,
    "glossary": Glossary,
    "home": Home,
    "lines": Lines,
    "message": Message,
    "phrases": Phrases,
    "pitfalls": Pitfalls,
    "play": Play,
    "section": Section,
    "silences": Silences,
    "stage": Stage,
    "training": Training,
}
"""Every value of the key `kind`, with the type of such a page; a page without it is `Plain`."""
