"""The two files of one page -> one Page, with its problems. What is read of a page depends on nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..kept import digest
from ..model import KINDS, Noun, Plain
from ..problem import Problem, did_you_mean, shortened
from .join import join
from .page import Page
from .source import Source, read_source
from .validate import validate

Files = dict[str, bytes]
"""The bytes of a page's files, by language."""
LINK = re.compile(rb"\]\(([^()\s#]+\.md)")


@dataclass(frozen=True)
class PageRead:
    """What the files of a page say."""

    page: Page | None
    """None where they could not be read."""
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    """The ids of a page that could not be read, so that no rule calls them unknown."""


def read_page(path: str, files: Files) -> PageRead:
    """The page at `path` (`reception/not-at-desk`). Never raises for what an editor wrote."""
    sources = {language: read_source(data, f"docs/{language}/{path}.md") for language, data in sorted(files.items())}
    page, problems = _page(path, sources, digest_of(files), _links(files))
    problems = [*problems, *(problem for source in sources.values() for problem in source.problems)]
    name = path.removesuffix("/index").rpartition("/")[2]
    unread = frozenset({name}).union(*(source.ids for source in sources.values()))
    return PageRead(page, tuple(problems), frozenset() if page else unread)


def digest_of(files: Files) -> str:
    """The digest of a page's files."""
    return digest(*(part for language, data in sorted(files.items()) for part in (language, data)))


def _links(files: Files) -> tuple[str, ...]:
    found = {link.decode("utf-8", "replace") for data in files.values() for link in LINK.findall(data)}
    return tuple(sorted(found))


def _page(
    path: str, sources: Mapping[str, Source], digest: str, links: tuple[str, ...]
) -> tuple[Page | None, list[Problem]]:
    if len(sources) == 1:
        return None, [_lonely(*sources.values())]
    english, japanese = sources["en"], sources["ja"]
    if english.broken or japanese.broken:
        return None, []
    kind, problem = _kind(english)
    if problem:
        return None, [problem]
    joined = join(kind, english, japanese)
    entry, found = validate(kind, joined.data, joined.places)
    return (Page(entry, joined.places, path, digest, links) if entry else None), [*joined.problems, *found]


def _lonely(source: Source) -> Problem:
    here, there, name = ("en", "ja", "Japanese") if source.path.startswith("docs/en/") else ("ja", "en", "English")
    missing = source.path.replace(f"docs/{here}/", f"docs/{there}/", 1)
    return Problem(source.path, 1, "", f"has no {name} page; write {missing}")


def _kind(english: Source) -> tuple[type[Noun], Problem | None]:
    """The type of a page: by its `kind`, or a plain page without one."""
    node = (english.front.keys or {}).get("kind")
    if node is None:
        return Plain, None
    if node.text in KINDS:
        return KINDS[node.text], None
    hint = did_you_mean(node.text or "", KINDS) or f"; write one of {', '.join(KINDS)}"
    message = f"there is no kind of page '{shortened(node.text or '')}'{hint}"
    return Plain, Problem(english.path, node.line, "kind", message)
