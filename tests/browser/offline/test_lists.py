"""What is listed to be kept, for each language."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urljoin

import pytest

from html_page import read_html
from playbook.outputs.offline import BUDGET, SHARED, VOICES, grouped
from playbook.outputs.site import File
from real_book import BOOK

from .host import PLAY, Publish, edition_of, groups_of

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it


def test_the_files_of_each_language_fit_the_budget_and_are_kept_whole(site: Path, address: str) -> None:
    groups = groups_of(site)
    assert set(groups) == {SHARED, "en", "en/pages", "ja", "ja/pages"}
    for language in ("en", "ja"):
        files = [site / _file(path) for name in (SHARED, language, f"{language}/pages") for path in groups[name]]
        assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= BUDGET


def _text(site: Path, path: str) -> str:
    return (site / _file(path)).read_text("utf-8")


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def test_every_page_is_in_the_list_of_its_language(site: Path, address: str) -> None:
    groups = groups_of(site)
    urls = {page.url for page in BOOK.pages.values()}
    others = {"ja": "call/", "en": "ja/call/"}
    for language, root in (("en", ""), ("ja", "ja/")):
        listed = {path for path in groups[language] | groups[f"{language}/pages"] if path == "" or path.endswith("/")}
        expected = {f"{root}{url}" for url in urls} | {others[language]}
        assert expected <= listed
        # Beside them only old addresses, each of which leads on.
        assert [path for path in listed - expected if 'content="noindex"' not in _text(site, path)] == []


def test_the_core_of_each_language_has_the_call_of_both_with_every_script(site: Path, address: str) -> None:
    scripts = [page.id for page in BOOK.plays.values() if page.entry.script]
    for core in ("en", "ja"):
        for language, page in (("en", "call/"), ("ja", "ja/call/")):
            call = {page, f"assets/call/{language}.json", f"search/{language}.json", f"search/rest.{language}.json"}
            call |= {f"assets/call/plays/{id}.{language}.json" for id in scripts}
            assert call <= set(groups_of(site)[core])


def test_everything_that_a_page_loads_is_in_the_list(site: Path, address: str) -> None:
    listed = {path for group in groups_of(site).values() for path in group}
    loaded = {
        urljoin(f"{address}{prefix}{page.url}", link).removeprefix(address)
        for page in BOOK.pages.values()
        for prefix in ("", "ja/")
        for link in read_html(site / prefix / page.url / "index.html").resources
    }
    assert {path for path in loaded if not path.startswith("data:")} <= listed


def test_the_list_depends_on_nothing_but_the_bytes_of_the_site(site: Path, publish: Publish) -> None:
    again = publish("again")
    for name in ("offline.json", "service-worker.js", "offline.html"):
        assert (again / name).read_bytes() == (site / name).read_bytes()
    changed = publish("changed", {f"{PLAY}index.html": lambda text: text + "\n"})
    assert edition_of(changed) != edition_of(site)


def test_a_language_that_is_too_large_is_listed_by_stage() -> None:
    files = ["", "call/", "reception/", "reception/a/", "stop/", "ja/", "ja/call/", "a.css", "data/ja.json"]
    files += [f"assets/call/{name}.json" for name in ("en", "plays/a.en", "plays/a.ja")]
    light = {address: File("", "", 20, (0, 0)) for address in files}
    groups = grouped(light, budget=100)
    assert {name: set(group) for name, group in groups.items()} == {
        SHARED: {"a.css"},
        "en": {"", "call/", "ja/call/", "assets/call/en.json", "assets/call/plays/a.en.json"},
        "en/reception": {"reception/", "reception/a/"},
        "en/stop": {"stop/"},
        "ja": {"ja/", "ja/call/", "data/ja.json", "call/", "assets/call/en.json", "assets/call/plays/a.ja.json"},
    }


def test_recordings_are_a_group_of_their_own_and_make_no_language_too_large() -> None:
    light = {address: File("", "", 20, (0, 0)) for address in ("", "reception/", "ja/", "a.css")}
    without = grouped(light, budget=100)
    voice = File("", "", 100_000, (0, 0))
    assert VOICES not in without
    assert grouped({**light, "assets/voices/line-close.mp3": voice}, budget=100) == {
        **without,
        VOICES: {"assets/voices/line-close.mp3": voice},
    }
