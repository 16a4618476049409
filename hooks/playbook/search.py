"""What the search index needs: one record for each page and each card, in both languages.

The browser cuts the words into tokens and ranks them (`docs/assets/modules/search/`), so the index holds
text only, which is smaller than any table of tokens. How kanji are read stands once for the whole book, in a
lexicon.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from . import navigation
from .book import Book, Card, Page
from .headings import prose_headings
from .inline import BLANK, without_markup
from .japanese import fold_kana, parse_ruby, plain
from .model import LANGUAGES, Language, Text, Utterance, Variants
from .readings import KANJI_ONLY, content_words, with_ruby
from .words import Words

KINDS = (
    "play", "rule", "phrase", "line", "message", "cadence", "term", "pitfall", "cushion", "silence", "page",
)  # fmt: skip
"""What a result can be; a record names its kind by its place here, and so does the browser."""
RULES = "rules"
"""The stage whose plays are rules."""
ENGLISH_WORD = re.compile(r"[A-Za-z][A-Za-z'’]{2,}")
TEASED = frozenset({"play", "rule", "message", "cadence", "term"})
"""Kinds whose result shows a text below the title; a phrase shows its reply there, a line speaks for itself."""
BAGGED = frozenset({"play", "rule"})
"""Kinds that are found by the words of their longer texts too."""
RARE_READING = 4
"""A reading that is so many times rarer than another is mostly the dictionary's mistake."""
FEWEST_PAGES = 2
"""A word of one page alone is mostly chance, and such words are half of the index."""
MOST_PAGES = 0.2
"""A word on more than this share of the pages does not help to choose between them."""
SIDES = tuple[str, str]
NOTHING: SIDES = ("", "")
Key = tuple[str, str]


@dataclass(frozen=True)
class Record:
    """One thing that search can find. Each pair of texts is English, then Japanese with ruby."""

    key: Key
    """Its kind in the book and its id."""
    kind: str
    url: str
    """Its address below the language's root."""
    title: SIDES
    romaji: str = ""
    teaser: SIDES = NOTHING
    """What a result shows below the title: the mini-summary, or what the words mean."""
    names: tuple[SIDES, ...] = ()
    """Other wordings of the title."""
    heads: tuple[SIDES, ...] = ()
    """Short texts that say what it is about: headings, steps, takeaways."""
    body: tuple[SIDES, ...] = ()
    """Longer texts; only their words are kept."""
    uses: tuple[Key, ...] = ()
    """A play: the phrases and lines of its script."""
    reply: tuple[Key, ...] = ()
    """A phrase: the lines that answer it."""
    own_reply: Utterance | None = None
    answers: tuple[Key, ...] = ()
    """A play: the phrases that lead to it from other plays' scripts."""


class Recorder:
    """Makes the records of a book."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.leading = _leading(book)

    def records(self) -> Iterator[Record]:
        """Every page and every card, in the book's order."""
        for page in self.book.pages.values():
            yield self._page(page)
        for card in self.book.cards.values():
            yield self._card(card)

    def sides(self, words: Text | Utterance) -> SIDES:
        """Both sides as plain text, the Japanese with ruby on every word; blanks hold their samples."""
        return self._filled(words.en, "en"), with_ruby(self._filled(words.ja, "ja"))

    def _filled(self, text: str, language: Language) -> str:
        def sample(found: re.Match[str]) -> str:
            blank = self.book.registries.blanks.get(found[1])
            return blank.sample[language] if blank else ""

        filled = BLANK.sub(sample, without_markup(text))
        return plain(filled) if language == "en" else filled

    def _page(self, page: Page) -> Record:
        entry, kind = page.entry, _kind(page)
        record = Record((page.kind, page.id), kind, page.url, self.sides(page.title))
        summary = getattr(entry, "summary", None) or getattr(entry, "use_when", None) or getattr(entry, "goal", None)
        texts = _texts_of(entry)
        return replace(
            record,
            teaser=self.sides(summary) if isinstance(summary, Text) else NOTHING,
            heads=tuple(self.sides(text) for text in texts if text is not summary),
            body=tuple(
                (text.en, text.ja) for text in (getattr(entry, "prose", None), getattr(entry, "body", None)) if text
            ),
            uses=tuple(dict.fromkeys(_uses(entry))),
            answers=self.leading.get(page.id, ()) if page.kind == "play" else (),
        )

    def _card(self, card: Card) -> Record:
        entry = card.entry
        says = next(getattr(entry, name) for name in ("say", "term", "use", "text") if hasattr(entry, name))
        about = next(
            (getattr(entry, name) for name in ("means", "when", "definition", "why", "use") if hasattr(entry, name)),
            None,
        )
        reply = getattr(entry, "reply", None)
        return Record(
            (card.kind, entry.id),
            card.kind,
            card.url,
            self.sides(says),
            romaji=self._filled(getattr(says, "romaji", ""), "en"),
            teaser=self.sides(about) if about else NOTHING,
            names=self._variants(entry),
            heads=tuple(self.sides(text) for text in _card_texts(entry)),
            reply=tuple(("line", id) for id in reply.lines) if reply else (),
            own_reply=reply.say if reply else None,
        )

    def _variants(self, entry: Any) -> tuple[SIDES, ...]:
        variants: Variants = getattr(entry, "variants", Variants())
        english = [(self._filled(text, "en"), "") for text in variants.en]
        return (*english, *(("", with_ruby(self._filled(text, "ja"))) for text in variants.ja))


def index(book: Book, language: Language, words: Words | None = None) -> dict[str, Any]:
    """The index for readers of one language; the other language only helps to find."""
    recorder = Recorder(book)
    records = list(recorder.records())
    places = {record.key: at for at, record in enumerate(records)}
    say = words or Words()
    bags = _bags(records, language)
    pages = {record.url: at for at, record in enumerate(records)}
    answering = frozenset(key for record in records for key in record.reply)
    synonyms = [(group.en, tuple(map(with_ruby, group.ja))) for group in book.registries.synonyms]
    return {
        "root": "" if language == "en" else "ja/",
        "words": {kind: say(f"kind_{kind}", language) for kind in KINDS} | {"reply": say("reply", language)},
        "stages": [places[page.kind, page.id] for page in navigation.sections(book) if page.kind == "stage"],
        "synonyms": [["|".join(english), "|".join(map(plain, japanese))] for english, japanese in synonyms],
        "lexicon": _lexicon(records, [word for _, japanese in synonyms for word in japanese]),
        "records": [
            _encoded(record, recorder, language, places, bag, answering, pages)
            for record, bag in zip(records, bags, strict=True)
        ],
    }


def write_indexes(book: Book, site: Path) -> None:
    """Writes `search/<language>.json` below the folder `site`."""
    folder = site / "search"
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        text = json.dumps(index(book, language), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{language}.json").write_text(text, "utf-8")


def write_descriptions(templates: Path, site: Path, site_url: str, words: Words | None = None) -> None:
    """Writes `search/<language>.xml`, by which a browser offers the site's search in its address bar."""
    say = words or Words()
    template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template("opensearch.xml")
    for language in LANGUAGES:
        text = template.render(
            name=say("site_name", language),
            description=say("site_description", language),
            language=language,
            root=f"{site_url}{'' if language == 'en' else 'ja/'}",
        )
        (site / "search" / f"{language}.xml").write_text(text, "utf-8")


def _kind(page: Page) -> str:
    if page.kind == "play":
        return "rule" if page.folder == RULES else "play"
    return page.kind if page.kind in KINDS else "page"


def _texts_of(entry: Any) -> Iterator[Text]:
    """The short texts of a page, in the page's order."""
    for step in getattr(entry, "script", ()):
        yield step.title
        yield from (words for words in (step.say, step.cue) if words)
        yield from (words for branch in step.hear for words in (branch.say, branch.narrate) if words)
    for name in ("subject", "avoid", "cap", "stop"):
        if getattr(entry, name, None):
            yield getattr(entry, name)
    yield from (contact.goal for contact in getattr(entry, "steps", ()))
    yield from (tick.text for tick in getattr(entry, "checklist", ()))
    yield from getattr(entry, "takeaways", ())
    prose = getattr(entry, "prose", None)
    if prose:
        pairs = zip(prose_headings(prose.en), prose_headings(prose.ja), strict=False)
        yield from (Text(en=english[1], ja=japanese[1]) for english, japanese in pairs)


def _card_texts(entry: Any) -> Iterator[Text]:
    for name in ("respond", "avoid", "pitfall"):
        if getattr(entry, name, None):
            yield getattr(entry, name)


def _uses(entry: Any) -> Iterator[Key]:
    for step in getattr(entry, "script", ()):
        yield from (("phrase", id) for branch in step.hear for id in branch.phrases)
        yield from (("line", id) for id in step.lines)


def _leading(book: Book) -> dict[str, tuple[Key, ...]]:
    """For each play the phrases after which another play's script goes on with it."""
    found: dict[str, dict[Key, None]] = {}
    for page in book.plays.values():
        for branch in (branch for step in page.entry.script for branch in step.hear):
            play, slash, _ = (branch.next or "").partition("/")
            if slash:
                found.setdefault(play, {}).update(dict.fromkeys(("phrase", id) for id in branch.phrases))
    return {play: tuple(phrases) for play, phrases in found.items()}


def _encoded(
    record: Record,
    recorder: Recorder,
    language: Language,
    places: Mapping[Key, int],
    bag: Iterable[str],
    answering: frozenset[Key],
    pages: Mapping[str, int],
) -> list[Any]:
    """The record as a list without names, and without what is empty at its end."""
    shown = record.teaser[LANGUAGES.index(language)] if record.kind in TEASED else ""
    values: list[Any] = [
        KINDS.index(record.kind),
        _short_url(record.url, pages),
        record.title[0],
        plain(record.title[1]),
        plain(shown),
        "|".join(plain(text) for sides in record.names for text in sides if text),
        " ".join(bag),
        [places[key] for key in record.uses if key in places],
        [places[key] for key in record.reply if key in places],
        [plain(side) for side in recorder.sides(record.own_reply)] if record.own_reply else "",
        record.romaji if language == "en" and record.key in answering else "",
        [places[key] for key in record.answers if key in places],
    ]
    while not values[-1]:
        values.pop()
    return values


def _short_url(url: str, pages: Mapping[str, int]) -> str:
    """The address of a page as it is, that of a card as its page's record and its id: `12#not-at-desk`."""
    path, hash_, id = url.partition("#")
    return f"{pages[path]}#{id}" if hash_ else url


def _bags(records: Sequence[Record], language: Language) -> list[list[str]]:
    """For each record the words that its longer texts add: those that tell pages apart, not those of one page alone."""
    bags = [list(dict.fromkeys(_long_words(record, language))) for record in records]
    pages = Counter(word for bag in bags for word in bag)
    most = MOST_PAGES * sum(map(bool, bags))
    telling = {word for word, count in pages.items() if FEWEST_PAGES <= count <= most}
    return [_sorted_bag(record, bag, telling, language) for record, bag in zip(records, bags, strict=True)]


def _sorted_bag(record: Record, bag: Iterable[str], telling: set[str], language: Language) -> list[str]:
    """The words of headings, steps and takeaways, then a bar and the words of the body alone."""
    kept = sorted(word for word in bag if word in telling)
    mine = LANGUAGES.index(language)
    short = " ".join(plain(sides[mine]) for sides in record.heads).lower()
    first = [word for word in kept if word in short]
    return [*first, "|", *(word for word in kept if word not in short)] if kept else []


def _long_words(record: Record, language: Language) -> Iterator[str]:
    mine = LANGUAGES.index(language)
    if record.kind not in BAGGED:
        return
    known = " ".join([*map(plain, record.title), plain(record.teaser[mine])]).lower()
    texts = [record.teaser[1 - mine], *(sides[mine] for sides in (*record.heads, *record.body))]
    for text in texts:
        yield from (word for word in map(str.lower, ENGLISH_WORD.findall(text)) if word not in known)
        if not text.isascii():
            yield from (word for word in content_words(text) if word not in known)


def _lexicon(records: Iterable[Record], words: Iterable[str]) -> str:
    """How each run of kanji in the short texts is read; a second way only where it is common too."""
    found: dict[str, Counter[str]] = {}
    texts = (text for record in records for text in (record.title[1], record.teaser[1], *(n[1] for n in record.names)))
    for text in (*texts, *words):
        for base, reading in parse_ruby(text):
            if reading and KANJI_ONLY.fullmatch(base):
                found.setdefault(base, Counter())[fold_kana(reading)] += 1
    return " ".join(f"{base}={','.join(_common(readings))}" for base, readings in sorted(found.items()))


def _common(readings: Mapping[str, int]) -> list[str]:
    first, *others = sorted(readings, key=lambda reading: (-readings[reading], reading))
    return [first, *(other for other in others[:1] if readings[other] * RARE_READING >= readings[first])]
