"""The book for other engines: plain Markdown in which nothing of a page is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import markdown
import pytest
import yaml
from bs4 import BeautifulSoup

from playbook.__main__ import main
from playbook.model import LANGUAGES
from playbook.outputs.export.files import write_export
from playbook.outputs.export.markdown import markdown_of
from playbook.pages.render import Renderer
from playbook.pages.shell import Place
from playbook.reading.book import read_book
from playbook.reading.markdown import readable
from project import ROOT, TEMPLATES, Project
from real_book import BOOK

LONGEST = 600
"""Seconds that the other engine may take on a busy machine."""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="why">Why</h2>', '## <a id="why"></a>Why\n'),
        ("<p><ruby>席<rp>（</rp><rt>せき</rt><rp>）</rp></ruby>です</p>", "<ruby>席<rt>せき</rt></ruby>です\n"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "-   a\n\n    b\n-   c\n"),
        ("<ol><li>a</li><li>b</li></ol>", "1.  a\n2.  b\n"),
        ('<ol class="script"><li id="step-a"><h3>A</h3></li></ol>', '<a id="step-a"></a>\n\n### A\n'),
        ("<ul><li><label><input type=checkbox> <span>Done</span></label></li></ul>", "-   ☐ Done\n"),
        ("<dl><dt>Word</dt><dd>What it means</dd></dl>", "**Word**\n\nWhat it means\n"),
        ("<p>1. not a list, 2 * 3</p>", "1\\. not a list, 2 \\* 3\n"),
        ("<p>Text <button>Copy</button><script>x</script><b hidden>y</b></p>", "Text\n"),
        ('<p><a href="../b/#c">B</a></p>', "[B](led ../b/#c)\n".replace("led ", "led:")),
    ],
)
def test_html_becomes_markdown_that_any_engine_reads(html: str, expected: str) -> None:
    assert markdown_of(html, lambda link: f"led:{link}") == expected


def test_a_page_names_its_words_its_translation_and_its_short_link(tmp_path: Path) -> None:
    root = Project().save(tmp_path)
    book = read_book(root)
    count = write_export(book, Renderer(book, TEMPLATES, Place()), root, tmp_path / "out")
    assert count == len(book.pages) * 2 == len(list((tmp_path / "out/docs").rglob("*.md")))
    for path in book.pages:
        front = yaml.safe_load((tmp_path / f"out/docs/en/{path}.md").read_text("utf-8").split("---\n")[1])
        assert {"title", "language", "translation", "short_link"} <= set(front)
        assert (tmp_path / f"out/docs/en/{path}.md").parent.joinpath(front["translation"]).is_file()


def test_export_writes_nothing_into_a_folder_that_holds_something(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    root = Project().save(tmp_path)
    assert main(["export", "docs"], root) == 1
    assert capsys.readouterr().err == "docs is not empty; name a new folder\n"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real book, exported."""
    folder = tmp_path_factory.mktemp("export") / "book"
    assert main(["export", str(folder)], ROOT) == 0
    return folder


@pytest.fixture(scope="module", params=["zensical", "python-markdown"])
def built(request: pytest.FixtureRequest, exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported book as another engine makes it: a folder of pages, each an index of its folder."""
    return build_with_zensical(exported) if request.param == "zensical" else build_plainly(exported, tmp_path_factory)


def build_with_zensical(exported: Path) -> Path:
    command = [sys.executable, "-m", "zensical", "build"]
    result = subprocess.run(command, cwd=exported, capture_output=True, text=True, timeout=LONGEST)
    assert result.returncode == 0, result.stderr
    assert "No issues found" in result.stderr + result.stdout, result.stderr[-2000:]
    return exported / "site"


def build_plainly(exported: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Python-Markdown alone gives, with tables, its links to files led to the pages made of them."""
    site, docs = tmp_path_factory.mktemp("plain"), exported / "docs"
    for file in docs.rglob("*.md"):
        name = file.relative_to(docs).with_suffix("")
        page = site / (name.parent if name.name == "index" else name) / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        html = markdown.markdown(file.read_text("utf-8").split("---\n", 2)[2], extensions=["tables"])
        page.write_text(re.sub(r'href="([^":#]*?)\.md', partial_link(name), html), "utf-8")
    return site


def partial_link(name: Path):
    def lead(found: re.Match[str]) -> str:
        target = urljoin(f"/{name.as_posix()}", found[1])
        return f'href="{target.removesuffix("index").rstrip("/")}/'

    return lead


def text_of(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for found in soup.find_all("rt"):
        found.decompose()
    return "".join(soup.get_text().split())


@pytest.mark.prove
def test_another_engine_shows_every_play_with_script_checklist_and_takeaways(built: Path) -> None:
    lost = []
    for page in BOOK.plays.values():
        for language in LANGUAGES:
            text = text_of((built / language / page.path / "index.html").read_text("utf-8"))
            wanted = [
                *(step.title for step in page.entry.script),
                *(tick.text for tick in page.entry.checklist),
                *page.entry.takeaways,
            ]
            lost += [
                (page.path, language, words[language])
                for words in wanted
                if "".join(readable(words[language]).replace("~~", "").split()) not in text
                and "{" not in words[language]
            ]
    assert lost == []


@pytest.mark.prove
def test_another_engine_leads_every_link_somewhere(built: Path) -> None:
    places = {}
    for file in built.rglob("index.html"):
        soup = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        address = f"/{file.parent.relative_to(built).as_posix()}/".replace("/./", "/")
        links = {urljoin(address, a["href"]) for a in soup.select("a[href]") if not urlsplit(a["href"]).scheme}
        places[address] = {found["id"] for found in soup.select("[id]")}, links
    pages = {address: links for address, (_, links) in places.items() if address.startswith(("/en/", "/ja/"))}
    assert len(pages) == len(BOOK.pages) * 2
    dead = [
        (address, link)
        for address, links in pages.items()
        for link in links
        if (parts := urlsplit(link)).path.endswith("/")
        and (parts.path.startswith(("/en/", "/ja/")))
        and (parts.path not in places or parts.fragment and parts.fragment not in places[parts.path][0])
    ]
    assert dead == []
