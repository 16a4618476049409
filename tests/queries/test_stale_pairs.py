"""Pairs of words: one changed sentence, on either side, is exactly one pair that no longer agrees."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.queries.staleness import lagging, pairs, stale_pairs
from playbook.reading.book import Book
from playbook.reading.records import Record
from project import PLAY, Project

EN, JA = f"docs/en/{PLAY}", f"docs/ja/{PLAY}"
PAGE = "reception/not-at-desk"


def agreed(book: Book) -> dict[str, Record]:
    """Records in which a book is seen to agree as a whole."""
    records: dict[str, dict] = {}
    for pair in pairs(book):
        records.setdefault(pair.unit, {})[pair.field] = pair.digests
    return records


AGREED = agreed(Project().book())


def stale(book: Book, records: dict[str, Record]) -> list[tuple[str, tuple[str, ...]]]:
    found = (one for part in book.everything for one in stale_pairs(part, records.get(part.unit, {})))
    return [(pair.name, changed) for pair, changed in found]


def stale_in(project: Project, folder: Path | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What no longer agrees in the small book with some changes, each pair with the languages that changed."""
    return stale(project.book(folder), AGREED)


def test_nothing_is_stale_that_agrees() -> None:
    assert stale_in(Project()) == []


def test_nothing_is_stale_that_nobody_ever_checked() -> None:
    assert stale(Project().replace(EN, "say nothing", "keep silent").book(), {}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "field"),
    [
        (EN, "question: What do I do", "question: What can I do", "question"),
        (EN, "title: Ask for the person", "title: Ask for her", "script.ask.title"),
        (EN, "cue: Slowly,", "cue: Very slowly,", "script.ask.cue"),
        (EN, "text: I have the name", "text: I noted the name", "checklist.taker.text"),
        (EN, "- The sentence tells", "- It tells", "takeaways.1"),
        (EN, "narrate: They say nothing", "narrate: Silence", "script.pause.hear.nothing.narrate"),
        (EN, "say: She is back at ten.", "say: She will be back at ten.", "script.pause.hear.time.say"),
        (EN, "say: May I leave", "say: Could I leave", "script.english.say"),
        (EN, "It is a set phrase", "It is a phrase", "prose"),
        (EN, "- Asking [where]", "- Enquiring [where]", "prose.avoid"),
        (EN, "{#avoid}", "now {#avoid}", "prose.avoid"),
        (JA, "cue: ゆっくり、", "cue: とてもゆっくり、", "script.ask.cue"),
        (JA, "戻《もど》ります", "帰《かえ》ります", "script.pause.hear.time.say"),
        (JA, "romaji: Jūji ni", "romaji: Juuji ni", "script.pause.hear.time.say"),
        (JA, "決まり文句", "決まった文句", "prose"),
    ],
)
def test_a_changed_sentence_is_exactly_one_pair_with_the_language_that_changed(
    path: str, old: str, new: str, field: str
) -> None:
    assert stale_in(Project().replace(path, old, new)) == [(f"{PAGE}/{field}", (path[5:7],))]


def test_a_pair_of_which_both_sides_changed_names_both_languages() -> None:
    project = Project().replace(EN, "cue: Slowly,", "cue: Calmly,").replace(JA, "cue: ゆっくり、", "cue: 静かに、")
    assert stale_in(project) == [(f"{PAGE}/script.ask.cue", ("en", "ja"))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("lines: [open-first]\n    cue", "lines: [open-first, close]\n    cue"),
        ("reviewed: 2026-11-22", "reviewed: 2026-11-23"),
        ("related: [refusal]", "related: []"),
        ("order: 10", "order: 15"),
        ("next: pause", "next: english"),
    ],
)
def test_a_change_of_the_structure_makes_nothing_stale(old: str, new: str) -> None:
    assert stale_in(Project().replace(EN, old, new)) == []


@pytest.mark.parametrize(
    ("language", "old", "new"), [("en", "Message left", "Message taken"), ("ja", "伝言", "お伝言")]
)
def test_a_word_of_a_registry_is_a_pair_as_well(tmp_path: Path, language: str, old: str, new: str) -> None:
    text = Project().bytes_of("docs/data/outcomes.yml").decode()
    project = Project().write("docs/data/outcomes.yml", text.replace(old, new, 1))
    assert stale_in(project, tmp_path) == [("data/outcomes/message-left.title", (language,))]


def test_a_stretch_of_prose_that_one_language_lost_is_not_compared() -> None:
    project = Project().replace("docs/ja/about.md", "{#who}", "{#whom}")
    assert stale_in(project) == []


def test_a_new_item_in_a_script_breaks_nothing_but_a_shifted_takeaway_is_read_again() -> None:
    step = "  - id: pause\n    title: Leave a pause"
    project = Project().replace(EN, step, "  - id: new\n    title: New\n    lines: [close]\n    next: pause\n" + step)
    assert stale_in(project.replace(JA, "  pause:\n", "  new:\n    title: 新しい\n  pause:\n")) == []
    project.replace(EN, "takeaways:\n", "takeaways:\n  - A new one.\n").replace(
        JA, "takeaways:\n", "takeaways:\n  - 新しい要点です。\n"
    )
    both = ("en", "ja")
    assert stale_in(project) == [(f"{PAGE}/takeaways.1", both), (f"{PAGE}/takeaways.2", both)]


def test_a_new_page_breaks_nothing() -> None:
    project = Project().write("docs/en/more.md", "---\ntitle: More\norder: 60\n---\n")
    assert stale_in(project.write("docs/ja/more.md", "---\ntitle: 追加\n---\n")) == []


def test_words_that_are_still_to_be_written_cannot_agree() -> None:
    project = Project().replace(EN, "cue: Slowly, `one breath`.", "cue: 'TO WRITE: the cue'")
    assert stale_in(project) == []
    assert [pair.field for pair in pairs(project.book()) if not pair.is_written] == ["script.ask.cue"]


def test_every_pair_has_a_name_of_its_own() -> None:
    names = [pair.name for pair in pairs(Project().book())]
    assert len(names) == len({*names})
    assert {f"{PAGE}/script.pause.hear.time.say", f"{PAGE}/prose.avoid", "words/introduction/body",
            "data/outcomes/stop.next_step", "data/calendar/closures.1.label"} <= {*names}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "old", "new", "behind"),
    [(EN, "cue: Slowly,", "cue: Calmly,", "ja"), (JA, "cue: ゆっくり、", "cue: 静かに、", "en")],
)
def test_the_words_of_the_language_that_did_not_change_may_lag(path: str, old: str, new: str, behind: str) -> None:
    page = Project().replace(path, old, new).book().pages[PAGE]
    assert lagging(page, AGREED[PAGE]) == {behind}
