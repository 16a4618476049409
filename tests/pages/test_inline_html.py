"""Text fields and utterances as HTML."""

from __future__ import annotations

import pytest

from html_page import ruby
from playbook.pages import inline_html
from project import Project

BLANKS = Project().book().registries.blanks


def as_written(link: str) -> str:
    return link


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain & <b>", "plain &amp; &lt;b&gt;"),
        ("*a* **b** ~~c~~ `d<`", "<em>a</em> <strong>b</strong> <s>c</s> <code>d&lt;</code>"),
        ("[a](b.md) and \\*c\\*", '<a href="b.md">a</a> and *c*'),
        (
            "席《せき》を外《はず》す",
            f"{ruby('席', 'せき')}を{ruby('外', 'はず')}す",
        ),
        ("**｜1分《いっぷん》**", f"<strong>{ruby('1分', 'いっぷん')}</strong>"),
        (
            "{me}様",
            f"<span class=blank data-blank=me data-type=person>{ruby('山本', 'やまもと')}</span>様",
        ),
        ("{you}", "{you}"),
        ("&lt;script&gt; &quot;", "&lt;script&gt; &quot;"),
        ("席《せき", "席《せき"),
        ("![a](b)", "a"),
        ("| a | b |\n# no", "| a | b |\n# no"),
    ],
)
def test_a_text_field_is_inline_markdown_with_ruby_and_blanks(text: str, html: str) -> None:
    side = inline_html.Side("ja", BLANKS, as_written, lambda _: None, lambda key: key)
    assert inline_html.inline(text, side) == html


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("*a* [b](c) `d`", "en", "*a* [b](c) `d`"),
        ("I am {me}.", "en", 'I am <span class=blank data-blank=me data-type=person>Yamamoto</span>.'),
        (
            "{company} desu",
            "romaji",
            '<span class=blank data-blank=company data-type=company>Aoba Shisutemu</span> desu',
        ),
        (
            "by {other_day}",
            "en",
            'by <span class=blank data-blank=other_day data-type=day data-of=other_date data-ahead=2>'
            "(another day)</span>",
        ),
        ("<b>&", "ja", "&lt;b&gt;&amp;"),
    ],
)  # fmt: skip
def test_an_utterance_has_ruby_and_blanks_but_no_markdown(text: str, language: str, html: str) -> None:
    assert inline_html.spoken(text, language, BLANKS) == html
