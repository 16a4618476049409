"""The site on the home screen."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from real_book import BOOK

from .host import PLAY, Host, browser_test, visit

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it


@pytest.mark.parametrize(("language", "url"), [("en", ""), ("ja", "ja/")])
def test_each_language_has_a_manifest_whose_addresses_exist(site: Path, address: str, language: str, url: str) -> None:
    manifest = json.loads((site / url / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["lang"] == language and manifest["display"] == "standalone"
    assert manifest["name"] == BOOK.registries.site.name[language] and len(manifest["short_name"]) <= 12
    start, scope = urljoin(address + url, manifest["start_url"]), urljoin(address + url, manifest["scope"])
    assert start == f"{address}{url}call/" and scope == address
    assert (site / url / "call/index.html").is_file()
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in manifest["icons"]:
        file = site / urljoin(address + url, icon["src"]).removeprefix(address)
        assert f"{'x'.join(map(str, size_of(file)))}" == icon["sizes"]
        assert file.stat().st_size < 20_000


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", head[16:24])


@browser_test
@pytest.mark.parametrize("url", ["", "ja/", PLAY])
def test_chromium_finds_nothing_that_keeps_it_from_installing_the_site(tab: Any, host: Host, url: str) -> None:
    visit(tab, host, url)
    session = tab.context.new_cdp_session(tab)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"].endswith("ja/manifest.webmanifest" if url == "ja/" else "/manifest.webmanifest")
    assert manifest["errors"] == []
    errors = [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert set(errors) <= {"in-incognito"}


def test_every_page_names_its_manifest_and_its_icon(site: Path, address: str) -> None:
    for page in BOOK.pages.values():
        for language, prefix in (("en", ""), ("ja", "ja/")):
            text = (site / prefix / page.url / "index.html").read_text("utf-8")
            link = re.search(r'<link rel="manifest" href="([^"]+)"', text)[1]
            assert (
                urljoin(f"{address}{prefix}{page.url}", link)
                == f"{address}{'ja/' if language == 'ja' else ''}manifest.webmanifest"
            )
            assert '<link rel="apple-touch-icon"' in text
