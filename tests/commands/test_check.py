"""`check`: what is printed, and what the exit status says."""

from __future__ import annotations

from pathlib import Path

from playbook.__main__ import main
from project import PLAY, edit


def test_check_is_content_with_a_project_in_which_nothing_is_wrong(root: Path, capsys) -> None:
    assert main(["check"], root) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_check_prints_every_problem_and_fails(root: Path, capsys) -> None:
    edit(root, f"docs/en/{PLAY}", "next: pause", "next: pauze")
    assert main(["check"], root) == 1
    assert capsys.readouterr().out == (
        "docs/en/reception/not-at-desk.md:17: script.ask.hear.1.next: "
        "there is no step 'pauze' in this script; did you mean 'pause'?\n"
        "1 problem\n"
    )


def test_check_prints_annotations_for_github_above_the_report(root: Path, capsys) -> None:
    edit(root, "docs/en/about.md", "Who wrote this.", "50% of\\n a: b, **c")
    assert main(["check", "--format", "github"], root) == 1
    assert capsys.readouterr().out == (
        "::error file=docs/en/about.md,line=3,title=page::text that contains ': ' must stand in quotes\n"
        "docs/en/about.md:3: text that contains ': ' must stand in quotes\n"
        "1 problem\n"
    )


def test_annotations_escape_what_github_would_read_as_its_own(root: Path, capsys) -> None:
    edit(root, "docs/en/about.md", "Who wrote this.", "'50% **of'")
    edit(root, "docs/en/about.md", "{#who}", "{#whom}")
    main(["check", "--format", "github"], root)
    assert capsys.readouterr().out.splitlines()[:2] == [
        "::error file=docs/en/about.md,line=3,title=summary::"
        "'**' does not close; close it, and let it begin and end at a letter, not at 「」 or 《》",
        "::error file=docs/ja/about.md,line=8,title=page::"
        "its headings have the ids who, but those of the English page have whom; make them the same",
    ]  # fmt: skip


def test_check_for_github_prints_the_count_alone_where_nothing_is_wrong(root: Path, capsys) -> None:
    assert main(["check", "--format", "github"], root) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_check_of_an_empty_folder_names_what_is_missing(tmp_path: Path, capsys) -> None:
    assert main(["check"], tmp_path) == 1
    missing = [
        "blanks",
        "calendar",
        "figures",
        "limits",
        "outcomes",
        "owners",
        "points",
        "readings",
        "site",
        "sources",
        "spellings",
        "synonyms",
        "tics",
    ]
    lines = [f"docs/data/{name}.yml:1: this registry is missing; bring the file back" for name in missing]
    lines += ["docs/en/index.md:1: the first page is missing; write it (kind: home)", "14 problems"]
    assert capsys.readouterr().out.splitlines() == lines
