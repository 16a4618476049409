"""The prose of a page as HTML."""

from __future__ import annotations

import pytest

from html_page import ruby
from playbook.pages import inline_html, prose
from playbook.queries import address
from project import Project

BOOK = Project().book()
BLANKS = BOOK.registries.blanks


def resolved(link: str) -> str:
    return address.resolve(BOOK, BOOK.pages["about"], link)


def prose_in(language: str, text: str) -> str:
    return prose.prose_html(text, inline_html.Side(language, BLANKS, resolved, lambda _: None, lambda key: key)).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("### 見出し {#mark}", '<h3 id="mark">見出し<a class="headerlink" href="#mark" title="#">#</a></h3>'),
        ("#### A *b* {#mark}", '<h4 id="mark">A <em>b</em></h4>'),
        ("### A {#mark} b", "<h3>A {#mark} b</h3>"),
        ("~~悪《わる》い例~~", f"<p><s>{ruby('悪', 'わる')}い例</s></p>"),
        ("𠮷《よし》", f"<p>{ruby('𠮷', 'よし')}</p>"),
        ("席《seki》と席《せき", "<p>席《seki》と席《せき</p>"),
        ("{me} {you}", f'<p><span class="blank" data-blank="me">{ruby("山本", "やまもと")}</span> {{you}}</p>'),
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
    assert prose_in("ja", text) == html


def test_the_samples_in_prose_follow_the_language() -> None:
    assert prose_in("en", "{me}") == '<p><span class="blank" data-blank="me">Yamamoto</span></p>'
