"""Two people at once, with real git: what each of them changed, blessed or added never meets."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.reading.book import read_book
from project import PLAY, edit

IDENTITY = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER")
            for part, value in (("NAME", "Somebody"), ("EMAIL", "somebody@example.com"))}  # fmt: skip


def git(root: Path, *words: str) -> str:
    settings = IDENTITY | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    ran = subprocess.run(["git", *words], cwd=root, env=os.environ | settings, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def commit(root: Path) -> str:
    """Commits everything; gives the new revision."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "A change")
    return git(root, "rev-parse", "HEAD").strip()


@pytest.fixture
def repository(root: Path, capsys) -> Path:
    """The small project in git, in which both languages agree."""
    assert main(["bless", "--all"], root) == 0
    git(root, "init", "--quiet", "--initial-branch", "main")
    commit(root)
    capsys.readouterr()
    return root


def merged(root: Path, one: str, other: str) -> None:
    git(root, "switch", "--quiet", one)
    git(root, "merge", "--quiet", "--no-edit", other)


def bless_a_change(root: Path, branch: str, path: str, old: str, new: str) -> None:
    git(root, "switch", "--quiet", "--create", branch, "main")
    edit(root, f"docs/en/{path}", old, new)
    assert main(["bless", path.removesuffix(".md")], root) == 0
    commit(root)


def test_two_branches_that_each_changed_and_blessed_another_page_merge(repository: Path, capsys) -> None:
    bless_a_change(repository, "one", PLAY, "cue: Slowly,", "cue: Calmly,")
    bless_a_change(repository, "other", "reception/refusal.md", "Accept it and stop.", "Take it and stop.")
    merged(repository, "one", "other")
    capsys.readouterr()
    assert main(["check"], repository) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_two_branches_that_each_blessed_another_new_page_merge(repository: Path, capsys) -> None:
    two = "takeaways:\n  - 1.\n  - 2.\n"
    for branch, name, title in (("one", "alpha", "追加"), ("other", "beta", "補足")):
        git(repository, "switch", "--quiet", "--create", branch, "main")
        (repository / f"docs/en/{name}.md").write_text(f"---\ntitle: {name}\norder: 60\n{two}---\n", "utf-8")
        (repository / f"docs/ja/{name}.md").write_text(f"---\ntitle: {title}\n{two}---\n", "utf-8")
        assert main(["bless", name], repository) == 0
        commit(repository)
    merged(repository, "one", "other")
    capsys.readouterr()
    assert main(["check"], repository) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_two_branches_that_each_add_a_play_to_one_stage_merge_and_both_stand_last(repository: Path) -> None:
    for branch, play in (("one", "zebra"), ("other", "antelope")):
        git(repository, "switch", "--quiet", "--create", branch, "main")
        assert main(["new", "reception", play, "What now?"], repository) == 0
        commit(repository)
    merged(repository, "one", "other")
    stage = read_book(repository).folders["reception"]
    assert [page.id for page in stage] == ["not-at-desk", "refusal", "antelope", "zebra"]


def test_bless_of_what_changed_since_a_revision_records_that_and_nothing_else(repository: Path, capsys) -> None:
    edit(repository, "docs/en/about.md", "title: About", "title: About us")
    before = commit(repository)
    edit(repository, f"docs/en/{PLAY}", "cue: Slowly,", "cue: Calmly,")
    edit(repository, f"docs/ja/{PLAY}", "決まり文句", "決まった文句")
    text = (repository / "docs/data/outcomes.yml").read_text("utf-8")
    (repository / "docs/data/outcomes.yml").write_text(text.replace("en: Message left", "en: Message taken"), "utf-8")
    commit(repository)
    assert main(["bless", "--changed-since", before], repository) == 0
    assert capsys.readouterr().out.splitlines() == [
        "recorded data/outcomes/message-left.title",
        "recorded reception/not-at-desk/script.ask.cue",
        "recorded reception/not-at-desk/prose",
        "3 pairs recorded as agreeing",
    ]
    main(["check"], repository)
    assert capsys.readouterr().out.splitlines()[2].startswith("docs/en/about.md:2: title: the English changed")


def test_bless_of_what_changed_records_the_pairs_of_a_new_page(repository: Path, capsys) -> None:
    before = git(repository, "rev-parse", "HEAD").strip()
    (repository / "docs/en/more.md").write_text("---\ntitle: More\norder: 60\n---\n", "utf-8")
    (repository / "docs/ja/more.md").write_text("---\ntitle: 追加\n---\n", "utf-8")
    commit(repository)
    assert main(["bless", "--changed-since", before], repository) == 0
    assert capsys.readouterr().out == "recorded more/title\n1 pair recorded as agreeing\n"


def test_bless_of_what_changed_needs_no_page_of_then_to_be_right(repository: Path, capsys) -> None:
    file = repository / "docs/en/about.md"
    right = file.read_text("utf-8")
    file.write_text("---\ntitle: [\n", "utf-8")
    before = commit(repository)
    file.write_text(right.replace("title: About", "title: About us"), "utf-8")
    commit(repository)
    assert main(["bless", "--changed-since", before], repository) == 0
    assert capsys.readouterr().out == "recorded about/title\n1 pair recorded as agreeing\n"


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:docs"])
def test_a_revision_that_there_is_not_is_refused_in_a_sentence(repository: Path, capsys, revision: str) -> None:
    assert main(["bless", f"--changed-since={revision}"], repository) == 1
    assert capsys.readouterr().err.startswith(f"git knows no revision '{revision}'")
    assert git(repository, "status", "--porcelain") == ""


def test_where_there_is_no_git_repository_that_is_said(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    assert main(["bless", "--changed-since", "HEAD"], root) == 1
    assert capsys.readouterr().err == "git knows no revision 'HEAD' here; name a branch, a tag or a commit\n"
