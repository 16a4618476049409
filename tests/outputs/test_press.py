"""Whatever was edited before, the site is that of a build from nothing: what is kept never shows."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from playbook.kept import Kept
from playbook.model import LANGUAGES
from playbook.outputs.press import Press
from playbook.outputs.site import site_in_place_of
from playbook.pages.shell import Place
from playbook.queries.needs import LISTS_EVERYTHING
from playbook.reading.book import read_book
from project import BOOK, CASES, TEMPLATES, Project, edit

PLACE = Place("https://example.com/playbook/", "https://example.com/repository", "assets/theme.js")
SENTENCE = re.compile(r"(?m)^(?P<key> *(?:- )?[a-z_]+: )(?P<text>[^\[{|>'\"\n].{8,}[a-zぁ-ん。.?？])$")
EDITS_IN_A_SEQUENCE = 6
BESIDE = CASES / "beside"
"""What MkDocs would bring: files that are not ours."""
Edit = Callable[[Path, random.Random], str]


def pages_of(root: Path) -> list[Path]:
    return sorted((root / "docs").glob("*/**/*.md"))


def change_a_sentence(root: Path, choose: random.Random) -> str:
    """In any page or registry, in any language: titles, what is said, definitions, samples."""
    file = choose.choice([*pages_of(root), *sorted((root / "docs/data").glob("*.yml"))])
    text = file.read_text("utf-8")
    found = choose.choice([*SENTENCE.finditer(text), None])
    if found is None or re.match(
        r" *(?:- )?(?:id|kind|reviewed|romaji|address|date|channel|url|form|message|owner|play|role_play"
        r"|next|outcome|signal)\b",
        found["key"],
    ):
        return "nothing"
    sign = choose.choice("aboさん") if "/ja/" in file.as_posix() else choose.choice("abo")
    file.write_text(text[: found.end() - 1] + sign + text[found.end() - 1 :], "utf-8")
    return f"{file.relative_to(root)}: {found[0].strip()}"


def change_a_paragraph(root: Path, choose: random.Random) -> str:
    file = choose.choice(pages_of(root))
    file.write_text(file.read_text("utf-8").rstrip("\n") + "\nx\n", "utf-8")
    return f"{file.relative_to(root)}: a line more"


def copy_a_play(root: Path, choose: random.Random) -> str:
    id = f"copy-{choose.randrange(3)}"
    for language in LANGUAGES:
        folder = root / "docs" / language / "reception"
        text = (folder / "not-at-desk.md").read_text("utf-8")
        (folder / f"{id}.md").write_text(text.replace("id: not-at-desk", f"id: {id}", 1), "utf-8")
    return f"{id} is there"


def delete_a_copy(root: Path, choose: random.Random) -> str:
    copies = sorted((root / "docs/en/reception").glob("copy-*.md"))
    if not copies:
        return "nothing"
    id = choose.choice(copies).stem
    for language in LANGUAGES:
        (root / "docs" / language / "reception" / f"{id}.md").unlink()
    return f"{id} is gone"


def take_an_edit_back(root: Path, choose: random.Random) -> str:
    file = choose.choice([file for file in pages_of(root) if (BOOK / file.relative_to(root)).is_file()])
    file.write_bytes((BOOK / file.relative_to(root)).read_bytes())
    return f"{file.relative_to(root)} as it was"


EDITS: tuple[Edit, ...] = (
    change_a_sentence, change_a_sentence, change_a_sentence, change_a_paragraph, copy_a_play, delete_a_copy,
    take_an_edit_back,
)  # fmt: skip


def site_of(root: Path, kept: Kept, folder: Path) -> dict[str, bytes]:
    """Every file of the site, by name."""
    Press(read_book(root, kept), TEMPLATES, PLACE, kept).write(site_in_place_of(folder, kept), BESIDE)
    kept.save()
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def run_a_sequence(seed: int, folder: Path) -> None:
    choose, file = random.Random(seed), folder / "kept"
    root = Project().save(folder / "project")
    done: list[str] = []
    for number in range(EDITS_IN_A_SEQUENCE):
        kept = site_of(root, Kept(file, "edition"), folder / "kept-site")
        clean = site_of(root, Kept(), folder / f"clean-{number}")
        assert {name for name in kept if kept[name] != clean.get(name)} == set(), f"seed {seed}, edits {done}"
        assert kept.keys() == clean.keys()
        done.append(choose.choice(EDITS)(root, choose))


@pytest.mark.parametrize("seed", range(2))
def test_any_few_edits_give_the_bytes_of_a_build_from_nothing(seed: int, tmp_path: Path) -> None:
    run_a_sequence(seed, tmp_path)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(100, 200))
def test_any_sequence_of_edits_gives_the_bytes_of_a_build_from_nothing(seed: int, tmp_path: Path) -> None:
    run_a_sequence(seed, tmp_path)


def test_one_changed_sentence_costs_one_page(tmp_path: Path) -> None:
    root, file, folder = Project().save(tmp_path / "project"), tmp_path / "kept", tmp_path / "site"
    site_of(root, Kept(file, "edition"), folder)
    edit(root, "docs/en/reception/not-at-desk.md", "cue: Slowly", "cue: Calmly and slowly")
    kept = Kept(file, "edition")
    press, made = Press(read_book(root, kept), TEMPLATES, PLACE, kept), []
    make = press.renderer.page
    press.renderer.page = lambda page, language: made.append((page.path, language)) or make(page, language)
    press.write(site_in_place_of(folder, kept), BESIDE)
    others = {path for path, _ in made if press.book.pages[path].kind not in LISTS_EVERYTHING}
    assert others == {"reception/not-at-desk"}


def test_a_site_that_somebody_else_changed_is_made_whole_again(tmp_path: Path) -> None:
    root, file, folder = Project().save(tmp_path / "project"), tmp_path / "kept", tmp_path / "site"
    before = site_of(root, Kept(file, "edition"), folder)
    (folder / "index.html").write_text("not ours")
    (folder / "glossary/index.html").unlink()
    (folder / "left-over").mkdir()
    (folder / "left-over/index.html").write_text("not ours")
    assert site_of(root, Kept(file, "edition"), folder) == before
    assert not (folder / "left-over").exists()
