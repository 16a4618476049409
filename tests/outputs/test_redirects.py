"""Old addresses lead on: redirect pages, short links, anchors on the page, addresses of a call."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from playbook.outputs.call.files import call_data
from playbook.outputs.call.script import script
from playbook.outputs.redirects import write_redirects
from playbook.outputs.short_link_pages import write_short_links
from playbook.outputs.site import Site as SiteFolder
from playbook.queries.short_links import short_links
from project import TEMPLATES, WORDS, Project, Site

PLAY = "docs/en/reception/not-at-desk.md"
THEY_SAY = "docs/en/words/they-say.md"
PUBLISHED = "docs/data/published"


@pytest.fixture(scope="module")
def project() -> Project:
    """The small book after years: renamed, moved and taken out."""
    retired = "retired:\n  - id: {}\n    read: {}\n"
    music = "kind: play\nread: reception/away#step-wait\nen: Music\nja: 保留音\n"
    more = "kind: phrases\nread: phrase/out\nen: More\nja: 追加\nanchors:\n- bye\n"
    return (
        Project()
        .replace(
            PLAY,
            "formerly: [away]\n",
            f"formerly: [away, opening/out]\n{retired.format('step-old', 'phrase/no-calls')}",
        )
        .replace(PLAY, "  - id: pause\n", "  - id: pause\n    formerly: [wait]\n")
        .replace(PLAY, "      - phrases: [no-calls]\n", "      - phrases: [no-calls]\n        formerly: [refused]\n")
        .replace(PLAY, "  - id: taker\n", "  - id: taker\n    formerly: [name]\n")
        .replace(PLAY, "{#avoid}", "{#avoid formerly=where}")
        .replace(THEY_SAY, "phrases:\n", retired.format("out", "phrase/not-at-desk") + "phrases:\n")
        .replace(THEY_SAY, "  - id: not-at-desk\n", "  - id: not-at-desk\n    formerly: [absent]\n")
        .replace("docs/en/words/we-say.md", "  - id: close\n", "  - id: close\n    formerly: [end-politely]\n")
        .replace("docs/en/glossary.md", "  - id: ma\n", "  - id: ma\n    formerly: [pause]\n")
        .write(f"{PUBLISHED}/reception/music.yml", music)
        .write(f"{PUBLISHED}/words/more.yml", more)
    )


@pytest.fixture(scope="module")
def book(project: Project, tmp_path_factory: pytest.TempPathFactory):
    book = project.book(tmp_path_factory.mktemp("book"))
    assert book.problems == ()
    return book


@pytest.fixture(scope="module")
def folder(book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands beside the pages."""
    site = tmp_path_factory.mktemp("site")
    write_short_links(book, TEMPLATES, SiteFolder(site))
    write_redirects(book, WORDS, TEMPLATES, SiteFolder(site))
    return site


def links(file: Path) -> list[str]:
    return re.findall(r'<a [^>]*href="([^"]*)"', file.read_text("utf-8"))


def test_what_was_done_in_years_is_no_problem(project: Project, tmp_path: Path) -> None:
    assert project.problems(tmp_path) == []


@pytest.mark.parametrize("old", ["reception/away", "opening/out"])
def test_an_old_path_leads_to_the_page_in_its_own_language(folder: Path, old: str) -> None:
    assert links(folder / old / "index.html") == ["../../reception/not-at-desk/"]
    assert links(folder / "ja" / old / "index.html") == ["../../../ja/reception/not-at-desk/"]


def test_a_page_at_an_old_path_leads_on_without_scripts(folder: Path) -> None:
    html = (folder / "ja/reception/away/index.html").read_text("utf-8")
    assert (
        '<noscript><meta http-equiv="refresh" content="0; url=../../../ja/reception/not-at-desk/"></noscript>' in html
    )
    assert html.startswith('<!doctype html>\n<html lang="ja">')


def test_a_page_that_was_taken_out_says_in_both_languages_what_to_read(folder: Path) -> None:
    assert links(folder / "reception/music/index.html") == [
        "../../reception/not-at-desk/#step-wait",
        "../../ja/reception/not-at-desk/#step-wait",
    ]
    japanese = (folder / "ja/reception/music/index.html").read_text("utf-8")
    assert "<h1>保留音</h1>" in japanese
    said = re.findall(r'<p lang="(..)">(.*?) <a', japanese)
    assert said == [(language, WORDS("retired_page", language)) for language in ("ja", "en")]


def test_retirements_are_followed_to_what_is_there_today(folder: Path) -> None:
    assert links(folder / "words/more/index.html")[0] == "../../words/they-say/#not-at-desk"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("go/not-at-desk/", "reception/not-at-desk/"),
        ("go/away/", "reception/not-at-desk/"),
        ("go/out/", "reception/not-at-desk/"),
        ("go/phrase/absent/", "words/they-say/#not-at-desk"),
        ("go/phrase/out/", "words/they-say/#out"),
        ("go/term/pause/", "glossary/#ma"),
        ("go/music/", "reception/music/"),
        ("go/phrases/more/", "words/more/"),
        ("go/phrase/bye/", "words/more/"),
    ],
)
def test_a_short_link_under_an_old_id_goes_on(book, folder: Path, link: str, url: str) -> None:
    assert {found: url for found, url, _ in short_links(book)}[link] == url
    root = "../" * link.count("/")
    assert links(folder / link / "index.html") == [f"{root}{url}", f"{root}ja/{url}"]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    ("path", "old", "today"),
    [
        ("reception/not-at-desk", "step-wait", "step-pause"),
        ("reception/not-at-desk", "step-wait-time", "step-pause-time"),
        ("reception/not-at-desk", "step-ask-refused", "step-ask"),
        ("reception/not-at-desk", "tick-name", "tick-taker"),
        ("reception/not-at-desk", "where", "avoid"),
        ("words/they-say", "absent", "not-at-desk"),
        ("glossary", "pause", "ma"),
    ],
)
def test_an_old_anchor_stands_inside_what_took_its_place(book, language: str, path: str, old: str, today: str) -> None:
    html = Site(book).html(path, language)
    span = f'(?:<span class="former" id="[^"]*"></span>)*<span class="former" id="{old}"></span>'
    assert len(re.findall(rf'<[^<>]* id="{today}"[^<>]*>(?:\s*<dt>)?{span}', html)) == 1


def test_an_address_on_a_page_that_was_taken_out_says_what_to_read(book) -> None:
    english, japanese = (Site(book).html("reception/not-at-desk", language) for language in ("en", "ja"))
    says = '<p id="step-old">{} <a href="../../words/they-say/#no-calls">{}</a></p>'
    assert says.format(WORDS("retired", "en"), "We do not take sales calls.") in english
    assert says.format(WORDS("retired", "ja"), "営業のお電話はお断りしております。") in japanese


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_call_knows_old_plays_steps_phrases_and_lines(book, language: str) -> None:
    data = call_data(book, WORDS, language)
    assert data["formerly"] == {
        "plays": {"away": "not-at-desk", "out": "not-at-desk", "music": "not-at-desk"},
        "phrases": {"absent": "not-at-desk", "out": "not-at-desk"},
        "lines": {"end-politely": "close"},
    }
    assert script(book.plays["not-at-desk"], language)["formerly"] == {"wait": "pause"}
    assert "formerly" not in data["plays"]["refusal"]


def test_the_play_that_stops_politely_may_be_renamed(tmp_path: Path) -> None:
    project = Project()
    for language in ("en", "ja"):
        old, new = (f"docs/{language}/reception/{id}.md" for id in ("refusal", "accept-it"))
        text = project.bytes_of(old).decode().replace("id: refusal\n", "id: accept-it\nformerly: [refusal]\n")
        project.write(old, None).write(new, text)
    assert call_data(project.book(tmp_path), WORDS, "en")["stop"] == "accept-it"


def test_a_page_that_never_changed_its_name_has_no_old_anchors() -> None:
    assert "former" not in Site(Project().book()).html("reception/refusal", "en")
