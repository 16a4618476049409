"""Recordings of the small book: known to a call and shown on pages, and nothing of them where there are none."""

from __future__ import annotations

from pathlib import Path

from playbook.outputs.call.files import call_data
from playbook.pages.interface_words import Words
from project import Project, Site

RECORDING = ("docs/assets/voices/phrase-not-at-desk.mp3", "docs/data/voices/phrase-not-at-desk.yml")


def test_a_call_knows_recordings_only_where_there_are_some(tmp_path: Path) -> None:
    recorded, silent = Project(), Project()
    for name in RECORDING:
        silent.write(name, None)
    said = call_data(recorded.book(), Words(), "en")["phrases"]["not-at-desk"]["say"][0]
    assert call_data(recorded.book(), Words(), "ja")["voices"] == {
        said: ["phrase-not-at-desk", "Hana Yamada · CC BY 4.0"]
    }
    assert "voices" not in call_data(silent.book(tmp_path), Words(), "en")


def test_pages_show_recordings_only_where_there_are_some(tmp_path: Path) -> None:
    silent = Project()
    for name in RECORDING:
        silent.write(name, None)
    for book, counts in ((Project().book(), (1, 1)), (silent.book(tmp_path), (0, 0))):
        html = Site(book).whole("words/they-say", "en")
        assert (html.count("data-voice="), html.count("<keep-voices")) == counts
