"""The path of somebody who has only the host's web editor, on a local repository: the workflows' commands in order.

What only the host can show (that it starts the workflows, draws annotations and labels, keeps the artifact, serves the
pages) is not tried here; docs/en/about/contributing.md says what an editor sees of it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from playbook.__main__ import main
from project import BOOK, ROOT, edit

pytestmark = pytest.mark.prove

SITE, AGREEMENT, ADDRESSES = (
    yaml.load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"), yaml.BaseLoader)["jobs"]
    for name in ("site", "agreement", "addresses")
)
PAGE, STRICT = "reception/not-at-desk", "words/they-say"
REMOTE = "https://x-access-token:token@host.example/somebody/playbook"
NOT_HERE = {"make test"}
"""What a step would run that is running already."""
WHO = {f"GIT_{role}_{part}": "editor@example.com" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}


@dataclass
class Host:
    """A host's repository and a machine that runs its workflows."""

    folder: Path
    outputs: dict[str, str] = field(default_factory=dict)

    @property
    def bare(self) -> Path:
        return self.folder / "origin.git"

    def environment(self, work: Path) -> dict[str, str]:
        """What the host tells a step; git finds the bare repository where the workflow names the host's."""
        return os.environ | WHO | {
            "PATH": f"{self.folder / 'tools'}:{os.environ['PATH']}",
            "PYTHON": "/bin/false",  # nothing may make an environment here
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.{self.bare}.insteadOf",
            "GIT_CONFIG_VALUE_0": REMOTE,
            "GITHUB_OUTPUT": str(work.with_suffix(".output")),
            "GITHUB_STEP_SUMMARY": str(work.with_suffix(".summary")),
            "GITHUB_SERVER_URL": "https://host.example",
            "GITHUB_REPOSITORY": "somebody/playbook",
        }  # fmt: skip

    def git(self, work: Path, *words: str) -> str:
        done = subprocess.run(["git", *words], cwd=work, env=self.environment(work), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def check_out(self, name: str, branch: str) -> Path:
        """What `actions/checkout` and `actions/setup-python` do."""
        work = self.folder / name
        self.git(self.folder, "clone", "--quiet", "--branch", branch, str(self.bare), str(work))
        python = work / ".venv/bin/python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nexec {ROOT}/.venv/bin/python "$@"\n')
        python.chmod(0o755)
        for made in ("ready", "import"):
            (work / ".venv" / made).touch()
        return work

    def run(self, work: Path, job: dict[str, Any], event: str, **says: str) -> dict[str, subprocess.CompletedProcess]:
        """Runs the commands of a job's steps, in order, as far as one fails; `says` is what each variable holds."""
        ran: dict[str, subprocess.CompletedProcess] = {}
        for step in job["steps"]:
            if "run" not in step or step["run"] in NOT_HERE or not self.wanted(step, event, ran):
                continue
            told = {name: says[name] if "${{" in value else value for name, value in step.get("env", {}).items()}
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            everything = self.environment(work) | {"PYTHONPATH": "hooks", "REPO_URL": "https://host.example/r"} | told
            ran[step["name"]] = subprocess.run(
                command, cwd=work, env=everything | {"GITHUB_SHA": says.get("SHA", "")}, capture_output=True, text=True
            )
            self.outputs = outputs_of(work)
        return ran

    def wanted(self, step: dict[str, str], event: str, ran: dict[str, subprocess.CompletedProcess]) -> bool:
        """Whether the condition of a step holds: the few that these workflows have."""
        failed = any(done.returncode for done in ran.values())
        parts = [part.strip() for part in re.sub(r"\$\{\{|\}\}", "", step.get("if", "")).split("&&") if part.strip()]
        facts = {
            "!cancelled()": True,
            "github.event_name == 'pull_request'": event == "pull_request",
            "github.event_name == 'push'": event == "push",
            "steps.label.outputs.agree == 'yes'": self.outputs.get("agree") == "yes",
            "contains(github.event.pull_request.labels.*.name, 'both-agree')": True,
        }
        return all(facts[part] for part in parts) and ("!cancelled()" in parts or not failed)


def outputs_of(work: Path) -> dict[str, str]:
    """What the steps so far told those after them."""
    file = work.with_suffix(".output")
    return dict(line.split("=", 1) for line in file.read_text().splitlines()) if file.exists() else {}


@pytest.fixture
def host(tmp_path: Path, capsys) -> Host:
    """A host with the small book on main, in which both languages agree."""
    host, seed = Host(tmp_path), tmp_path / "seed"
    shutil.copytree(BOOK / "docs", seed / "docs")
    shutil.copytree(ROOT / "docs/assets", seed / "docs/assets", dirs_exist_ok=True)
    for name in ("docs/service-worker.js", "docs/data/calendar.yml", "mkdocs.yml", "Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, seed / name)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, seed / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / ".github", seed / ".github")
    (seed / ".gitignore").write_text("site/\n.venv/\n.cache/\n__pycache__/\n")
    assert main(["bless", "--all"], seed) == 0
    (tmp_path / "tools").mkdir()
    stand_in = tmp_path / "tools/gh"
    stand_in.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\necho both-agree\n')
    stand_in.chmod(0o755)
    host.git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(host.bare))
    host.git(seed, "init", "--quiet", "--initial-branch", "main")
    host.git(seed, "add", "--all")
    host.git(seed, "commit", "--quiet", "--message", "The book")
    host.git(seed, "push", "--quiet", str(host.bare), "main")
    return host


def propose(host: Host, name: str, *changes: tuple[str, str, str]) -> Path:
    """What the web editor does: one commit on a branch of its own. Gives what the machine has checked out."""
    work = host.folder / f"editor-{name}"
    host.git(host.folder, "clone", "--quiet", str(host.bare), str(work))
    host.git(work, "switch", "--quiet", "--create", name)
    for path, old, new in changes:
        edit(work, path, old, new)
    host.git(work, "commit", "--quiet", "--all", "--message", "Update a page")
    host.git(work, "push", "--quiet", "origin", name)
    return host.check_out(f"machine-{name}", name)


def checked(host: Host, work: Path, accept: str = "") -> dict[str, subprocess.CompletedProcess]:
    """The job of a pull request."""
    says = {"BASE": "origin/main", "ACCEPT": accept, "PREVIEWED": "yes", "SITE_URL": "https://example.com/"}
    return host.run(work, SITE["site"], "pull_request", **says)


def test_a_slip_stands_on_its_line_and_its_page_is_in_the_preview_all_the_same(host: Host) -> None:
    work = propose(host, "slip", (f"docs/en/{PAGE}.md", "next: pause", "next: pauze"))
    ran = checked(host, work)
    assert {name: done.returncode == 0 for name, done in ran.items()} == {
        "Say what the change does to the pages": True,
        "Check the pages": False,
        "Build the site": True,
        "Say in the preview how to open it": True,
    }
    said = "there is no step 'pauze' in this script; did you mean 'pause'?"
    line = f"::error file=docs/en/{PAGE}.md,line=17,title=script.ask.hear.1.next::{said}"
    assert line in ran["Check the pages"].stdout.splitlines()
    assert said in work.with_suffix(".summary").read_text("utf-8")
    assert "pauze" in (work / f"site/{PAGE}/index.html").read_text("utf-8")
    assert (work / "site/ja/index.html").is_file()
    assert (work / "site/how-to-open-the-preview.txt").is_file()


def test_one_changed_language_is_told_and_stops_nobody(host: Host) -> None:
    work = propose(host, "comma", (f"docs/en/{PAGE}.md", "cue: Slowly", "cue: Calmly, slowly"))
    ran = checked(host, work)
    assert [done.returncode for done in ran.values()] == [0, 0, 0, 0]
    assert f"::warning file=docs/en/{PAGE}.md," in ran["Check the pages"].stdout
    summary = work.with_suffix(".summary").read_text("utf-8")
    assert "### 1 page changed; 0 problems, 1 stale in all" in summary
    assert "sets `both-agree`" in summary


def test_the_label_of_a_reviewer_lets_words_pass_that_may_never_lag_and_is_recorded_after_the_merge(host: Host) -> None:
    before = host.git(host.bare, "rev-parse", "main")
    work = propose(host, "strict", (f"docs/en/{STRICT}.md", "means: A refusal.", "means: A clear refusal."))
    assert checked(host, work)["Check the pages"].returncode != 0
    accepted = checked(host, work, accept="stale")["Check the pages"]
    assert accepted.returncode == 0, accepted.stdout

    host.git(work, "push", "--quiet", "origin", "strict:main")
    merged = host.check_out("machine-main", "main")
    ran = host.run(merged, SITE["record"], "push", GH_TOKEN="token", BEFORE=before, SHA="abc")
    assert {name: done.returncode for name, done in ran.items()} == dict.fromkeys(ran, 0), ran
    assert "1 pair recorded as agreeing" in ran["Record what both languages say now"].stdout
    assert host.outputs["revision"] == host.git(host.bare, "rev-parse", "main")
    assert host.git(host.bare, "show", "--format=%s", "--name-only", "main").split("\n") == [
        "Both languages agree: recorded after the merge of abc",
        "",
        f"docs/data/agreed/{STRICT}.yml",
    ]
    again = host.check_out("machine-again", "main")
    assert checked(host, again)["Check the pages"].stdout.splitlines()[-1] == "0 problems"


def test_a_later_commit_takes_the_label_off(host: Host) -> None:
    says = {"GH_TOKEN": "token", "REPOSITORY": "somebody/playbook", "NUMBER": "7"}
    ran = host.run(host.check_out("machine", "main"), AGREEMENT["take-off"], "pull_request_target", **says)
    assert [done.returncode for done in ran.values()] == [0]
    asked = (host.folder / "asked").read_text()
    assert asked == "api --method DELETE repos/somebody/playbook/issues/7/labels/both-agree\n"


def test_what_was_merged_writes_down_its_addresses_once(host: Host) -> None:
    for at, told in ((1, "Addresses that are public from now on"), (2, "Addresses that are public from now on")):
        work = host.check_out(f"machine-{at}", "main")
        ran = host.run(work, ADDRESSES["publish"], "push", GH_TOKEN="token")
        assert [done.returncode for done in ran.values()] == [0, 0, 0], ran
        assert host.git(host.bare, "log", "-1", "--format=%s", "main") == told
    assert host.git(host.bare, "rev-list", "--count", "main") == "2"
