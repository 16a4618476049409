"""`summary`: what a pull request does to the pages."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from playbook.__main__ import main
from project import PLAY, edit, tell_of_strict_pages


def git(root: Path, *words: str) -> None:
    name = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com")
    subprocess.run(["git", *name, *words], cwd=root, check=True, capture_output=True)


def test_each_changed_page_is_a_row_with_its_problems_and_its_place_in_the_preview(root: Path, capsys) -> None:
    git(root, "init", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--message=before")
    edit(root, f"docs/en/{PLAY}", "next: pause", "next: pauze")
    git(root, "commit", "--all", "--message=after")
    assert main(["summary", "--since", "main~1"], root) == 0
    assert capsys.readouterr().out.splitlines() == [
        "### 1 page changed; 1 problem, 0 stale in all",
        "",
        "| Page | English | Japanese | Problems | Stale | In the preview |",
        "| --- | --- | --- | --- | --- | --- |",
        '| What do I do when "she is not at her desk"? | changed |  | 1 |  | '
        "`reception/not-at-desk/index.html`, `ja/reception/not-at-desk/index.html` |",
        "",
        f"- `docs/en/{PLAY}:17` **script.ask.hear.1.next**: "
        "there is no step 'pauze' in this script; did you mean 'pause'?",
    ]


def test_who_changes_words_that_can_do_harm_makes_the_file_that_tells_of_it_in_a_browser_alone(
    root: Path, capsys
) -> None:
    edit(root, "docs/en/reception/index.md", "order: 20", "order: 20\nstrict: true")
    tell_of_strict_pages(root)
    git(root, "init", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--message=before")
    edit(root, "docs/en/reception/refusal.md", "summary: ", "summary: At once. ")
    git(root, "commit", "--all", "--message=after")
    assert main(["summary", "--since", "main~1"], root) == 0
    told = capsys.readouterr().out.splitlines()
    begin, end = (at for at, line in enumerate(told) if line == "  ```")
    file, _, *lines = (line.removeprefix("  ") for line in told[begin + 1 : end])
    assert file == f"docs/data/changes/{date.today()}-refusal.yml"
    made = root / file
    made.write_text("\n".join(lines), "utf-8")
    assert main(["check"], root) == 1
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("docs/data/changes")] == [
        f"{file}:4: text.en: is still to be written: what is new, in one sentence",
        f"{file}:5: text.ja: is still to be written: the same sentence in Japanese",
    ]
    edit(root, file, "TO WRITE: what is new, in one sentence", "You stop at once.")
    edit(root, file, "TO WRITE: the same sentence in Japanese", "すぐにやめます。")
    assert main(["check", "--accept-stale"], root) == 0


def test_a_revision_that_git_does_not_know_is_told(root: Path, capsys) -> None:
    git(root, "init", "--initial-branch=main")
    assert main(["summary", "--since", "nowhere"], root) == 1
    assert capsys.readouterr().err == "git knows no revision 'nowhere' here; name a branch, a tag or a commit\n"
