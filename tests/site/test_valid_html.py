"""The Nu checker finds no error in any page of the built site, short links and old addresses included."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from npm_packages import package

pytestmark = pytest.mark.prove


WRONG = '<!doctype html><html lang="en"><title>A</title><body><p id="a"><p id="a">'
"""A page that shows that the checker is heard."""


def errors_in(*folders: Path) -> list[str]:
    """Each error that the checker finds in the HTML files below folders, with its file, line and extract."""
    checker = package("vnu-jar") / "build/dist/vnu.jar"
    asked = ["--skip-non-html", "--errors-only", "--format", "json", "--stdout", *map(str, folders)]
    done = subprocess.run(["java", "-jar", str(checker), *asked], capture_output=True, text=True)
    found = json.loads(done.stdout)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract')}" for one in found]


def test_every_page_is_valid_html(site: Path, address: str, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text(WRONG)
    assert errors_in(site, tmp_path) == [f'file:{wrong}:1: Duplicate ID “a”. <p id="a"><p id="a">']
