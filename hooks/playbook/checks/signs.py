"""Rules on signs that come from other programs: word processors, spreadsheets, web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem
from ..queries.walk import walk
from ..reading.registries import Registries
from ..reading.unwritten import TO_WRITE
from ..reading.written import Written
from .rule import each
from .where import problem_in

AROUND = re.compile(r"\s*([“‘＂”])(.*)([”’＂“])\s*", re.DOTALL)
ODD_SPACE = re.compile("[\u00a0\u2007\u202f]")
NO_TABLE = "has tabs, as cells from a spreadsheet have; write '| a | b |', and '| --- | --- |' below the first row"
CELLS = re.compile(r"(?m)^(?=.*\S\t).*$(?:\n(?=.*\S\t).*$)*")


@each()
def no_text_stands_in_curly_quotation_marks(page: Written, registries: Registries) -> Iterator[Problem]:
    """A word processor makes them of straight ones; around a whole text they quote nothing and would be shown."""
    for words in walk(page):
        found = None if words.is_prose else AROUND.fullmatch(words.text)
        if found and not re.search("[“”‘’＂]", found[2]):
            signs = f"{found[1]}…{found[3]}"
            yield problem_in(words, 0, f"stands in curly quotation marks, {signs}, which are shown; delete them")


@each()
def every_space_is_a_plain_one(page: Written, registries: Registries) -> Iterator[Problem]:
    """A space that does not break comes from a web page; a search for the words would miss them."""
    for words in walk(page):
        for found in ODD_SPACE.finditer(words.text) if not words.text.startswith(TO_WRITE) else ():
            behind = words.text[: found.start()].split()[-1:] or [""]
            message = f"has a no-break space (U+{ord(found[0]):04X}) behind '{behind[0]}'; type a plain one"
            yield problem_in(words, found.start(), message)


@each()
def no_table_is_pasted_from_a_spreadsheet(page: Written, registries: Registries) -> Iterator[Problem]:
    """Cells that tabs divide run together; a table has bars."""
    for words in walk(page):
        for found in CELLS.finditer(words.text) if words.is_prose else ():
            yield problem_in(words, found.start(), NO_TABLE)
