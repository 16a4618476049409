"""Every style and module asks nothing that the oldest browsers lack, but for what a page does as well without."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT

from . import modules, styles

pytestmark = pytest.mark.prove
ASSETS = ROOT / "docs/assets"
SHEETS = [*sorted((ASSETS / "styles").rglob("*.css")), *sorted((ROOT / "overrides/playbook/styles").glob("*.css"))]
_FILLED = re.compile(r"\{\{.*?\}\}")
_STATEMENT = re.compile(r"\{[%#].*?[%#]\}", re.DOTALL)
MODULES = [*sorted((ASSETS / "modules").rglob("*.js")), ROOT / "docs/service-worker.js"]
DONE_WITHOUT = {
    ":has": "a rule of its own: what it does is done otherwise, or is room and comfort",
    ":details-content": "print: a browser without it prints what is open",
    ":marker": "iOS gives it its colour, which is all we ask",
    "accent-color": "the box then has the system's colour",
    "break-after: avoid": "print: Firefox; a title and its first words also stand in one block",
    "content-visibility": "goes with :details-content",
    "content-visibility: visible": "goes with :details-content",
    "cursor: grab": "a finger has no pointer",
    "forced-color-adjust": "iOS has no forced colours",
    "forced-color-adjust: none": "iOS has no forced colours",
    "size": "the paper is then what the printer has",
    "cursor: help": "a finger has no pointer",
    "cursor: not-allowed": "a finger has no pointer",
    "cursor: pointer": "a finger has no pointer",
    "field-sizing": "the note then scrolls",
    "field-sizing: content": "the note then scrolls",
    "overscroll-behavior": "the page below may move along",
    "print-color-adjust": "-webkit- stands beside it",
    "print-color-adjust: exact": "-webkit- stands beside it",
    "resize": "the note then keeps its height",
    "resize: vertical": "the note then keeps its height",
    "ruby-align": "readings then spread as the browser has it",
    "ruby-align: center": "readings then spread as the browser has it",
    "scrollbar-width": "a usual bar",
    "scrollbar-width: thin": "a usual bar",
    "text-autospace": "no space between kana and digits",
    "text-autospace: no-autospace": "no space between kana and digits",
    "text-size-adjust": "-webkit- stands beside it",
    "text-size-adjust: none": "-webkit- stands beside it",
    "text-spacing-trim": "signs stand a little farther in",
    "text-spacing-trim: trim-start": "signs stand a little farther in",
    "text-wrap": "a title breaks where it is full",
    "text-wrap: balance": "a title breaks where it is full",
}
"""What is asked of new browsers alone, and how an old one does without."""


CALLED_WHERE_THERE = {".requestFullscreen", ".exitFullscreen", ".forget"}
"""An iPhone has no full screen and stays as it is; `forget` is our own."""


def _sheet(file: Path) -> str:
    """A sheet as a browser gets it; colours that a template brings are any colour."""
    return _STATEMENT.sub("", _FILLED.sub("#000", file.read_text("utf-8")))


def asked() -> dict[str, list[str]]:
    return {sheet.name: list(styles.asked_too_much(_sheet(sheet))) for sheet in SHEETS}


def test_a_style_asks_only_what_old_browsers_know_or_do_without() -> None:
    too_much = {name: sorted(set(found) - set(DONE_WITHOUT)) for name, found in asked().items()}
    assert {name: found for name, found in too_much.items() if found} == {}


def test_nothing_is_called_done_without_that_no_style_asks() -> None:
    assert set(DONE_WITHOUT) - {one for found in asked().values() for one in found} == set()


def test_a_module_calls_only_what_old_browsers_have() -> None:
    own = set().union(*(modules.methods_of(module.read_text("utf-8")) for module in MODULES))
    too_much = {
        _name(module): sorted({*modules.asked_too_much(module.read_text("utf-8"), own)} - CALLED_WHERE_THERE)
        for module in MODULES
    }
    assert {name: found for name, found in too_much.items() if found} == {}


@pytest.mark.parametrize(
    ("sheet", "found"),
    [
        ("a { color: light-dark(#000, #fff) }", ["light-dark()"]),
        ("a { color: #000; color: light-dark(#000, #fff) }", []),
        (":root { --ink: light-dark(#000, #fff) }", ["light-dark()"]),
        ("@supports (color: light-dark(#000, #fff)) { a { color: light-dark(#000, #fff) } }", []),
        ('a::before { content: "→" / "" }', ['content: … / "…"']),
        ('a::before { content: "→"; content: "→" / "" }', []),
        ("a { mask: none }", ["mask"]),
        ("a { -webkit-mask: none; mask: none }", []),
        ("b, a:has(i) { color: #000 }", [":has beside b, a:has(i)"]),
        ("a:has(i), p:not(:has(b)) { color: #000 }", [":has"]),
        ("@media print { a { color: color-mix(in oklab, #000, #fff) } }", []),
        ("a { text-wrap: pretty }", ["text-wrap", "text-wrap: pretty"]),
    ],
)
def test_what_an_old_browser_drops_is_found(sheet: str, found: list[str]) -> None:
    assert list(styles.asked_too_much(sheet)) == found


@pytest.mark.parametrize(
    ("module", "found"),
    [
        ("list.at(-1); Object.hasOwn(a, b); [].findLast(f);", []),
        ("Object.groupBy(list, f);", ["Object.groupBy"]),
        ("Promise.withResolvers();", ["Promise.withResolvers"]),
        ("new Set(a).union(b);", [".union"]),
        ("new Intl.Segmenter('ja');", ["Segmenter"]),
        ("dialog.requestClose();", [".requestClose"]),
        ("// Object.groupBy(list, f)", []),
    ],
)
def test_what_an_old_browser_has_not_is_found(module: str, found: list[str]) -> None:
    assert list(modules.asked_too_much(module, set())) == found


def _name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()
