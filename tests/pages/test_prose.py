"""The prose of a page as HTML."""

from __future__ import annotations

import pytest

from html_page import ruby
from playbook.model import Passage
from playbook.pages import inline_html, prose
from playbook.pages.interface_words import Words
from playbook.pages.page_text import PageText
from playbook.queries import address
from project import Project

BOOK = Project().book()
WORDS = Words()
BLANKS = BOOK.registries.blanks


def resolved(link: str) -> str:
    return address.resolve(BOOK, BOOK.pages["about"], link)


def prose_in(language: str, text: str) -> str:
    return prose.prose_html(text, inline_html.Side(language, BLANKS, resolved, lambda _: None, lambda key: key)).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("### 見出し {#mark}", '<h3 id="mark">見出し</h3>'),
        ("#### A *b* {#mark}", '<h4 id="mark">A <em>b</em></h4>'),
        ("### A {#mark} b", "<h3>A {#mark} b</h3>"),
        ("~~悪《わる》い例~~", f"<p><s>{ruby('悪', 'わる')}い例</s></p>"),
        ("𠮷《よし》", f"<p>{ruby('𠮷', 'よし')}</p>"),
        ("席《seki》と席《せき", "<p>席《seki》と席《せき</p>"),
        (
            "{me} {you}",
            f"<p><span class=blank data-blank=me data-type=person>{ruby('山本', 'やまもと')}</span> {{you}}</p>",
        ),
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
    assert prose_in("en", "{me}") == "<p><span class=blank data-blank=me data-type=person>Yamamoto</span></p>"


NOTE = '<div class="callout callout-note">\n<p class="callout-title">'


def on_a_page(language: str, text: str) -> str:
    words = PageText(BOOK, BOOK.pages["about"], language, lambda key, **fills: WORDS(key, language, **fills), None)
    return words.prose(Passage(en=text, ja=text)).strip()


@pytest.mark.parametrize(
    ("language", "text", "html"),
    [
        ("en", "> [!NOTE]\n> a", f"{NOTE}Note</p>\n<p>a</p>\n</div>"),
        ("ja", "> [!NOTE]\n> い", f"{NOTE}補足</p>\n<p>い</p>\n</div>"),
        (
            "ja",
            "!!! tip\n    い",
            '<div class="callout callout-tip">\n<p class="callout-title">コツ</p>\n<p>い</p>\n</div>',
        ),
        (
            "en",
            '??? caution "a *b*"\n    c',
            '<details class="callout callout-caution">\n<summary class="callout-title">a <em>b</em></summary>\n'
            "<p>c</p>\n</details>",
        ),
        (
            "ja",
            "???+ details\n    い",
            '<details class="callout callout-details" open>\n<summary class="callout-title">詳しく</summary>\n'
            "<p>い</p>\n</details>",
        ),
        (
            "en",
            "- [x] a",
            '<ul class="tasks">\n<li class="task"><input type="checkbox" disabled checked aria-label="Done"> a</li>\n'
            "</ul>",
        ),
        (
            "ja",
            "い[^a]\n\n[^a]: ろ",
            '<p>い<sup id="footnote-1-ref"><a href="#footnote-1" aria-label="脚注1">1</a></sup></p>\n'
            '<section class="footnotes" aria-label="脚注">\n<ol>\n<li id="footnote-1"><p>ろ '
            '<a class="footnote-back" href="#footnote-1-ref" aria-label="本文に戻る">↩\ufe0e</a></p>\n'
            "</li>\n</ol>\n</section>",
        ),
        (
            "ja",
            "![机<](../assets/images/desk.svg)",
            '<p><img src="../../assets/images/desk.svg" alt="机&lt;" width="120" height="80" loading="lazy"></p>',
        ),
        ("en", "![A desk](../assets/images/none.svg)", "<p>A desk</p>"),
        ("en", "| a |\n| --: |\n| b |",
            '<div class="md-typeset__scrollwrap" tabindex="0" role="group" aria-label="Table">\n'
            '<table class="in-prose">\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n<tbody>\n'
            '<tr>\n<td align="right">b</td>\n</tr>\n</tbody>\n</table>\n</div>'),
        ("en", "| | a |\n|---|---|\n| b | |",
            '<div class="md-typeset__scrollwrap" tabindex="0" role="group" aria-label="Table">\n'
            '<table class="in-prose">\n<thead>\n<tr>\n<td></td>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n'
            '<tr>\n<td>b</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n</div>'),
        ("en", "https://a.example/?b&c", '<p><a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a></p>'),
    ],
)  # fmt: skip
def test_blocks_speak_the_page_s_language_and_need_no_style(language: str, text: str, html: str) -> None:
    assert on_a_page(language, text) == html
