"""What can be recorded, and which recordings say what the pages say today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..japanese.ruby import BLANK
from ..model.voice import Voice
from ..reading.book import Book
from ..reading.voices import ENDING

KINDS = ("line", "phrase")
"""Cards that somebody says."""
UNHEARD = str.maketrans("", "", "｜、。 　\n")
"""Marks that may change without anybody hearing it."""


class Saying(NamedTuple):
    """Words of the book that somebody says aloud."""

    words: str
    """In Japanese, with their readings."""
    spoken: str
    """The language in which they are said."""
    blank: str
    """The first blank in them, or nothing."""

    @property
    def is_recordable(self) -> bool:
        """Whether one recording does for everybody: it is Japanese, and nobody fills anything in."""
        return self.spoken == "ja" and not self.blank


class Spoken(NamedTuple):
    """A recording that can be listened to."""

    name: str
    """Of its file, without the ending."""
    voice: Voice

    @property
    def by(self) -> str:
        """Whose voice it is, and what others may do with it."""
        return f"{self.voice.speaker} · {self.voice.licence}"


def sayings(book: Book) -> dict[str, Saying]:
    """All that is said aloud in lines, phrases and steps, by the name that its recording has."""
    return {names[0]: _saying(words, spoken) for names, words, spoken in _said(book)}


def sayings_by_any_name(book: Book) -> dict[str, Saying]:
    """The same, also by names of before, so that a new id costs no recording."""
    former = {name: _saying(words, spoken) for (_, *old), words, spoken in _said(book) for name in old}
    return former | sayings(book)


def voices(book: Book) -> Mapping[str, Spoken]:
    """The recordings that say what the book says today, by the words: `ただいま席《せき》を…`.

    Wherever those words stand, the recording is theirs; one of words that have changed since is never heard.
    """
    if not book.voices.records:
        return {}
    said = sayings_by_any_name(book)
    return {
        said[name].words: Spoken(name, written.entry)
        for name, written in book.voices.records.items()
        if name in said and said[name].is_recordable and _is_there(book, name) and says(written.entry, said[name])
    }


def says(voice: Voice, saying: Saying) -> bool:
    """Whether somebody who hears the recording hears these words."""
    return voice.says.translate(UNHEARD) == saying.words.translate(UNHEARD)


def _is_there(book: Book, name: str) -> bool:
    recording = book.voices.recordings.get(f"{name}{ENDING}")
    return recording is not None and recording.is_mp3


def _said(book: Book) -> Iterator[tuple[list[str], str, str]]:
    """The names of today and of before, the words, and the language in which they are said."""
    for (kind, id), card in book.cards.items():
        if kind in KINDS:
            yield [f"{kind}-{one}" for one in (id, *card.entry.formerly)], card.entry.say.ja, card.entry.spoken
    for play in book.plays.values():
        plays = [play.id, *(path.rpartition("/")[2] for path in play.entry.formerly)]
        for step in play.entry.script:
            if step.say:
                # No id has two hyphens running, so that it is plain where the step's begins.
                names = [f"step-{one}--{id}" for one in plays for id in (step.id, *step.formerly)]
                yield names, step.say.ja, step.spoken


def _saying(words: str, spoken: str) -> Saying:
    blank = BLANK.search(words)
    return Saying(words, spoken, blank[0] if blank else "")
