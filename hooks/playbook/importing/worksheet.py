"""What a person needs beside the drafts: every line of the article that is not in one, with what it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..reading.front_matter import entry_text
from .article import Article
from .block import Block
from .drafts import Draft
from .finding.quotations import Saying
from .names import id_for

ASKED = {"ours": "ours", "theirs": "theirs", "never": "never to be said", "unknown": "ours, theirs, never, or neither?"}


def worksheet(article: Article, drafts: list[Draft], source: str, notes: list[str]) -> str:
    """The worksheet of an import, as Markdown."""
    parts = [
        ("", [f"# {article.title or article.manuscript.name}", *_source(article, source), *notes]),
        ("On the same question there is already", _alike(drafts)),
        ("Drafts", _drafts(drafts)),
        ("Questions that may only lead on: a page of their own, or none?", _perhaps(article)),
        ("Takeaways of the whole article: which page do they belong to?", _lines(article.takeaways)),
        ("What is said", _sayings(article)),
        ("Terms, for docs/en/glossary.md and docs/ja/glossary.md", _terms(article)),
        ("Left out", _left_out(article)),
        ("Set aside: what readers wrote", _lines(article.blocks[at] for at in article.set_aside)),
        ("Not placed: in no draft yet", _lines(article.unplaced)),
    ]
    return "\n".join(_part(title, [*lines]) for title, lines in parts if lines) + "\n"


def _part(title: str, lines: list[str]) -> str:
    if not lines:
        return f"## {title}\n\nnothing\n"
    return "\n".join([f"## {title}\n" if title else "", *lines, ""]).lstrip("\n")


def _source(article: Article, source: str) -> Iterator[str]:
    yield ""
    where = [article.manuscript.name, f"source `{source}`", article.manuscript.address]
    yield f"From {', '.join(filter(None, where))}."
    yield "Nothing here is published. Write every text anew in your own words; then delete this file."
    yield ""


def _alike(drafts: list[Draft]) -> list[str]:
    return [
        f'- {one.path} ("{one.question}"), beside the draft {draft.path}' for draft in drafts for one in draft.alike
    ]


def _drafts(drafts: list[Draft]) -> list[str]:
    froms = ((draft.path, draft.section.opening.kind, draft.section.block) for draft in drafts)
    return [f"- {path}, from the {kind} on line {block.line}: {block.text}" for path, kind, block in froms]


def _perhaps(article: Article) -> list[str]:
    return _lines(section.block for section in article.perhaps)


def _sayings(article: Article) -> list[str]:
    sayings = [saying for section in article.sections for saying in section.sayings]
    return [_saying(saying) for saying in sorted([*sayings, *article.sayings], key=lambda one: one.line)]


def _saying(saying: Saying) -> str:
    who = f"{saying.speaker}: " if saying.speaker else f"{saying.label}: " if saying.label else ""
    return f"- line {saying.line}, {ASKED[saying.side]}: {who}{saying.text}"


def _terms(article: Article) -> list[str]:
    """The entries of both glossary pages, ready to be completed."""
    lines, ids = [], []
    for japanese, english, reading, line in article.pairs:
        ids.append(id_for(english, ids, "term"))
        lines += [f"Line {line}:", "", "```yaml", *_entry(ids[-1], english), f"# docs/ja: {japanese}"]
        lines += [
            f"{ids[-1]}:",
            "  term:",
            f"    text: {japanese}",
            f"    romaji: '{reading or 'TO WRITE: the romaji'}'",
        ]
        lines += ["  definition: 'TO WRITE: what it means, in Japanese'", "```", ""]
    return lines


def _entry(id: str, english: str) -> list[str]:
    return entry_text({"id": id, "term": english, "definition": "TO WRITE: what it means, in English"}).splitlines()


def _left_out(article: Article) -> list[str]:
    """Each line by itself, struck through, with its reason: never "the rest"."""
    return [
        f"- line {article.blocks[at].line}: ~~{article.blocks[at].text}~~ ({reason})"
        for at, reason in article.left_out.items()
    ]


def _lines(blocks: Iterable[Block]) -> list[str]:
    return [f"- line {block.line}: {block.text}" for block in blocks]
