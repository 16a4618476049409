"""The words that every noun of the playbook is made of: ids, texts, utterances."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

Language = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")
LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "ja": "Japanese"}
"""As an editor calls them."""
OTHER: dict[Language, Language] = {"en": "ja", "ja": "en"}
LONGEST_TEXT = 6_000
"""Characters; a longer value is a slip (a paste gone wrong), not a text that somebody reads on a phone."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""Lower-case words joined by hyphens; permanent, since links and stored ticks depend on it."""

Target = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]*)?$", max_length=121)]
"""Where a script goes on: `step`, `play/` (its start) or `play/step`."""

PagePath = Annotated[str, StringConstraints(pattern=r"^/?[a-z0-9-]+(/[a-z0-9-]+)*$", max_length=121)]
"""A page by its id (`not-at-desk`), or by its folder and id (`reception/not-at-desk`; `/about` where in none)."""

Address = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*(#[a-z0-9-]+)?$", max_length=182)]
"""What a reader is led to: `reception/not-at-desk`, `reception/not-at-desk#step-pause` or `phrase/out`."""

Fact = Literal["address", "date", "name", "consent", "fault"]
"""What a call may have brought: where to send something, a day or an hour, a name, leave for something, and that we
disturbed somebody."""

PlainString = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]


def _true_or_false(value: object) -> object:
    if value in ("true", True):
        return True
    if value in ("false", False):
        return False
    raise ValueError(f"must be true or false, not '{value}'")


Flag = Annotated[bool, BeforeValidator(_true_or_false)]


def _year_month_day(value: object) -> object:
    if isinstance(value, date) or re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value)):
        return value
    numbers = re.findall(r"\d+", unicodedata.normalize("NFKC", str(value)))
    if [len(number) for number in numbers] in ([4, 2, 2], [4, 1, 1], [4, 1, 2], [4, 2, 1]):
        raise ValueError(f"must be a date with hyphens; write '{numbers[0]}-{numbers[1]:0>2}-{numbers[2]:0>2}'")
    raise ValueError(f"must be a date such as 2026-11-22; found '{value}'")


Day = Annotated[date, BeforeValidator(_year_month_day)]
"""A day, written 2026-11-22; pydantic alone would take a number of seconds as well."""


class Noun(BaseModel):
    """The base of every type: it cannot change, and an unknown key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def __getstate__(self) -> dict[str, Any]:
        """Its values alone; pydantic would keep besides which of them were given, and nobody asks."""
        return self.__dict__

    def __setstate__(self, values: dict[str, Any]) -> None:
        nothing = dict.fromkeys(("__pydantic_extra__", "__pydantic_private__"))
        super().__setstate__({"__dict__": values, "__pydantic_fields_set__": {*values}, **nothing})

    former_keys: ClassVar[Mapping[str, str]] = {}
    """Keys that such a noun had once, with what an editor does now."""

    @classmethod
    def shorthand(cls, keys: frozenset[str]) -> str | None:
        """The one words field that the Japanese page may give without its key, or None.

        `keys` are the keys that the English page uses for this item.
        """
        return None


class Text(Noun):
    """Words in both languages, as inline Markdown: emphasis, links, code; ruby on the Japanese side."""

    en: PlainString
    """In English."""
    ja: PlainString
    """In Japanese."""

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


class Passage(Text):
    """Words in both languages that are used as they stand: paragraphs, blanks, no Markdown."""


class Utterance(Noun):
    """Something said aloud: what it means in English, what is said in Japanese, and how that is read."""

    en: PlainString
    """What it means (or, where English is spoken, what is said)."""
    ja: PlainString
    """What is said, with ruby (or, where English is spoken, what it means)."""
    romaji: str = ""
    """How the Japanese is read, in modified Hepburn; empty where English is spoken."""

    def __getitem__(self, language: str) -> str:
        return getattr(self, language)


class Variants(Noun):
    """Other wordings of the same thing; each language has its own, they are not pairs."""

    en: tuple[PlainString, ...] = ()
    """In English."""
    ja: tuple[PlainString, ...] = ()
    """In Japanese."""

    def __getitem__(self, language: str) -> tuple[str, ...]:
        return getattr(self, language)


class Named(Noun):
    """An item with an id of its own: a card, a step, a tick …"""

    id: Id
    """Its permanent name, unique among its kind; lower-case words joined by hyphens."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before; what led to them leads here."""


class Retired(Noun):
    """An address on this page whose words are gone, and what to read instead."""

    id: Id
    """What stood behind `#` in the address: `step-pause`, `tick-taker`, the id of a card or heading."""
    read: Address
    """A page, an anchor of one, or a card: `reception/not-at-desk`, `reception/refusal#step-accept`, `phrase/out`."""


class Entry(Noun):
    """What every page with a kind has."""

    kind: str
    """What sort of page this is; it decides which other keys there are."""
    id: Id
    """The page's permanent name, unique within its kind."""
    order: int | None = None
    """Its place in its folder (an index: in the navigation); 20 stands before 30, ties stand by id."""
    owner: Id
    """Who answers for the page: an id of `docs/data/owners.yml`."""
    reviewed: Day
    """The day on which somebody last read the whole page and found it right."""
    review_every: int = 12
    """After how many months it wants to be read again."""
    formerly: tuple[PagePath, ...] = ()
    """Ids that this page had before (with their folder where it was another one); what led to them leads here."""
    retired: tuple[Retired, ...] = ()
    """Addresses on this page whose words are gone, each with what to read instead."""
    takeaways: tuple[Text, ...] = ()
    """Two to five things to remember of this page; on the first page, what must never happen."""
    prose: Passage | None = None
    """The Markdown below the front matter."""
