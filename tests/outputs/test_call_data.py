"""What call mode knows before a script is entered, and what each script's own file holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from playbook.outputs.call.files import call_data, write_call_data
from playbook.outputs.call.ways import MOST, Way, ways_on
from playbook.outputs.site import Site
from playbook.pages.interface_words import Words
from real_book import BOOK


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    write_call_data(BOOK, Words(), "", Site(site))
    return site / "assets/call"


def test_each_script_has_a_file_in_each_language(folder: Path) -> None:
    scripted = [page for page in BOOK.plays.values() if page.entry.script]
    for language in ("en", "ja"):
        for page in scripted:
            script = json.loads((folder / f"plays/{page.id}.{language}.json").read_text("utf-8"))
            assert list(script["steps"]) == [step.id for step in page.entry.script]


def test_before_a_script_is_entered_only_the_refusal_is_known_whole() -> None:
    data = call_data(BOOK, Words(), "en")
    assert [play for play, known in data["plays"].items() if "steps" in known] == [data["stop"]]


def test_every_place_that_somebody_may_come_in_at_has_a_title() -> None:
    data = call_data(BOOK, Words(), "ja")
    places = {way.split(" ")[0] for ways in data["ways"].values() for way in ways}
    steps = {tuple(place.split("/")) for place in places if place.count("/") == 1}
    assert {(play, step) for play, step in steps if not data["plays"][play]["titles"].get(step)} == set()
    assert len(steps) > 50


def test_the_ways_on_from_a_phrase_begin_with_what_most_scripts_agree_on() -> None:
    ways = [
        Way(("out",), "a", "a/x"),
        Way(("out", "busy"), "b", "c/y"),
        Way(("out",), "c", "c/y"),
        Way(("out",), "c", "c/z"),
        Way((), "c", "d/w"),
    ]
    assert ways_on(ways) == {"out": ["c/y b", "c/z c", "a/x a"], "busy": ["c/y b"]}


def test_a_phrase_that_all_scripts_expect_names_no_more_ways_than_can_be_looked_through() -> None:
    ways = [Way(("out",), f"play-{number}", f"play-{number}/x") for number in range(1000)]
    assert len(ways_on(ways)["out"]) == MOST
