"""The running text of pages, and the index by which a browser finds it in parts."""

from __future__ import annotations

import json
from array import array
from pathlib import Path

import pytest

from playbook.kept import Kept
from playbook.model import Text
from playbook.outputs.running_text import write_running_text
from playbook.outputs.running_text.grams import ROWS, grams, row, signs
from playbook.outputs.running_text.parts import PART, parts
from playbook.outputs.running_text.stretches import Stretch, stretches
from playbook.outputs.site import Site
from playbook.pages.interface_words import Words
from playbook.reading.markdown import plain_text
from real_book import BOOK


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    write_running_text(BOOK, Words(), Site(site), Kept())
    return site / "search/text"


def numbers(line: str) -> list[int]:
    """The pages of a row, read as the browser does."""
    found, last, number, unit = [], -1, 0, 1
    for code in map(ord, line):
        if code >= ord("P"):
            number += (code - ord("P")) * unit
            unit *= 32
        else:
            last += number + (code - ord("0")) * unit + 1
            found.append(last)
            number, unit = 0, 1
    return found


def test_every_page_has_its_text_in_both_languages(folder: Path) -> None:
    for language in ("en", "ja"):
        contents = json.loads((folder / f"{language}.json").read_text("utf-8"))
        assert contents["pages"] == list(BOOK.pages)
        for path in contents["pages"]:
            page = json.loads((folder / f"pages/{path}.{language}.json").read_text("utf-8"))
            assert page["title"] and page["kind"] in contents["words"] and page["stretches"]


def test_each_gram_of_each_page_leads_to_it(folder: Path) -> None:
    for language in ("en", "ja"):
        number = json.loads((folder / f"{language}.json").read_text("utf-8"))["parts"]
        lines = [
            line
            for part in range(number)
            for line in (folder / f"{part}.{language}.txt").read_text("utf-8").split("\n")
        ]
        assert len(lines) == ROWS
        for at, page in enumerate(BOOK.pages.values()):
            text = " ".join(text for _, text in stretches(page, language, BOOK.registries.blanks))
            assert all(at in numbers(lines[row(gram)]) for gram in list(grams(signs(text)))[::29])


def test_every_anchor_is_one_that_the_page_has_by_its_fields_or_headings() -> None:
    play = next(page for page in BOOK.plays.values() if page.entry.script and page.entry.checklist)
    found = {stretch.anchor for stretch in stretches(play, "ja", BOOK.registries.blanks)}
    assert {f"step-{step.id}" for step in play.entry.script} <= found
    assert {f"tick-{tick.id}" for tick in play.entry.checklist} <= found
    assert {"", "takeaway-1"} <= found


def test_each_takeaway_of_each_page_is_found_in_both_languages() -> None:
    for page in BOOK.pages.values():
        for language in ("en", "ja"):
            found = {stretch.anchor for stretch in stretches(page, language, BOOK.registries.blanks)}
            assert {f"takeaway-{at}" for at, _ in enumerate(page.entry.takeaways, 1)} <= found, page.path


def test_blanks_hold_their_samples_and_ruby_is_left_out() -> None:
    for page in BOOK.plays.values():
        for stretch in stretches(page, "ja", BOOK.registries.blanks):
            assert isinstance(stretch, Stretch)
            assert not {"《", "｜"} & {*stretch.text}, stretch
            assert "{me}" not in stretch.text, stretch


def test_what_is_written_alike_is_cut_alike() -> None:
    assert signs("Don’t  say “KŌHAI”!") == ["dont", "say", "kohai"]
    assert signs("サトウ様、席を") == ["さ", "と", "う", "様", "席", "を"]
    assert list(grams(signs("call Satō 様"))) == ["call", "sato", "call sato", "sato 様"]


def test_parts_are_of_about_equal_size_however_many_pages_there_are() -> None:
    for pages in (10, 200, 2000):
        found = parts([array("H", range(page % 7, ROWS, 40)) for page in range(pages)])
        assert len(found) & (len(found) - 1) == 0
        assert sum(part.count("\n") + 1 for part in found) == ROWS
        assert max(map(len, found)) < 3 * PART


def test_numbers_of_any_length_are_read_as_they_were_written() -> None:
    places = [0, 1, 40, 1100, 1999]
    found = parts([[5] if page in places else [] for page in range(2000)])
    assert numbers(found[0].split("\n")[5]) == places


@pytest.mark.parametrize("language", ["en", "ja"])
def test_learners_find_neither_notes_nor_reasons_of_a_training(language: str) -> None:
    def shown(text: Text) -> str:
        return " ".join(plain_text(text[language], language, BOOK.registries.blanks).split())

    for page in BOOK.of_kind("training").values():
        found = {stretch.text for stretch in stretches(page, language, BOOK.registries.blanks)}
        questions, notes = page.entry.questions, [item.notes for item in page.entry.items if item.notes]
        assert not found & {shown(text) for text in (*notes, *(question.because for question in questions))}
        assert found >= {shown(question.ask) for question in questions}
