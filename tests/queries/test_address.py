"""Addresses: seen from a page, safe or not, and where the links of scripts and fields lead."""

from __future__ import annotations

import pytest

from playbook.queries import address
from project import PLAY, Project

BOOK = Project().book()


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
