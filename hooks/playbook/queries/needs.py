"""What each page shows of others: a small, named set, so that a page is made again only when some of it changed.

A page shows itself, the registries, the glossary's explanations, the navigation of its section, the cards that it
uses, the names of the pages that it leads to, and whether its two languages agree. Lists show the faces of what they
list, and the pages that list everything depend on everything. A property test holds this against books made
from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from ..kept import digest
from ..model import LANGUAGES
from ..reading.book import Book
from ..reading.page import Page, cards_in
from . import navigation
from .address import page_path
from .changes import news
from .former import read_instead
from .images import image_of_link, images_of
from .named import NEXT, named_in
from .usage import Usage, find_usage
from .voices import voices

LISTS_EVERYTHING = frozenset({"call", "coverage", "home", "open-data", "practice", "status"})
TELLS_NEWS = frozenset({"changes", "home"})
WHERE_ONE_REHEARSES = ("practice", "role-play", "session")
"""Kinds of page to which scripts and cards lead."""


class Needs:
    """The digests of what the pages of one book show."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.usage: Usage = find_usage(book)
        self._glossary = _digests(book.of_kind("glossary").values())
        self._everything = digest(*(part for page in book.pages.values() for part in (page.path, page.digest)))
        self._names: dict[str, str] = {}
        self._sections = [self._name(section) for section in navigation.sections(book)]
        self._folders: dict[str, str] = {}
        self._voices = digest(repr(voices(book)), repr(book.voices.recordings))
        self._cards = [page.url for kind in WHERE_ONE_REHEARSES for page in book.of_kind(kind).values()]

    def of(self, page: Page) -> str:
        """The digest of all that goes into a page, but for the templates and the place of the site."""
        agreed = _agreed(self.book, page.unit)
        if page.kind in LISTS_EVERYTHING:
            records = self._records if page.kind == "status" else agreed
            shown = (*self._images(page), *self._news(page))
            return digest(self._everything, self.book.registries.digest, records, self._voices, *shown)
        named = list(named_in(page.entry))
        names = {there.path: self._name(there) for there in self._leads_to(page, named)}
        cards = {card.page.path: card.page.digest for key in named if (card := self.book.card(*key))}
        return digest(
            page.path,
            page.digest,
            self.book.registries.digest,
            agreed,
            self._voices,
            *self._glossary,
            self._folder(page),
            *self._cards,
            *(part for path in sorted(names) for part in (path, names[path])),
            *(part for path in sorted(cards) for part in (path, cards[path])),
            *self._lists(page),
            *self._read_instead(page),
            *self._images(page),
            *self._news(page),
        )

    @cached_property
    def _records(self) -> str:
        """What every page and registry said when its languages agreed."""
        return digest(*(part for unit in sorted(self.book.records) for part in (unit, _agreed(self.book, unit))))

    def _lists(self, page: Page) -> Iterator[str]:
        """The faces of what it lists: the pages of its folder, or the scripts to choose from."""
        if page.kind == "role-play":
            for stage, plays in navigation.script_stages(self.book):
                yield from map(_name, (stage, *plays))
        elif page.is_index:
            yield from map(_face, navigation.children(self.book, page))

    def _images(self, page: Page) -> Iterator[str]:
        """The images that it shows, with their sizes, and those of links to it."""
        for language in LANGUAGES:
            yield image_of_link(self.book, page.folder, language)
            for path in images_of(page, language):
                yield f"{path} {self.book.images.get(path)}"

    def _news(self, page: Page) -> Iterator[str]:
        """The changes that it tells of, with the names of the pages that they lead to."""
        for one in news(self.book) if page.kind in TELLS_NEWS else ():
            yield from (one.id, repr(one.change), one.url, str(one.is_rule), self._name(one.page) if one.page else "")

    def _folder(self, page: Page) -> str:
        """The navigation on the pages of a folder."""
        if page.folder not in self._folders:
            index = self.book.pages.get(f"{page.folder}/index")
            inside = [self._name(child) for child in navigation.children(self.book, index)] if index else []
            self._folders[page.folder] = digest(*self._sections, *inside)
        return self._folders[page.folder]

    def _name(self, page: Page) -> str:
        """What a link shows of a page; many lead to one."""
        if page.path not in self._names:
            self._names[page.path] = _name(page)
        return self._names[page.path]

    def _read_instead(self, page: Page) -> Iterator[str]:
        """What is to be read instead of what was taken out of a page."""
        for gone in page.entry.retired:
            if there := read_instead(self.book, gone.read):
                yield from (there.url, there.page.digest)

    def _leads_to(self, page: Page, named: Iterable[tuple[str, str]]) -> Iterator[Page]:
        """The pages that it names: plays, messages, what its links lead to, and the plays that use its cards."""
        plays, trainings = self.book.plays, self.book.of_kind("training")
        pages = {"play": plays, NEXT: plays, "message": self.book.messages, "training": trainings}
        for what, id in named:
            if there := pages.get(what, {}).get(id.partition("/")[0]):
                yield there
        for link in page.links:
            if there := self.book.pages.get(page_path(page.path, link)):
                yield there
        for key in ((card.kind, card.entry.id) for card in cards_in([page])):
            yield from self.usage.get(key, ())


def _agreed(book: Book, unit: str) -> str:
    return "\n".join(map(str, sorted(book.records.get(unit, {}).items())))


def _digests(pages: Iterable[Page]) -> list[str]:
    return [page.digest for page in pages]


def _name(page: Page) -> str:
    return "\n".join((page.url, page.id, *(page.title[language] for language in LANGUAGES)))


def _face(page: Page) -> str:
    """What a list shows of a page."""
    texts = (getattr(page.entry, field, None) for field in ("summary", "use_when", "goal", "channel"))
    said = (text if isinstance(text, str) else f"{text.en}\n{text.ja}" for text in texts if text)
    return "\n".join((_name(page), page.kind, *said))
