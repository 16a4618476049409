"""The kinds of page, by the value of the key `kind`."""

from __future__ import annotations

from .base import Noun
from .both_meanings import BothMeaningsPage
from .change import Changes, OpenData
from .contact import Cadence, Message
from .glossary import Glossary
from .line import Lines
from .phrase import Phrases
from .place import Call, Coverage, Home, Section, Session, Stage, Status
from .play import Play
from .practice import Practice
from .role_play import RolePlay
from .speaking import Cushions, Pitfalls, Silences
from .training import Training

KINDS: dict[str, type[Noun]] = {
    "both-meanings": BothMeaningsPage,
    "cadence": Cadence,
    "call": Call,
    "changes": Changes,
    "coverage": Coverage,
    "cushions": Cushions,
    "glossary": Glossary,
    "home": Home,
    "lines": Lines,
    "message": Message,
    "open-data": OpenData,
    "phrases": Phrases,
    "pitfalls": Pitfalls,
    "play": Play,
    "practice": Practice,
    "role-play": RolePlay,
    "section": Section,
    "session": Session,
    "silences": Silences,
    "stage": Stage,
    "status": Status,
    "training": Training,
}
"""Every value of the key `kind`, with the type of such a page; a page without it is `Plain`."""
