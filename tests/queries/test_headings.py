"""Headings and anchors of a page."""

from __future__ import annotations

from playbook.queries.headings import anchors, prose_headings
from project import Project

BOOK = Project().book()


def test_headings_are_found_with_their_lines_but_not_in_code() -> None:
    prose = "a\n\n## B {#b}\n```\n# no\n```\n### *C* ###\n"
    assert list(prose_headings(prose)) == [(2, "B", "b", 2), (3, "*C*", None, 6)]


def test_the_anchors_of_a_page_are_those_of_its_parts() -> None:
    assert anchors(BOOK.pages["reception/refusal"]) == {
        "question", "script", "step-accept", "checklist", "tick-listed",
        "takeaways", "takeaway-1", "takeaway-2", "about",
    }  # fmt: skip
    assert anchors(BOOK.pages["glossary"]) == {
        "title", "kushon", "ma", "takeaways", "takeaway-1", "takeaway-2", "about",
    }  # fmt: skip
