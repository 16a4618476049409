"""A larger book of real pages: each play copied under new ids, in both languages.

The copies keep scripts, lines, phrases, checklists and prose, and differ by a number, so that no two pages are the
same. A script that goes on in another play goes on in the copy of the same round, if there is one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from functools import partial
from math import ceil
from pathlib import Path

from tools.bench.other_words import OtherWords

PARTS = ("docs", "hooks", "overrides", "mkdocs.yml", "Makefile", "requirements.txt")
"""What a build reads."""
WRITTEN_BY_TOOLS = ("__pycache__", ".cache")
RECORDS = "docs/data/agreed"
QUESTION = re.compile(r"""(?m)^(question: )(["']?)(.*?)(["']?)$""")
LANGUAGES = {"en": "?", "ja": "？"}
"""Each language with its question mark."""


def make_corpus(project: Path, folder: Path, plays: int, are_different: bool = False) -> Path:
    """Writes a project to `folder` that has at least as many plays, and gives the folder.

    It holds no records of agreement, so that one side of a page may be edited alone. Copies say the same as their
    originals, or, where they `are_different`, the same in other words.
    """
    folder.mkdir(parents=True)
    for part in PARTS:
        if (project / part).is_dir():
            shutil.copytree(project / part, folder / part, ignore=shutil.ignore_patterns(*WRITTEN_BY_TOOLS))
        else:
            shutil.copy2(project / part, folder / part)
    shutil.rmtree(folder / RECORDS)
    grow(folder, plays, are_different)
    return folder


def plays_of(project: Path) -> list[Path]:
    """The English files of all plays, in order."""
    pages = sorted((project / "docs/en").rglob("*.md"))
    return [page for page in pages if re.search(r"^kind: play$", page.read_text("utf-8"), re.MULTILINE)]


def grow(project: Path, plays: int, are_different: bool = False) -> None:
    """Copies the plays in whole rounds until there are so many: in half a round, scripts lead nowhere or in circles."""
    originals = plays_of(project)
    plays = ceil(plays / len(originals)) * len(originals)
    other_words = OtherWords(both_sides(originals)) if are_different else None
    for number in range(len(originals), plays):
        before, at = divmod(number, len(originals))
        in_this_round = {page.stem for page in originals[: plays - before * len(originals)]}
        copy_play(originals[at], before + 1, in_this_round, other_words)
        list_play(originals[at].with_name("index.md"), f"{originals[at].stem}-{before + 1}")


def both_sides(pages: Iterable[Path]) -> list[Path]:
    """The files of some English pages, each with its Japanese one."""
    return [Path(str(page).replace("/docs/en/", f"/docs/{language}/")) for page in pages for language in LANGUAGES]


def copy_play(english: Path, number: int, copied: set[str], other_words: OtherWords | None = None) -> None:
    """Writes one copy of a play, in both languages; `copied` are the plays that have a copy of the same number."""
    old = re.search(r"^id: (\S+)", english.read_text("utf-8"), re.MULTILINE)[1]
    for page, (language, mark) in zip(both_sides([english]), LANGUAGES.items(), strict=True):
        text = renamed(page.read_text("utf-8"), old, number, copied)
        text = QUESTION.sub(partial(numbered, number, mark), text, count=1)
        if other_words:
            text = other_words.of(text, language, f"{old} {number}")
        page.with_name(f"{old}-{number}.md").write_text(text, "utf-8")


def list_play(stage: Path, play: str) -> None:
    """Adds a play to its stage, where stages list theirs."""
    text = stage.read_text("utf-8")
    stage.write_text(re.sub(r"(?m)^plays: \[(.*)\]$", rf"plays: [\1, {play}]", text), "utf-8")


def numbered(number: int, mark: str, found: re.Match[str]) -> str:
    """The question of a copy: with its number before the question mark."""
    key, opening, question, closing = found.groups()
    return f"{key}{opening}{question.rstrip('?？')} ({number}){mark}{closing}"


def renamed(text: str, old: str, number: int, copied: set[str]) -> str:
    """The text of a play under a new id; what stands once in a book (points, old ids) stays with the original."""
    text = re.sub(rf"(?m)^id: {old}$", f"id: {old}-{number}", text, count=1)
    text = re.sub(r"(?m)^covers: .*\n", "covers: []\n", text)
    text = re.sub(r"(?m)^formerly: .*\n", "", text)
    return re.sub(
        r"(next: )([a-z0-9-]+)/",
        lambda found: f"{found[1]}{found[2]}-{number}/" if found[2] in copied else found[0],
        text,
    )


def edit(page: Path) -> None:
    """One sentence more at the end of a page, as an editor would write it."""
    page.write_text(page.read_text("utf-8").rstrip("\n") + "\n\nOne sentence more.\n", "utf-8")
