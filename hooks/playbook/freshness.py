"""Which words were last checked against which: the digests of `docs/data/reviewed.lock`.

For prose and fields the English is the source and the Japanese its counterpart; for an utterance the
Japanese is. The lock holds, for each counterpart, the digests of both sides when they were last
read side by side, so one changed sentence makes exactly its counterpart stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .book import Book, Page
from .headings import prose_headings
from .model import Noun, Utterance
from .tree import read_tree
from .walk import holders

LOCK = "docs/data/reviewed.lock"
HEADER = "# Written by `make bless`: which words were last checked against which. Do not edit by hand.\n"


@dataclass(frozen=True)
class Pair:
    """Two sides of the same words: the source, and the counterpart that must follow it."""

    name: str
    """Its place in the lock: `play/not-at-desk/script.pause.cue`."""
    page: Page
    loc: tuple[str | int, ...]
    source_language: str
    source: str
    counterpart: str

    @property
    def digest(self) -> str:
        """Of the source and, behind a hyphen, of the counterpart; eight signs each are plenty for one field."""
        return f"{_digest(self.source)}-{_digest(self.counterpart)}"


def pairs(book: Book) -> Iterator[Pair]:
    """Every pair of words of the book, with its name in the lock."""
    for page in book.pages.values():
        prefix = f"{page.kind}/{page.id}"
        for loc, holder, _ in holders(page):
            if loc == ("prose",):
                yield from _prose_pairs(page, prefix)
            else:
                yield _pair(page, f"{prefix}/{_field(page, loc)}", loc, holder)


def read_lock(root: Path) -> dict[str, str]:
    """The digests by name; empty where there is no lock yet."""
    file = root / LOCK
    if not file.is_file():
        return {}
    tree, _ = read_tree(file.read_text("utf-8"), LOCK)
    return {name: node.text or "" for name, node in (tree.keys or {}).items()} if tree and tree.keys else {}


def write_lock(root: Path, digests: dict[str, str]) -> None:
    """Writes the lock, sorted, one line for each pair."""
    lines = (f"{name}: {digest}\n" for name, digest in sorted(digests.items()))
    (root / LOCK).write_text(HEADER + "".join(lines), "utf-8", newline="\n")


def is_stale(pair: Pair, locked: str | None) -> bool:
    """Whether the source changed since the counterpart was last checked, and the counterpart did not follow."""
    if locked is None:
        return False
    source, _, counterpart = locked.partition("-")
    return _digest(pair.source) != source and _digest(pair.counterpart) == counterpart


def _pair(page: Page, name: str, loc: tuple[str | int, ...], holder: Noun) -> Pair:
    source, counterpart = ("ja", "en") if isinstance(holder, Utterance) and holder.romaji else ("en", "ja")
    return Pair(name, page, loc, source, getattr(holder, source), getattr(holder, counterpart))


def _prose_pairs(page: Page, prefix: str) -> Iterator[Pair]:
    parts = {language: dict(_parts(page.entry.prose[language])) for language in ("en", "ja")}
    for heading, text in parts["en"].items():
        name = f"{prefix}/prose.{heading}" if heading else f"{prefix}/prose"
        yield Pair(name, page, ("prose",), "en", text, parts["ja"].get(heading, ""))


def _parts(prose: str) -> Iterator[tuple[str, str]]:
    lines = prose.split("\n")
    starts = [("", 0), *((id or "", line) for _, _, id, line in prose_headings(prose))]
    for (id, start), (_, end) in zip(starts, [*starts[1:], ("", len(lines))], strict=True):
        text = "\n".join(lines[start:end]).strip()
        if text:
            yield id, text


def _field(page: Page, loc: tuple[str | int, ...]) -> str:
    place = page.places.get((*loc, "en")) or page.place(*loc)
    return place.field


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
