"""`playbook new`: starts a page, a card or an entry of any kind, complete but for the words, in its place."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..checks.ids import FILE_NAME
from ..checks.problems import problems_of
from ..problem import Problem
from ..queries.navigation import place_behind
from ..reading.book import Book, read_book
from ..reading.front_matter import front_matter, quoted
from ..reading.registries import FOLDER
from ..reading.unwritten import TO_WRITE
from .starting.appending import with_entry, with_item, with_words
from .starting.change import change_texts
from .starting.places import (
    CARD_FIELDS,
    CARDS,
    CHANGE,
    ENTRIES,
    FOLDERS,
    KIND_NAMES,
    PAGES,
    holder,
    noun_of,
    page_path,
    places_for,
)
from .starting.play import PLAY
from .starting.skeleton import Skeleton, choices, words_key

SAY_WHICH = (
    "name the kind, its place, id and words: playbook new --kind message --where messages --id thanks 'Thank you'"
)
WORDS = "PLAYBOOK_WORDS"
"""The environment variable in which make hands on words as they were typed, whatever quotation marks they have."""
HAS_CHOICE = {"message": "channel", "phrase": "signal", "blank": "type"}
"""The key whose fixed words are asked for, since none of them is likelier than another."""


def start(options: argparse.Namespace, root: Path) -> int:
    """Writes something new in both languages and says what is left to write; asks for what it is not told."""
    book = read_book(root)
    try:
        given = _given(options, book)
        files = write_new(root, book, **given)
    except EOFError:
        print(SAY_WHICH, file=sys.stderr)
        return 1
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"wrote {file}" for file in files))
    left = [*_left(root, files, given["id"], given["kind"])]
    print("\n".join(["now write these words:", *map(str, left)]) if left else "nothing is left to write")
    return 0


def write_new(root: Path, book: Book, kind: str, where: str, id: str, words: str, choice: str = "") -> list[str]:
    """Writes what is new of a kind; gives the files that it changed, seen from `root`.

    Raises ValueError, with a sentence for the editor, where the kind, its place or its id will not do.
    """
    noun_of(kind)
    _can_be_an_id(kind, id)
    if kind == CHANGE:
        texts = change_texts(book, where, id, words)
    elif kind in ENTRIES:
        texts = _entry(root, book, kind, id, words, choice)
    else:
        texts = (
            _card(root, book, kind, where, id, words, choice)
            if kind in CARDS
            else _page(book, kind, where, id, words, choice)
        )
    for file, text in texts.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text, "utf-8", newline="\n")
    return list(texts)


def _page(book: Book, kind: str, where: str, id: str, words: str, choice: str) -> dict[str, str]:
    places = places_for(book, kind)
    if places and where not in places or not places and where:
        what = "stage" if kind == "play" else "folder"
        raise ValueError(f"there is no {what} '{where}'; choose one of {', '.join(places) or 'none yet'}")
    path = page_path(kind, where, id)
    if path in book.pages:
        raise ValueError(f"the page {path} is there already; choose another id")
    noun, order = PAGES[kind], place_behind(book.folders.get("" if kind in FOLDERS else where, ()))
    files = [f"docs/{language}/{path}.md" for language in ("en", "ja")]
    if kind == "play":
        fills = {"id": id, "order": order, "question": quoted(words), "today": date.today().isoformat()}
        fills |= {"mark": TO_WRITE, "owner": _owner(book, where), "source": _source(book)}
        return {file: template.format(**fills) for file, template in zip(files, PLAY, strict=True)}
    given = {"kind": kind, "id": id, "order": order, "owner": _owner(book, where), "reviewed": date.today().isoformat()}
    given |= {words_key(noun): words} | ({HAS_CHOICE[kind]: choice} if kind in HAS_CHOICE else {})
    prose = f"{TO_WRITE}: the text." if kind == "plain" else ""
    english, japanese = Skeleton(given).of(noun)
    return dict(zip(files, (front_matter(english, prose), front_matter(japanese, prose)), strict=True))


def _card(root: Path, book: Book, kind: str, where: str, id: str, words: str, choice: str) -> dict[str, str]:
    page, field = holder(book, kind, where), CARD_FIELDS[kind]
    if taken := book.card(kind, id):
        raise ValueError(f"'{id}' is already the id of a {kind} in docs/en/{taken.page.path}.md; choose another")
    given = {"id": id, words_key(CARDS[kind]): words} | ({HAS_CHOICE[kind]: choice} if kind in HAS_CHOICE else {})
    english, japanese = Skeleton(given).of(CARDS[kind])
    files = [f"docs/{language}/{page.path}.md" for language in ("en", "ja")]
    texts = [(root / file).read_text("utf-8") for file in files]
    return {files[0]: with_item(texts[0], field, english), files[1]: with_words(texts[1], field, id, japanese)}


def _entry(root: Path, book: Book, kind: str, id: str, words: str, choice: str) -> dict[str, str]:
    name, noun = ENTRIES[kind]
    if id in getattr(book.registries, name):
        raise ValueError(f"'{id}' is already the id of another {kind} in {FOLDER}/{name}.yml; choose another")
    given = {"id": id, words_key(noun): words} | ({HAS_CHOICE[kind]: choice} if kind in HAS_CHOICE else {})
    file = f"{FOLDER}/{name}.yml"
    return {file: with_entry((root / file).read_text("utf-8"), Skeleton(given).in_one_file(noun))}


def _can_be_an_id(kind: str, id: str) -> None:
    pattern = noun_of(kind).model_fields["id"].metadata if kind in ("blank", "point") else ()
    if not pattern and not FILE_NAME.fullmatch(id):
        raise ValueError(f"'{id}' is not an id; write lower-case words joined by hyphens, such as not-at-desk")


def _owner(book: Book, where: str) -> str:
    """Who answers for the folder, else for anything."""
    index = book.pages.get(f"{where}/index")
    return index.entry.owner if index else next(iter(book.registries.owners), "")


def _source(book: Book) -> str:
    return "working-rule" if "working-rule" in book.registries.sources else next(iter(book.registries.sources), "")


def _left(root: Path, files: list[str], id: str, kind: str) -> Iterator[Problem]:
    """What there is to mend in the new files, or about the new item in files that were there."""
    for problem in problems_of(read_book(root)):
        if problem.path in files and (kind in PAGES or kind == CHANGE or id in problem.field.split(".")):
            yield problem


def _given(options: argparse.Namespace, book: Book) -> dict[str, str]:
    """What to start, from the command line or, where it says nothing, from the person who sits there."""
    told = iter(options.words)
    of_play = not options.kind and bool(options.words)
    kind = options.kind or ("play" if of_play else _asked(f"Kind ({', '.join(KIND_NAMES)})?"))
    noun, places = noun_of(kind), places_for(book, kind)
    where = options.where or (next(told, "") if of_play else "") or (_place(kind, places) if places else "")
    id = (
        options.id
        or (next(told, "") if of_play else "")
        or _asked("Id (lower-case words joined by hyphens, permanent)?")
    )
    words = next(told, "") or os.environ.get(WORDS) or _asked(_what(kind))
    choice = _choice(options, choices(noun, HAS_CHOICE[kind]), HAS_CHOICE[kind]) if kind in HAS_CHOICE else ""
    return {"kind": kind, "where": where, "id": id, "words": words, "choice": choice}


def _place(kind: str, places: list[str]) -> str:
    if len(places) == 1:
        return places[0]
    if kind == CHANGE:
        return _asked("Page that readers are led to, such as stop/refusal?")
    what = "Stage" if kind == "play" else "Page that holds it" if kind in CARDS else "Folder"
    return _asked(f"{what} ({', '.join(places)})?")


def _what(kind: str) -> str:
    """The question for the words that name it."""
    asked = {"play": "Question that the play answers", "phrase": "What they say, in its meaning", "line": "What we say"}
    asked |= {"change": "What is new, in one sentence"}
    return f"{asked.get(kind, words_key(noun_of(kind)).capitalize())}, in English?"


def _choice(options: argparse.Namespace, known: tuple[str, ...], key: str) -> str:
    chosen = options.choice or _asked(f"{key.capitalize()} ({', '.join(known)})?")
    if chosen not in known:
        raise ValueError(f"'{chosen}' is no {key}; choose one of {', '.join(known)}")
    return chosen


def _asked(question: str) -> str:
    return input(f"{question} ").strip()
