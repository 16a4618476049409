"""What changed, as a feed for each language."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from playbook.outputs.feed import write_feeds
from playbook.outputs.site import Site as SiteFolder
from project import TEMPLATES, WORDS, Project

ADDRESS = "https://example.com/playbook/"
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("feeds")
    write_feeds(Project().book(), WORDS, TEMPLATES, SiteFolder(folder), ADDRESS)
    return folder


def test_a_feed_tells_each_change_in_its_language_the_newest_first(folder: Path) -> None:
    for language, below, sentences in (
        ("en", "", ["No to the first voice is explained anew.", "A refusal now ends all contact."]),
        ("ja", "ja/", ["最初に出た方の断りについて、説明を改めました。", "断られたら、今後は一切連絡しません。"]),
    ):
        feed = ElementTree.parse(folder / f"{below}changes.atom").getroot()
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
        assert [title.text for title in feed.findall("atom:entry/atom:title", ATOM)] == sentences
        links = [link.get("href") for link in feed.findall("atom:entry/atom:link", ATOM)]
        assert links == [f"{ADDRESS}{below}reception/", f"{ADDRESS}{below}reception/refusal/"]
        assert feed.findtext("atom:updated", namespaces=ATOM) == "2026-11-22T00:00:00Z"


def test_an_entry_keeps_its_name_when_its_page_gets_another(folder: Path, tmp_path: Path) -> None:
    renamed = Project().replace("docs/en/reception/refusal.md", "id: refusal", "id: refusal\nformerly: [clear-no]")
    change = renamed.bytes_of("docs/data/changes/2026-11-21-two-calls.yml").decode()
    renamed.write(
        "docs/data/changes/2026-11-21-two-calls.yml", change.replace("reception/refusal", "reception/clear-no")
    )
    write_feeds(renamed.book(tmp_path), WORDS, TEMPLATES, SiteFolder(tmp_path / "site"), ADDRESS)
    assert (tmp_path / "site/changes.atom").read_text("utf-8") == (folder / "changes.atom").read_text("utf-8")


def test_a_book_in_which_nothing_changed_has_no_feed(tmp_path: Path) -> None:
    book = Project().write("docs/data/changes/2026-11-21-two-calls.yml", None)
    book.write("docs/data/changes/2026-11-22-first-voice.yml", None)
    write_feeds(book.book(tmp_path), WORDS, TEMPLATES, SiteFolder(tmp_path / "site"), ADDRESS)
    assert not (tmp_path / "site").exists()


@pytest.mark.prove
def test_a_feed_reader_finds_no_fault_in_the_feeds(folder: Path) -> None:
    import feedparser

    for below in ("", "ja/"):
        read = feedparser.parse((folder / f"{below}changes.atom").read_bytes())
        assert (read.bozo, read.version, len(read.entries)) == (False, "atom10", 2)
        assert read.feed.id == f"{ADDRESS}{below}changes.atom"
        assert all(one.id and one.title and one.updated_parsed and one.link for one in read.entries)
        assert len({one.id for one in read.entries}) == 2
