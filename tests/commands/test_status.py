"""`status`: how each page stands, in the terminal and on its page for editors."""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.commands import status
from playbook.queries.page_status import due_date
from playbook.reading.book import read_book
from project import PLAY, Project, Site, edit

TODAY = date(2026, 11, 23)


@pytest.fixture
def lagging(root: Path) -> Path:
    """A book of which one page is stale, one due, one never compared, one point unanswered."""
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
    return root


def test_status_lists_what_is_due_stale_never_checked_or_unanswered(lagging: Path) -> None:
    changed = {"docs/en/about.md": date(2026, 11, 21), "docs/ja/about.md": date(2026, 11, 20)}
    book = read_book(lagging)
    count = len(book.pages)
    assert status.describe(book, TODAY, changed).splitlines() == [
        f"{count} pages, complete in English {count}, in Japanese {count}",
        "1 due for review",
        "1 stale",
        "1 never checked against each other",
        "1 points without an answer: A1",
        "about: en complete, ja complete, 1 stale, changed 2026-11-21",
        "  title",
        "    English:  About us",
        "    Japanese: この手引きについて",
        "reception/refusal: en complete, ja complete, 1 never checked, due since 2026-11-23, team",
    ]


def test_status_counts_the_texts_of_a_language_that_are_still_to_be_written(root: Path) -> None:
    main(["bless", "--all"], root)
    edit(root, "docs/ja/about.md", "title: この手引きについて", "title: TO WRITE")
    assert status.describe(read_book(root), TODAY, {}).splitlines()[-1] == "about: en complete, ja 1 to write"


def test_status_shows_every_page_of_an_owner(root: Path, capsys) -> None:
    assert main(["status", "--all", "--owner", "team"], root) == 0
    units = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()[5:]]
    pages = read_book(root).pages
    assert units == [path for path, page in pages.items() if getattr(page.entry, "owner", "") == "team"]


def test_an_owner_whom_nobody_knows_gets_the_names_of_those_there_are(root: Path, capsys) -> None:
    assert main(["status", "--owner", "tema"], root) == 1
    assert capsys.readouterr().out == "there is no owner 'tema'; choose one of team, sales-enablement\n"


def test_git_says_when_a_file_was_last_changed_and_nobody_else_does(root: Path) -> None:
    assert status.last_changes(root) == {}
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=e", "-c", "user.email=e", "commit", "-qm", "first"]):
        subprocess.run(["git", *words], cwd=root, check=True, env={"GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z"})
    assert status.last_changes(root)[f"docs/ja/{PLAY}"] == date(2026, 11, 20)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_page_for_editors_shows_both_texts_of_what_is_stale(lagging: Path, language: str) -> None:
    html = Site(read_book(lagging)).html("words/status", language)
    rows = {re.search("<code>(.*?)</code>", row)[1]: row for row in re.findall("<tr .*?</tr>", html, re.DOTALL)}
    assert [unit for unit, row in rows.items() if "data-open" in row] == ["about", "reception/refusal"]
    assert re.findall(r'<dd lang="(\w+)">([^<]*)', rows["about"]) == [("en", "About us "), ("ja", "この手引きについて")]
    assert 'data-owner="team"' in rows["reception/refusal"]
    assert re.findall(r'datetime="([^"]*)"', rows["reception/refusal"]) == ["2025-11-23", "2026-11-23"]


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [("2026-11-22", 12, "2027-11-22"), ("2026-11-22", 1, "2026-12-22"), ("2026-11-22", 2, "2027-01-22"),
     ("2026-08-31", 6, "2027-02-28"), ("2026-01-15", 24, "2028-01-15")],
)  # fmt: skip
def test_a_page_is_due_some_months_after_its_review(reviewed: str, months: int, due: str) -> None:
    project = Project().replace(
        f"docs/en/{PLAY}", "reviewed: 2026-11-22", f"reviewed: {reviewed}\nreview_every: {months}"
    )
    assert due_date(project.book().pages["reception/not-at-desk"]) == date.fromisoformat(due)


def test_a_plain_page_is_never_due() -> None:
    assert due_date(Project().book().pages["about"]) is None
