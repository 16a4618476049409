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


def test_a_report_gives_each_problem_once_in_their_order_and_counts_them() -> None:
    second, first = Problem("b.md", 1, "", "is wrong"), Problem("a.md", 3, "title", "is missing", "    A title")
    assert report([second, first, second]) == (
        "b.md:1: is wrong\na.md:3: title: is missing\n    A title\n2 problems"
    )  # fmt: skip
    assert report([second]).endswith("\n1 problem")
    assert report([]) == "0 problems"


def test_a_report_tells_apart_what_is_stale() -> None:
    stale = Problem("a.md", 3, "title", "the English changed", "    English:  A title")
    assert (
        report([], [stale, stale]) == "0 problems\n\na.md:3: title: the English changed\n    English:  A title\n1 stale"
    )


def test_causes_come_before_what_may_follow_from_them() -> None:
    project = Project().replace("docs/en/words/we-say.md", "owner: team", "ownr: team\nzzz: 1")
    project.replace("docs/en/about.md", "Who wrote this.", "Who **wrote this.")
    assert [problem.partition(": ")[0] for problem in project.problems()] == [
        "docs/en/words/we-say.md:5",
        "docs/en/words/we-say.md:6",
        "docs/en/about.md:3",
    ]
