"""Facts about the styles and modules of the browser that need no browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT

ASSETS = ROOT / "docs/assets"
MODULES = sorted((ASSETS / "modules").rglob("*.js"))
STYLES = sorted((ASSETS / "styles").rglob("*.css"))
FILES = [*MODULES, *sorted((ROOT / "overrides").rglob("*.html"))]
IMPORTED = re.compile(r"""(?:from|import\(|import|new URL\()\s*"(\.[^"]+\.js)\"""")
AT_THE_TOP = {"before-paint.js", "playbook.js"}
"""What runs before anything else, and what loads the others."""


def name_of(file: Path) -> str:
    return file.relative_to(ASSETS if file.is_relative_to(ASSETS) else ROOT).as_posix()


def test_every_module_stands_in_the_folder_of_its_subject() -> None:
    assert {file.name for file in MODULES if file.parent == ASSETS / "modules"} == AT_THE_TOP


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_every_import_names_a_module_that_is_there(file: Path) -> None:
    for path in IMPORTED.findall(re.sub(r"(?m)^//.*$", "", file.read_text("utf-8"))):
        assert (file.parent / path).is_file(), path


def test_one_module_alone_touches_what_is_stored_on_the_device() -> None:
    """The theme's four names, which run before any module can, are the other one."""
    touching = [name_of(file) for file in FILES if re.search(r"localStorage|sessionStorage", file.read_text("utf-8"))]
    assert touching == ["modules/before-paint.js", "modules/device/storage.js"]


def test_no_module_decodes_an_address_that_may_be_damaged_but_those_that_expect_it() -> None:
    assert [name_of(file) for file in FILES if "decodeURI" in file.read_text("utf-8")] == [
        "modules/call/engine.js", "modules/session/session-link.js",
    ]  # fmt: skip


@pytest.mark.parametrize("file", STYLES, ids=name_of)
def test_every_style_is_understood_by_safari(file: Path) -> None:
    """Before 26.2 it drops a `text-decoration` with a style; and digits overlap where it sets spaces round them."""
    text = file.read_text("utf-8")
    assert not re.findall(r"text-decoration: *[^;\s]+ [^;]+;", text)
    outside = re.sub(r"@supports \(word-break: auto-phrase\) \{.*?\n\}", "", text, flags=re.DOTALL)
    assert "text-autospace: normal" not in outside


def test_the_width_of_the_column_stands_once() -> None:
    assert [name_of(file) for file in STYLES if re.search(r"--column:", file.read_text("utf-8"))] == [
        "styles/page/layout.css"
    ]
