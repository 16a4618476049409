"""Files below `docs/` that nothing reads: a page under another ending, a spreadsheet, a copy that a program left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..model import LANGUAGES
from ..problem import Problem
from .changes import FOLDER as CHANGES
from .published import FOLDER as PUBLISHED
from .records import FOLDER as RECORDS
from .registries import FILES as REGISTRIES
from .voices import RECORDS as VOICES

TEXTS = frozenset({".markdown", ".mdown", ".mkd", ".txt", ".html", ".htm", ".rst", ".docx", ".doc", ".odt", ".rtf"})
SHEETS = frozenset({".xlsx", ".xls", ".csv", ".tsv", ".ods", ".numbers"})
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".heic", ".bmp"})
LEFT_BY_SYSTEMS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What systems leave in every folder; git ignores it, or nobody minds."""
BESIDE = frozenset({"docs/service-worker.js"})
"""What must stand at the root of the site."""
LAST_RESORT = "is no page, registry or asset, so nobody would see it; move it out of docs/"


def read_strays(root: Path) -> list[Problem]:
    """A problem for each file below `docs/` that is no page, no registry, no record and no asset."""
    docs = root / "docs"
    files = sorted(file for file in docs.rglob("*") if file.is_file())
    return [*(_problem(path) for file in files if _is_stray(path := file.relative_to(root).as_posix()))]


def _is_stray(path: str) -> bool:
    name = path.rpartition("/")[2]
    if path.startswith("docs/assets/") or path in BESIDE or name.lower() in LEFT_BY_SYSTEMS:
        return False
    if path.startswith((f"{PUBLISHED}/", f"{RECORDS}/", f"{CHANGES}/", f"{VOICES}/")):
        return not path.endswith(".yml")
    if path.startswith("docs/data/"):
        return path.removeprefix("docs/data/") not in REGISTRIES
    return not (path.startswith(tuple(f"docs/{language}/" for language in LANGUAGES)) and path.endswith(".md"))


def _problem(path: str) -> Problem:
    return Problem(path, 1, "", next(_sentences(path)))


def _sentences(path: str) -> Iterator[str]:
    stem, dot, ending = path.rpartition(".")
    suffix = f".{ending.lower()}" if dot and "/" not in ending else ""
    if suffix == ".md" and path.startswith(tuple(f"docs/{language}/" for language in LANGUAGES)):
        yield f"a page's file ends in .md in small letters; rename it {stem.rpartition('/')[2].lower()}.md"
    if suffix == ".md":
        yield "a page stands in docs/en or docs/ja; move it there, under the same name in both"
    if suffix in TEXTS:
        name = stem.rpartition("/")[2].lower()
        yield f"is no page, since those end in .md; rename it {name}.md, or move it out of docs/ and import it"
    if suffix in SHEETS:
        yield "a spreadsheet is no page; write its table in Markdown, or move the file out of docs/"
    if suffix in PICTURES:
        up, name = "../" * (path.count("/") - 1), path.rpartition("/")[2]
        yield f"a picture stands in docs/assets/images; move it there, and show it as ![…]({up}assets/images/{name})"
    if path.startswith("docs/data/"):
        yield f"is no registry; the registries are {', '.join(sorted(REGISTRIES))}"
    yield LAST_RESORT
