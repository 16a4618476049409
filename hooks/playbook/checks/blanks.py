"""Rules on blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Blank, Utterance
from ..problem import Problem, did_you_mean
from ..queries.said import without_readings
from ..queries.walk import Words, walk
from ..reading.book import Book
from ..reading.markdown import BLANK
from ..reading.markdown_forms import HEADING_ID
from ..reading.registries import Registries
from ..reading.unwritten import NOT_WRITTEN
from ..reading.written import Written
from .rule import Facts, each, gathering
from .where import problem_in, without_code

DAY = re.compile(
    r"[0-9０-９]+|[月火水木金土日]曜|[一二三四五六七八九十]+[月日]|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A day that has a name: sooner or later it is past, and somebody reads it aloud."""
BRACES = re.compile(r"\{([^{}\n]*)\}")
DATES = ("date", "dateline", "day")
"""The types of blanks in which a day stands."""
SAMPLES = {
    "phone": (re.compile(r"[0-9+() -]+"), "a telephone number, in figures"),
    "email": (re.compile(r"\S+@example\.(?:com|org|net)"), "an address at example.com, which nobody owns"),
    "person": (re.compile(r"[^\W\d_][^\d@]*"), "a name, without figures"),
}
"""What a sample of a type looks like, and what it is then; in other types anything may stand."""
JAPANESE = re.compile("[぀-ヿ㐀-鿿]")
FULL_WIDTH = re.compile(r"[{｛]\s*([a-z_]+)\s*｝|｛\s*([a-z_]+)\s*[}｝]")
ID_OF_HEADING = re.compile(rf"(?m)^(#{{1,6}} .*?)({HEADING_ID})[ \t]*$")


@each()
def every_blank_is_known(page: Written, registries: Registries) -> Iterator[Problem]:
    """A word in braces is a blank of the registry; nothing else stands in braces."""
    blanks = registries.blanks
    for words in walk(page) if "blanks" not in registries.broken else ():
        for found in FULL_WIDTH.finditer(words.text):
            yield problem_in(
                words, found.start(), f"'{found[0]}' is in full-width braces; type {{{found[1] or found[2]}}}"
            )
        for found in BRACES.finditer(_without_heading_ids(words)) if "{" in words.text else ():
            if found[1] not in blanks:
                hint = did_you_mean(found[1], blanks) or "; add it there, or write the text without { and }"
                yield problem_in(words, found.start(), f"'{found[0]}' is not a blank of docs/data/blanks.yml{hint}")


@each()
def no_sample_names_a_day(page: Written, registries: Registries) -> Iterator[Problem]:
    """The sample of a date is a mark, as 〇月〇日: client code puts the next business day there."""
    for words in walk(page) if isinstance(page.entry, Blank) and page.entry.type in DATES else ():
        if words.field == "sample" and (found := DAY.search(without_readings(words.text))):
            message = f"'{found[0]}' will be past one day; write a mark, such as 〇月〇日 or (date)"
            yield problem_in(words, 0, message)


@each()
def every_sample_fits_its_blank(page: Written, registries: Registries) -> Iterator[Problem]:
    """A sample is what the type of its blank says, and stands in the script of its side."""
    for words in walk(page) if isinstance(page.entry, Blank) else ():
        if words.field != "sample" or words.text == NOT_WRITTEN:
            continue
        form, name = SAMPLES.get(page.entry.type, (None, ""))
        sample = without_readings(words.text)
        if form and words.language != "romaji" and not form.fullmatch(sample):
            yield problem_in(words, 0, f"the sample of a blank of type '{page.entry.type}' is {name}; found '{sample}'")
        if words.language != "ja" and JAPANESE.search(sample):
            yield problem_in(words, 0, f"'{sample}' is Japanese; write it in Latin letters, as this side is read")


@each()
def every_day_of_the_week_follows_a_date(page: Written, registries: Registries) -> Iterator[Problem]:
    """A blank for a day of the week says which date it is a day of; no other blank says so."""
    blank = page.entry
    if not isinstance(blank, Blank) or "blanks" in registries.broken:
        return
    dates = sorted(id for id, other in registries.blanks.items() if other.type == "date")
    if blank.type != "day" and blank.of:
        yield page.problem("only a blank of type 'day' follows from another; take this line out", "of")
    elif blank.type == "day" and not blank.of:
        which = f"say which date this is the day of, such as 'of: {(*dates, 'date')[0]}'"
        yield page.problem(f"{which}; a day of its own could contradict the date")
    elif blank.of and blank.of not in dates:
        known = f"; the dates are {', '.join(dates)}" if dates else "; there is none yet"
        yield page.problem(f"'{blank.of}' is not a blank of type 'date'{did_you_mean(blank.of, dates) or known}", "of")


def _blanks_of(page: Written) -> frozenset[str]:
    return frozenset(id for words in walk(page) for id in BLANK.findall(words.text))


@gathering(_blanks_of)
def every_blank_is_used(book: Book, used: Facts) -> Iterator[Problem]:
    """Each blank stands in some text, or a day that does follows from it; an unread page may need it."""
    registries = book.registries
    named = frozenset().union(*used)
    named |= {blank.of for id, blank in registries.blanks.items() if id in named and blank.of}
    for written in () if book.unread or "blanks" in registries.broken else registries.written.values():
        if isinstance(written.entry, Blank) and written.entry.id not in named:
            yield written.problem(f"no page has the blank {{{written.entry.id}}}; use it, or delete it here")


@each()
def every_utterance_has_the_same_blanks(page: Written, registries: Registries) -> Iterator[Problem]:
    """What is said, its romaji and its meaning have the same blanks."""
    for words in walk(page):
        if not isinstance(words.holder, Utterance) or words.language == "ja" or words.holder.ja == NOT_WRITTEN:
            continue
        said, here = set(BLANK.findall(words.holder.ja)), set(BLANK.findall(words.text))
        if not said | here <= {*registries.blanks} or FULL_WIDTH.search(words.holder.ja + words.text):
            continue  # reported above
        for name in sorted(said - here):
            yield problem_in(words, 0, f"has no {{{name}}}, which the Japanese has; all sides have the same blanks")
        for name in sorted(here - said):
            yield problem_in(words, 0, f"has {{{name}}}, which the Japanese has not; all sides have the same blanks")


def _without_heading_ids(words: Words) -> str:
    text = without_code(words.text)
    return ID_OF_HEADING.sub(lambda found: found[1] + " " * len(found[2]), text) if words.is_prose else text
