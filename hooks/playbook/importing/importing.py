"""An article's file in; drafts, a source and a worksheet out, as texts that are not written yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..model import LANGUAGES
from ..queries.navigation import place_behind
from ..reading.book import Book
from ..reading.front_matter import entry_text
from ..reading.registries import FOLDER
from .alike import Plays
from .article import Article
from .block import UnreadableArticle
from .drafts import Draft, Frame, draft
from .forms.article import read_article
from .names import id_for
from .understand import understand
from .worksheet import worksheet

WORKSHEETS = "imported"
"""The folder of worksheets; git ignores it, since they hold what others wrote."""
SOURCES = f"{FOLDER}/sources.yml"
LONG_LINE = 2_500
"""Characters; a longer line is a page whose paragraphs were lost."""


@dataclass(frozen=True)
class Import:
    """What an article gives."""

    article: Article
    drafts: list[Draft]
    notes: list[str]
    """What an editor should know about the article, in sentences."""
    source: str
    added: str = ""
    """What is added to the sources; empty where it stands there already."""
    files: dict[str, str] = field(default_factory=dict)
    """What is written: the text of each new file."""


def import_article(book: Book, file: Path, stage: str) -> Import:
    """What the article in `file` gives for a `stage`. Raises UnreadableArticle, with a sentence for the editor."""
    _is_a_stage(book, stage)
    article = understand(read_article(file))
    source, added = _source(book, article)
    drafts = list(_drafts(book, article, stage, source))
    notes = [*_notes(article)]
    sheet = f"{WORKSHEETS}/{id_for(article.manuscript.name, (), 'article')}.md"
    files = {path: text for one in drafts for path, text in one.files.items()}
    files[sheet] = worksheet(article, drafts, source, [f"- {note}" for note in notes])
    return Import(article, drafts, notes, source, added if drafts else "", files)


def _is_a_stage(book: Book, stage: str) -> None:
    stages = sorted(page.folder for page in book.pages.values() if page.kind == "stage")
    if stage not in stages:
        raise UnreadableArticle(f"there is no stage '{stage}'; choose one of {', '.join(stages) or 'none yet'}")


def _drafts(book: Book, article: Article, stage: str, source: str) -> Iterator[Draft]:
    plays, frame = Plays(book, article.manuscript.language), _frame(book, article, stage, source)
    taken = {*(page.id for page in book.pages.values())}
    order = place_behind(book.folders.get(stage, ()))
    for at, section in enumerate(article.sections):
        id = id_for(section.opening.text, taken, f"{id_for(article.manuscript.name, (), 'draft')}-{at + 1}")
        taken.add(id)
        yield draft(article, section, id, order + 10 * at, plays.like(section), frame)


def _frame(book: Book, article: Article, stage: str, source: str) -> Frame:
    """What all drafts share. Their day of review is the newest of the book, so that the same input gives the same."""
    reviewed = max(str(page.entry.reviewed) for page in book.pages.values() if hasattr(page.entry, "reviewed"))
    owner = next((page.entry.owner for page in book.pages.values() if page.path == f"{stage}/index"), "")
    going_on = [id for id, outcome in book.registries.outcomes.items() if not outcome.stops]
    outcome = "ended" if "ended" in going_on or not going_on else going_on[0]
    return Frame(stage, owner, reviewed, outcome, source, article.manuscript.language)


def _source(book: Book, article: Article) -> tuple[str, str]:
    """The id of the article's entry among the sources, and its text where there is none yet."""
    title, address = article.title or article.manuscript.name, article.manuscript.address
    for id, known in book.registries.sources.items():
        is_named = any(known.title[language].lower().startswith(title.lower()) for language in LANGUAGES)
        if (address and known.address == address) or is_named:
            return id, ""
    id = id_for(title, book.registries.sources, id_for(article.manuscript.name, (), "article"))
    titles = dict.fromkeys(LANGUAGES, title)
    return id, entry_text({"id": id, "title": titles} | ({"address": address} if address else {}))


def _notes(article: Article) -> Iterator[str]:
    manuscript = article.manuscript
    longest = max(article.blocks, key=lambda block: len(block.text))
    if len(longest.text) > LONG_LINE:
        yield (
            f"line {longest.line} has {len(longest.text):,} characters, so its paragraphs may have been lost; "
            "put them back and import it again"
        )
    if not article.title:
        yield "no title was found; the source is named after the file"
    apart = {*article.left_out, *article.set_aside}
    text = [block for at, block in enumerate(article.blocks) if at not in apart and block.text != article.title]
    last = text[-1] if text else None
    if last and last.shape == "line" and len(last.text) > 40 and not last.is_whole:
        yield f"line {last.line} ends in the middle of a sentence; look whether the article is whole"
    if not article.sections:
        yield (
            f"no question, objection or numbered tip was found in {manuscript.name}; read the worksheet, and start "
            "a page with 'make new'"
        )
