"""The nouns of the playbook as frozen types: what a page and a registry may say."""

from .base import (
    LANGUAGE_NAMES,
    LANGUAGES,
    OTHER,
    Entry,
    Fact,
    Id,
    Language,
    Named,
    Noun,
    Passage,
    Retired,
    Text,
    Utterance,
    Variants,
)
from .both_meanings import PLACE, BothMeanings, BothMeaningsPage
from .calendar import Calendar
from .change import Change, Changes, OpenData, Told
from .contact import Cadence, Contact, Message
from .glossary import Glossary, Term
from .identity import NAMELESS, Colours, Identity
from .kinds import KINDS
from .line import Line, Lines
from .phrase import RECORDING, Phrase, Phrases, Reply
from .place import Call, Coverage, Home, Plain, Section, Session, Stage, Status
from .play import Branch, Play, Step, Tick
from .registry import Blank, Figure, Limit, Outcome, Owner, Point, Source, Spelling, Tic
from .role_play import Direction, RolePlay
from .speaking import Cushion, Cushions, Pitfall, Pitfalls, Silence, Silences
from .training import FOR_TRAINERS, Choice, Item, Question, Training
