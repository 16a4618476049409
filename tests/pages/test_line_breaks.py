"""Japanese lines break between phrases, in pages and in the data of the call; the words stay what they are."""

from __future__ import annotations

import re

import pytest

from playbook.japanese.dictionary import SHORT, tokenizer
from playbook.japanese.phrases import phrase_starts
from playbook.japanese.ruby import plain
from playbook.outputs.call.speech import marked
from playbook.pages.line_breaks import with_line_breaks
from playbook.queries.walk import walk
from project import Project, Site

RUBY = "<ruby>席<rp>（<rt aria-hidden=true>せき<rp>）</ruby>"


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("本日は席を外しております。", ["本日は", "席を外して", "おります。"]),
        ("受付で、なかなか取り次いでもらえない", ["受付で、", "なかなか", "取り次いでもらえない"]),
        ("No Japanese here", ["No Japanese here"]),
        ("", [""]),
    ],
)
def test_a_phrase_begins_where_a_reader_pauses(text: str, phrases: list[str]) -> None:
    edges = [0, *phrase_starts(text), len(text)]
    assert [text[a:b] for a, b in zip(edges, edges[1:], strict=False)] == phrases


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("あいにく外出しております。", ["あいにく", "外出しております。"]),
        ("その時刻ちょうどにかけない", ["その時刻ちょうどに", "かけない"]),
        ("2026年の調査では", ["2026年の", "調査では"]),
        ("郵送しといてください", ["郵送しといてください"]),
        ("全員が1〜4本の指で示します", ["全員が", "1〜4本の", "指で示します"]),
        ("20営業日後（メール）", ["20営業日後", "（メール）"]),
    ],
)
def test_no_line_breaks_within_a_word_or_a_number(text: str, phrases: list[str]) -> None:
    edges = [0, *phrase_starts(text), len(text)]
    assert [text[a:b] for a, b in zip(edges, edges[1:], strict=False)] == phrases


def test_a_break_of_the_book_stands_between_words() -> None:
    texts = [plain(words.text) for page in Project().book().pages.values() for words in walk(page)]
    assert any(map(phrase_starts, texts))
    assert [torn for text in texts for torn in _torn(text)] == []


def test_a_page_breaks_as_if_the_dictionary_were_asked_while_it_is_made() -> None:
    project = Project()
    project.replace("docs/ja/reception/not-at-desk.md", "question: ", "question: あいにく外出中、")
    site = Site(project.book())
    pages = [site.whole(path, language) for path in site.book.pages for language in ("en", "ja")]
    assert any("あいにく<wbr>外出" in html for html in pages)
    assert [with_line_breaks(html.replace("<wbr>", "")) for html in pages] == pages


def _torn(text: str) -> list[str]:
    words = {word.begin() for word in tokenizer(SHORT).tokenize(text)}
    return [
        f"{text[:at]}|{text[at:]}" for at in phrase_starts(text) if at not in words and text[at - 1 : at + 1].isalnum()
    ]


@pytest.mark.parametrize(
    ("html", "broken"),
    [
        (f"<p>本日は{RUBY}を外しております。</p>", f"<p>本日は<wbr>{RUBY}を外して<wbr>おります。</p>"),
        ("<p>本日は<em>席を外しております</em>。</p>", "<p>本日は<wbr><em>席を外して<wbr>おります</em>。</p>"),
        ("<p>受付では<b>&amp;営業</b></p>", "<p>受付では<wbr><b>&amp;営業</b></p>"),
        (f"<p>本日は、席を、{RUBY}を。</p>", f"<p>本日は、<wbr>席を、<wbr>{RUBY}を。</p>"),
        ("<p>本日は 席を外しております</p>", "<p>本日は 席を<wbr>外して<wbr>おります</p>"),
        ("<script>本日は席を外しております</script>", "<script>本日は席を外しております</script>"),
        ("<svg><title>本日は席を外しております</title></svg>", "<svg><title>本日は席を外しております</title></svg>"),
        ("<li>ただいま</li><li>席を外して</li>", "<li>ただいま</li><li>席を外して</li>"),
        ('<p title="本日は席を外しております">a</p>', '<p title="本日は席を外しております">a</p>'),
    ],
)
def test_a_page_breaks_between_phrases_and_never_in_a_base(html: str, broken: str) -> None:
    assert with_line_breaks(f"<title>本日は席を外しております</title><body>{html}") == (
        f"<title>本日は席を外しております</title><body>{broken}"
    )


@pytest.mark.parametrize(
    "html", [f"<p>{RUBY}を</p>", "<p>一部の<a href='x'>担当者</a>は外出して<br>おります&nbsp;。</p>", "<p>a<p>b &c; <"]
)
def test_breaks_add_no_text(html: str) -> None:
    assert re.sub("<wbr>", "", with_line_breaks(f"<body>{html}")) == f"<body>{html}"


def test_the_data_of_the_call_carry_the_same_breaks() -> None:
    text = "本日は席《せき》を外《はず》しております。"
    assert marked(text) == "本日は\u200b｜席《せき》を｜外《はず》して\u200bおります。"
    assert marked("{company}の{me}と申《もう》します。") == "{company}の\u200b{me}と\u200b｜申《もう》します。"
