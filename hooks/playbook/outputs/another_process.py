"""Work beside this process, where the system can fork one: a book is too large to be sent to a fresh one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")

CAN_FORK = sys.platform == "linux"
"""Windows cannot, and on macOS what is forked may not use all of the system."""


def in_another_process(work: Callable[[], T]) -> Callable[[], T]:
    """Begins some work beside this process; gives what waits for its outcome, and gives it or raises as it did.

    Where no process can be forked, the work is done when its outcome is asked for.
    """
    if not CAN_FORK:
        return work
    here, there = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_send_outcome, args=(work, there), daemon=True)
    process.start()
    there.close()

    def outcome() -> T:
        found = here.recv()
        process.join()
        if isinstance(found, BaseException):
            raise found
        return found

    return outcome


def _send_outcome(work: Callable[[], T], there: Connection) -> None:
    try:
        there.send(work())
    except Exception as error:  # noqa: BLE001 (it is raised where the outcome is asked for)
        there.send(error)
