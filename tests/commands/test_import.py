"""`import`: what it writes, what it says, and what it never does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from playbook.__main__ import main
from playbook.importing.forms.article import read_article
from playbook.importing.understand import understand
from playbook.reading.book import read_book
from project import CASES, edit

ARTICLES = CASES / "articles"
LABELS = re.compile(
    r"^(Mini-summary|ミニまとめ|Answer|Ann|Prospect)[:：] ?|^Key (takeaways|points:)$|^Episode #12: "
    r"|^Q\d\. |^■ |[【】“”「」]"
)


@pytest.fixture
def article(root: Path) -> Path:
    return Path(shutil.copy(ARTICLES / "three-noes.txt", root))


def files_of(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_import_writes_drafts_a_worksheet_and_the_source_and_says_so(root: Path, article: Path, capsys) -> None:
    assert main(["import", article.name, "reception"], root) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if not line.startswith("on the same question")] == [
        "wrote docs/en/reception/have-no-time.md",
        "wrote docs/ja/reception/have-no-time.md",
        "wrote docs/en/reception/send-brochure.md",
        "wrote docs/ja/reception/send-brochure.md",
        "wrote imported/three-noes.md",
        "added the source 'three-noes-door' to docs/data/sources.yml",
        "2 drafts to write anew in your own words",
        "1 question that may only lead on",
        "6 lines left out, each with its reason",
        "4 lines of readers' comments set aside",
        "3 lines not placed",
        "'make check' names each text that is still to be written, so that nothing goes out unread",
    ]
    play = read_book(root).pages["reception/have-no-time"].entry
    assert play.question.en == 'TO WRITE: the source says: They say "We have no time for this."'
    assert (play.covers, play.sources, play.order) == ((), ("three-noes-door",), 30)
    assert play.script[0].say.en == "TO WRITE: the source says: I see. When would a better hour be?"
    source = read_book(root).registries.sources["three-noes-door"]
    assert (source.title.ja, source.address) == ("Three Noes at the Door", "https://blog.example.com/three-noes")


def test_all_that_check_finds_in_drafts_is_that_they_are_to_be_written(root: Path, capsys) -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    for file in sorted(ARTICLES.iterdir()):
        assert main(["import", str(file), "reception"], root) == 0
    capsys.readouterr()
    assert main(["check"], root) == 1
    problems = [line for line in capsys.readouterr().out.splitlines() if line.startswith("docs/")]
    assert len(problems) > 100
    assert [line for line in problems if "is still to be written" not in line] == []


def test_each_paragraph_of_a_draft_is_held_back_by_itself(root: Path, article: Path, capsys) -> None:
    main(["import", article.name, "reception"], root)
    page = "docs/en/reception/send-brochure.md"
    edit(
        root, page, "TO WRITE: why it works, how it feels at the other end, what to avoid (120 to 300 words).", "Ours."
    )
    capsys.readouterr()
    main(["check"], root)
    held = [line for line in capsys.readouterr().out.splitlines() if "the source says: It may be interest" in line]
    assert held == [
        f"{page}:30: is still to be written: the source says: It may be interest, or a polite door. "
        "One question tells you which (送付依頼 / request for materials)."
    ]


def test_a_japanese_article_fills_the_japanese_side(root: Path) -> None:
    assert main(["import", str(ARTICLES / "kokoroe.txt"), "reception"], root) == 0
    play = read_book(root).pages["reception/tanto-fuzai-iwa"].entry
    assert play.question.ja == "TO WRITE: the source says: 「担当者は不在です」と言われたら"
    assert play.question.en == "TO WRITE: the question in English"
    assert [tick.text.ja for tick in play.checklist][0] == "TO WRITE: the source says: 時刻を聞く"
    assert [text.ja for text in play.takeaways][0] == (
        "TO WRITE: the source says of the whole article, keep or delete: 名乗りは先に"
    )


def test_the_worksheet_holds_what_is_in_no_draft_and_strikes_out_line_by_line(root: Path, article: Path) -> None:
    main(["import", article.name, "reception"], root)
    sheet = (root / "imported/three-noes.md").read_text("utf-8")
    assert (
        "- line 28: ~~How can Harbour Sales help your team?~~ (promotion of the publisher in the form of a question)\n"
        in sheet
    )
    assert "- line 22, never to be said: I was just checking in\n" in sheet
    assert "- line 26: Nobody knows. But a short letter helps.\n" not in sheet, "it stands in a draft"
    assert "  term: 'request for materials'\n" in sheet


def test_no_words_of_the_article_are_lost(root: Path) -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    for file in sorted(ARTICLES.iterdir()):
        main(["import", str(file), "reception"], root)
        written = "".join(text.decode() for path, text in files_of(root).items() if path.endswith((".md", ".yml")))
        written = written.replace("\\", "").replace("''", "'")
        article = understand(read_article(file))
        words = [
            block.text.removeprefix("Q. ") for block in article.blocks if block.text not in ("Takeaways", "まとめ")
        ]
        written = LABELS.sub("", written)
        lost = [text for text in words if LABELS.sub("", text) not in written]
        assert lost == []


def test_plays_on_the_same_question_are_named_first(root: Path, capsys) -> None:
    (root / "a.txt").write_text(
        "Calls and desks\n\nWhat do I do when he is not at his desk?\n\nWait a little.\n", "utf-8"
    )
    assert main(["import", "a.txt", "reception"], root) == 0
    assert (
        capsys.readouterr()
        .out.splitlines()[0]
        .startswith("on the same question as reception/not-desk there is already reception/not-at-desk (")
    )


def test_the_same_article_gives_the_same_files(root: Path, article: Path, tmp_path_factory) -> None:
    other = Path(shutil.copytree(root, tmp_path_factory.mktemp("other") / "copy"))
    for folder in (root, other):
        main(["import", "three-noes.txt", "reception"], folder)
    assert files_of(root) == files_of(other)


def test_nothing_is_overwritten(root: Path, article: Path, capsys) -> None:
    main(["import", article.name, "reception"], root)
    before = files_of(root)
    capsys.readouterr()
    assert main(["import", article.name, "reception"], root) == 1
    assert capsys.readouterr().err == (
        "imported/three-noes.md is there already; delete it (or rename the article) to import it again\n"
    )
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "say which article, and which stage it is for: file=article.docx stage=reception"),
        (["three-noes.txt", "recption"], "there is no stage 'recption'; choose one of reception"),
    ],
)
def test_import_says_what_it_wants(root: Path, article: Path, capsys, arguments: list[str], sentence: str) -> None:
    assert main(["import", *arguments], root) == 1
    assert capsys.readouterr().err == f"{sentence}\n"
