"""Tries many inputs: each has to be judged within a second of processor time; says how many it were."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Callable
from time import process_time
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from html_shape import shape_of
from playbook.queries.address import is_safe

Input = TypeVar("Input")

SEED = int(os.environ.get("PLAYBOOK_SEED", "17"))
"""Another seed tries other inputs."""
SECONDS = 1.0
SPECIES = {"script", "iframe", "object", "embed", "base", "form", "meta", "link", "style", "wrong"}
"""Elements of which no text of an editor may make one."""


def try_each(
    inputs: SearchStrategy[Input], judge: Callable[[Input], str], count: int, capsys: pytest.CaptureFixture
) -> Counter[str]:
    """Judges that many inputs; gives how they ended, and prints it with the seed."""
    ended: Counter[str] = Counter()

    @seed(SEED)
    @settings(
        max_examples=count, database=None, deadline=None, phases=(Phase.generate, Phase.shrink),
        suppress_health_check=[*HealthCheck],
    )  # fmt: skip
    @given(inputs)
    def judged(tried: Input) -> None:
        took, how = timed(judge, tried)
        ended[how] += 1
        assert took < SECONDS, f"took {took:.1f} s"

    judged()
    with capsys.disabled():
        how = ", ".join(f"{number:,} {name}" for name, number in sorted(ended.items()))
        print(f"\n{ended.total():,} inputs, seed {SEED}: {how}")
    return ended


def timed(judge: Callable[[Input], str], tried: Input) -> tuple[float, str]:
    """The seconds that it took, and what was judged; Python's pauses for tidying up do not count."""
    gc.disable()
    began = process_time()
    try:
        how = judge(tried)
        return process_time() - began, how
    finally:
        gc.enable()


def assert_harmless(html: str, usual: Counter[str]) -> None:
    """Sees to it that no text became markup: no element or attribute of the input, no more scripts than usual."""
    shape = shape_of(html)
    wrong = [kind for kind in shape.kinds if is_wrong(*kind)]
    assert wrong == []
    assert [address for address in shape.addresses if not is_safe(address)] == []
    assert species(html) <= usual, "an element more that does something"


def is_wrong(tag: str, names: tuple[str, ...]) -> bool:
    """Whether an element is none of ours."""
    return "wrong" in tag or any("wrong" in name or name.startswith("on") or name == "srcdoc" for name in names)


def species(html: str) -> Counter[str]:
    """How often each of the elements stands there that do something."""
    return Counter({tag: html.count(f"<{tag}") for tag in SPECIES})
