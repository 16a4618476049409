"""The same pages give the same bytes: from any folder, user, time zone, locale, day, order of files, number of
processors and version of Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import ROOT

pytestmark = pytest.mark.prove
ANOTHER_ORDER = """
import os, random

scandir, listdir, choose = os.scandir, os.listdir, random.Random(3)

class Shuffled(list):
    def __init__(self, found):
        super().__init__(found)
        choose.shuffle(self)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def __iter__(self):
        return self
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()
    def close(self):
        pass

os.scandir = lambda path=".": Shuffled(scandir(path))
os.listdir = lambda path=".": [*Shuffled(listdir(path))]
"""
"""Python reads it before all else: every folder lists its files in another order."""


ANOTHER_DAY = "faketime 2031-07-09"
ONE_PROCESSOR = "taskset --cpu-list {processor}"
RIGHTS = "+dac_override,+dac_read_search"
ANOTHER_USER = f"setpriv --reuid 12345 --clear-groups --inh-caps={RIGHTS} --ambient-caps={RIGHTS}"
"""With the right to read what is ours, since Python itself may lie in our own folder."""


def project(folder: Path) -> Path:
    """The small book in a folder of its own, with all that builds it and nothing kept."""
    shutil.copytree(ROOT / "tests/cases/book/docs", folder / "docs")
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    for name in ("mkdocs.yml", "hooks", "overrides", "docs/service-worker.js"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def built(root: Path, *, python: str = sys.executable, before: tuple[str, ...] = (), **world: str) -> dict[str, str]:
    """The digest of each file of a fresh build."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= {"SITE_URL": "https://example.com/", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    command = [*before, python, "-m", "mkdocs", "build", "--strict", "--quiet"]
    ran = subprocess.run(command, cwd=root, env=environment | world, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    site = root / "site"
    return {
        file.relative_to(site).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The digests of a build as everybody makes it."""
    return built(project(tmp_path_factory.mktemp("usual") / "project"))


def assert_same(found: dict[str, str], usual: dict[str, str]) -> None:
    assert {name for name in {*found, *usual} if found.get(name) != usual.get(name)} == set()


WORLDS: dict[str, dict[str, str]] = {
    "another user far in the east, in the plainest locale": {
        "HOME": "/nonexistent", "USER": "somebody", "LOGNAME": "somebody", "TZ": "Pacific/Kiritimati", "LC_ALL": "C",
        "PYTHONUTF8": "0", "PYTHONHASHSEED": "1",
    },
    "far in the west, in Japanese": {
        "TZ": "Pacific/Pago_Pago", "LC_ALL": "ja_JP.UTF-8", "LANG": "ja_JP.UTF-8", "LANGUAGE": "ja",
        "PYTHONHASHSEED": "2",
    },
}  # fmt: skip


@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_user_zone_and_locale_change_nothing(world: dict[str, str], usual: dict[str, str], tmp_path: Path) -> None:
    assert_same(built(project(tmp_path / "ein anderer Ordner 席" / "book"), **world), usual)


def test_another_order_of_files_and_other_times_of_theirs_change_nothing(usual: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(ANOTHER_ORDER, "utf-8")
    root = project(tmp_path / "project")
    for file in (root / "docs").rglob("*"):
        os.utime(file, (1, 1), follow_symlinks=False)
    assert_same(built(root, PYTHONPATH=os.pathsep.join([str(tmp_path), str(ROOT / "hooks")])), usual)


@pytest.mark.parametrize("command", [ANOTHER_DAY, ONE_PROCESSOR, ANOTHER_USER], ids=lambda command: command.split()[0])
def test_another_day_a_single_processor_and_another_user_change_nothing(
    command: str, usual: dict[str, str], tmp_path: Path
) -> None:
    before = command.format(processor=min(os.sched_getaffinity(0))).split()
    if not shutil.which(before[0]) or (command == ANOTHER_USER and os.geteuid()):
        pytest.skip(f"{before[0]} is not here, or wants root")
    assert_same(built(project(tmp_path / "project"), before=tuple(before)), usual)


@pytest.fixture(scope="module", params=["3.12", "3.13"])
def other_python(request: pytest.FixtureRequest) -> str:
    """Another version of Python, where it is found, with what the lock lists."""
    python = found_python(request.param)
    if not python:
        pytest.skip(f"no Python {request.param} is found here")
    digest = sha256((ROOT / "requirements.txt").read_bytes()).hexdigest()[:12]
    there = ROOT / ".cache" / f"python-{request.param}-{digest}"
    if not (there / "ready").exists():
        subprocess.run([python, "-m", "venv", "--clear", there], check=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
        subprocess.run([there / "bin/python", *install, ROOT / "requirements.txt"], check=True)
        (there / "ready").touch()
    return str(there / "bin/python")


def found_python(version: str) -> str | None:
    """A Python of that version which runs: on the path, or where pyenv keeps its own."""
    kept = sorted((Path.home() / ".pyenv/versions").glob(f"{version}.*/bin/python"))
    for python in (shutil.which(f"python{version}"), *map(str, kept)):
        if python and not subprocess.run([python, "-c", "import venv, ensurepip"], capture_output=True).returncode:
            return python
    return None


def test_another_version_of_python_changes_nothing(
    other_python: str, usual: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    assert_same(built(project(tmp_path / "project"), python=other_python), usual)
    ran: Callable[..., str] = subprocess.check_output
    with capsys.disabled():
        print(f"\nthe same bytes from {ran([other_python, '--version'], text=True).strip()}")
