"""Whatever stands in the files of a page or a registry, it becomes a page or problems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from playbook.checks.problems import problems_of, problems_of_pages
from playbook.kept import Kept
from playbook.model import KINDS
from playbook.reading.book import Book, assemble
from playbook.reading.read_page import PageRead, read_page
from playbook.reading.registries import FILES, FOLDER, read_registries
from playbook.serving.remembered import Remembered
from project import BOOK as SMALL
from project import PLAY, Project, Site
from real_book import BOOK, ROOT

from .inputs import SIGNS, SLIPS, WORDS, slipped, values
from .trying import assert_harmless, species, try_each

FEW, MANY = 10, 200
"""How often the weights below are tried: 1,000 inputs in `make test`, 20,000 in `make prove`."""
TIMES = [pytest.param(FEW, id="few"), pytest.param(MANY, id="many", marks=pytest.mark.prove)]
LANGUAGES = ("en", "ja")
SIDES = st.sampled_from([("en",), ("ja",), ("en", "ja")])
REMEMBERED = Remembered(Kept())


def judge_small(changed: dict[str, bytes | None]) -> str:
    """Reads, checks and, where nothing is wrong, makes the pages of the small book with some files changed."""
    book = Project(changed=changed).book()
    return ended(book, problems_of(book, REMEMBERED))


def ended(book: Book, problems: list[Any]) -> str:
    """How a small book ends: in problems with a place and a sentence, or in pages without harm."""
    assert all(problem.path.startswith("docs/") and problem.line >= 1 and problem.message for problem in problems)
    if problems:
        return "in problems"
    site = Site(book)
    for path in (PLAY[:-3], "about", "index"):
        for language in LANGUAGES:
            assert_harmless(site.html(path, language), usual(path, language))
    return "in pages"


@cache
def usual(path: str, language: str) -> Any:
    return species(Site(Project().book()).html(path, language))


@pytest.mark.parametrize("times", TIMES)
def test_a_page_with_slips_ends_in_problems_or_in_a_page(times: int, capsys: pytest.CaptureFixture) -> None:
    def judge(tried: tuple[tuple[str, ...], list[Any]]) -> str:
        sides, slips = tried
        files = [f"docs/{side}/{PLAY}" for side in sides]
        return judge_small({path: slipped(Project().bytes_of(path).decode(), slips) for path in files})

    counted = try_each(st.tuples(SIDES, SLIPS), judge, 35 * times, capsys)
    assert counted["in pages"] and counted["in problems"]


BODY = st.lists(st.sampled_from([*SIGNS, "## Head {#head}\n", "\n\n", "word ", "言葉"]), max_size=25).map("".join)


@pytest.mark.parametrize("times", TIMES)
def test_any_text_below_the_front_matter_ends_in_problems_or_in_a_page(
    times: int, capsys: pytest.CaptureFixture
) -> None:
    def judge(bodies: tuple[str, ...]) -> str:
        changed = {}
        for side, body in zip(LANGUAGES, bodies, strict=False):
            text = Project().bytes_of(f"docs/{side}/about.md")
            changed[f"docs/{side}/about.md"] = text + b"\n" + body.encode("utf-8", "surrogatepass") + b"\n"
        return judge_small(changed)

    same = BODY.map(lambda body: (body, body))
    counted = try_each(same | st.tuples(BODY) | st.tuples(BODY, BODY), judge, 15 * times, capsys)
    assert counted["in pages"] and counted["in problems"]


@cache
def real_pages() -> list[tuple[str, dict[str, bytes]]]:
    return [
        (path, {side: (ROOT / f"docs/{side}/{path}.md").read_bytes() for side in LANGUAGES})
        for path in sorted(BOOK.pages)
    ]


ALONE = replace(BOOK.registries, written={})
"""The registries as a page sees them, without what is wrong with them."""


def judge_real(path: str, files: dict[str, bytes]) -> str:
    """The same for one page of the real book, by the rules that a page keeps by itself."""
    read = read_page(path, files)
    alone = assemble({path: read}, ALONE, {}, [])
    problems = problems_of_pages(alone, Kept())
    assert all(problem.path.startswith("docs/") and problem.line >= 1 and problem.message for problem in problems)
    if problems or not read.page:
        return "in problems"
    return made(replace(BOOK, pages={**BOOK.pages, path: read.page}), path)


def made(book: Book, path: str) -> str:
    """A page without harm; where it cannot be made, a rule on the whole book must say why."""
    try:
        html = Site(book).html(path, "ja")
    except Exception:
        assert problems_of(book, REMEMBERED), "cannot be made, and nobody says why"
        return "in problems of the whole"
    assert_harmless(html, usual_of(path))
    return "in pages"


@cache
def usual_of(path: str) -> Any:
    return species(Site(BOOK).html(path, "ja"))


@pytest.mark.parametrize("times", TIMES)
def test_a_real_page_with_slips_ends_in_problems_or_in_a_page(times: int, capsys: pytest.CaptureFixture) -> None:
    def judge(tried: tuple[int, tuple[str, ...], list[Any]]) -> str:
        number, sides, slips = tried
        path, files = real_pages()[number]
        return judge_real(path, files | {side: slipped(files[side].decode(), slips) for side in sides})

    inputs = st.tuples(st.integers(0, len(real_pages()) - 1), SIDES, SLIPS)
    counted = try_each(inputs, judge, 20 * times, capsys)
    assert counted["in pages"] and counted["in problems"]


def keys_of(kind: type[BaseModel]) -> set[str]:
    """The keys that a type knows, and the types in it."""
    found = set(kind.model_fields)
    for one in kind.model_fields.values():
        for inner in (one.annotation, *getattr(one.annotation, "__args__", ())):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                found |= keys_of(inner)
    return found


KEYS = sorted({"kind", "id", "text", "romaji"}.union(*(keys_of(kind) for kind in KINDS.values())))


@cache
def trees() -> list[tuple[str, dict[str, Any], dict[str, str]]]:
    """Of each real page its path, and in each language its front matter as values, and its body."""
    found = []
    for path, files in real_pages():
        parts = {side: text.decode().split("\n---\n", 1) for side, text in files.items()}
        front = {side: yaml.safe_load(front.removeprefix("---\n")) for side, (front, _) in parts.items()}
        found.append((path, front, {side: body for side, (_, body) in parts.items()}))
    return found


def places_in(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value in a tree."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*way, key)
        yield from places_in(inner, (*way, key))


def grafted(tree: Any, way: tuple[Any, ...], value: Any) -> Any:
    """The tree with another value in one place."""
    if not way:
        return value
    if isinstance(tree, dict):
        return {**tree, way[0]: grafted(tree[way[0]], way[1:], value)}
    return [*tree[: way[0]], grafted(tree[way[0]], way[1:], value), *tree[way[0] + 1 :]]


def written(front: Any, body: str) -> bytes:
    text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n{body}".encode("utf-8", "surrogatepass")


GRAFTS = st.lists(st.tuples(st.integers(0, 9_999), values(KEYS)), min_size=1, max_size=2)


@pytest.mark.parametrize("times", TIMES)
def test_a_front_matter_with_values_of_any_shape_ends_in_problems_or_in_a_page(
    times: int, capsys: pytest.CaptureFixture
) -> None:
    def judge(tried: tuple[int, str, list[tuple[int, Any]]]) -> str:
        number, side, grafts = tried
        path, front, bodies = trees()[number]
        tree = front[side]
        for place, value in grafts:
            ways = list(places_in(tree)) or [()]
            tree = grafted(tree, ways[place % len(ways)], value)
        return judge_real(path, real_pages()[number][1] | {side: written(tree, bodies[side])})

    inputs = st.tuples(st.integers(0, len(trees()) - 1), st.sampled_from(LANGUAGES), GRAFTS)
    assert try_each(inputs, judge, 15 * times, capsys)["in problems"]


@pytest.mark.parametrize("times", TIMES)
def test_a_front_matter_made_of_nothing_but_chance_ends_in_problems_or_in_a_page(
    times: int, capsys: pytest.CaptureFixture
) -> None:
    def judge(tried: tuple[str | None, dict[str, Any], dict[str, Any], str]) -> str:
        kind, english, japanese, body = tried
        english = {"kind": kind, **english} if kind else english
        return judge_real("words/new", {"en": written(english, body), "ja": written(japanese, body)})

    front = st.dictionaries(st.sampled_from(KEYS), values(KEYS), max_size=8)
    inputs = st.tuples(st.sampled_from([None, *KINDS]), front, front, WORDS)
    assert try_each(inputs, judge, 10 * times, capsys)["in problems"]


@pytest.mark.parametrize("times", TIMES)
def test_a_registry_with_slips_ends_in_problems_or_in_pages(
    times: int, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    there = Project().save(tmp_path, FOLDER) / FOLDER
    whole = {name: (SMALL / FOLDER / name).read_bytes() for name in sorted(FILES)}
    pages = {path: PageRead(page) for path, page in Project().book().pages.items()}

    def judge(tried: tuple[str, list[Any]]) -> str:
        name, slips = tried
        (there / name).write_bytes(slipped(whole[name].decode(), slips))
        registries, problems = read_registries(tmp_path)
        (there / name).write_bytes(whole[name])
        book = assemble(pages, registries, Project().book().records, problems)
        return ended(book, problems_of(book, REMEMBERED))

    counted = try_each(st.tuples(st.sampled_from(sorted(whole)), SLIPS), judge, 5 * times, capsys)
    assert counted["in pages"] and counted["in problems"]
