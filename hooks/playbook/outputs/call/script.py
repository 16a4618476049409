"""A script as call mode takes it when it is entered."""

from __future__ import annotations

from typing import Any

from ...model import Branch, Step
from ...reading.page import Page
from .speech import foreign, given, said, text


def script(page: Page, language: str) -> dict[str, Any]:
    """A play's steps, as its own file has them."""
    return {
        "steps": {step.id: _step(step, language) for step in page.entry.script},
        "checklist": {tick.id: text(tick.text, language) for tick in page.entry.checklist},
        **given(formerly={old: step.id for step in page.entry.script for old in step.formerly} or None),
    }


def _step(step: Step, language: str) -> dict[str, Any]:
    return given(
        title=text(step.title, language),
        lines=list(step.lines),
        say=said(step.say),
        spoken=foreign(step.spoken),
        cue=text(step.cue, language),
        seconds=step.seconds,
        hear=[_branch(branch, language) for branch in step.hear],
        next=step.next,
        outcome=step.outcome,
    )


def _branch(branch: Branch, language: str) -> dict[str, Any]:
    return given(
        id=branch.id,
        phrases=list(branch.phrases),
        say=said(branch.say),
        narrate=text(branch.narrate, language),
        next=branch.next,
        outcome=branch.outcome,
    )
