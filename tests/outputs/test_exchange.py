"""A site is exchanged whole: whatever ends a run, a whole one stands, and the next run puts the rest right."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from playbook.kept import Kept
from playbook.outputs.exchange import NEW, OLD, begin, beside
from playbook.outputs.site import ASIDE, site_in_place_of

ALWAYS = {"call/index.html": "two", "assets/a.css": "three"}
BEFORE = ALWAYS | {
    "index.html": "one",
    "gone/far/index.html": "five",
    "turned": "six",
    "turned-too/index.html": "seven",
}
AFTER = ALWAYS | {"index.html": "another", "ja/index.html": "four", "turned/index.html": "8", "turned-too": "9"}
"""What was a file is a folder then, and the other way round."""
TOUCHES = frozenset({"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"})
"""What a run does to a disk, as Python's audit events call it."""
KILLED = 9


def build(folder: Path, files: dict[str, str]) -> None:
    kept = Kept(folder.with_name("kept"), "edition")
    site = site_in_place_of(folder, kept)
    for name, text in files.items():
        site.write(name, text)
    site.finish()
    kept.save()


def standing(folder: Path) -> dict[str, str]:
    """What stands there, or in the folder of before where a run ended between two renamings."""
    there = folder if folder.exists() else beside(folder, OLD)
    return {file.relative_to(there).as_posix(): file.read_text() for file in there.rglob("*") if file.is_file()}


def in_a_process_of_its_own(run: Callable[[], None]) -> int:
    """Runs something; gives how its process ended."""
    process = os.fork()
    if not process:
        try:
            run()
        finally:
            os._exit(1 if sys.exc_info()[0] else 0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def kill_at(number: int) -> None:
    """Ends this process when it touches the disk for that time."""
    touched = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in TOUCHES and next(touched) == number:
            os._exit(KILLED)

    sys.addaudithook(look)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="wants os.fork")
def test_a_run_killed_at_any_touch_of_the_disk_leaves_a_whole_site_that_the_next_run_mends(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, BEFORE)
    for number in count(1):
        ended = in_a_process_of_its_own(lambda number=number: (kill_at(number), build(folder, AFTER)))
        assert standing(folder) in (BEFORE, AFTER), f"killed at touch {number}"
        build(folder, AFTER)
        assert standing(folder) == AFTER, f"killed at touch {number}"
        assert not beside(folder, NEW).exists() and not beside(folder, OLD).exists()
        if ended != KILLED:
            break
        build(folder, BEFORE)
    assert (ended, number > 20) == (0, True)


def test_a_file_that_stays_the_same_is_not_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    build(folder, BEFORE)
    before = {name: (folder / name).stat().st_ino for name in ALWAYS}
    build(folder, AFTER)
    assert {name: (folder / name).stat().st_ino for name in ALWAYS} == before


def everything_in(folder: Path) -> set[str]:
    return {there.relative_to(folder).as_posix() for there in folder.rglob("*")}


def test_a_run_begins_from_the_site_before_the_last_and_leaves_nothing_of_it(tmp_path: Path) -> None:
    folder, alone = tmp_path / "site", tmp_path / "alone" / "site"
    build(alone, AFTER)
    build(folder, BEFORE)
    (folder / "by hand").mkdir()
    (folder / "by hand" / "index.html").write_text("somebody's own")
    for name in ("a link", "turned"):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(tmp_path / "alone")
    made = (folder / "call").stat().st_ino
    for files in (AFTER, AFTER):
        build(folder, files)
        assert everything_in(folder) == everything_in(alone)
        assert standing(folder) == AFTER
    assert (folder / "call").stat().st_ino == made, "a folder is not made anew"
    assert standing(alone) == AFTER, "where a link leads nothing is removed"


def test_a_folder_put_aside_on_another_disk_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, rename = tmp_path / "site", Path.rename

    def refuse(file: Path, target: Path) -> Path:
        if ASIDE in (file.name, Path(target).name):
            raise OSError("another disk")
        return rename(file, target)

    monkeypatch.setattr(Path, "rename", refuse)
    for files in (BEFORE, AFTER, BEFORE):
        build(folder, files)
        assert standing(folder) == files
        assert {file.name for file in tmp_path.iterdir()} == {"site", "kept"}


def test_where_no_file_may_have_two_names_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    for files in (BEFORE, AFTER, AFTER):
        build(tmp_path / "site", files)
        assert standing(tmp_path / "site") == files


def test_a_folder_that_cannot_take_its_place_leaves_the_one_that_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, rename = tmp_path / "site", Path.rename

    def refuse(file: Path, target: Path) -> Path:
        if file.name.endswith(NEW):
            raise OSError("refused")
        return rename(file, target)

    build(folder, BEFORE)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="^refused$"):
        build(folder, AFTER)
    assert folder.is_dir() and standing(folder) == BEFORE


def test_a_name_that_leads_elsewhere_still_does(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    build(tmp_path / "site", BEFORE)
    assert (tmp_path / "site").is_symlink() and standing(tmp_path / "elsewhere") == BEFORE


def test_a_new_folder_is_empty_whatever_a_run_before_left_there(tmp_path: Path) -> None:
    left = beside(tmp_path / "site", NEW)
    left.mkdir()
    (left / "half").write_text("written")
    assert begin(tmp_path / "site") == left and not left.exists()
