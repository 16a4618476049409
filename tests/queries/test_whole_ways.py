"""The real ways through a script."""

from __future__ import annotations

from dataclasses import replace

from playbook.queries.whole_ways import Way, likeliest, whole_ways
from project import PLAY, Project

PATH = PLAY.removesuffix(".md")


def told(way: Way) -> str:
    """A way in one line: its steps, each with its answer, and its outcome."""
    moves = (
        f"{'/'.join(move.node)}{f' ({move.answer.id or move.answer.phrases[0]})' if move.answer else ''}"
        for move in way.moves
    )
    return f"{' → '.join(moves)} = {way.outcome}"


def ways(project: Project) -> list[str]:
    book = project.book()
    return [told(way) for way in whole_ways(book, book.pages[PATH])]


def test_a_way_goes_from_the_first_step_to_an_outcome_the_likeliest_answers_first() -> None:
    assert ways(Project()) == [
        "not-at-desk/ask (not-at-desk) → not-at-desk/pause (time) → refusal/accept = stop",
        "not-at-desk/ask (not-at-desk) → not-at-desk/pause (nothing) → not-at-desk/english → not-at-desk/thank"
        " = message-left",
        "not-at-desk/ask (no-calls) → refusal/accept = stop",
        "not-at-desk/ask (through) = ended",
    ]


def test_no_way_visits_a_step_twice() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "    next: thank\n", "    next: pause\n")
    assert ways(project) == [
        "not-at-desk/ask (not-at-desk) → not-at-desk/pause (time) → refusal/accept = stop",
        "not-at-desk/ask (no-calls) → refusal/accept = stop",
        "not-at-desk/ask (through) = ended",
    ]


def test_a_way_that_leads_nowhere_is_no_way() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "next: refusal/accept", "next: refusal/acept")
    assert ways(project)[0].startswith("not-at-desk/ask (not-at-desk) → not-at-desk/pause (nothing)")


def test_a_way_into_another_play_goes_on_by_its_likeliest_answers_and_ends_with_what_closes_it() -> None:
    book = Project().book()
    page = book.pages["reception/refusal"]
    into = page.entry.script[0].model_copy(update={"next": "not-at-desk/", "outcome": None})
    entry = page.entry.model_copy(update={"script": (into, *page.entry.script[1:])})
    book.plays["refusal"] = replace(page, entry=entry)
    assert [told(way) for way in whole_ways(book, book.plays["refusal"])] == [
        "refusal/accept → not-at-desk/ask (not-at-desk) → not-at-desk/pause (nothing) → not-at-desk/english"
        " → not-at-desk/thank = message-left",
    ]


def test_the_likeliest_answer_may_end_the_call_itself() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "next: refusal/accept", "outcome: ended")
    moves = likeliest(project.book(), ("not-at-desk", "pause"))
    assert [(move.node, move.answer.id) for move in moves] == [(("not-at-desk", "pause"), "time")]


def test_what_nothing_ends_has_no_likeliest_way() -> None:
    project = Project().replace("docs/en/reception/refusal.md", "    outcome: stop\n", "    next: accept\n")
    assert likeliest(project.book(), ("refusal", "accept")) == ()


def test_a_play_without_a_script_has_no_way() -> None:
    book = Project().book()
    page = book.pages["reception/refusal"]
    assert list(whole_ways(book, replace(page, entry=page.entry.model_copy(update={"script": ()})))) == []
