"""A problem as it is printed, alone and in a report."""

from __future__ import annotations

import pytest

from playbook.problem import Problem, did_you_mean, report, shortened
from project import Project


def test_a_problem_without_a_field_shows_none() -> None:
    assert str(Problem("a.md", 3, "", "is wrong")) == "a.md:3: is wrong"
    assert str(Problem("a.md", 3, "b.c", "is wrong")) == "a.md:3: b.c: is wrong"


@pytest.mark.parametrize(("word", "hint"), [("refusla", "; did you mean 'refusal'?"), ("xyz", ""), ("", "")])
def test_a_suggestion_is_made_only_where_a_word_is_near(word: str, hint: str) -> None:
    assert did_you_mean(word, ["refusal", "reception"]) == hint


def test_a_long_value_is_cut_in_a_message() -> None:
    assert shortened("a" * 40) == "a" * 40
    assert shortened("a" * 41) == "a" * 40 + "…"


def test_a_report_sorts_the_problems_gives_each_once_and_counts_them() -> None:
    book = Project().replace("docs/en/about.md", "title: About", "titel: About").book()
    assert report([*reversed(book.problems), *book.problems]) == (
        "docs/en/about.md:2: titel: is not a key here; did you mean 'title'?\n"
        "docs/en/about.md:1: title: is missing; write it\n"
        "docs/ja/about.md:2: title: has words here, but the English page has no such key; "
        "write it there or delete it here\n"
        "3 problems"
    )
    assert report(book.problems[:1]).endswith("\n1 problem")
    assert report([]) == "0 problems"
