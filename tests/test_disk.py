"""What is asked of a disk."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.disk import refusal, wait_for_turn, write_whole

HOLD = "import sys; from pathlib import Path; from playbook.disk import wait_for_turn; "
HOLD += "held = wait_for_turn(Path(sys.argv[1])); print('mine', flush=True)"


def error(number: int, file: str | None = None) -> OSError:
    return OSError(number, os.strerror(number), file)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_one_sentence(number: int) -> None:
    assert refusal(error(number)) == "the disk is full; make room, then run it again"


def test_what_may_not_be_changed_is_named_with_its_owner(tmp_path: Path) -> None:
    owner = tmp_path.owner()
    assert refusal(error(errno.EACCES, f"{tmp_path}/site/index.html")) == (
        f"{tmp_path}/site/index.html may not be changed by you (it belongs to {owner}); "
        "ask for it, or remove it, then run it again"
    )


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.EROFS, "its disk is read-only"), (errno.EBUSY, "it is a disk of its own, or another program holds it")],
)
def test_other_refusals_say_why(number: int, why: str) -> None:
    assert refusal(error(number, "site")) == f"site cannot be changed: {why}"


@pytest.mark.parametrize("other", [error(errno.ENOENT, "x"), ValueError("x"), OSError("without a number")])
def test_another_error_is_not_explained_away(other: Exception) -> None:
    assert refusal(other) == ""


def test_a_command_ends_with_the_sentence(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: object) -> None:
    def refuse(*_: object) -> None:
        raise error(errno.ENOSPC)

    monkeypatch.setattr("playbook.reading.book.read_book", refuse)
    monkeypatch.setattr("playbook.commands.check.read_book", refuse)
    assert main(["check"], root) == 1
    assert capsys.readouterr().err == "the disk is full; make room, then run it again\n"


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    write_whole(file, b"before")

    def half(self: Path, data: bytes) -> int:
        with self.open("wb") as there:
            there.write(data[:2])
        raise error(errno.ENOSPC)

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"after")
    assert file.read_bytes() == b"before" and [*tmp_path.iterdir()] == [file]


def test_a_second_run_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="Windows keeps no two builds apart")
    held = wait_for_turn(tmp_path / "turn")
    command = [sys.executable, "-c", HOLD, str(tmp_path / "turn")]
    second = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = second.stderr.readline()
    assert said == "another build is running in this folder; this one waits until it is done\n"
    assert second.poll() is None
    held.close()
    assert second.communicate() == ("mine\n", "")
