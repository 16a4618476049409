"""The forms of articles: each encoding and each program gives the same words, and what is no article a sentence."""

from __future__ import annotations

import codecs
import io
import random
import zipfile
from pathlib import Path

import pytest

from playbook.importing.block import UnreadableArticle
from playbook.importing.forms.article import read_article
from playbook.importing.understand import understand
from project import CASES

JAPANESE = (CASES / "articles/kokoroe.txt").read_text("utf-8")
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def word_file(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file with paragraphs, each with its style."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    styles = {style for style, _ in paragraphs}
    named = "".join(f'<w:style w:type="paragraph" w:styleId="{s}"><w:name w:val="{s}"/></w:style>' for s in styles)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {NAMESPACE}>{named}</w:styles>")
    return file.getvalue()


def read(data: bytes, folder: Path, name: str = "article.txt"):
    (folder / name).write_bytes(data)
    return understand(read_article(folder / name))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp932", "euc_jp", "iso2022_jp"])
def test_a_text_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    mark = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    article = read(mark + JAPANESE.encode(encoding), tmp_path)
    assert [block.text for block in article.blocks] == [
        block.text for block in read(JAPANESE.encode(), tmp_path).blocks
    ]


def test_html_says_its_own_encoding(tmp_path: Path) -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    html = '<html><head><meta charset="shift_jis"></head><body><h1>電話の心得</h1><p>短く話します。</p></body></html>'
    assert read(html.encode("cp932"), tmp_path, "a.html").title == "電話の心得"


def test_line_ends_of_every_system_are_line_ends(tmp_path: Path) -> None:
    for end in ("\r\n", "\r", "\n"):
        article = read(f"A title of ours{end}{end}Some text.{end}".encode(), tmp_path)
        assert [(block.line, block.text) for block in article.blocks] == [(1, "A title of ours"), (3, "Some text.")]


def test_headings_of_word_open_answers(tmp_path: Path) -> None:
    pytest.importorskip("mammoth")
    data = word_file(
        ("Title", "Calls before noon"),
        ("Heading1", "When do they arrive?"),
        ("Normal", "Most of them come at nine, and read their mail until ten."),
        ("Heading1", "Whom do I ask for?"),
        ("Normal", "Mini-summary: Ask for the role, not the name."),
    )
    article = read(data, tmp_path, "calls.docx")
    assert article.title == "Calls before noon"
    assert [section.opening.text for section in article.sections] == ["When do they arrive?", "Whom do I ask for?"]
    assert article.sections[1].summary == "Ask for the role, not the name."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "article.txt is empty"),
        (b" \n\t\n", "article.txt is empty"),
        (b"%PDF-1.7 ...", "article.txt is a PDF; save the article as .docx, .html, .md or .txt first"),
        (bytes(range(256)), "article.txt is no text; save the article as .docx, .html, .md or .txt first"),
        (
            b"PK\x03\x04 and then nothing",
            "article.txt is no Word file that can be read; open it in Word and save it anew",
        ),
        (b"---\n", "article.txt has no words that can be read"),
    ],
)
def test_what_is_no_article_gets_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    if data.startswith(b"PK"):
        pytest.importorskip("mammoth")
    with pytest.raises(UnreadableArticle) as error:
        read(data, tmp_path)
    assert str(error.value) == sentence


def test_a_file_that_is_not_there_and_a_folder_get_one_sentence(tmp_path: Path) -> None:
    for path, sentence in (
        (tmp_path / "none.txt", f"there is no file '{tmp_path}/none.txt' that can be read"),
        (tmp_path, f"{tmp_path} is a folder; name one article"),
    ):
        with pytest.raises(UnreadableArticle) as error:
            read_article(path)
        assert str(error.value) == sentence


def test_without_the_libraries_for_html_and_word_one_sentence_says_how_to_get_them(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "bs4", None)
    with pytest.raises(UnreadableArticle) as error:
        read(b"<!doctype html><p>Words</p>", tmp_path, "a.html")
    assert str(error.value) == "HTML and Word want two libraries more; 'make import' installs them"


@pytest.mark.prove
def test_no_bytes_end_in_a_traceback(tmp_path: Path) -> None:
    """Cut, mixed and spoiled articles of every form: each gives an article, or a sentence."""
    chance = random.Random(15)
    samples = [file.read_bytes() for file in sorted((CASES / "articles").iterdir())]
    samples.append(word_file(("Title", "Calls"), ("Heading1", "When?"), ("Normal", "At nine.")))
    names = ["a.txt", "a.md", "a.html", "a.docx", "a.markdown", "a"]
    given = 0
    for _ in range(3_000):
        data = bytearray(chance.choice(samples))
        for _ in range(chance.randrange(6)):
            at = chance.randrange(len(data) + 1)
            other = chance.choice(samples)
            match chance.randrange(4):
                case 0:
                    del data[at : at + chance.randrange(400)]
                case 1:
                    data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randrange(20)))
                case 2:
                    data[at:at] = other[: chance.randrange(len(other))]
                case _:
                    data[at:at] = (
                        chance.choice([b"<ul><li>", b"\n> > > ", b"| a | b |\n", b"```\n", "「".encode(), b"**"]) * 30
                    )
        try:
            read(bytes(data), tmp_path, chance.choice(names))
            given += 1
        except UnreadableArticle as error:
            assert str(error) and "\n" not in str(error)
    assert given > 1_000
