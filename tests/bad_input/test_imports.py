"""Whatever an article's file holds, it becomes drafts that can be read, or one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from importing.test_forms import word_file
from playbook.importing.block import UnreadableArticle
from playbook.importing.importing import import_article
from playbook.reading.read_page import read_page
from project import CASES, Project

from .inputs import SLIPS, slipped
from .trying import try_each

ARTICLES = [file.read_bytes() for file in sorted((CASES / "articles").iterdir())]
WORD = word_file(("Title", "Calls"), ("Heading1", "When do they arrive?"), ("Normal", "Most come at nine."))
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a"])
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "cp932", "euc_jp", "latin-1"])


def spoiled(data: bytes, slips: list[Any], encoding: str) -> bytes:
    """An article with slips, in an encoding."""
    return slipped(data.decode(), slips).decode("utf-8", "replace").encode(encoding, "replace")


def cut(places: tuple[int, int]) -> bytes:
    """A Word file that lacks a stretch."""
    return WORD[: places[0]] + WORD[sum(places) :]


TEXTS = st.builds(spoiled, st.sampled_from(ARTICLES), SLIPS, ENCODINGS)
WORD_FILES = st.tuples(st.integers(4, len(WORD)), st.integers(0, 60)).map(cut)


@pytest.mark.parametrize("count", [pytest.param(30, id="few"), pytest.param(600, id="many", marks=pytest.mark.prove)])
def test_an_article_ends_in_drafts_that_can_be_read_or_in_one_sentence(
    count: int, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    book = Project().book()

    def judge(tried: tuple[str, bytes]) -> str:
        file = tmp_path / tried[0]
        file.write_bytes(tried[1])
        try:
            found = import_article(book, file, "reception")
        except UnreadableArticle as error:
            assert str(error) and "\n" not in str(error)
            return "in a sentence"
        for draft in found.drafts:
            files = {path.split("/")[1]: text.encode() for path, text in draft.files.items()}
            assert read_page(draft.path, files).page, "the draft itself can be read"
        return "in drafts"

    assert try_each(st.tuples(NAMES, TEXTS | st.binary(max_size=200) | WORD_FILES), judge, count, capsys)["in drafts"]
