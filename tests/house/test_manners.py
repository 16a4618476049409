"""What a stranger finds: how to take part, in both languages, and what the licence is."""

from __future__ import annotations

import re

import pytest
import yaml

from project import ROOT
from real_book import BOOK

JAPANESE = re.compile("[ぁ-ゖ]")
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", ".github/PULL_REQUEST_TEMPLATE.md"])
def test_what_a_stranger_reads_is_in_both_languages(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert JAPANESE.search(text) and re.search(r"\b(the|what)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("file", [file for file in FORMS if file.name != "config.yml"], ids=lambda file: file.stem)
def test_every_form_asks_in_both_languages(file) -> None:
    form = yaml.safe_load(file.read_text("utf-8"))
    asked = [form["name"], form["description"], *(part["attributes"]["label"] for part in form["body"])]
    assert all(" / " in words for words in asked)


def test_the_pages_that_contributing_names_are_there() -> None:
    named = re.findall(r"\]\((docs/[^)]+)\)", (ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(named) == 6 and all((ROOT / path).is_file() for path in named)


def test_a_commit_is_checked_by_the_pages_rules_and_the_linter() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == [
        "make check",
        ".venv/bin/python -m ruff check",
        ".venv/bin/python -m ruff format --check",
    ]


def test_the_readme_says_that_no_licence_is_chosen_and_what_that_means() -> None:
    said = "No licence is chosen yet: until the owner chooses one, nobody but the owner may copy, change or pass on"
    assert said in (ROOT / "README.md").read_text("utf-8")
    assert not [*ROOT.glob("LICEN[CS]E*")]


def test_what_the_playbook_is_called_stands_in_no_code_and_no_template() -> None:
    names = [BOOK.registries.site.name.en, BOOK.registries.site.description.en, BOOK.registries.site.description.ja]
    folders = ("hooks", "overrides", "docs/assets/modules", "docs/assets/styles", "tools")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*") if file.suffix not in (".pyc", ".png")]
    texts = {file: file.read_text("utf-8", "ignore") for file in files if file.is_file()}
    assert [str(file) for file, text in texts.items() if any(name in text for name in names)] == []
