"""What comes from others: named with version and licence, unchanged, renewed; and workflows that are sound."""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools import renew_locks

from npm_packages import package
from project import ROOT

VENDOR = ROOT / "docs/assets/vendor"
LISTED: list[dict[str, Any]] = yaml.safe_load((VENDOR / "vendor.yml").read_text("utf-8"))
FROM_PYTHON = ("mkdocs-material", "sudachidict-small", "holidays", "budoux")
"""Packages of Python of which something stands in the site: a script, or what they found."""


def file_of(entry: dict[str, Any]) -> Path:
    """The one file of a library that a page loads."""
    (found,) = (VENDOR / entry["folder"]).glob("*.js")
    return found


def licence_of(entry: dict[str, Any]) -> Path:
    (found,) = (VENDOR / entry["folder"]).glob("LICEN[CS]E*")
    return found


def told(language: str) -> str:
    return (ROOT / f"docs/{language}/about/licences.md").read_text("utf-8")


def test_every_folder_of_a_library_is_listed_with_its_reason() -> None:
    assert sorted(entry["folder"] for entry in LISTED) == sorted(one.name for one in VENDOR.iterdir() if one.is_dir())
    assert all(entry["why"] for entry in LISTED)


@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: entry["folder"])
def test_a_library_is_the_file_that_was_taken(entry: dict[str, Any]) -> None:
    digest = hashlib.sha384(file_of(entry).read_bytes()).digest()
    assert entry["integrity"] == f"sha384-{base64.b64encode(digest).decode()}"
    assert (
        entry["version"]
        == json.loads((ROOT / "tests/npm/package.json").read_text())["devDependencies"][entry["package"]]
    )


@pytest.mark.prove
@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: entry["folder"])
def test_a_library_is_byte_for_byte_the_file_of_its_package(entry: dict[str, Any]) -> None:
    """npm has compared the package with the digest in the lock; no script of it runs."""
    folder = package(entry["package"])
    about = json.loads((folder / "package.json").read_text("utf-8"))
    assert (about["version"], about["license"]) == (entry["version"], entry["licence"])
    assert file_of(entry).read_bytes() == (folder / entry["file"]).read_bytes()
    (licence,) = folder.glob("LICEN[CS]E*")
    assert licence_of(entry).read_text("utf-8").strip() == licence.read_text("utf-8").strip()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_on_licences_names_every_library_with_its_version_and_licence(language: str) -> None:
    rows = [row for row in told(language).splitlines() if row.startswith("| ")]
    for entry in LISTED:
        assert [row for row in rows if f"{entry['package']} | {entry['version']} |" in row and entry["licence"] in row]
    for name in FROM_PYTHON:
        version = importlib.metadata.version(name)
        licence = (
            importlib.metadata.metadata(name).get("License-Expression") or importlib.metadata.metadata(name)["License"]
        )
        assert [row for row in rows if f"| {version} |" in row and row.endswith(f"| {licence} |")], name


def test_the_page_on_licences_names_what_the_themes_script_brings_along() -> None:
    scripts = Path(str(importlib.metadata.distribution("mkdocs-material").locate_file("material/templates/assets")))
    (known,) = scripts.glob("javascripts/bundle.*.min.js.map")
    sources = json.loads(known.read_text("utf-8"))["sources"]
    brought = {found[1] for source in sources if (found := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", source))}
    for language in ("en", "ja"):
        named = told(language).lower()
        assert {name for name in brought if name.lower() not in named} == set()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_font_is_shipped_as_the_page_says(language: str) -> None:
    assert not [file for file in (ROOT / "docs").rglob("*") if file.suffix in (".woff", ".woff2", ".ttf", ".otf")]
    assert re.search("Fonts are those of your own device|フォントは、お使いの端末のもの", told(language))


@pytest.mark.prove
def test_a_checker_of_workflows_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    ran = subprocess.run([zizmor, "--offline", "--no-progress", ".github"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout


BEFORE = "# head\na==1.0 \\\n    --hash=sha256:aa\nb==2.0 \\\n    --hash=sha256:bb \\\n    --hash=sha256:bc\n"
AFTER = "a==1.1 \\\n    --hash=sha256:ab\nc==3.0 ; python_version < '3.12' \\\n    --hash=sha256:cc\n"


def test_a_renewed_lock_says_which_versions_changed() -> None:
    assert [*renew_locks.changes(BEFORE, AFTER)] == ["| a | 1.0 | 1.1 |", "| b | 2.0 | gone |", "| c | new | 3.0 |"]
    assert [*renew_locks.changes(BEFORE, BEFORE)] == []


def test_an_optional_lock_leaves_out_what_the_first_has() -> None:
    assert renew_locks.without(BEFORE, AFTER) == "b==2.0 \\\n    --hash=sha256:bb \\\n    --hash=sha256:bc\n"
    assert renew_locks.head(BEFORE) == "# head\n"


def test_the_locks_are_renewed_as_they_were_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is newer, every lock stays as it is, byte for byte."""
    locks = {name: (ROOT / name).read_text("utf-8") for name in renew_locks.LOCKS}
    for name, lock in locks.items():
        (tmp_path / name).write_text(lock, "utf-8")

    def compiled(groups: tuple[str, ...]) -> str:
        own = {"import": "requirements-import.txt", "prove": "requirements-prove.txt"}.get(groups[-1])
        return "".join(
            f"{entry}\n"
            for name in ("requirements.txt", own)
            if name
            for entry in renew_locks.entries(locks[name]).values()
        )

    monkeypatch.setattr(renew_locks, "compiled", compiled)
    monkeypatch.setattr(renew_locks, "audit", lambda root: "")
    assert renew_locks.main(tmp_path) == 0
    assert {name: (tmp_path / name).read_text("utf-8") for name in locks} == locks
