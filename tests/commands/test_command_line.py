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


def test_the_module_runs_as_a_program_and_gives_its_exit_status(root: Path) -> None:
    edit(root, "docs/en/about.md", "title: About", "titel: About")
    command = [sys.executable, "-m", "playbook", "check"]
    ran = subprocess.run(command, cwd=root, env={"PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("docs/en/about.md:1: title: is missing; write it\n")
