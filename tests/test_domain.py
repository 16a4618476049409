"""The small modules: addresses, inline Markdown, prose, headings, navigation, usage, short links, policy, problems."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from html_page import ruby
from playbook.outputs import short_link_pages
from playbook.pages import inline_html, prose
from playbook.pages import policy as security
from playbook.pages.render import Renderer
from playbook.problem import Problem, did_you_mean, shortened
from playbook.queries import address, navigation, short_links, usage
from playbook.queries.headings import anchors, prose_headings
from playbook.reading import markdown
from project import PLAY, TEMPLATES, Project, Site

BOOK = Project().book()
BLANKS = BOOK.registries.blanks


def as_written(link: str) -> str:
    return link


def resolved(link: str) -> str:
    return address.resolve(BOOK, BOOK.pages["about"], link)


@pytest.mark.parametrize(
    ("start", "to", "way"),
    [
        ("reception/not-at-desk/", "stop/refusal/#step-accept", "../../stop/refusal/#step-accept"),
        ("reception/not-at-desk/", "reception/refusal/", "../refusal/"),
        ("reception/not-at-desk/", "reception/not-at-desk/#script", "#script"),
        ("reception/not-at-desk/", "reception/not-at-desk/", "./"),
        ("reception/", "", "../"),
        ("", "reception/", "reception/"),
        ("", "", "./"),
        ("a/", "#top", "../#top"),
    ],
)
def test_an_address_is_seen_from_the_page_that_holds_it(start: str, to: str, way: str) -> None:
    assert address.relative(start, to) == way


@pytest.mark.parametrize(
    ("path", "language", "way"),
    [
        ("index", "en", "./"),
        ("index", "ja", "../"),
        ("about", "en", "../"),
        (PLAY[:-3], "en", "../../"),
        (PLAY[:-3], "ja", "../../../"),
    ],
)
def test_the_way_to_the_root_counts_the_folders_and_the_language(path: str, language: str, way: str) -> None:
    assert address.to_root(BOOK.pages[path], language) == way


@pytest.mark.parametrize(
    "link",
    [
        "https://a.example",
        "http://a.example/?b=c:d",
        "HTTPS://A.example",
        "mailto:a@b.example",
        "tel:+81",
        "page.md",
        "../a/page.md#x",
        "#x",
        "",
    ],
)
def test_a_link_of_the_site_or_with_an_allowed_scheme_is_safe(link: str) -> None:
    assert address.is_safe(link)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:x",
        " javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.example",
        "//evil.example",
        "https://[",
        "x-y.z+1:a",
    ],
)
def test_a_link_with_another_scheme_is_not_safe(link: str) -> None:
    assert not address.is_safe(link)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("pause", "reception/not-at-desk/#step-pause"),
        ("refusal/", "reception/refusal/#script"),
        ("refusal/accept", "reception/refusal/#step-accept"),
        ("gone/", "reception/not-at-desk/"),
    ],
)
def test_the_next_of_a_script_leads_to_a_step_or_a_play(target: str, url: str) -> None:
    assert address.script_target(BOOK.pages["reception/not-at-desk"], BOOK, target) == url


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("refusal.md#step-accept", "../refusal/#step-accept"),
        ("../words/they-say.md", "../../words/they-say/"),
        ("#script", "#script"),
        ("index.md", "../"),
        ("https://example.com", "https://example.com"),
        ("javascript:x", "#"),
        ("gone.md", "#"),
    ],
)
def test_a_link_in_a_field_becomes_an_address_that_works(link: str, href: str) -> None:
    assert address.resolve(BOOK, BOOK.pages["reception/not-at-desk"], link) == href


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
            f'<span class="blank" data-blank="me">{ruby("山本", "やまもと")}</span>様',
        ),
        ("{you}", "{you}"),
        ("&lt;script&gt; &quot;", "&lt;script&gt; &quot;"),
        ("席《せき", "席《せき"),
        ("![a](b)", "a"),
        ("| a | b |\n# no", "| a | b |\n# no"),
    ],
)
def test_a_text_field_is_inline_markdown_with_ruby_and_blanks(text: str, html: str) -> None:
    assert inline_html.inline(text, side("ja", as_written)) == html


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("*a* [b](c) `d`", "en", "*a* [b](c) `d`"),
        ("I am {me}.", "en", 'I am <span class="blank" data-blank="me">Yamamoto</span>.'),
        ("{company} desu", "romaji", '<span class="blank" data-blank="company">Aoba Shisutemu</span> desu'),
        ("<b>&", "ja", "&lt;b&gt;&amp;"),
    ],
)  # fmt: skip
def test_an_utterance_has_ruby_and_blanks_but_no_markdown(text: str, language: str, html: str) -> None:
    assert inline_html.spoken(text, language, BLANKS) == html


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


def side(language: str, link: Callable[[str], str]) -> inline_html.Side:
    return inline_html.Side(language, BLANKS, link, lambda _: None, lambda key: key)


def prose_in(language: str, text: str) -> str:
    return prose.prose_html(text, side(language, resolved)).strip()


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


def test_headings_are_found_with_their_lines_but_not_in_code() -> None:
    prose = "a\n\n## B {#b}\n```\n# no\n```\n### *C* ###\n"
    assert list(prose_headings(prose)) == [(2, "B", "b", 2), (3, "*C*", None, 6)]


def test_the_anchors_of_a_page_are_those_of_its_parts() -> None:
    assert anchors(BOOK.pages["reception/refusal"]) == {
        "question", "script", "step-accept", "takeaways", "takeaway-1", "takeaway-2", "about",
    }  # fmt: skip
    assert anchors(BOOK.pages["glossary"]) == {"title", "kushon", "ma", "about"}


def test_the_navigation_shows_all_sections_and_the_pages_of_the_current_one() -> None:
    entries = navigation.navigation(BOOK, BOOK.pages["reception/refusal"], "ja")
    assert [(entry.title, entry.url, entry.active) for entry in entries] == [
        ("通話中に使う", "call/", False), ("受付", "reception/", False), ("言葉", "words/", False),
        ("用語集", "glossary/", False), ("この手引きについて", "about/", False),
    ]  # fmt: skip
    assert [(child.title, child.active) for child in entries[1].children] == [
        ("「席を外しております」と言われたら？", False), ("断られたら？", True),
    ]  # fmt: skip
    assert all(not entry.children for entry in entries if entry is not entries[1])


def test_the_navigation_of_a_page_that_is_no_file_shows_the_sections_alone() -> None:
    assert [entry.children for entry in navigation.navigation(BOOK, None, "en")] == [()] * 5


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("reception/not-at-desk", None, "reception/refusal/"),
        ("reception/refusal", "reception/not-at-desk/", None),
        ("words/we-say", "words/they-say/", "words/pitfalls/"),
        ("reception/index", None, None),
        ("about", None, None),
    ],
)
def test_the_neighbours_of_a_page_are_those_of_its_section(path: str, before: str | None, after: str | None) -> None:
    found = navigation.neighbours(BOOK, BOOK.pages[path], "en")
    assert tuple(entry and entry.url for entry in found) == (before, after)


def test_a_card_knows_the_plays_that_use_it_each_once() -> None:
    project = Project().replace(f"docs/en/{PLAY}", "lines: [close]", "lines: [close, open-first]")
    used = usage.find_usage(project.book())
    assert {key: [page.id for page in pages] for key, pages in used.items()} == {
        ("line", "open-first"): ["not-at-desk"],
        ("line", "close"): ["not-at-desk"],
        ("phrase", "not-at-desk"): ["not-at-desk"],
        ("phrase", "no-calls"): ["not-at-desk"],
    }


def test_every_page_and_card_has_a_short_link_and_old_ids_keep_theirs() -> None:
    links = {link: (url, titles) for link, url, titles in short_links.short_links(BOOK)}
    assert links["go/not-at-desk/"] == links["go/away/"]
    assert links["go/not-at-desk/"][0] == "reception/not-at-desk/"
    assert links["go/phrase/not-at-desk/"] == (
        "words/they-say/#not-at-desk",
        {"en": "They are away from their seat.", "ja": "ただいま席を外しております。"},
    )
    assert links["go/line/open-first/"][1] == {
        "en": "This is Yamamoto of Aoba Systems.",
        "ja": "青葉システムの山本と申します。",
    }
    assert links["go/silence/after-question/"][1] == {"en": "After your question.", "ja": "こちらが尋ねた後です。"}
    assert links["go/term/ma/"][0] == "glossary/#ma"
    assert links["go/message/introduction/"][0] == "words/introduction/"
    assert len(links) == len(BOOK.pages) + len(BOOK.cards) + 1


def test_a_short_link_is_a_page_that_works_without_scripts(tmp_path) -> None:
    short_link_pages.write_short_links(BOOK, TEMPLATES, tmp_path)
    text = (tmp_path / "go/phrase/not-at-desk/index.html").read_text("utf-8")
    assert 'href="../../../words/they-say/#not-at-desk"' in text
    assert 'href="../../../ja/words/they-say/#not-at-desk"' in text


def test_a_page_may_load_from_this_site_only_and_run_no_script_of_its_own() -> None:
    page = security.with_policy('<html><head><meta charset="utf-8"></head><script>a</script>')
    assert page.startswith('<html><head><meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="')
    assert "; script-src 'self'; " in page


def test_a_page_has_a_title_and_a_description_without_markup() -> None:
    meta = Site(BOOK).renderer.meta(BOOK.pages["reception/not-at-desk"], "en")
    assert meta == {
        "title": "What do I do when &#34;she is not at her desk&#34;?",
        "description": "It means not now. Ask when she is back, then stop if they refuse.",
    }
    assert (
        Renderer(BOOK, TEMPLATES).meta(BOOK.pages["words/introduction"], "ja")["description"]
        == "最初の電話の後に送ります。"
    )


def test_a_problem_without_a_field_shows_none() -> None:
    assert str(Problem("a.md", 3, "", "is wrong")) == "a.md:3: is wrong"
    assert str(Problem("a.md", 3, "b.c", "is wrong")) == "a.md:3: b.c: is wrong"


@pytest.mark.parametrize(("word", "hint"), [("refusla", "; did you mean 'refusal'?"), ("xyz", ""), ("", "")])
def test_a_suggestion_is_made_only_where_a_word_is_near(word: str, hint: str) -> None:
    assert did_you_mean(word, ["refusal", "reception"]) == hint


def test_a_long_value_is_cut_in_a_message() -> None:
    assert shortened("a" * 40) == "a" * 40
    assert shortened("a" * 41) == "a" * 40 + "…"
