"""Recordings: what a file says of itself, and what is told when the words of one have changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playbook.checks.staleness import stale_words
from playbook.checks.voices import LARGEST, every_recording_is_an_mp3, every_recording_says_words_of_the_book
from playbook.queries.voices import voices
from playbook.reading.mp3 import is_mp3
from playbook.reading.voices import Recording
from project import BOOK, Project

SOUND = "docs/assets/voices/phrase-not-at-desk.mp3"
JA = "docs/ja/words/they-say.md"
SAID = "ただいま席《せき》を外《はず》しております。"
FRAME = (BOOK / SOUND).read_bytes()[:36]


def test_a_recording_that_is_too_large_says_how_large_it_may_be() -> None:
    book = Project().book()
    large = replace(book.voices, recordings={"phrase-not-at-desk.mp3": Recording(LARGEST + 12_000, True)})
    assert [str(problem) for problem in every_recording_is_an_mp3(replace(book, voices=large))] == [
        f"{SOUND}:1: has 312 kB, more than 300 kB; save it again in mono with 64 kbit/s, without silence before and "
        "after"
    ]


def test_a_recording_is_heard_wherever_its_words_stand() -> None:
    heard = voices(Project().book())
    assert {words: one.name for words, one in heard.items()} == {SAID: "phrase-not-at-desk"}
    assert heard[SAID].voice.speaker == "Hana Yamada"


def test_words_that_changed_since_are_told_and_their_recording_is_heard_no_more() -> None:
    book = Project().replace(JA, "ただいま席《せき》を外《はず》して", "席《せき》を外《はず》して").book()
    strict, (stale,) = stale_words(book)
    assert (strict, voices(book)) == ([], {})
    assert str(stale) == (
        "docs/data/voices/phrase-not-at-desk.yml:1: says: these words changed since they were recorded, so the "
        "device's voice says them; record them anew, delete this file, then run 'make voices speaker=… licence=…'"
    )
    assert stale.detail == f"    Recorded: {SAID}\n    Now:      席《せき》を外《はず》しております。"


def test_a_reading_that_changed_is_told_and_a_comma_is_not() -> None:
    comma = Project().replace(JA, "ただいま席《せき》", "ただいま、席《せき》").book()
    assert stale_words(comma) == ([], [])
    assert [one.name for one in voices(comma).values()] == ["phrase-not-at-desk"]
    reading = Project().replace(JA, "外《はず》して", "外《はな》して").book()
    assert [problem.field for problem in stale_words(reading)[1]] == ["says"]


def test_a_new_id_costs_no_recording(tmp_path: Path) -> None:
    project = Project().replace(JA, "  not-at-desk:\n", "  away:\n")
    project.replace(JA.replace("/ja/", "/en/"), "  - id: not-at-desk\n", "  - id: away\n    formerly: [not-at-desk]\n")
    book = project.book()
    assert [one.name for one in voices(book).values()] == ["phrase-not-at-desk"]
    assert list(every_recording_says_words_of_the_book(book)) == []


def test_a_recording_that_lacks_its_record_is_not_heard(tmp_path: Path) -> None:
    book = Project().write("docs/data/voices/phrase-not-at-desk.yml", None).book(tmp_path)
    assert book.voices.recordings and not voices(book)


def test_an_mp3_is_known_by_two_frames_behind_its_tag() -> None:
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 2])  # 130 bytes follow
    assert is_mp3(FRAME * 2)
    assert is_mp3(tag + bytes(130) + FRAME * 2)
    first = bytes([0xFF, 0xFB, 0x92, 0x44]) + bytes(414)  # 128 kbit/s, 44,100 a second, padded by one
    assert is_mp3(first * 2)
    wave, aac = b"RIFF\x00\x00\x00\x00WAVE", b"\x00\x00\x00\x18ftypM4A "
    for other in (b"", wave, aac, FRAME, FRAME[:-1] * 2, tag + FRAME * 2):
        assert not is_mp3(other)
