"""Which plays use a card."""

from __future__ import annotations

from playbook.queries import usage
from project import PLAY, Project


def test_a_card_knows_the_plays_that_use_it_each_once() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "lines: [close]", "lines: [close, open-first]")
    used = usage.find_usage(project.book())
    assert {key: [page.id for page in pages] for key, pages in used.items()} == {
        ("line", "open-first"): ["not-at-desk"],
        ("line", "close"): ["not-at-desk"],
        ("phrase", "not-at-desk"): ["not-at-desk"],
        ("phrase", "no-calls"): ["not-at-desk"],
    }
