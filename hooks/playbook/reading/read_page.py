"""The two files of one page -> one Page, with its problems. What is read of a page depends on nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..kept import digest
from ..model import Plain
from ..problem import Problem
from .join import join
from .kind import kind_of
from .page import Page, id_of
from .source import Source, read_source
from .validate import validate_as_far_as_possible
from .yaml_tree import Node

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
    """The ids of a page that could not be read as a whole, so that no rule calls them unknown."""


def read_page(path: str, files: Files) -> PageRead:
    """The page at `path` (`reception/not-at-desk`). Never raises for what an editor wrote.

    A slip in one place leaves the page in the book, with a stand-in there, so that the rules look at all the rest.
    """
    sources = {language: read_source(data, f"docs/{language}/{path}.md") for language, data in sorted(files.items())}
    problems = [problem for source in sources.values() for problem in source.problems]
    problems += [_lonely(*sources.values())] if len(sources) == 1 else []
    read, found = _read(path, sources)
    page = replace(read, digest=digest_of(files), links=_links(files)) if read else None
    whole = page is not None and not page.lacking and not page.is_torn
    ids = frozenset({id_of(path)}).union(*(source.ids for source in sources.values()))
    return PageRead(page, (*found, *problems), frozenset() if whole else ids)


def digest_of(files: Files) -> str:
    """The digest of a page's files."""
    return digest(*(part for language, data in sorted(files.items()) for part in (language, data)))


def _links(files: Files) -> tuple[str, ...]:
    found = {link.decode("utf-8", "replace") for data in files.values() for link in LINK.findall(data)}
    return tuple(sorted(found))


def _read(path: str, sources: Mapping[str, Source]) -> tuple[Page | None, list[Problem]]:
    """The page that the sources make together, with the problems of what could be read of them."""
    if "en" not in sources:
        return None, []
    english, japanese = sources["en"], sources.get("ja", Source(f"docs/ja/{path}.md", Node({}, 1), broken=True))
    kind, problem = (Plain, None) if english.broken else kind_of(english, path)
    joined = join(kind, english, japanese)
    if problem:
        joined.data["kind"] = kind.model_fields["kind"].annotation.__args__[0]  # type: ignore[union-attr]
    entry, found, lacking = validate_as_far_as_possible(kind, joined.data, joined.places)
    if english.broken:
        lacking = frozenset({""})
    if entry and "id" in lacking:
        entry = entry.model_copy(update={"id": id_of(path)})
    unreadable = {source.path for source in (english, japanese) if source.broken or english.broken}
    told = [one for one in (*joined.problems, *found) if one.path not in unreadable]
    if problem:
        told = [one for one in told if "." in one.field]  # which keys there are depends on the kind
    page = Page(entry, joined.places, path, lacking=lacking, is_torn=bool(unreadable)) if entry else None
    return page, [
        *([problem] if problem else []),
        *told,
    ]


def _lonely(source: Source) -> Problem:
    here, there, name = ("en", "ja", "Japanese") if source.path.startswith("docs/en/") else ("ja", "en", "English")
    missing = source.path.replace(f"docs/{here}/", f"docs/{there}/", 1)
    return Problem(source.path, 1, "", f"has no {name} page; write {missing}")
