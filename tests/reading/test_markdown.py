"""What is read in a text that is Markdown."""

from __future__ import annotations

import pytest

from playbook.reading import markdown
from project import Project

BLANKS = Project().book().registries.blanks


@pytest.mark.parametrize(
    ("text", "language", "plain"),
    [
        ("**席《せき》を**[外す](a.md)と`言う`", "ja", "席を外すと言う"),
        ("{company}の{me}です", "ja", "青葉システムの山本です"),
        ("I am *{me}* {you}", "en", "I am Yamamoto {you}"),
        ("席《せき", "ja", "席《せき"),
    ],
)
def test_plain_text_is_what_a_reader_would_copy(text: str, language: str, plain: str) -> None:
    assert markdown.plain_text(text, language, BLANKS) == plain


def test_the_links_of_a_text_are_given_as_written() -> None:
    found = markdown.pieces("[a](../b.md#c) `[d](e)` [f](日本.md) \\[g](h)", is_prose=False)
    assert [token.attrs["href"] for *_, token in found if token.type == "link_open"] == ["../b.md#c", "日本.md"]
