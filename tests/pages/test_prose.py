"""The prose of a page as HTML."""

from __future__ import annotations

import pytest
from markdown import Markdown

from html_page import ruby
from playbook.pages.prose import Prose
from project import Project

BLANKS = Project().book().registries.blanks


def prose_html(text: str, language: str = "ja") -> str:
    prose = Prose(BLANKS)
    prose.language = language
    return Markdown(extensions=["fenced_code", "tables", "sane_lists", prose]).convert(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("### 見出し {#mark}", '<h3 id="mark">見出し</h3>'),
        ("### A *b* {#mark}", '<h3 id="mark">A <em>b</em></h3>'),
        ("### A {#mark} b", "<h3>A {#mark} b</h3>"),
        ("~~悪《わる》い例~~", f"<p><s>{ruby('悪', 'わる')}い例</s></p>"),
        ("𠮷《よし》", f"<p>{ruby('𠮷', 'よし')}</p>"),
        ("席《seki》と席《せき", "<p>席《seki》と席《せき</p>"),
        ("{company} {you}", '<p><span class="blank" data-blank="company">青葉システム</span> {you}</p>'),
        ("`席《せき》 {me}`", "<p><code>席《せき》 {me}</code></p>"),
        (
            "<div onclick=x>\n\n**a**\n\n</div>",
            "<p>&lt;div onclick=x&gt;</p>\n<p><strong>a</strong></p>\n<p>&lt;/div&gt;</p>",
        ),
        ("<!-- a -->", "<p>&lt;!-- a --&gt;</p>"),
        ("a{: .b #c onclick=x}", "<p>a{: .b #c onclick=x}</p>"),
        (
            "[a](javascript:x) [b](&#106;avascript:x) [c](java&Tab;script:x)",
            '<p><a href="#">a</a> <a href="#">b</a> <a href="#">c</a></p>',
        ),
        ("<ftp://a.example>", '<p><a href="#">ftp://a.example</a></p>'),
        ("[a](https://b.example 'c')", '<p><a href="https://b.example" title="c">a</a></p>'),
    ],
)
def test_prose_is_markdown_with_ids_ruby_and_blanks_but_no_html(text: str, html: str) -> None:
    assert prose_html(text) == html


def test_the_samples_in_prose_follow_the_language() -> None:
    assert prose_html("{me}", "en") == '<p><span class="blank" data-blank="me">Yamamoto</span></p>'
