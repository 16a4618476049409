"""What others made and a page loads: untouched, with its licence, loaded only where it is needed."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
import yaml

from project import ROOT

FOLDER = ROOT / "docs/assets/vendor"
LISTED = yaml.safe_load((FOLDER / "vendor.yml").read_text("utf-8"))


def test_every_folder_is_listed() -> None:
    assert {one["folder"] for one in LISTED} == {folder.name for folder in FOLDER.iterdir() if folder.is_dir()}


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one["folder"])
def test_a_file_of_a_package_is_untouched_and_has_its_licence(one: dict) -> None:
    folder = FOLDER / one["folder"]
    assert {file.name for file in folder.iterdir()} == {f"{one['folder']}.js", "LICENSE.txt"}
    digest = base64.b64encode(hashlib.sha384((folder / f"{one['folder']}.js").read_bytes()).digest()).decode()
    assert one["integrity"] == f"sha384-{digest}"
    assert one["licence"] in (folder / "LICENSE.txt").read_text("utf-8")
    assert re.fullmatch(r"\d+\.\d+\.\d+", one["version"]) and one["why"]


@pytest.mark.parametrize("one", LISTED, ids=lambda one: one["folder"])
def test_what_others_made_is_asked_for_by_one_module_alone(one: dict) -> None:
    modules = (ROOT / "docs/assets/modules").rglob("*.js")
    asking = [file.name for file in modules if f"vendor/{one['folder']}/" in file.read_text("utf-8")]
    assert len(asking) == 1
