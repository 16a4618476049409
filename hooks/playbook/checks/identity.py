"""Rules on what the playbook is known by (`docs/data/site.yml`): one name everywhere, colours that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..japanese.style import as_seen, offset_of, seen_text
from ..model import LANGUAGES
from ..problem import Problem, did_you_mean
from ..queries.walk import walk
from ..reading.book import Book
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each, of_the_book
from .where import problem_in

README = "README.md"
LONGEST_ON_A_PHONE = 12
"""Characters below a sign on a home screen; more are cut (web.dev on `short_name`)."""
EASY = 7.0
"""The contrast at which text is read by nearly everybody (WCAG 2.2, 1.4.6, level AAA)."""
READ_TOGETHER = (("ink", "paper"), ("brand", "paper"), ("brand", "wash"), ("ink", "wash"))
"""Which colours stand upon which."""


@of_the_book
def the_first_page_bears_the_name(book: Book) -> Iterator[Problem]:
    """The first page and the README are headed by the name of the playbook."""
    written, home = book.registries.written.get(("site", "")), book.pages.get("index")
    if not written:
        return
    for side in LANGUAGES:
        name = book.registries.site.name[side]
        if home and not home.lacks("title") and home.title[side] != name:
            yield home.problem(f"the playbook is called '{name}' in docs/data/site.yml; write that here", "title", side)
    heading = book.beside.get(README, "").partition("\n")[0]
    if heading and heading != f"# {book.registries.site.name.en}":
        said = f"the playbook is called '{book.registries.site.name.en}' in docs/data/site.yml"
        yield Problem(README, 1, "", f"{said}; write '# {book.registries.site.name.en}'")


@of_the_book
def who_answers_for_all_is_known(book: Book) -> Iterator[Problem]:
    """The owner of the whole is one of the owners."""
    registries = book.registries
    written, owners = registries.written.get(("site", "")), registries.owners
    if written and registries.site.owner not in owners and "owners" not in registries.broken:
        hint = did_you_mean(registries.site.owner, owners) or "; add it to docs/data/owners.yml first, or name another"
        yield written.problem(f"there is no owner '{registries.site.owner}'{hint}", "owner")


@of_the_book
def every_short_name_fits(book: Book) -> Iterator[Problem]:
    """The name below the sign is not cut."""
    written = book.registries.written.get(("site", ""))
    for side in LANGUAGES if written else ():
        found = len(written.entry.short_name[side])
        if found > LONGEST_ON_A_PHONE:
            said = f"has {found} characters, and a phone cuts it after {LONGEST_ON_A_PHONE}; choose a shorter one"
            yield written.problem(said, "short_name", side)


@of_the_book
def every_colour_can_be_read(book: Book) -> Iterator[Problem]:
    """Text stands out from its ground, on light and on dark screens."""
    written = book.registries.written.get(("site", ""))
    for text, ground in READ_TOGETHER if written else ():
        for scheme in ("light", "dark"):
            pair = [getattr(getattr(written.entry.colours, name), scheme) for name in (text, ground)]
            if (found := contrast(*pair)) < EASY:
                told = f"{pair[0]} on {ground} {pair[1]} has a contrast of {found:.1f}, too little to be read by all"
                darker = "darker" if scheme == "light" else "lighter"
                yield written.problem(f"{told}; make it {darker} ({EASY:.0f} is enough)", "colours", text, scheme)


@each()
def no_old_name_is_left(page: Written, registries: Registries) -> Iterator[Problem]:
    """What site.yml lists under `formerly` stands nowhere any more."""
    for words in walk(page) if registries.site.formerly else ():
        for found in _old_names(registries.site.formerly, seen_text(words.text)):
            yield problem_in(words, offset_of(as_seen(words.text), found.start()), _left(found[0]))


@of_the_book
def no_old_name_stands_beside_the_pages(book: Book) -> Iterator[Problem]:
    """Nor in the files that a stranger reads first."""
    for path, text in book.beside.items():
        for number, line in enumerate(text.split("\n"), 1):
            for found in _old_names(book.registries.site.formerly, line):
                yield Problem(path, number, "", _left(found[0]))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as '#1d4a78', from 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _old_names(names: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    for name in names:
        edge = r"\b" if name.isascii() else ""  # Japanese has no edges of words
        yield from re.finditer(f"{edge}{re.escape(name)}{edge}", text, re.IGNORECASE)


def _left(name: str) -> str:
    return f"'{name}' is an old name (docs/data/site.yml lists it under 'formerly'); write the new one"


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
