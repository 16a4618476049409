"""A built page as the tests look at it: its ids, its links, its elements by class."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class HtmlPage:
    """What a page's HTML holds."""

    ids: set[str] = field(default_factory=set)
    twice: set[str] = field(default_factory=set)
    """Ids that stand more than once."""
    links: list[str] = field(default_factory=list)
    """Where its `a` elements lead."""
    ways: list[str] = field(default_factory=list)
    """Where the `a` elements inside its `nav` elements lead."""
    resources: list[str] = field(default_factory=list)
    """What it loads: styles, scripts, images, frames."""
    alternates: dict[str, str] = field(default_factory=dict)
    """Its other languages: hreflang -> address."""
    classes: set[str] = field(default_factory=set)
    headings: list[str] = field(default_factory=list)
    language: str = ""
    inline_scripts: int = 0
    style_attributes: int = 0
    policy: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = HtmlPage()
        self.navs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, found = self.page, {name: value or "" for name, value in attrs}
        if "id" in found:
            (page.twice if found["id"] in page.ids else page.ids).add(found["id"])
        page.classes.update(found.get("class", "").split())
        page.style_attributes += "style" in found
        if tag == "a" and "href" in found:
            page.links.append(found["href"])
            if self.navs:
                page.ways.append(found["href"])
        if "src" in found:
            page.resources.append(found["src"])
        if tag == "script" and "src" not in found and found.get("type") != "application/json":
            page.inline_scripts += 1
        self.navs += tag == "nav"
        if tag == "html":
            page.language = found.get("lang", "")
        if tag == "link":
            self._link(found)
        if tag == "meta" and found.get("http-equiv") == "Content-Security-Policy":
            page.policy = found["content"]
        if tag in ("h1", "h2", "h3") and "id" in found:
            page.headings.append(found["id"])

    def handle_endtag(self, tag: str) -> None:
        self.navs -= tag == "nav"

    def _link(self, found: dict[str, str]) -> None:
        rel = found.get("rel", "").split()
        if "alternate" in rel and "hreflang" in found:
            self.page.alternates[found["hreflang"]] = found["href"]
        elif not {"canonical", "alternate"} & {*rel}:  # a feed is only named
            self.page.resources.append(found["href"])


@cache
def read_html(file: Path) -> HtmlPage:
    """The page in `file`."""
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    return reader.page


def ruby(base: str, reading: str) -> str:
    """Ruby as the pages hold it: brackets for browsers that do not know it."""
    return f"<ruby>{base}<rp>（<rt aria-hidden=true>{reading}<rp>）</ruby>"
