"""Work in another process: its outcome comes back as if it had been done here."""

from __future__ import annotations

import os

import pytest

from playbook.outputs import another_process
from playbook.outputs.another_process import in_another_process

HERE = os.getpid()


def refuse() -> None:
    raise OSError(28, "no room")


@pytest.fixture(params=[another_process.CAN_FORK, False], ids=["as-it-is", "no-fork"], autouse=True)
def can_fork(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(another_process, "CAN_FORK", request.param)
    return request.param


def test_the_work_is_done_beside_this_process_where_the_system_can(can_fork: bool) -> None:
    assert (in_another_process(os.getpid)() != HERE) == can_fork


def test_what_the_work_gives_is_given_here_however_large_it_is() -> None:
    assert in_another_process(lambda: {"name": b"x" * 1_000_000})() == {"name": b"x" * 1_000_000}


def test_what_the_work_raises_is_raised_here() -> None:
    outcome = in_another_process(refuse)
    with pytest.raises(OSError, match="no room") as raised:
        outcome()
    assert raised.value.errno == 28
