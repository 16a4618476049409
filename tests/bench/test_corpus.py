"""The book grown for the benches breaks no rule that the book itself keeps."""

from __future__ import annotations

from pathlib import Path

from tools.bench.corpus import make_corpus

from playbook.checks.changes import no_rule_changes_untold
from playbook.queries.changes import strict_pages
from playbook.reading.book import read_book
from project import ROOT
from real_book import BOOK


def test_a_copy_of_a_page_on_rules_is_new_and_no_changed_page(tmp_path: Path) -> None:
    grown = read_book(make_corpus(ROOT, tmp_path / "project", 2 * len(BOOK.plays)))
    assert len([*strict_pages(grown)]) > len([*strict_pages(BOOK)])
    assert [*no_rule_changes_untold(grown)] == []
