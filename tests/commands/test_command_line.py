"""The program: its usage and its exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from playbook.__main__ import main
from project import ROOT, edit


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["schema", "pley"], ["check", "--format", "xml"]])
def test_a_command_that_there_is_not_is_refused_with_the_usage(arguments: list[str], capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: playbook")


COMMANDS: tuple[tuple[list[str], int, str], ...] = (
    (["check"], 1, "docs/ja/about.md:2: titel: is not a key here"),
    (["check", "--format", "github"], 1, "::warning file=docs/en/reception/refusal.md,line=8,title=summary::"),
    (["status"], 0, "reception/refusal: en complete, ja complete, 1 stale, due 2027-11-22"),
    (["bless", "reception/refusal"], 0, "1 pair recorded as agreeing"),
    (["bless", "席を外しております — é"], 1, "there is no page '"),
    (["new", "reception", "fresh", "「席を外す」と言われたら？ — é"], 0, "wrote docs/en/reception/fresh.md"),
    (["new", "受付", "fresh", "What?"], 1, "there is no stage '"),
    (["schema", "play"], 0, "question: required"),
)
"""Commands that have Japanese or a dash to print, with their exit status and something that they say."""


@pytest.mark.parametrize("encoding", ["cp932", "cp1252", "ascii", "utf-8"])
def test_no_console_is_too_poor_for_what_is_said(root: Path, encoding: str) -> None:
    main(["bless", "--all"], root)
    edit(root, "docs/en/reception/refusal.md", "summary: Accept it", "summary: Take it — é")
    edit(root, "docs/ja/about.md", "title: この手引きについて", "titel: この手引きについて")
    program = f"""
from playbook.__main__ import main
for arguments, _, _ in {COMMANDS!r}:
    print("status", main(arguments), flush=True)
"""
    environment = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"}
    ran = subprocess.run([sys.executable, "-c", program], cwd=root, env=environment, capture_output=True)
    said = (ran.stdout + ran.stderr).decode(encoding)
    assert (ran.returncode, "Traceback" in said) == (0, False), said
    statuses = [int(line.split()[1]) for line in said.splitlines() if line.startswith("status ")]
    assert statuses == [status for _, status, _ in COMMANDS]
    assert [words for _, _, words in COMMANDS if words not in said] == []


def test_the_module_runs_as_a_program_and_gives_its_exit_status(root: Path) -> None:
    edit(root, "docs/en/about.md", "title: About", "titel: About")
    command = [sys.executable, "-m", "playbook", "check"]
    ran = subprocess.run(command, cwd=root, env={"PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("docs/en/about.md:2: titel: is not a key here; did you mean 'title'?\n")
