"""`status`: what is due, stale, never checked or unanswered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.commands import status
from playbook.reading.book import read_book
from project import PLAY, Project, edit


def test_status_lists_what_is_due_stale_never_checked_or_unanswered(root: Path, capsys) -> None:
    main(["bless", "--all"], root)
    edit(root, "docs/en/about.md", "title: About", "title: About us")
    edit(root, "docs/en/reception/refusal.md", "title: Accept it", "title: Accept it\n    cue: Calmly.")
    edit(
        root,
        "docs/ja/reception/refusal.md",
        "    title: 受け入れる",
        "    title: 受け入れる\n    cue: 静かに話します。",
    )
    edit(root, "docs/en/reception/refusal.md", "reviewed: 2026-11-22", "reviewed: 2025-11-23")
    edit(root, f"docs/en/{PLAY}", "covers: [A1]", "covers: []")
    capsys.readouterr()
    pairs = sum(len(record) for record in read_book(root).records.values()) + 1
    assert status.describe(read_book(root), date(2026, 11, 23)).splitlines() == [
        f"18 pages in two languages, {pairs} pairs of words",
        "1 due for review: reception/refusal",
        "1 stale: about/title",
        "1 never checked against each other",
        "1 points without an answer: A1",
    ]
    assert main(["status"], root) == 0
    assert capsys.readouterr().out.startswith("18 pages in two languages")


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [("2026-11-22", 12, "2027-11-22"), ("2026-11-22", 1, "2026-12-22"), ("2026-11-22", 2, "2027-01-22"),
     ("2026-08-31", 6, "2027-02-28"), ("2026-01-15", 24, "2028-01-15")],
)  # fmt: skip
def test_a_page_is_due_some_months_after_its_review(reviewed: str, months: int, due: str) -> None:
    project = Project().replace(
        f"docs/en/{PLAY}", "reviewed: 2026-11-22", f"reviewed: {reviewed}\nreview_every: {months}"
    )
    assert status.due_date(project.book().pages["reception/not-at-desk"]) == date.fromisoformat(due)


def test_a_plain_page_is_never_due() -> None:
    assert status.due_date(Project().book().pages["about"]) is None
