"""The decks for Anki: what stands in them, and what Anki's own library makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from playbook.outputs.decks import NOTE_TYPES, deck, with_readings
from project import WORDS, Project

LANGUAGES = ("en", "ja")
THEY_SAY = "docs/en/words/they-say.md"


def decks_of(project: Project, language: str) -> dict[str, str]:
    book = project.book()
    return {kind: deck(book.of_kind(kind).values(), book, WORDS, language) for kind in ("phrases", "lines")}


def notes_of(text: str) -> dict[str, list[str]]:
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {row[0]: row[1:] for row in rows}


@pytest.mark.parametrize(
    ("ruby", "anki"),
    [
        ("ただいま席《せき》を外《はず》しております。", "ただいま 席[せき]を 外[はず]しております。"),
        ("席《せき》", "席[せき]"),
        ("あと｜1分《いっぷん》です", "あと 1分[いっぷん]です"),
        ("かな", "かな"),
    ],
)
def test_a_reading_stands_behind_its_word_as_anki_writes_it(ruby: str, anki: str) -> None:
    assert with_readings(ruby) == anki


@pytest.mark.parametrize("kind", ["phrases", "lines"])
def test_a_note_has_the_id_of_its_card_in_both_languages(kind: str) -> None:
    english, japanese = (notes_of(decks_of(Project(), language)[kind]) for language in LANGUAGES)
    book = Project().book()
    assert [*english] == [*japanese] == [f"{card}/{id}" for card, id in book.cards if f"{card}s" == kind]


def test_a_note_of_a_phrase_asks_what_they_say_and_answers_with_reply_reading_and_meaning() -> None:
    front, back = notes_of(decks_of(Project(), "en")["phrases"])["phrase/not-at-desk"][1:3]
    assert front == "ただいま 席[せき]を 外[はず]しております。"
    phrase = Project().book().card("phrase", "not-at-desk").entry
    assert back.endswith(f"<b>Keep going</b><br>{phrase.means.en}<br>{phrase.respond.en}")


def test_no_reading_sign_and_no_brace_is_left_in_a_deck() -> None:
    for language in LANGUAGES:
        for text in decks_of(Project(), language).values():
            assert not {*"《》｜{}"} & {*text}


@pytest.fixture
def collection(tmp_path: Path, language: str) -> Iterator[Any]:
    """A new collection as Anki makes it for somebody who uses it in a language."""
    import anki.lang
    from anki.collection import Collection

    anki.lang.set_lang({"en": "en_US", "ja": "ja_JP"}[language])
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def put_in(collection: Any, folder: Path, text: str) -> Any:
    """Imports a deck as the window of Anki does whose buttons nobody changed."""
    from anki.collection import ImportCsvRequest

    file = folder / "deck.txt"
    file.write_text(text, "utf-8")
    metadata = collection.get_csv_metadata(path=str(file), delimiter=None)
    return collection.import_csv(ImportCsvRequest(path=str(file), metadata=metadata)).log


def learned(collection: Any) -> dict[str, int]:
    """The interval of each card, in days."""
    notes = (collection.get_note(id) for id in collection.find_notes(""))
    return {note.guid: card.ivl for note in notes for card in note.cards()}


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
def test_anki_takes_new_cards_changes_changed_ones_and_keeps_every_interval(
    collection: Any, tmp_path: Path, language: str
) -> None:
    before = Project()
    text = decks_of(before, language)["phrases"]
    first = put_in(collection, tmp_path, text)
    ids = {*notes_of(text)}
    assert (len(first.new), {*learned(collection)}) == (len(ids), ids)
    assert all(
        note.note_type()["name"] == NOTE_TYPES[language] for note in map(collection.get_note, collection.find_notes(""))
    )

    collection.sched.set_due_date([*collection.find_cards("")], "9!")
    assert {*learned(collection).values()} == {9}

    again = put_in(collection, tmp_path, text)
    assert (len(again.new), len(again.updated), collection.note_count()) == (0, 0, len(ids))

    changed = text.replace("phrase/no-calls\t", "phrase/new-card\t", 1).splitlines()
    changed = [
        line.replace("</b>", "</b> anew", 1) if line.startswith("phrase/not-at-desk") else line for line in changed
    ]
    changed.append(next(line for line in text.splitlines() if line.startswith("phrase/no-calls")))
    third = put_in(collection, tmp_path, "\n".join(changed) + "\n")
    assert (len(third.new), len(third.updated)) == (1, 1)
    intervals = learned(collection)
    assert intervals.pop("phrase/new-card") == 0
    assert (intervals.keys(), {*intervals.values()}) == (ids, {9})
    updated = next(
        note for note in map(collection.get_note, collection.find_notes("")) if note.guid == "phrase/not-at-desk"
    )
    assert "</b> anew" in updated.fields[1]


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_anki_in_another_language_than_the_deck_takes_every_card_with_its_own_plain_note_type(
    collection: Any, tmp_path: Path, language: str
) -> None:
    other = next(one for one in LANGUAGES if one != language)
    text = decks_of(Project(), other)["phrases"]
    log = put_in(collection, tmp_path, text)
    assert {*learned(collection)} == {*notes_of(text)} and len(log.new) == len(notes_of(text))
    notes = map(collection.get_note, collection.find_notes(""))
    assert {note.note_type()["name"] for note in notes} == {NOTE_TYPES[language]}


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_deck_of_the_other_language_doubles_no_card_and_keeps_every_interval(
    collection: Any, tmp_path: Path, language: str
) -> None:
    put_in(collection, tmp_path, decks_of(Project(), language)["phrases"])
    count = collection.card_count()
    collection.sched.set_due_date([*collection.find_cards("")], "9!")
    other = next(one for one in LANGUAGES if one != language)
    log = put_in(collection, tmp_path, decks_of(Project(), other)["phrases"])
    assert (len(log.new), len(log.updated)) == (0, count)
    assert (collection.card_count(), {*learned(collection).values()}) == (count, {9})
