"""The shell around every page: what the head says, and where its links lead."""

from __future__ import annotations

import re
from html import unescape

import pytest

from playbook.pages.policy import POLICY
from playbook.pages.render import Renderer
from playbook.pages.shell import Place
from project import TEMPLATES, Project, Site

BOOK = Project().book()
PLAY = BOOK.pages["reception/not-at-desk"]
RENDERER = Renderer(BOOK, TEMPLATES, Place("https://example.com/playbook/", theme_script="assets/theme.js"))


def test_a_page_has_a_title_and_a_description_without_markup() -> None:
    assert Site(BOOK).renderer.meta(PLAY, "en") == {
        "title": 'What do I do when "she is not at her desk"?',
        "description": "It means not now. Ask when she is back, then stop if they refuse.",
    }
    assert RENDERER.meta(BOOK.pages["words/introduction"], "ja")["description"] == "最初の電話の後に送ります。"


def test_a_page_may_load_from_this_site_only_and_run_no_script_of_its_own() -> None:
    html = RENDERER.page(PLAY, "en")
    found = re.search('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert unescape(found[1]) == POLICY
    assert "; script-src 'self'; " in POLICY
    assert html.index(found[0]) < min(html.index(sign) for sign in ("<link", "<script", "<style") if sign in html)
    assert all("src=" in tag or 'type="application/json"' in tag for tag in re.findall("<script[^>]*>", html))


def test_the_page_names_its_address_in_both_languages() -> None:
    for language, below in (("en", ""), ("ja", "ja/")):
        html = RENDERER.page(PLAY, language)
        assert f'<html lang="{language}"' in html
        assert f'<link rel="canonical" href="https://example.com/playbook/{below}reception/not-at-desk/">' in html
        for other, there in (("en", ""), ("ja", "ja/")):
            link = f'hreflang="{other}" href="https://example.com/playbook/{there}reception/not-at-desk/">'
            assert f'<link rel=" alternate" {link}' in html


def test_the_title_of_the_first_page_is_the_name_of_the_site() -> None:
    assert "<title>The playbook</title>" in RENDERER.page(BOOK.pages["index"], "en")
    assert "at her desk&#34;? - The playbook</title>" in RENDERER.page(PLAY, "en")


@pytest.mark.parametrize(
    ("language", "order"), [("en", ["/playbook/", "/playbook/ja/"]), ("ja", ["/playbook/ja/", "/playbook/"])]
)
def test_the_page_for_wrong_addresses_speaks_its_language_first_and_links_from_the_host(
    language: str, order: list[str]
) -> None:
    html = RENDERER.not_found(language)
    assert re.findall('<a class="button" href="([^"]+)"', html) == order
    assert f'<html lang="{language}"' in html
    assert set(re.findall(r'(?:href|src)="(?!#|https://example\.com/)(/?)', html)) == {"/"}
    assert "hreflang" not in html.partition("</head>")[0]
