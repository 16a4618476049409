"""What the build writes for search: readings, records, synonyms, and how much it all weighs."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from playbook.book import read_book
from playbook.readings import content_words, with_ruby
from playbook.registries import read_registries
from playbook.search import KINDS, index

ROOT = Path(__file__).parent.parent
MOST_BYTES = 90_000
BESIDE_THE_WORKER = {"box.js", "client.js", "highlight.js"}


@pytest.fixture(scope="module")
def book():
    return read_book(ROOT)


@pytest.mark.parametrize(
    ("text", "ruby"),
    [
        ("席《せき》を外しております", "席《せき》を外《はず》しております"),
        ("お断り", "お断《ことわ》り"),
        ("折り返し", "折《お》り返《かえ》し"),
        ("方《かた》の名前", "方《かた》の名前《なまえ》"),
        ("メール", "メール"),
        ("", ""),
    ],
)
def test_every_kanji_gets_a_reading_and_the_page_is_asked_first(text, ruby):
    assert with_ruby(text) == ruby


def test_the_words_of_a_text_are_its_content_words_once():
    assert content_words("電話を受けた方に、電話の用件を伝える") == ("電話", "受け", "用件", "伝える")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_index_is_the_same_on_every_build(book, language):
    first, second = (json.dumps(index(found, language), ensure_ascii=False) for found in (book, read_book(ROOT)))
    assert first == second


def test_there_is_one_record_for_each_page_and_each_card(book):
    records = index(book, "en")["records"]
    assert len(records) == len(book.pages) + len(book.cards)
    assert len({record[1] for record in records}) == len(records)


def test_a_phrase_carries_its_reply(book):
    records = index(book, "ja")["records"]
    phrases = [record for record in records if KINDS[record[0]] == "phrase"]
    assert phrases and all(len(record) > 7 and (record[7] or record[8]) for record in phrases)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_index_and_worker_are_small(book, language):
    text = json.dumps(index(book, language), ensure_ascii=False, separators=(",", ":")).encode()
    modules = (ROOT / "docs/assets/modules/search").glob("*.js")
    files = [file.read_bytes() for file in modules if file.name not in BESIDE_THE_WORKER]
    weight = sum(len(gzip.compress(part, 9)) for part in (text, *files))
    assert weight <= MOST_BYTES, f"search in '{language}' weighs {weight:,} bytes gzip"


def test_a_word_in_two_groups_of_synonyms_is_a_problem(tmp_path):
    data = tmp_path / "docs/data"
    data.mkdir(parents=True)
    (data / "synonyms.yml").write_text(
        "- en:\n    - phone\n  ja:\n    - 電話\n- en:\n    - call\n  ja:\n    - 電話\n", "utf-8"
    )
    _, problems = read_registries(tmp_path)
    found = [problem for problem in problems if problem.path == "docs/data/synonyms.yml"]
    assert [(problem.line, problem.field) for problem in found] == [(5, "電話")]
    assert "line 1" in found[0].message


def test_an_unknown_key_in_the_synonyms_is_a_problem(tmp_path):
    data = tmp_path / "docs/data"
    data.mkdir(parents=True)
    (data / "synonyms.yml").write_text("- en:\n    - phone\n  jp:\n    - 電話\n", "utf-8")
    _, problems = read_registries(tmp_path)
    assert any(problem.path == "docs/data/synonyms.yml" and "jp" in str(problem) for problem in problems)
