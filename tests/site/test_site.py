"""Facts about every page of the built site, read from its HTML."""

from __future__ import annotations

import filecmp
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from conftest import BASE, build
from html_page import read_html
from playbook.queries.former import pages_of_before, retired_pages
from playbook.queries.short_links import card_link, short_link
from playbook.reading.page import url_of
from real_book import BOOK

PLAYS = sorted(BOOK.plays)
SESSION = "1/"
"""What the fragment of a session begins with; it is no anchor, but the parts of the session themselves."""


@pytest.fixture(scope="session")
def pages(site: Path, address: str) -> dict[str, Path]:
    """Every page of the book, by its address below the site's root; no short, old or wrong addresses."""
    old = [url_of(path) for path in (*pages_of_before(BOOK), *retired_pages(BOOK))]
    files = {file: file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))}
    return {
        name.removesuffix("index.html"): file
        for file, name in files.items()
        if not name.startswith("go/") and name not in ("404.html", "ja/404.html", "offline.html")
        if name.removeprefix("ja/").removesuffix("index.html") not in old
    }


def test_every_page_stands_in_both_languages(pages: dict[str, Path]) -> None:
    english = {url for url in pages if not url.startswith("ja/")}
    japanese = {url.removeprefix("ja/") for url in pages if url.startswith("ja/")}
    assert english == japanese == {page.url for page in BOOK.pages.values()}


def test_every_page_says_its_language(pages: dict[str, Path]) -> None:
    wrong = [
        url for url, file in pages.items() if read_html(file).language != ("ja" if url.startswith("ja/") else "en")
    ]
    assert wrong == []


@pytest.mark.parametrize("prefix", ["", "ja/"])
def test_every_play_has_its_mini_summary_checklist_and_takeaways(pages: dict[str, Path], prefix: str) -> None:
    wanted = {"mini-summary", "takeaways", "checklist", "about"}
    missing = {
        page.id: wanted - read_html(pages[prefix + page.url]).classes
        for page in BOOK.plays.values()
        if not wanted <= read_html(pages[prefix + page.url]).classes
    }
    assert missing == {}


def test_every_page_has_two_to_five_takeaways_under_a_heading_of_theirs(pages: dict[str, Path]) -> None:
    wrong = {}
    for url, file in pages.items():
        found = read_html(file)
        count = sum(id.startswith("takeaway-") for id in found.ids)
        if "takeaways" not in found.headings or not 2 <= count <= 5:
            wrong[url] = count
    assert wrong == {}


@pytest.mark.parametrize("prefix", ["", "ja/"])
def test_every_play_explains_at_least_two_terms_where_it_uses_them(pages: dict[str, Path], prefix: str) -> None:
    terms = {f"term-{card.entry.id}" for card in BOOK.cards.values() if card.kind == "term"}
    explained = {play.id: terms & read_html(pages[prefix + play.url]).ids for play in BOOK.plays.values()}
    assert {play: ids for play, ids in explained.items() if len(ids) < 2} == {}


def test_the_parts_of_a_play_stand_in_the_order_of_the_design(pages: dict[str, Path]) -> None:
    order = ["question", "script", "why", "checklist", "takeaways", "related", "about"]
    for play in BOOK.plays.values():
        headings = [id for id in read_html(pages[play.url]).headings if id in order]
        assert headings == [id for id in order if id in headings], play.id
        assert {"question", "why", "checklist", "takeaways", "about"} <= {*headings}, play.id


def test_every_link_and_anchor_inside_the_site_leads_somewhere(
    site: Path, address: str, pages: dict[str, Path]
) -> None:
    wrong = []
    for url, file in pages.items():
        for link in {*read_html(file).links, *read_html(file).resources}:
            target = urlsplit(urljoin(address + url, link))
            if not f"{target.scheme}://{target.netloc}{target.path}".startswith(address):
                continue
            there = site / unquote(target.path).removeprefix(BASE)
            there = there / "index.html" if target.path.endswith("/") else there
            anchor = "" if target.fragment.startswith(SESSION) else target.fragment
            if not there.is_file() or (anchor and anchor not in read_html(there).ids | {"__drawer"}):
                wrong.append(f"{url}: {link}")
    assert wrong == []


def test_every_link_to_another_site_is_a_source_or_the_repository(address: str, pages: dict[str, Path]) -> None:
    known = {source.address for source in BOOK.registries.sources.values()}
    outside = {
        link
        for file in pages.values()
        for link in read_html(file).links
        if urlsplit(link).netloc and not link.startswith(address)
    }
    prose = "".join(
        side for page in BOOK.pages.values() if page.entry.prose for side in (page.entry.prose.en, page.entry.prose.ja)
    )
    assert {
        link
        for link in outside
        if link not in known and not link.startswith("https://example.com/playbook") and link not in prose
    } == set()


def test_no_page_loads_anything_from_another_host(pages: dict[str, Path]) -> None:
    assert [
        url for url, file in pages.items() if any(urlsplit(found).netloc for found in read_html(file).resources)
    ] == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, Path]) -> None:
    assert {url: read_html(file).twice for url, file in pages.items() if read_html(file).twice} == {}


def test_a_page_has_the_same_anchors_in_both_languages(pages: dict[str, Path]) -> None:
    english = {url: anchors(file) for url, file in pages.items() if not url.startswith("ja/")}
    assert english == {url: anchors(pages[f"ja/{url}"]) for url in english}


def anchors(file: Path) -> set[str]:
    """The ids of a page but those of term definitions: which terms a text uses depends on its language."""
    return {id for id in read_html(file).ids if not id.startswith("term-")}


def test_the_addresses_of_the_other_language_are_absolute_and_mutual(address: str, pages: dict[str, Path]) -> None:
    for url, file in pages.items():
        page = url.removeprefix("ja/")
        expected = {"en": f"{address}{page}", "ja": f"{address}ja/{page}", "x-default": f"{address}{page}"}
        assert read_html(file).alternates == expected, url


def test_every_page_has_a_policy_and_no_inline_script_or_style(pages: dict[str, Path]) -> None:
    for url, file in pages.items():
        page = read_html(file)
        assert "default-src 'self'; script-src 'self'" in page.policy, url
        assert "unsafe" not in page.policy, url
        assert (page.inline_scripts, page.style_attributes) == (0, 0), url


def test_the_navigation_shows_only_the_current_stages_plays(pages: dict[str, Path]) -> None:
    stages: dict[str, set[str]] = {page.url: set() for page in BOOK.of_kind("stage").values()}
    for page in BOOK.plays.values():
        stages[f"{page.folder}/"].add(page.url)
    for own, plays in stages.items():
        for play in plays:
            ways = {urljoin(f"/{play}", way).removeprefix("/") for way in read_html(pages[play]).ways}
            assert {*stages} <= ways and plays - {play} <= ways, play
            assert not ways & {other for stage, others in stages.items() if stage != own for other in others}, play


@pytest.mark.parametrize("play", PLAYS)
def test_every_play_has_a_short_link_with_both_languages(site: Path, address: str, play: str) -> None:
    page = BOOK.plays[play]
    found = read_html(site / "go" / play / "index.html")
    assert found.links == [f"../../{page.url}", f"../../ja/{page.url}"]


def test_every_card_has_a_short_link_to_its_anchor(site: Path, address: str) -> None:
    for card in BOOK.cards.values():
        link = card_link(card)
        found = read_html(site / link / "index.html")
        assert found.links == [f"../../../{card.url}", f"../../../ja/{card.url}"], link


def test_every_page_has_a_short_link(site: Path, address: str) -> None:
    missing = [page.path for page in BOOK.pages.values() if not (site / short_link(page) / "index.html").is_file()]
    assert missing == []


def test_a_wrong_address_is_answered_in_both_languages(site: Path, address: str) -> None:
    for name in ("404.html", "ja/404.html"):
        text = (site / name).read_text("utf-8")
        assert "There is no page at this address" in text
        assert "このアドレスのページはありません" in text


def test_search_engines_get_every_page_with_the_day_of_its_last_reading(site: Path, address: str) -> None:
    listed = ElementTree.parse(site / "sitemap.xml").getroot()
    found = {url[0].text: url[1].text if len(url) > 1 else None for url in listed}
    assert found == {
        f"{address}{prefix}{page.url}": str(page.entry.reviewed) if hasattr(page.entry, "reviewed") else None
        for page in BOOK.pages.values()
        for prefix in ("", "ja/")
    }


def test_of_the_theme_the_site_has_what_its_pages_ask_for(site: Path, address: str) -> None:
    assert [file.name.split(".")[0] for file in (site / "assets/javascripts").rglob("*")] == ["bundle"]
    assert not (site / "assets/stylesheets").exists()


def test_no_registry_and_no_template_is_published(site: Path, address: str) -> None:
    published = {file.suffix for file in site.rglob("*") if file.is_file()}
    assert published & {".yml", ".yaml", ".lock", ".jinja", ".md", ".py"} == set()


def test_no_mark_of_a_block_is_left_in_a_page(pages: dict[str, Path]) -> None:
    assert [url for url, file in pages.items() if {"\ue000", "\ue001"} & set(file.read_text("utf-8"))] == []


def test_building_twice_in_two_folders_gives_the_same_bytes(site: Path, address: str, tmp_path: Path) -> None:
    build(tmp_path, address)
    names = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    again = sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file())
    assert names == again
    _, different, errors = filecmp.cmpfiles(site, tmp_path, names, shallow=False)
    assert (different, errors) == ([], [])
