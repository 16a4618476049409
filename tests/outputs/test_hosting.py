"""What a host says with every file, and the compressed copies that it sends."""

from __future__ import annotations

import gzip
import os
import re
from pathlib import Path

import brotli
import pytest

from playbook.__main__ import main
from playbook.model import KINDS
from playbook.outputs.compressed import write_compressed
from playbook.outputs.hosting import HEADERS, PERMISSIONS, examples, headers_of, write_headers
from playbook.outputs.site import Site
from playbook.pages.policy import policy_of
from playbook.pages.shell import Place
from project import ROOT, TEMPLATES
from real_book import BOOK

PLACE = Place("https://example.com/playbook/", theme_script="assets/javascripts/bundle.0123.min.js")


def test_the_policy_allows_nothing_unsafe_and_no_frame() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.endswith("; frame-ancestors 'none'") and "object-src 'none'" in policy


def test_a_microphone_is_allowed_where_somebody_practises_and_nowhere_else() -> None:
    practice = [page for page in BOOK.pages.values() if page.kind == "practice"]
    assert practice
    for page in BOOK.pages.values():
        for name in (page.url, f"ja/{page.url}"):
            assert ("microphone=(self)" in headers_of(name)[PERMISSIONS]) is (page in practice)
            assert ("microphone=()" in headers_of(name)[PERMISSIONS]) is (page not in practice)


def test_a_page_plays_from_its_memory_where_somebody_practises_and_nowhere_else() -> None:
    assert {kind for kind in KINDS if "blob:" in policy_of(kind)} == {"practice"}


def test_headers_of_netlify_and_cloudflare_name_each_header_once_but_the_one_whose_last_word_counts(
    tmp_path: Path,
) -> None:
    write_headers(TEMPLATES, PLACE, Site(tmp_path))
    text = (tmp_path / "_headers").read_text("utf-8")
    assert re.findall(r"^(/\S*)$", text, re.M) == [
        "/playbook/*",
        "/playbook/practice/*",
        "/playbook/ja/practice/*",
        f"/playbook/{PLACE.theme_script}",
    ]
    assert re.findall(r"^  ([\w-]+): ", text, re.M) == [*HEADERS, PERMISSIONS, PERMISSIONS, "Cache-Control"]


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
@pytest.mark.parametrize("url", ["", "https://example.com/", "https://example.com/playbook/"])
def test_every_example_says_every_header(name: str, url: str) -> None:
    text = examples(TEMPLATES, Place(url, theme_script=PLACE.theme_script))[name]
    said = {header: [headers_of(name)[header] for name in ("", "practice/")] for header in HEADERS}
    assert [header for header, values in said.items() if not all(f'"{value}"' in text for value in values)] == []
    assert [header for header in HEADERS if header not in text] == []


def test_the_examples_in_the_repository_are_what_the_command_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    assert main(["hosting"], tmp_path) == 0
    assert capsys.readouterr().out == "wrote hosting/nginx.conf\nwrote hosting/Caddyfile\n"
    for file in (tmp_path / "hosting").iterdir():
        assert file.read_text("utf-8") == (ROOT / "hosting" / file.name).read_text("utf-8")


def test_compressed_copies_hold_the_bytes_and_are_the_same_on_any_day(tmp_path: Path) -> None:
    copies = []
    for day in (1, 2):
        folder = tmp_path / str(day)
        folder.mkdir()
        (folder / "page.html").write_text("<p>Hello</p>" * 200)
        os.utime(folder / "page.html", (day * 86_400, day * 86_400))
        assert write_compressed(folder) == 1
        copies.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert copies[0] == copies[1]
    assert gzip.decompress(copies[0]["page.html.gz"]) == brotli.decompress(copies[0]["page.html.br"])
    assert gzip.decompress(copies[0]["page.html.gz"]) == copies[0]["page.html"]


def test_copies_follow_their_file_and_go_with_it(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("a" * 1000)
    (tmp_path / "small.html").write_text("a")
    (tmp_path / "picture.png").write_bytes(b"a" * 1000)
    write_compressed(tmp_path)
    page.write_text("b" * 1000)
    write_compressed(tmp_path)
    assert gzip.decompress((tmp_path / "page.html.gz").read_bytes()) == b"b" * 1000
    page.unlink()
    write_compressed(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["picture.png", "small.html"]


def test_compress_without_a_site_says_what_to_write(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["compress"], tmp_path) == 1
    assert capsys.readouterr().err == "there is no site/ yet; write: make build\n"
