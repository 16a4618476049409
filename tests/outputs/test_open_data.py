"""The tables of phrases and lines."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from playbook.outputs.open_data import write_open_data
from playbook.outputs.site import Site as SiteFolder
from project import Project

BOOK = Project().book()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_open_data(BOOK, SiteFolder(folder), "https://example.com/")
    return folder / "open-data"


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text("utf-8-sig").splitlines(keepends=True)))


@pytest.mark.parametrize("kind", ["phrase", "line"])
def test_each_card_has_a_row_in_both_languages_without_readings(folder: Path, kind: str) -> None:
    found = rows(folder / f"{kind}s.csv")
    assert [row["id"] for row in found] == [id for card, id in BOOK.cards if card == kind]
    assert not any("《" in cell for row in found for cell in row.values())
    for row in found:
        assert row["japanese"] and row["english"] and row["group_en"] and row["group_ja"]
        assert row["link"] == f"https://example.com/go/{kind}/{row['id']}/"


def test_excel_is_told_that_a_table_is_utf_8(folder: Path) -> None:
    for file in folder.iterdir():
        assert file.read_bytes().startswith(b"\xef\xbb\xbfid,")
        assert b"\r\n" in file.read_bytes()


def test_a_phrase_brings_its_reply_and_a_blank_stands_as_its_name(folder: Path) -> None:
    phrases = {row["id"]: row for row in rows(folder / "phrases.csv")}
    for id, row in phrases.items():
        reply = BOOK.card("phrase", id).entry.reply
        assert bool(row["reply_japanese"]) is bool(reply)
    everything = (folder / "lines.csv").read_text("utf-8") + (folder / "phrases.csv").read_text("utf-8")
    assert "{company}" in everything or "{me}" in everything
