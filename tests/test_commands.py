"""The command line: what is printed, and what the exit status says."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.commands import new, status
from playbook.model import KINDS
from playbook.reading.book import read_book
from project import PLAY, ROOT, Project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project in which nothing is wrong."""
    return Project().save(tmp_path)


def edit(root: Path, path: str, old: str, replacement: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, replacement), "utf-8")


def test_check_is_content_with_a_project_in_which_nothing_is_wrong(root: Path, capsys) -> None:
    assert main(["check"], root) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_check_prints_every_problem_and_fails(root: Path, capsys) -> None:
    edit(root, f"docs/en/{PLAY}", "next: pause", "next: pauze")
    assert main(["check"], root) == 1
    assert capsys.readouterr().out == (
        "docs/en/reception/not-at-desk.md:16: script.ask.hear.1.next: "
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
        "::error file=docs/ja/about.md,line=5,title=page::"
        "its headings have the ids who, but those of the English page have whom; make them the same",
    ]  # fmt: skip


def test_check_for_github_prints_the_count_alone_where_nothing_is_wrong(root: Path, capsys) -> None:
    assert main(["check", "--format", "github"], root) == 0
    assert capsys.readouterr().out == "0 problems\n"


def test_check_of_an_empty_folder_names_what_is_missing(tmp_path: Path, capsys) -> None:
    assert main(["check"], tmp_path) == 1
    missing = ["blanks", "calendar", "figures", "outcomes", "owners", "points", "sources", "synonyms"]
    lines = [f"docs/data/{name}.yml:1: this registry is missing; bring the file back" for name in missing]
    lines += ["docs/en/index.md:1: the first page is missing; write it (kind: home)", "9 problems"]
    assert capsys.readouterr().out.splitlines() == lines


def test_new_writes_a_pair_that_passes_but_for_the_words_which_it_names(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(new, "date", type("Day", (date,), {"today": classmethod(lambda cls: cls(2026, 11, 30))}))
    assert main(["new", "reception", "hold-music", 'What do I do while it\'s playing: "wait"?'], root) == 0
    page = "reception/hold-music.md"
    assert capsys.readouterr().out.splitlines() == [
        f"wrote docs/en/{page}",
        f"wrote docs/ja/{page}",
        "wrote docs/en/reception/index.md",
        "now write these words:",
        f"docs/en/{page}:8: summary: is still to be written: the answer in one or two sentences",
        f"docs/en/{page}:11: script.ask.title: is still to be written: this step in two to five words",
        f"docs/en/{page}:12: script.ask.say: is still to be written: what we say, in English",
        f"docs/en/{page}:15: script.ask.hear.answer.narrate: is still to be written: what happens then",
        f"docs/en/{page}:19: checklist.done.text: is still to be written: something that can be ticked in five seconds",
        f"docs/en/{page}:21: takeaways.1: is still to be written: the first thing to remember",
        f"docs/en/{page}:22: takeaways.2: is still to be written: the second thing to remember",
        f"docs/en/{page}:26: is still to be written: "
        "why it works, how it feels at the other end, what to avoid (120 to 300 words).",
        f"docs/ja/{page}:2: question: is still to be written: the question in Japanese",
        f"docs/ja/{page}:3: summary: is still to be written: the mini-summary in Japanese",
        f"docs/ja/{page}:6: script.ask.title: is still to be written: the step in Japanese",
        f"docs/ja/{page}:8: script.ask.say.text: is still to be written: 言葉《ことば》",
        f"docs/ja/{page}:9: script.ask.say.romaji: is still to be written: kotoba",
        f"docs/ja/{page}:11: script.ask.hear.answer.narrate: is still to be written: what happens, in Japanese",
        f"docs/ja/{page}:13: checklist.done.text: is still to be written: the tick in Japanese",
        f"docs/ja/{page}:15: takeaways.1: is still to be written: the first, in Japanese",
        f"docs/ja/{page}:16: takeaways.2: is still to be written: the second, in Japanese",
        f"docs/ja/{page}:18: is still to be written: the text in Japanese.",
    ]
    play = read_book(root).pages["reception/hold-music"].entry
    assert play.question.en == 'What do I do while it\'s playing: "wait"?'
    assert play.reviewed == date(2026, 11, 30)
    assert main(["check"], root) == 1
    assert capsys.readouterr().out.endswith("\n18 problems\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plays: [not-at-desk, refusal]", "plays: [not-at-desk, refusal, fresh]"),
        ("plays: []", "plays: [fresh]"),
        ("plays: [\n  not-at-desk,\n  refusal,\n]", "plays: [not-at-desk,\n  refusal, fresh]"),
        ("plays:\n  - not-at-desk\n  - refusal", "plays:\n  - not-at-desk\n  - refusal\n  - fresh"),
    ],
)
def test_new_lists_the_play_in_its_stage_however_that_is_written(root: Path, before: str, after: str) -> None:
    edit(root, "docs/en/reception/index.md", "plays: [not-at-desk, refusal]", before)
    new.write_play(root, "reception", "fresh", "What?")
    assert after in (root / "docs/en/reception/index.md").read_text("utf-8")
    assert read_book(root).pages["reception/index"].entry.plays[-1] == "fresh"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["recption", "fresh", "What?"], "there is no stage 'recption'; choose one of reception"),
        (["words", "fresh", "What?"], "there is no stage 'words'; choose one of reception"),
        (["reception", "Fresh One", "What?"],
         "'Fresh One' is not an id; write lower-case words joined by hyphens, such as not-at-desk"),
        (["reception", "../fresh", "What?"],
         "'../fresh' is not an id; write lower-case words joined by hyphens, such as not-at-desk"),
        (["reception", "refusal", "What?"], "the page reception/refusal is there already; choose another id"),
    ],
)  # fmt: skip
def test_new_refuses_what_it_cannot_write_and_writes_nothing(
    root: Path, capsys, arguments: list[str], message: str
) -> None:
    before = {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}
    assert main(["new", *arguments], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert {file: file.read_bytes() for file in root.rglob("*") if file.is_file()} == before


def test_new_asks_for_what_it_is_not_told(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("fresh\n What now? \n"))
    assert main(["new", "reception"], root) == 0
    asked = (
        "Id (lower-case words joined by hyphens, permanent)? Question that the play answers, in English? wrote docs/en/"
    )
    assert capsys.readouterr().out.startswith(asked)
    assert read_book(root).pages["reception/fresh"].entry.question.en == "What now?"


def test_new_says_what_to_name_where_nobody_can_answer(root: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["new"], root) == 1
    assert (
        capsys.readouterr().err
        == "name stage, id and question: playbook new reception not-at-desk 'What do I do when …?'\n"
    )


def test_bless_records_every_pair_or_those_of_one_page(root: Path, capsys) -> None:
    assert main(["bless", "about"], root) == 0
    assert capsys.readouterr().out == "3 pairs of words are recorded in docs/data/reviewed.lock\n"
    assert main(["bless"], root) == 0
    number = int(capsys.readouterr().out.partition(" ")[0])
    assert number == len((root / "docs/data/reviewed.lock").read_text("utf-8").splitlines()) - 1 > 100


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "reception/not-at-dekc",
            "there is no page 'reception/not-at-dekc' that can be read; did you mean 'reception/not-at-desk'?",
        ),
        ("xyz", "there is no page 'xyz' that can be read; name it like reception/not-at-desk"),
    ],
)
def test_bless_refuses_a_page_that_there_is_not(root: Path, capsys, page: str, message: str) -> None:
    assert main(["bless", page], root) == 1
    assert capsys.readouterr() == ("", f"{message}\n")
    assert not (root / "docs/data/reviewed.lock").exists()


def test_status_lists_what_is_due_stale_never_checked_or_unanswered(root: Path, capsys) -> None:
    main(["bless"], root)
    edit(root, "docs/en/about.md", "title: About", "title: About us")
    edit(root, "docs/en/reception/refusal.md", "title: Accept it", "title: Accept it\n    cue: Calmly.")
    edit(
        root,
        "docs/ja/reception/refusal.md",
        "    title: 受け入れる",
        "    title: 受け入れる\n    cue: 静かに話します。",
    )
    edit(root, "docs/en/reception/refusal.md", "reviewed: 2026-11-22", "reviewed: 2025-11-23")
    edit(root, f"docs/en/{PLAY}", "covers: [A1]", "covers: []")
    capsys.readouterr()
    pairs = len((root / "docs/data/reviewed.lock").read_text("utf-8").splitlines())
    assert status.describe(read_book(root), date(2026, 11, 23)).splitlines() == [
        f"17 pages in two languages, {pairs} pairs of words",
        "1 due for review: reception/refusal",
        "1 stale: plain/about/title",
        "1 never checked against each other",
        "1 points without an answer: A1",
    ]
    assert main(["status"], root) == 0
    assert capsys.readouterr().out.startswith("17 pages in two languages")


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [("2026-11-22", 12, "2027-11-22"), ("2026-11-22", 1, "2026-12-22"), ("2026-11-22", 2, "2027-01-22"),
     ("2026-08-31", 6, "2027-02-28"), ("2026-01-15", 24, "2028-01-15")],
)  # fmt: skip
def test_a_page_is_due_some_months_after_its_review(reviewed: str, months: int, due: str) -> None:
    project = Project().replace(
        f"docs/en/{PLAY}", "reviewed: 2026-11-22", f"reviewed: {reviewed}\nreview_every: {months}"
    )
    assert status.due_date(project.book().pages["reception/not-at-desk"]) == date.fromisoformat(due)


def test_a_plain_page_is_never_due() -> None:
    assert status.due_date(Project().book().pages["about"]) is None


def test_schema_prints_the_keys_of_a_kind_with_their_meaning(capsys) -> None:
    assert main(["schema", "stage"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "kind: required",
        "id: required; The page's permanent name, unique within its kind.",
        "owner: required; Who answers for the page: an id of `docs/data/owners.yml`.",
        "reviewed: required; The day on which somebody last read the whole page and found it right.",
        "review_every: After how many months it wants to be read again.",
        "formerly: Ids that this page had before (with their folder where it was another one); "
        "what led to them leads here.",
        "retired: Addresses on this page whose words are gone, each with what to read instead.",
        "  - id: required; What stood behind `#` in the address: `step-pause`, `tick-taker`, "
        "the id of a card or heading.",
        "    read: required; A page, an anchor of one, or a card: `reception/not-at-desk`, "
        "`reception/refusal#step-accept`, `phrase/out`.",
        "title: required; words in both languages",
        "summary: required; words in both languages",
        "plays: required; The stage's plays, in reading order.",
    ]


def test_schema_indents_the_keys_of_items_like_the_front_matter(capsys) -> None:
    main(["schema"])
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("script:")
    assert lines[at + 1 : at + 4] == [
        "  - id: required",
        "    formerly: Ids that it had before; what led to them leads here.",
        "    title: required; words in both languages; Two to five words that name the step in links and lists.",
    ]
    assert "      - id: Names a branch that has words of its own; a branch of phrases needs none." in lines


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_schema(kind: str, capsys) -> None:
    assert main(["schema", kind]) == 0
    assert capsys.readouterr().out.startswith("kind: required\nid: required")


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
