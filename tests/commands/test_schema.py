"""`schema`: the keys of a kind."""

from __future__ import annotations

import pytest

from playbook.__main__ import main
from playbook.model import KINDS


def test_schema_prints_the_keys_of_a_kind_with_their_meaning(capsys) -> None:
    assert main(["schema", "stage"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "kind: required",
        "id: required; The page's permanent name, unique within its kind.",
        "order: Its place in its folder (an index: in the navigation); 20 stands before 30, ties stand by id.",
        "owner: required; Who answers for the page: an id of `docs/data/owners.yml`.",
        "reviewed: required; The day on which somebody last read the whole page and found it right.",
        "review_every: After how many months it wants to be read again.",
        "formerly: Ids that this page had before (with their folder where it was another one); "
        "what led to them leads here.",
        "retired: Addresses on this page whose words are gone, each with what to read instead.",
        "  - id: required; What stood behind `#` in the address: `step-pause`, `tick-taker`, "
        "the id of a card or heading.",
        "    read: required; A page, an anchor of one, or a card: `reception/not-at-desk`, "
        "`reception/refusal#step-accept`, `phrase/out`.",
        "takeaways: words in both languages; Two to five things to remember of this page; on the first page, "
        "what must never happen.",
        "title: required; words in both languages",
        "summary: required; words in both languages",
        "strict: Whether a wrong word does harm here, so that words which changed in one language only are a problem.",
    ]


def test_schema_indents_the_keys_of_items_like_the_front_matter(capsys) -> None:
    main(["schema"])
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("script:")
    assert lines[at + 1 : at + 4] == [
        "  - id: required",
        "    formerly: Ids that it had before; what led to them leads here.",
        "    title: required; words in both languages; Two to five words that name the step in links and lists.",
    ]
    assert (
        "      - id: Names a branch that has words of its own; a branch of phrases needs none "
        "(its `formerly` leads to the step)." in lines
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema(kind: str, capsys) -> None:
    assert main(["schema", kind]) == 0
    assert capsys.readouterr().out.startswith("kind: required\nid: required")
