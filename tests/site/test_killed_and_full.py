"""Whatever ends a build, a whole site stands, one sentence says what happened, and the next build mends it."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.prove
KILLS = 20
OLD_ADDRESS, NEW_ADDRESS = "https://example.com/before/", "https://example.com/after/"
"""Another address changes every page."""
FULL = "Error: the disk is full; make room, then run it again; the site is what it was before\n"
WITHOUT_RIGHTS = [
    "setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner",
    "--inh-caps=-dac_override,-dac_read_search,-fowner",
]  # fmt: skip
"""What makes root as weak as anybody before a folder of another user."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small book, with all that builds it, and its site for the old address."""
    root = tmp_path_factory.mktemp("built") / "project"
    shutil.copytree(ROOT / "tests/cases/book/docs", root / "docs")
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets", dirs_exist_ok=True)
    for name in ("mkdocs.yml", "hooks", "overrides", "docs/service-worker.js"):
        (root / name).symlink_to(ROOT / name)
    assert build(root, OLD_ADDRESS) == (0, "")
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A project of one's own, with its site for the old address."""
    return shutil.copytree(built, tmp_path / "project", symlinks=True)


@pytest.fixture(scope="module")
def editions(built: Path) -> dict[str, dict[str, bytes]]:
    """The files of the site for each address."""
    found = {OLD_ADDRESS: files_of(built / "site")}
    assert build(built, NEW_ADDRESS, site="site-of-the-new") == (0, "")
    return found | {NEW_ADDRESS: files_of(built / "site-of-the-new")}


def start(root: Path, url: str, site: str = "site", before: tuple[str, ...] = (), most: int = 0) -> subprocess.Popen:
    """Starts a build for an address; no file may grow beyond `most` bytes."""
    command = [*before, sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", site]
    environment = os.environ | {"SITE_URL": url, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    here = {"cwd": root, "env": environment, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))) if most else None
    return subprocess.Popen(command, text=True, preexec_fn=limit, **here)


def build(root: Path, url: str, **more: object) -> tuple[int, str]:
    """Builds; gives how it ended and what it said."""
    process = start(root, url, **more)
    said = process.communicate()[0]
    return process.returncode, said


def files_of(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def standing(folder: Path) -> dict[str, bytes]:
    """The site, or, where a build ended between two renamings, the one before."""
    return files_of(folder if folder.exists() else folder.with_name(f"{folder.name}.old"))


def test_a_build_killed_at_any_of_twenty_moments_leaves_a_whole_site_that_the_next_one_mends(
    project: Path, editions: dict[str, dict[str, bytes]]
) -> None:
    choose, began = random.Random(17), time.monotonic()
    assert build(project, NEW_ADDRESS) == (0, "")
    whole, url, killed = time.monotonic() - began, OLD_ADDRESS, 0
    for number in range(KILLS):
        process = start(project, url)
        time.sleep(choose.uniform(0, whole))  # the moment itself is what is tried
        process.kill()
        process.communicate()
        killed += process.returncode < 0
        assert standing(project / "site") in editions.values(), f"kill {number}"
        assert build(project, url) == (0, ""), f"after kill {number}"
        assert files_of(project / "site") == editions[url], f"after kill {number}"
        assert not {"site.new", "site.old"} & {file.name for file in project.iterdir()}
        url = OLD_ADDRESS if url == NEW_ADDRESS else NEW_ADDRESS
    assert killed >= KILLS / 2, "most were killed in the middle"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of twelve megabytes: the site, the next one, what is kept, and little more."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", disk], capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"no disk of 12 MB may be made here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize("on_it", ["site", "site and what is kept"])
def test_a_full_disk_is_one_sentence_and_the_site_stays(project: Path, small_disk: Path, on_it: str) -> None:
    for name in ("site", ".cache") if on_it == "site and what is kept" else ("site",):
        shutil.move(project / name, small_disk / name)
        (project / name).symlink_to(small_disk / name)
    before = files_of(project / "site")
    fill(small_disk / "ballast")
    assert build(project, NEW_ADDRESS) == (1, FULL)
    assert standing(project / "site") == before
    (small_disk / "ballast").unlink()
    assert build(project, NEW_ADDRESS) == (0, "")
    assert files_of(project / "site").keys() == before.keys()
    assert {file.name for file in small_disk.iterdir()} <= {"site", ".cache"}


def fill(file: Path) -> None:
    """Leaves about 50 kilobytes."""
    with file.open("wb", buffering=0) as ballast:
        try:
            while ballast.write(bytes(10_000)):
                pass
        except OSError:
            ballast.truncate(ballast.tell() - 50_000)


def test_a_file_that_the_disk_takes_in_part_alone_is_one_sentence_and_the_site_stays(project: Path) -> None:
    before = files_of(project / "site")
    assert build(project, NEW_ADDRESS, most=20_000) == (1, FULL)
    assert files_of(project / "site") == before
    assert build(project, NEW_ADDRESS) == (0, "")


@pytest.mark.parametrize("owned", ["site", ".cache/playbook"])
def test_a_folder_of_another_user_is_one_sentence_and_stays(project: Path, owned: str) -> None:
    if os.geteuid() or not shutil.which("setpriv"):
        pytest.skip("only root can give a folder to another user, and setpriv makes root weak")
    before = files_of(project / "site")
    for file in (project / owned, *(project / owned).rglob("*")):
        os.chown(file, 12_345, 12_345)
    ended, said = build(project, NEW_ADDRESS, before=tuple(WITHOUT_RIGHTS))
    assert ended == 1 and files_of(project / "site") == before
    named = project / ("site" if owned == "site" else ".cache/playbook/turn")
    assert said == (
        f"Error: {named} may not be changed by you; ask for it, or remove it, then run it again; "
        "the site is what it was before\n"
    )
    shutil.rmtree(project / owned)
    assert build(project, NEW_ADDRESS, before=tuple(WITHOUT_RIGHTS)) == (0, "")


def test_of_two_builds_at_once_the_second_waits_and_both_are_whole(
    project: Path, editions: dict[str, dict[str, bytes]]
) -> None:
    first, second = start(project, NEW_ADDRESS), start(project, OLD_ADDRESS)
    said = sorted(process.communicate()[0] for process in (first, second))
    assert said == ["", "another build is running in this folder; this one waits until it is done\n"]
    assert (first.returncode, second.returncode) == (0, 0)
    assert files_of(project / "site") in editions.values()
    assert not {"site.new", "site.old"} & {file.name for file in project.iterdir()}
