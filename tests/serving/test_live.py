"""The book while somebody edits it: a sick page shows its problems on itself, healthy pages go on."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from playbook.pages.shell import Place
from playbook.serving.live import Live
from project import ROOT, Project, edit

PLAY = "docs/en/reception/not-at-desk.md"
URL = "reception/not-at-desk/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small book with the real templates."""
    Project().save(tmp_path)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    return tmp_path


@pytest.fixture
def live(root: Path) -> Live:
    book = Live(root, Place("http://127.0.0.1:8000/", "", "assets/theme.js", is_live=True))
    look(book)
    return book


def look(live: Live) -> None:
    """As the server does after each change."""
    live.refresh()
    live.check()


def told(html: str) -> list[str]:
    """The problems that a page shows on itself."""
    block = re.search(r'<section class="problems".*?</section>', html, re.DOTALL)
    items = re.findall(r"<li>(.*?)</li>", block[0], re.DOTALL) if block else []
    return [" ".join(unescape(re.sub("<[^>]+>", "", item)).split()) for item in items]


def test_a_healthy_page_shows_no_problem_and_asks_for_changes(live: Live) -> None:
    html = live.page(URL)
    assert told(html) == []
    assert 'src="../../assets/modules/serving/reload.js"' in html


def test_a_saved_sentence_is_shown_and_only_the_page_that_shows_it_looks_different(live: Live, root: Path) -> None:
    before = {url: live.page(url) for url in (URL, "glossary/", "ja/reception/refusal/")}
    edit(root, PLAY, "cue: Slowly", "cue: Calmly and slowly")
    look(live)
    assert "Calmly and slowly" in live.page(URL)
    assert {url for url, page in before.items() if live.page(url) != page} == {URL}


def test_a_sick_page_shows_each_problem_with_file_line_and_sentence_above_its_words(live: Live, root: Path) -> None:
    edit(root, PLAY, "next: pause", "next: pausee")
    look(live)
    html = live.page(URL)
    (problem,) = told(html)
    assert re.fullmatch(
        r"docs/en/reception/not-at-desk\.md:\d+ script\.\S+ there is no step 'pausee' in this script; "
        r"did you mean 'pause'\?",
        problem,
    )
    assert 'id="script"' in html
    assert told(live.page("reception/refusal/")) == []


def test_a_mended_page_is_healthy_again(live: Live, root: Path) -> None:
    edit(root, PLAY, "next: pause", "next: pausee")
    look(live)
    edit(root, PLAY, "next: pausee", "next: pause")
    look(live)
    assert told(live.page(URL)) == []


def test_a_page_that_cannot_be_read_shows_what_was_last_good(live: Live, root: Path) -> None:
    edit(root, PLAY, "kind: play", "kind: play\n\tx: y")
    look(live)
    html = live.page(URL)
    assert [problem.partition(" ")[2] for problem in told(html)] == ["has a tab; indent with spaces"]
    assert "Below is the page as it was when it could last be read." in html
    assert 'id="script"' in html


def test_a_page_that_could_never_be_read_shows_its_file(live: Live, root: Path) -> None:
    for language in ("en", "ja"):
        (root / f"docs/{language}/reception/new.md").write_text("---\n<b>: [\n---\n", "utf-8")
    look(live)
    html = live.page("reception/new/")
    assert len(told(html)) > 1
    assert '<pre class="raw">---\n&lt;b&gt;: [\n---\n</pre>' in html
    assert 'href="../../assets/styles/page/base.css"' in html


def test_a_project_with_problems_is_served_from_the_start(root: Path) -> None:
    edit(root, PLAY, "kind: play", "kind: plya")
    (root / "docs/data/owners.yml").write_text("- [", "utf-8")
    live = Live(root, Place(is_live=True))
    look(live)
    assert told(live.page(URL))
    assert any("docs/data/owners.yml" in problem for problem in told(live.page("")))
    assert told(live.page("glossary/")) == []


def test_a_deleted_twin_is_said_on_the_page_that_is_left(live: Live, root: Path) -> None:
    (root / "docs/ja/reception/not-at-desk.md").unlink()
    look(live)
    assert "docs/en/reception/not-at-desk.md:1 has no Japanese page; write docs/ja/reception/not-at-desk.md" in told(
        live.page(URL)
    )


def test_a_page_that_is_gone_is_not_found(live: Live, root: Path) -> None:
    for language in ("en", "ja"):
        (root / f"docs/{language}/reception/not-at-desk.md").unlink()
    look(live)
    assert live.page(URL) is None
    assert live.page("nothing/") is None


def test_what_is_still_to_be_written_is_marked_beside_the_other_language(live: Live, root: Path) -> None:
    edit(root, "docs/ja/reception/not-at-desk.md", "summary: ", "summary: 'TO WRITE: the summary' #")
    look(live)
    html = live.page(f"ja/{URL}")
    assert '<mark class="to-write">TO WRITE: the summary</mark> <span lang="en">It means ' in html


def test_a_changed_template_is_used_at_once(live: Live, root: Path) -> None:
    edit(root, "overrides/playbook/blocks/mini-summary.html", "<", "<hr><")
    look(live)
    assert "<hr>" in live.page(URL)


def test_a_slip_in_a_template_is_said_on_the_page_and_the_server_lives(live: Live, root: Path) -> None:
    edit(root, "overrides/playbook/blocks/mini-summary.html", "<p>", "{% if %}<p>")
    look(live)
    (problem,) = told(live.page(URL))
    assert problem.startswith("docs/en/reception/not-at-desk.md:1 cannot be shown: mini-summary.html:")
    assert '<pre class="raw">---\nkind: play' in live.page(URL)
