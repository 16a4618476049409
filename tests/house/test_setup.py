"""The ground: what is installed, what make offers, and what CI runs."""

import importlib.metadata
import importlib.resources
import os
import re
import shutil
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from tools import need_packages

from project import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
LOCK = "\n".join(
    (ROOT / name).read_text("utf-8")
    for name in ("requirements.txt", "requirements-import.txt", "requirements-prove.txt")
)
REQUIREMENTS = [entry for entry in LOCK.replace("\\\n", "").splitlines() if re.match(r"\w", entry)]
WORKFLOW_FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)
INTERNAL = {"browser", "browsers"}


def run(*command: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, text=True)


PREVIEW = "how-to-open-the-preview.txt"


def make(*words: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    return run("make", *words, cwd=cwd, **env)


def project_files() -> list[Path]:
    """Every file that is, or would be, in the repository."""
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    assert listed.returncode == 0, listed.stderr
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


# --- what is installed ---


def test_every_requirement_has_one_version_and_a_hash():
    assert len(REQUIREMENTS) > 20
    for entry in REQUIREMENTS:
        assert re.match(r"[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}", entry), entry[:80]


def test_the_lock_names_no_address_and_no_index():
    assert not re.search(r"://|index-url|find-links|trusted-host| @ ", LOCK)


def test_the_lock_has_every_version_that_pyproject_asks_for():
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    locked = {entry.split()[0].lower() for entry in REQUIREMENTS}
    assert {wanted.lower() for group in groups.values() for wanted in group} <= locked


def test_each_package_that_pyproject_asks_for_has_its_reason():
    for line in (ROOT / "pyproject.toml").read_text("utf-8").splitlines():
        if re.match(r'  "[\w-]+==', line):
            assert re.search(r"# \w", line), line


def test_the_accessibility_rules_come_with_their_package():
    axe = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    assert axe.read_text("utf-8").startswith("/*! axe v4.12.1")


def test_no_file_of_the_project_names_a_registry():
    hosts = re.compile("py" + r"pi\.org|python" + "hosted|npm" + r"js\.|\b(deb|security)\.debian" + r"\.org")
    for path in project_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        assert not hosts.search(text), path.relative_to(ROOT)


# --- make ---


def test_make_alone_lists_every_target_with_one_line():
    listed = dict(line.split(maxsplit=2)[1:] for line in make().stdout.splitlines())
    assert set(listed) == set(TARGETS) - INTERNAL
    assert {"serve", "build", "check", "new", "rename", "retire", "status", "bless", "test", "prove", "bench"} <= set(
        listed
    )
    assert all(listed.values())


def test_the_makefile_fits_on_two_screens():
    assert len(MAKEFILE.splitlines()) <= 90
    assert max(map(len, MAKEFILE.splitlines())) <= 110


@pytest.mark.parametrize("target", sorted(set(TARGETS) - {"help"}))
def test_each_target_is_one_python_command(target):
    recipe = MAKEFILE.split(f"\n{target}:", 1)[1].split("\n\n")[0].splitlines()[1:]
    assert len(recipe) == 1
    assert recipe[0].lstrip("\t@").startswith("$(RUN) ")
    assert "RUN    := .venv/bin/python -m\n" in MAKEFILE


def test_what_reads_html_and_word_is_there_for_whoever_imports_or_tests():
    wanted = {line.split(":")[0] for line in MAKEFILE.splitlines() if " .venv/import" in line.partition("##")[0]}
    assert wanted == {"import", "export", "test", "prove"}


def test_the_environment_is_made_again_only_when_the_lock_changes(tmp_path):
    """A stand-in for Python counts how often an environment is made."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "requirements.txt").touch()
    python = tmp_path / "python"
    python.write_text(
        '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p .venv/bin; cp "$0" .venv/bin/python; echo made; fi\n'
    )
    python.chmod(0o755)

    def made() -> int:
        done = make("build", f"PYTHON={python}", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines().count("made")

    assert made() == 1
    assert made() == 0
    ready = (tmp_path / ".venv/ready").stat().st_mtime
    os.utime(tmp_path / "requirements.txt", (ready + 2, ready + 2))
    assert made() == 1


# --- the browser ---


@pytest.fixture
def bare(monkeypatch):
    """A machine without the browser, where nothing may be installed; what apt is asked is recorded."""
    asked: list[list[str]] = []
    monkeypatch.setattr(need_packages, "missing", lambda others: ["chromium", "fonts-noto-cjk"])
    monkeypatch.setattr(need_packages, "privilege", lambda: None)
    monkeypatch.setattr(
        need_packages.subprocess,
        "run",
        lambda command, **_: asked.append(command) or subprocess.CompletedProcess(command, 0),
    )
    return asked


def test_need_packages_fails_with_one_line_where_it_may_not_install(bare, capsys):
    assert need_packages.main() == 1
    said = capsys.readouterr()
    assert said.out.count("\n") == 1 and said.err == ""
    assert "chromium and fonts-noto-cjk" in said.out
    assert bare == []


@pytest.mark.parametrize("before", [[], ["sudo", "-n"]], ids=["root", "sudo"])
def test_need_packages_installs_what_is_missing_where_it_may(bare, monkeypatch, capsys, before):
    answers = iter([["fonts-noto-cjk"], []])
    monkeypatch.setattr(need_packages, "missing", lambda others: next(answers))
    monkeypatch.setattr(need_packages, "privilege", lambda: before)
    assert need_packages.main() == 0
    update, install = bare
    assert update[: len(before)] == before and update[-1] == "update"
    assert install[-2:] == ["--no-install-recommends", "fonts-noto-cjk"]
    assert capsys.readouterr().out == ""


def test_need_packages_fails_when_an_install_brings_nothing(bare, monkeypatch, capsys):
    monkeypatch.setattr(need_packages, "privilege", lambda: [])
    assert need_packages.main() == 1
    assert capsys.readouterr().out.count("\n") == 1


def test_need_packages_is_silent_and_asks_nobody_when_all_is_here(bare, monkeypatch, capsys):
    monkeypatch.setattr(need_packages, "missing", lambda others: [])
    monkeypatch.setattr(need_packages, "privilege", lambda: pytest.fail("asked for privilege"))
    assert need_packages.main() == 0
    assert bare == [] and capsys.readouterr().out == ""


def test_need_packages_sees_a_missing_browser_and_missing_fonts(monkeypatch, tmp_path):
    monkeypatch.setenv("PLAYBOOK_CHROMIUM", str(tmp_path / "chrome"))
    monkeypatch.setattr(need_packages, "FONT_FOLDERS", (tmp_path / "none", tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert need_packages.missing() == ["chromium", "fonts-noto-cjk"]
    (tmp_path / "chrome").touch(mode=0o755)
    (tmp_path / "noto").mkdir()
    (tmp_path / "noto" / "NotoSansCJK-Regular.ttc").touch()
    assert need_packages.missing() == []
    monkeypatch.setattr(need_packages.shutil, "which", lambda name: None if name == "Xvfb" else f"/usr/bin/{name}")
    assert need_packages.missing(others=True) == ["xvfb"]


def test_a_user_without_a_free_sudo_may_not_install(monkeypatch):
    monkeypatch.setattr(need_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(need_packages.os, "geteuid", lambda: 1000)
    for status, answer in ((0, ["sudo", "-n"]), (1, None)):
        done = subprocess.CompletedProcess([], status)
        monkeypatch.setattr(need_packages.subprocess, "run", lambda *_, done=done, **__: done)
        assert need_packages.privilege() == answer


# --- CI ---


def test_ci_runs_the_tests_and_then_the_proofs():
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & stat.S_IXUSR
    commands = [line for line in script.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert commands[0] == "set -euo pipefail"
    assert commands[-2:] == ["make test", "make prove"]


WORKFLOWS = {file.stem: yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in WORKFLOW_FILES}
"""What each workflow says, all as texts (else `on` would be true)."""


def test_only_what_was_merged_writes_down_addresses():
    workflow = yaml.safe_load((ROOT / ".github/workflows/addresses.yml").read_text("utf-8"))
    assert workflow[True] == {"push": {"branches": ["main"]}}  # YAML reads the key `on` so
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["publish"]["permissions"] == {"contents": "write"}


def steps_of(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_the_workflows_may_only_read_except_where_they_must_write() -> None:
    assert {name: workflow["permissions"] for name, workflow in WORKFLOWS.items()} == {
        "addresses": {},
        "agreement": {},
        "site": {"contents": "read"},
        "versions": {},
    }
    rights = {(name, job): found["permissions"] for name, workflow in WORKFLOWS.items()
              for job, found in workflow["jobs"].items() if "permissions" in found}  # fmt: skip
    assert rights == {
        ("addresses", "publish"): {"contents": "write"},
        ("agreement", "take-off"): {"pull-requests": "write"},
        ("site", "site"): {"contents": "read", "pages": "read"},
        ("site", "record"): {"contents": "write", "pull-requests": "read"},
        ("site", "publish"): {"pages": "write", "id-token": "write"},
        ("versions", "renew"): {"contents": "write", "pull-requests": "write"},
    }
    assert "github.event_name == 'push'" in WORKFLOWS["site"]["jobs"]["record"]["if"]
    assert "needs.site.result == 'success' && github.event_name == 'push'" in WORKFLOWS["site"]["jobs"]["publish"]["if"]


def test_no_workflow_runs_with_rights_what_a_fork_wrote() -> None:
    for workflow in WORKFLOWS.values():
        if {"pull_request_target", "workflow_run", "issue_comment"} & {*workflow["on"]}:
            assert not any("uses" in step for step in steps_of(workflow))
            assert all(step["run"].startswith("gh api ") for step in steps_of(workflow))
    for file in WORKFLOW_FILES:
        text = file.read_text("utf-8")
        assert "secrets." not in text and "persist-credentials: true" not in text
        only_what_was_merged = WORKFLOWS[file.stem]["on"] == {"push": {"branches": ["main"]}}
        assert only_what_was_merged or text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_no_workflow_puts_somebody_elses_words_into_a_shell() -> None:
    for workflow in WORKFLOWS.values():
        assert [step["run"] for step in steps_of(workflow) if "${{" in step.get("run", "")] == []


def test_the_label_counts_on_events_of_labels_alone_and_a_new_commit_takes_it_off() -> None:
    check = next(
        step for step in WORKFLOWS["site"]["jobs"]["site"]["steps"] if step.get("run", "").startswith("make check")
    )
    assert " ".join(check["env"]["ACCEPT"].split()) == (
        "${{ endsWith(github.event.action, 'labeled') "
        "&& contains(github.event.pull_request.labels.*.name, 'both-agree') && 'stale' || '' }}"
    )
    assert WORKFLOWS["agreement"]["on"] == {"pull_request_target": {"types": ["synchronize", "reopened"]}}
    assert {"labeled", "unlabeled", "synchronize"} <= {*WORKFLOWS["site"]["on"]["pull_request"]["types"]}


def test_the_preview_says_in_both_languages_how_to_open_it_before_it_is_kept() -> None:
    steps = WORKFLOWS["site"]["jobs"]["site"]["steps"]
    told = next(at for at, step in enumerate(steps) if step.get("run") == f"cp .github/{PREVIEW} site/")
    assert steps[told + 1]["with"]["name"] == "preview" and steps[told]["if"] == steps[told + 1]["if"]
    english, japanese = (ROOT / ".github" / PREVIEW).read_text("utf-8").strip().split("\n\n")
    assert all("python3 -m http.server" in text and "http://localhost:8000/" in text for text in (english, japanese))
    pages = [ROOT / f"docs/{language}/about/contributing.md" for language in ("en", "ja")]
    assert all(PREVIEW in page.read_text("utf-8") for page in pages)


def test_the_workflows_run_only_targets_that_make_has() -> None:
    ran = [word for file in WORKFLOW_FILES for word in re.findall(r"run: make (\w+)", file.read_text("utf-8"))]
    assert ran == ["bless", "check", "build", "test"]
    assert {*ran} <= {*TARGETS}
    used = [step["uses"] for workflow in WORKFLOWS.values() for step in steps_of(workflow) if "uses" in step]
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_an_action_has_one_digest_and_one_release_in_all_workflows() -> None:
    named = {
        tuple(found)
        for file in WORKFLOW_FILES
        for found in re.findall(r"uses: (actions/[\w-]+)@([0-9a-f]{40}) # (v[0-9.]+)", file.read_text("utf-8"))
    }
    assert len(named) == len({action for action, _, _ in named}) > 5


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("bless", "playbook bless"),
        ("bless page=about", "playbook bless about"),
        ("bless pair=about/title", "playbook bless --pair about/title"),
        ("bless all=yes", "playbook bless --all"),
        ("bless since=main", "playbook bless --changed-since main"),
        ("check", "playbook check"),
        ("check accept= format=github", "playbook check --format github"),
        ("check accept=stale", "playbook check --accept-stale"),
    ],
)
def test_make_hands_on_what_it_is_told(words: str, runs: str) -> None:
    said = make("--dry-run", "--old-file=.venv/ready", *words.split()).stdout
    assert " ".join(said.split()) == f".venv/bin/python -m {runs}"


def test_make_hands_on_a_question_with_whatever_signs_it_has(tmp_path: Path) -> None:
    """A stand-in for Python prints what it is told in the environment."""
    question = 'She said "it\'s $5"; why?'
    (tmp_path / "Makefile").write_text(MAKEFILE.replace("@$(RUN) playbook new", "@printenv PLAYBOOK_WORDS; true"))
    assert make("--old-file=.venv/ready", "new", f"question={question}", cwd=tmp_path).stdout == f"{question}\n"


@pytest.mark.prove
def test_a_machine_with_only_python_gets_every_package_from_the_lock(tmp_path):
    """As make does it, with pip's cache off, then asks the new environment whether it is whole."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    made = make(".venv/ready", cwd=tmp_path, PIP_NO_CACHE_DIR="1")
    assert made.returncode == 0, made.stderr
    python = str(tmp_path / ".venv/bin/python")
    whole = run(python, "-m", "pip", "check", cwd=tmp_path)
    assert whole.returncode == 0, whole.stdout
    modules = "mkdocs, material, mkdocs_static_i18n, pymdownx, pydantic, yaml, jinja2, markdown_it"
    modules += ", sudachipy, sudachidict_small, holidays, pytest, playwright, axe_playwright_python"
    imported = run(python, "-c", f"import {modules}", cwd=tmp_path)
    assert imported.returncode == 0, imported.stderr


ENGINES = {
    "mkdocs": ("1", "5 - Production/Stable"),
    "mkdocs-material": ("9", "7 - Inactive"),
    "mkdocs-static-i18n": ("1", ""),
    "zensical": ("0", "3 - Alpha"),
}
"""What makes the site, and what may one day: the major version and the state that our plans rest on."""


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_is_what_it_was_when_we_planned(name: str) -> None:
    found = importlib.metadata.metadata(name)
    states = [
        line.partition(" :: ")[2] for line in found.get_all("Classifier") if line.startswith("Development Status")
    ]
    now = found["Version"].split(".")[0], next(iter(states), "")
    assert now == ENGINES[name], (
        f"{name} is now {now[0]} ({now[1]}): read 'Another engine' in README.md and decide anew"
    )
