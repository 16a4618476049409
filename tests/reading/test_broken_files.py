"""Files that no editor means to write: each ends in a plain problem with its line, never in a traceback."""

from __future__ import annotations

import pytest

from playbook.reading.book import read_book
from playbook.reading.source import LARGEST_FILE
from project import PLAY, Project

ENGLISH, JAPANESE = f"docs/en/{PLAY}", f"docs/ja/{PLAY}"
ABOUT = "docs/en/about.md"
OPENED = "---\ntitle: About\nsummary: Who wrote this.\n---\n"
WHO = "\n## Who we are {#who}\n\nWe call clients.\n"

BROKEN: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "1: the file is empty; write it or delete it"),
    "a file of blank lines": (b"\n\n  \n", "1: the file is empty; write it or delete it"),
    "a picture with the wrong name": (b"\x89PNG\r\n\x1a\n\x00\x00", "1: is not UTF-8 text; save it as UTF-8"),
    "text in Shift_JIS": ("---\ntitle: 席".encode("shift_jis"), "2: is not UTF-8 text; save it as UTF-8"),
    "a byte-order mark": (
        b"\xef\xbb\xbf" + OPENED.encode(),
        "1: begins with a byte-order mark; save it as UTF-8 without BOM",
    ),
    "a byte-order mark inside": (
        OPENED.replace("Who", "\ufeffWho").encode(),
        "3: has an invisible character (U+FEFF); delete it",
    ),
    "line ends of Windows": (
        (OPENED + WHO).replace("\n", "\r\n").encode(),
        "1: has Windows line ends (CRLF); save it with LF line ends",
    ),
    "a zero byte": ((OPENED + "a\0b").encode(), "5: has an invisible character (U+0000); delete it"),
    "a private-use character": (
        (OPENED + "\ue000script\ue001").encode(),
        "5: has an invisible character (U+E000); delete it",
    ),
    "a sign that turns the direction": (
        OPENED.replace("About", "Ab\u202eout").encode(),
        "2: has an invisible character (U+202E); delete it",
    ),
    "a line separator": (
        OPENED.replace("Who", "Who\u2028").encode(),
        "3: has an invisible character (U+2028); delete it",
    ),
    "half a character": (b"---\ntitle: \xed\xa0\x80\n---\n", "2: is not UTF-8 text; save it as UTF-8"),
    "a value of one megabyte": (
        OPENED.replace("Who", "W" * 1_000_000).encode(),
        f"1: has 1,000,043 bytes; a file has at most {LARGEST_FILE:,}, so split it or shorten it",
    ),
    "a value of a hundred thousand characters": (
        OPENED.replace("Who wrote this.", "W" * 100_000 + "\norder: 50\ntakeaways:\n  - One.\n  - Two.").encode()
        + WHO.encode(),
        "3: summary: has 100,000 characters; at most 6,000 are allowed",
    ),
    "no front matter": (
        b"# About\n",
        "1: the page must begin with front matter: a line ---, the keys, and a line ---",
    ),
    "a blank line before the front matter": (
        b"\n" + OPENED.encode(),
        "1: begins with an empty line; delete it, so that the first line is ---",
    ),
    "front matter opened by other signs": (
        OPENED.replace("---", "ーーー", 1).encode(),
        "1: the first line is 'ーーー'; type ---, three half-width hyphens alone",
    ),
    "kana in two parts": (
        OPENED.replace("Who", "Who か\u3099").encode(),
        "3: 'か\u3099' is written in two parts (letter and mark), as some programs do; type the word anew",
    ),
    "a lone ---": (b"---\n", "1: the front matter is not closed; add a line --- below the last key"),
    "a front matter that is not closed": (
        b"---\ntitle: About\n",
        "1: the front matter is not closed; add a line --- below the last key",
    ),
    "a front matter that is a sentence": (
        b"---\nAbout us\n---\n",
        "2: the front matter must be keys with values, such as 'id: not-at-desk'",
    ),
    "a front matter that is a list": (
        b"---\n- title\n---\n",
        "2: the front matter must be keys with values, such as 'id: not-at-desk'",
    ),
    "a bomb of aliases": (
        b"---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n",
        "2: uses a YAML anchor (& or *); write the text out, or put it in quotes",
    ),
    "a merge key": (
        b"---\n<<: *base\ntitle: About\n---\n",
        "2: uses a YAML anchor (& or *); write the text out, or put it in quotes",
    ),
    "a tag that would run code": (
        b"---\ntitle: !!python/object/apply:os.system [ls]\n---\n",
        "2: uses a YAML tag (!); put the text in quotes",
    ),
    "a thousand brackets": (
        b"---\ntitle: " + b"[" * 1000 + b"\n---\n",
        "2: is nested more than 12 levels deep; check the indentation",
    ),
    "a thousand levels of keys": (
        b"---\n" + b"".join(b" " * n + b"a:\n" for n in range(800)) + b"---\n",
        "14: is nested more than 12 levels deep; check the indentation",
    ),
    "a directive": (
        b"---\n%YAML 1.2\ntitle: About\n---\n",
        "2: text that starts with @ ` % & * ! | or > must stand in quotes",
    ),
    "the marks of a merge": (
        b"---\n<<<<<<< HEAD\ntitle: About\n=======\ntitle: Us\n>>>>>>> other\n---\n",
        "2: this is an unfinished merge: between <<<<<<< and ======= stands one version, down to >>>>>>> the other; "
        "keep the words that are right and delete these three lines of signs",
    ),
}


@pytest.mark.parametrize(("data", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_one_plain_problem_with_its_line(data: bytes, expected: str) -> None:
    assert Project().write(ABOUT, data).problems() == [f"{ABOUT}:{expected}"]


def test_a_broken_file_in_japanese_is_reported_alone_as_well() -> None:
    assert Project().write("docs/ja/words/they-say.md", b"---\n").problems() == [
        "docs/ja/words/they-say.md:1: the front matter is not closed; add a line --- below the last key"
    ]


def test_a_registry_with_a_second_document_is_a_problem(tmp_path) -> None:
    project = Project()
    text = project.bytes_of("docs/data/sources.yml").decode()
    assert project.write("docs/data/sources.yml", f"{text}...\n---\n- id: more\n  title: More\n").problems(
        tmp_path
    ) == ["docs/data/sources.yml:16: stands below a line '...' or '---', which ends the keys; delete that line"]


def test_a_folder_named_like_a_page_is_no_page(tmp_path) -> None:
    root = Project().save(tmp_path)
    (root / "docs/en/folder.md").mkdir()
    assert read_book(root).problems == ()


@pytest.mark.parametrize("item", ["- day: x", "- - day", "- noon", "day: x"])
def test_a_wrong_drawing_does_not_hide_that_the_id_is_lost(item: str) -> None:
    project = Project()
    text = project.bytes_of(ENGLISH).decode().replace("\nid:", "\niid:", 1)
    project.write(ENGLISH, text.replace("drawings: [day]\n", f"drawings:\n  {item}\n").encode())
    told = project.problems()
    assert f"{ENGLISH}:3: iid: is not a key here; did you mean 'id'?" in told
    assert [problem for problem in told if ": drawings" in problem]
