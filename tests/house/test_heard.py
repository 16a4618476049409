"""The sentences that are really heard, with which the recogniser is measured (bench/heard/README.md).

The packed files are not to be read: what fails names the file and the line's id, never the sentence."""

import csv
import gzip
import re
from hashlib import sha256
from pathlib import Path

import pytest
from tools.bench import heard

from project import ROOT

HEARD = ROOT / "bench/heard"
RENAMED = HEARD / "renamed.tsv"
FILES = sorted(path for path in HEARD.iterdir() if ".tsv" in path.suffixes and path != RENAMED)
ID = r"[a-z0-9-]+"
ANSWER = re.compile(rf"\+?{ID}|{ID}/{ID}")
LEVELS = re.compile(r"-|[0-3]|0-[123]|1-[23]|2-3")


def lines(path: Path) -> list[dict[str, str]]:
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text("utf-8")
    return list(csv.DictReader(text.removeprefix("# ").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def wrong(path: Path, holds) -> list[str]:
    return [line["id"] for line in lines(path) if not holds(line)]


def test_every_file_is_one_that_the_bench_knows():
    assert {path.name for path in FILES} == set(heard.FILES.values())


def test_no_sentence_stands_in_two_files():
    sentences = [line["sentence"] for path in FILES for line in lines(path)]
    assert len(sentences) == len(set(sentences))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_id_is_the_language_and_the_digest_of_the_sentence(path):
    def holds(line):
        return line["id"] == f"{line['language'][:2]}-{sha256(line['sentence'].encode()).hexdigest()[:6]}"

    assert wrong(path, holds) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sentence_is_short_and_says_where_it_stands(path):
    def holds(line):
        return len(line["sentence"]) <= 80 and line["title"] and re.match(r"https?://|public ", line["source"])

    assert wrong(path, lambda line: line["language"] == "romaji" or holds(line)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_romaji_is_derived_from_a_sentence_of_the_same_file(path):
    known = {f"derived from {line['id']}" for line in lines(path)}
    assert wrong(path, lambda line: line["language"] != "romaji" or line["source"] in known) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_label_gives_answers_and_the_levels_that_may_stand_first(path):
    def holds(line):
        answers, _, levels = line["settled"].rpartition(" | ")
        known = answers.startswith("none: ") or all(map(ANSWER.fullmatch, answers.split(",")))
        return known and LEVELS.fullmatch(levels)

    assert wrong(path, holds) == []


def test_a_renamed_answer_has_the_id_that_was_proposed_and_that_of_a_card():
    header, *rows = (line.split("\t") for line in RENAMED.read_text("utf-8").splitlines())
    assert header == ["proposed", "card"]
    assert [row for row in rows if len(row) != 2 or not all(re.fullmatch(ID, id) for id in row)] == []
