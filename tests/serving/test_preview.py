"""A preview: the site of a book with problems, which sick pages show."""

from __future__ import annotations

from pathlib import Path

from playbook.outputs.site import Site
from playbook.pages.shell import Place
from playbook.serving.preview import STYLE, Preview
from project import PLAY, ROOT, edit


def test_sick_pages_show_their_problems_and_the_others_go_on(root: Path, tmp_path: Path) -> None:
    (root / "overrides").symlink_to(ROOT / "overrides")
    (root / "docs" / STYLE).parent.mkdir(parents=True)
    (root / "docs" / STYLE).write_bytes((ROOT / "docs" / STYLE).read_bytes())
    edit(root, f"docs/en/{PLAY}", "next: pause", "next: pauze")
    edit(root, "docs/ja/about.md", "title: ", "title：")
    Preview(root, Place("https://example.com/")).write(Site(tmp_path / "site"))
    names = ("reception/not-at-desk/", "ja/reception/not-at-desk/", "ja/about/", "words/we-say/")
    pages = {name: (tmp_path / "site" / f"{name}index.html").read_text("utf-8") for name in names}
    sick = {name: 'class="problems"' in html for name, html in pages.items()}
    assert [*sick.values()] == [True, True, True, False]
    assert "there is no step &#39;pauze&#39; in this script" in pages["reception/not-at-desk/"]
    assert "&#39;title：&#39; has a full-width colon" in pages["ja/about/"]
