"""What no page holds follows the list of spellings too."""

from __future__ import annotations

import yaml

from playbook.checks.spellings import misspelt, refused_in
from playbook.pages.interface_words import FILE
from real_book import BOOK

SPELLINGS = tuple(BOOK.registries.spellings.values())


def test_the_words_of_the_interface_are_written_in_one_way() -> None:
    words = yaml.load(FILE.read_text("utf-8"), yaml.CSafeLoader)
    wrong = [
        (key, language, found, right)
        for key, sides in words.items()
        for language, text in sides.items()
        for _, found, right in misspelt(text, refused_in(SPELLINGS, language))
    ]
    assert wrong == []


def test_the_list_refuses_nothing_that_it_tells_to_write() -> None:
    told = [
        (spelling.id, found)
        for spelling in SPELLINGS
        for _, found, _ in misspelt(spelling.write, refused_in(SPELLINGS, spelling.language))
    ]
    assert told == []
