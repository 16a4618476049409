"""What the build writes for search: readings, records, synonyms, and how much it all weighs."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from playbook.japanese.readings import content_words, with_ruby
from playbook.japanese.ruby import plain
from playbook.kept import Kept
from playbook.outputs.search import KINDS, index
from playbook.outputs.search.index import in_parts
from playbook.outputs.search.recorder import records
from playbook.outputs.search.texts import sides
from playbook.queries.ways import steps_of
from playbook.reading.book import read_book
from playbook.reading.registries import read_registries
from project import ROOT, Project

MOST_BYTES_OF_THE_WORKER = 48_000
"""What a refusal in words of its own looks like costs 2.5 KB, what asks, is for now or for an hour alone 3 KB more:
a wrong "go on" and a wrong stop weigh more. What is declined of our help, and no offer, costs .8 KB; kanji for
what the cards have in kana, a no that is taken back, and noes that somebody else has said, 2.4 KB."""
MOST_BYTES_OF_A_RECORD = 192
"""Compressed, on average, so that a new play fails no test; fifty wordings a card, not seven, cost 67 bytes each."""
MOST_BYTES_BEFORE_THE_FIRST_ANSWER = {"en": 46_000, "ja": 75_000}
"""Of the index, compressed; it does not grow with the plays. The wordings in the other language come after it. Nine
hundred Japanese wordings more cost 8.5 KB: leaving out others that are answered without them costs more sentences."""
BESIDE_THE_WORKER = {"box.js", "client.js", "highlight.js"}


@pytest.fixture(scope="module")
def book():
    return Project().book()


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
    first, second = (json.dumps(index(found, language), ensure_ascii=False) for found in (book, Project().book()))
    assert first == second


def test_there_is_one_record_for_each_page_and_each_card(book):
    records = [record for record in index(book, "en")["records"] if KINDS[record[0]] != "answer"]
    assert len(records) == len(book.pages) + len(book.cards)
    assert len({record[1] for record in records}) == len(records)


def test_every_sentence_that_a_script_expects_is_a_card_or_has_a_record_that_leads_into_its_calls():
    book = read_book(ROOT)
    steps = {"/".join(node) for node in steps_of(book)}
    found = {record.title[1]: record for record in records(book, Kept()) if record.kind == "answer"}
    for branch in (branch for step in steps_of(book).values() for branch in step.hear):
        words = branch.say or branch.narrate
        assert bool(words) != bool(branch.phrases)
        assert not words or sides(book, words)[1] in found
    assert all({"/".join(way.split("/")[:2]) for way in record.ways} <= steps for record in found.values())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_heard_is_found_by_its_wordings_in_both_languages_on_either_site(book, language):
    found = index(book, language)["records"]
    names = [record[5] for record in found if KINDS[record[0]] == "phrase" and len(record) > 5]
    phrases = (card.entry.variants for card in book.cards.values() if card.kind == "phrase")
    wordings = [wording for variants in phrases for wording in (*variants.en, *variants.ja)]
    assert wordings and all(any(plain(wording) in name for name in names) for wording in wordings)


def test_a_phrase_carries_its_reply(book):
    records = index(book, "ja")["records"]
    phrases = [record for record in records if KINDS[record[0]] == "phrase"]
    assert phrases and all(len(record) > 7 and (record[7] or record[8]) for record in phrases)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_record_of_the_index_is_small(language):
    found = index(read_book(ROOT), language)
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
    weight = len(gzip.compress(text, 9)) / len(found["records"])
    assert weight <= MOST_BYTES_OF_A_RECORD, f"a record in '{language}' weighs {weight:.0f} bytes gzip"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_heard_is_found_with_a_part_of_the_index_that_names_nothing_of_the_rest(language):
    heard, rest = in_parts(index(read_book(ROOT), language))
    named = {
        at
        for record in heard["records"]
        for field in (6, 7, 10, 11, 14)
        if len(record) > field
        for at in record[field] or ()
    }
    assert {KINDS[record[0]] for record in rest["records"]}.isdisjoint({"phrase", "both-meanings"})
    assert max(named) < len(heard["records"])
    assert all(
        int(record[1].partition("#")[0]) < len(heard["records"]) for record in heard["records"] if "#" in record[1]
    )
    text = json.dumps(heard, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(gzip.compress(text, 9)) <= MOST_BYTES_BEFORE_THE_FIRST_ANSWER[language]


def test_both_parts_of_the_index_are_the_whole(book):
    data = index(book, "ja")
    heard, rest = in_parts(data)
    first = [_with_names(record, names) for record, names in zip(heard["records"], rest.pop("others"), strict=True)]
    assert [*first, *rest["records"]] == data["records"]
    assert sorted(f"{heard['lexicon']} {rest['lexicon']}".split()) == sorted(data["lexicon"].split())
    assert heard.keys() | rest.keys() == data.keys()


def _with_names(record, others):
    return [*record[:5], "|".join(filter(None, (record[5], others))), *record[6:]] if others else record


@pytest.mark.parametrize(("language", "is_japanese"), [("en", False), ("ja", True)])
def test_the_wordings_of_the_readers_language_come_first_and_the_others_with_the_rest(book, language, is_japanese):
    heard, rest = in_parts(index(book, language))
    kinds = {KINDS.index("phrase"), KINDS.index("both-meanings")}
    first = [name for record in heard["records"] if record[0] in kinds for name in (*record[5:6],) if name]
    assert first and all(bool(re.search("[ぁ-ん一-龠]", name)) == is_japanese for name in "|".join(first).split("|"))
    assert any(rest["others"]) and len(rest["others"]) == len(heard["records"])


def test_the_worker_is_small():
    modules = (ROOT / "docs/assets/modules/search").glob("*.js")
    weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in modules if file.name not in BESIDE_THE_WORKER)
    assert weight <= MOST_BYTES_OF_THE_WORKER, f"the worker weighs {weight:,} bytes gzip"


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
