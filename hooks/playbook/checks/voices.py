"""Rules on recordings: each is an MP3 that a phone can fetch, says words of the book, and has its record."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent

from ..problem import Problem, did_you_mean
from ..queries.voices import Saying, sayings_by_any_name, says
from ..reading.book import Book
from ..reading.front_matter import keys_text
from ..reading.voices import ENDING, FOLDER, Recording, record_file, sound_file
from .rule import of_the_book

WRITES_RECORDS = "make voices speaker=… licence=…"
LARGEST = 300_000
"""Bytes: ten seconds of a voice in mono are about 80,000."""


@of_the_book
def every_recording_is_an_mp3(book: Book) -> Iterator[Problem]:
    """Every device plays it, and it comes while somebody waits."""
    for file, recording in book.voices.recordings.items():
        if wrong := _unfit(file, recording):
            yield Problem(f"{FOLDER}/{file}", 1, "", wrong)


@of_the_book
def every_recording_says_words_of_the_book(book: Book) -> Iterator[Problem]:
    """It is named after a line, a phrase or a step whose words are Japanese and the same for everybody."""
    said = sayings_by_any_name(book) if book.voices.recordings else {}
    for file in book.voices.recordings:
        name = file.removesuffix(ENDING)
        if name not in said and not book.is_torn and not book.unread and file.endswith(ENDING):
            message = f"is not named after a line, a phrase or a step{_hint(name, said)}"
            yield Problem(f"{FOLDER}/{file}", 1, "", message)
        elif name in said and not said[name].is_recordable:
            yield Problem(f"{FOLDER}/{file}", 1, "", _unrecordable(said[name]))


@of_the_book
def every_recording_has_its_record(book: Book) -> Iterator[Problem]:
    """Whose voice it is, under which licence, and what was said is written down; and nothing is without a voice."""
    voices = book.voices
    said = sayings_by_any_name(book) if voices.recordings else {}
    for file in voices.recordings:
        name = file.removesuffix(ENDING)
        if file.endswith(ENDING) and name not in voices.records and name not in voices.unread:
            what = (
                f"nobody knows whose voice this is; run 'make voices speaker=… licence=…', or write {record_file(name)}"
            )
            yield Problem(f"{FOLDER}/{file}", 1, "", what, _record_to_write(said.get(name)))
    for name, written in voices.records.items():
        if f"{name}{ENDING}" not in voices.recordings:
            yield written.problem(f"there is no {sound_file(name)}; add the recording, or delete this file")


def stale_voices(book: Book) -> Iterator[Problem]:
    """The recordings whose words have changed since. Nobody hears them: even on strict pages they harm nobody."""
    said = sayings_by_any_name(book) if book.voices.records else {}
    for name, written in book.voices.records.items():
        if name in said and not says(written.entry, said[name]):
            message = (
                "these words changed since they were recorded, so the device's voice says them; "
                f"record them anew, delete this file, then run '{WRITES_RECORDS}'"
            )
            place = written.place("says")
            detail = f"    Recorded: {written.entry.says.strip()}\n    Now:      {said[name].words}"
            yield Problem(place.path, place.line, place.field, message, detail)


def _unfit(file: str, recording: Recording) -> str:
    if not file.endswith(ENDING):
        return f"only files that end in {ENDING} are played; save the recording as MP3, or take this file out"
    if recording.size > LARGEST:
        size = f"{recording.size / 1000:.0f} kB, more than {LARGEST // 1000} kB"
        return f"has {size}; save it again in mono with 64 kbit/s, without silence before and after"
    return "" if recording.is_mp3 else "is named like an MP3 and is none; save the recording as MP3"


def _hint(name: str, said: dict[str, Saying]) -> str:
    return did_you_mean(name, said) or "; 'make voices' lists all names"


def _unrecordable(saying: Saying) -> str:
    if saying.blank:
        return f"everybody fills {saying.blank} otherwise, so no recording can say these words; take it out"
    return "these words are English, and only Japanese is listened to; take it out"


def _record_to_write(saying: Saying | None) -> str:
    """A record with what is known already, for whoever has no command at hand."""
    if not saying or not saying.is_recordable:
        return ""
    return indent(keys_text({"says": saying.words} | dict.fromkeys(("speaker", "licence", "recorded"), "…")), "    ")
