"""A page's HTML as Markdown that any engine reads: what a page shows without a script, and nothing that needs one.

Readings stay as `<ruby>`, what is struck out as `<s>`, and the places that links lead to as `<a id>`, since CommonMark
has none of them; everything else is CommonMark with tables.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import indent

from bs4 import BeautifulSoup, Tag
from markdownify import ATX, MarkdownConverter

NEEDS_A_SCRIPT = (
    "button", "form", "input:not([type=checkbox])", "script", "svg", "template", "[hidden]", ".needs-script",
    "[role=tooltip]", ".line-foot", ".script-actions", "cadence-planner", "call-mode", "hour-note",
    "said-at-home", "they-said",
)  # fmt: skip
"""What does nothing on a page without our modules, and what only decorates."""
ONLY_A_FRAME = "ol.script, ol.script > li"
"""Lists whose items are whole chapters: their numbers say nothing, and chapters in a list are hard to read."""
INDENT = 4
"""Blanks before what stands in an item of a list: CommonMark would be content with two, Python-Markdown is not."""
Lead = Callable[[str], str]


def markdown_of(html: str, lead: Lead) -> str:
    """The Markdown of a page's content; `lead` gives the new address of what a link or picture names."""
    soup = BeautifulSoup(html, "html.parser")
    for found in soup.select(", ".join(NEEDS_A_SCRIPT)):
        found.decompose()
    for found in soup.select(ONLY_A_FRAME):
        found.name = "div"
    for found in soup.select("[href], [src]"):
        name = "href" if found.has_attr("href") else "src"
        found[name] = lead(found[name])
    _keep_places(soup)
    for found in soup.select("span.label"):
        found.name = "b"
    return f"{_Converter(heading_style=ATX, escape_misc=True).convert_soup(soup).strip()}\n"


def _keep_places(soup: BeautifulSoup) -> None:
    """Every element with an id begins with an empty link of that id, so that links into the page still lead there."""
    for found in soup.select("[id]"):
        found.insert(0, soup.new_tag("a", id=found["id"]))
        del found["id"]


class _Converter(MarkdownConverter):
    """markdownify with what Markdown has no sign for."""

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if el.has_attr("id") and not el.has_attr("href"):
            return f'<a id="{el["id"]}"></a>'
        return super().convert_a(el, " ".join(text.split()), parent_tags)

    def convert_ruby(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        reading = "".join(rt.get_text() for rt in el.find_all("rt"))
        base = "".join(str(part) for part in el.children if getattr(part, "name", None) not in ("rt", "rp"))
        return f"<ruby>{base}<rt>{reading}</rt></ruby>"

    def convert_s(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"<s>{text}</s>"

    def convert_input(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "☐"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        mark = f"{len(el.find_previous_siblings('li')) + 1}." if el.parent.name == "ol" else "-"
        return f"{mark:{INDENT}}{indent(text.strip(), ' ' * INDENT).lstrip()}\n"

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n**{' '.join(text.split())}**\n\n"

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n"

    convert_summary = convert_dt
    convert_legend = convert_dt
