"""HTML -> blocks, with what stands around the text marked as such. Beautiful Soup reads it as a browser would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..block import Block, UnreadableArticle

INVISIBLE = {"script", "style", "noscript", "template", "svg", "iframe", "head", "object", "math", "canvas", "select"}
AROUND = {"nav": "navigation", "footer": "the foot of the page", "aside": "beside the text", "form": "a form"}
ROLES = {"navigation": "navigation", "contentinfo": "the foot of the page", "complementary": "beside the text",
         "banner": "the head of the page", "search": "a form"}  # fmt: skip
NAMED_SO = (
    (re.compile(r"(^|[\s_-])(comments?|respond|disqus)($|[\s_-])|comment-?list", re.I), "a reader's comment"),
    (re.compile(r"(^|[\s_-])(nav(bar|igation)?|menus?|breadcrumbs?|pagination|toc)($|[\s_-])", re.I), "navigation"),
    (re.compile(r"(^|[\s_-])(share|sharing|social|sns)($|[\s_-])", re.I), "share buttons"),
    (re.compile(r"(^|[\s_-])(related(-?posts?)?|recommend(ed|ations)?)($|[\s_-])", re.I), "related pages"),
    (re.compile(r"(^|[\s_-])(newsletter|subscribe|signup|cta)($|[\s_-])", re.I), "newsletter or offer"),
    (
        re.compile(r"(^|[\s_-])(ads?|advert\w*|banner|promo\w*|cookie\w*|sponsor\w*)($|[\s_-])", re.I),
        "an advertisement",
    ),
    (re.compile(r"(^|[\s_-])(sidebar|widget|footer)($|[\s_-])", re.I), "beside the text"),
)
BLOCKS = {"p", "div", "section", "article", "main", "header", "body", "html", "ul", "ol", "dl", "li", "dt", "dd",
          "table", "thead", "tbody", "tfoot", "tr", "blockquote", "pre", "figure", "figcaption", "details", "summary",
          "address", "hr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "center", *AROUND}  # fmt: skip
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "summary": 6, "dt": 6}
DEEPEST = 200
"""Elements within each other; no page that somebody wrote has more."""
LONGEST_BOLD = 140


class Walk:
    """A way through the elements of a page, which keeps the words until a block ends."""

    def __init__(self, counted: bool) -> None:
        self.counted = counted
        self.number, self.line = 0, 1
        self.words: list[str] = []
        self.bold = self.plain = 0
        self.shape, self.mark, self.level, self.aside = "line", "", 0, ""
        self.gap = True

    def block(self) -> Iterator[Block]:
        """What was gathered, as a block; then all is empty again."""
        text = re.sub(r"[ \t\r\n]+", " ", "".join(self.words)).strip()
        if text:
            self.number += 1
            is_bold = self.shape == "line" and self.bold and not self.plain and len(text) <= LONGEST_BOLD
            is_bold = is_bold and not text.endswith((":", "："))
            shape, mark, level = ("heading", "**", 6) if is_bold else (self.shape, self.mark, self.level)
            line = self.number if self.counted else self.line
            yield Block(line, text, shape, mark, level, self.gap, aside=self.aside)  # type: ignore[arg-type]
            self.shape, self.mark = "line", ""
        self.words, self.bold, self.plain, self.gap = [], 0, 0, True


def html_blocks(text: str, counted: bool = False) -> tuple[str, str, tuple[Block, ...]]:
    """The title, the address that a page says it has, and its blocks; `counted` numbers them instead of lines.

    Raises UnreadableArticle where what reads HTML is not installed.
    """
    try:
        from bs4 import BeautifulSoup
    except ImportError:
        raise UnreadableArticle("HTML and Word want two libraries more; 'make import' installs them") from None
    soup = BeautifulSoup(text, "html.parser")
    address = soup.find("link", rel="canonical") or soup.find("meta", property="og:url")
    title = soup.find("meta", property="og:title") or soup.title
    walk = Walk(counted)
    blocks = (*_element(soup.body or soup, walk, 0), *walk.block())
    said = title.get("content") or title.get_text() if title else ""
    href = (address.get("href") or address.get("content") or "") if address else ""
    return " ".join(str(said).split()), str(href) if re.match(r"https?://\S+$", str(href)) else "", blocks


def _element(element, walk: Walk, depth: int, lists: tuple = (), is_bold: bool = False) -> Iterator[Block]:
    for child in element.children:
        name = child.name
        if name is None:
            _take(child, walk, is_bold)
        elif name in INVISIBLE or child.has_attr("hidden"):
            continue
        elif depth > DEEPEST:
            _take(child, walk, is_bold, child.get_text(" "))
        elif name not in BLOCKS:
            yield from _element(child, walk, depth + 1, lists, is_bold or name in ("b", "strong"))
        else:
            yield from walk.block()
            walk.line, walk.gap = child.sourceline or walk.line, name != "br"
            yield from _inside(child, walk, depth, lists)
            yield from walk.block()


def _inside(child, walk: Walk, depth: int, lists: tuple) -> Iterator[Block]:
    name, before = child.name, walk.aside
    walk.aside = before or _around(child)
    if name in HEADINGS:
        walk.shape, walk.level, walk.mark = "heading", HEADINGS[name], name
    elif name == "li":
        walk.shape, walk.level = "item", max(len(lists) - 1, 0)
        walk.mark = _mark(child, lists)
    if name == "tr":
        cells = tuple(" ".join(cell.get_text(" ").split()) for cell in child.find_all(["td", "th"], recursive=False))
        if any(cells):
            walk.number += 1
            line = walk.number if walk.counted else child.sourceline or walk.line
            yield Block(line, " | ".join(cells), "row", cells=cells, aside=walk.aside)
    elif name == "pre":
        lines = child.get_text().split("\n")
        first = walk.number + 1 if walk.counted else child.sourceline or walk.line
        yield from (Block(first + at, line.strip(), "code") for at, line in enumerate(lines) if line.strip())
        walk.number += sum(1 for line in lines if line.strip())
    else:
        yield from _element(child, walk, depth + 1, (*lists, [name, 0]) if name in ("ul", "ol") else lists)
        yield from walk.block()
    walk.aside, walk.shape, walk.mark, walk.level = before, "line", "", 0


def _mark(child, lists: tuple) -> str:
    box = child.find("input", type="checkbox")
    if box is not None:
        return "□"
    if not lists or lists[-1][0] == "ul":
        return "•"
    lists[-1][1] += 1
    return f"{lists[-1][1]}."


def _take(child, walk: Walk, is_bold: bool, text: str | None = None) -> None:
    if type(child).__name__ not in ("NavigableString", "Tag"):
        return  # a comment, a doctype: nobody sees it
    words = str(child) if text is None else text
    walk.words.append(words)
    if words.strip():
        walk.bold, walk.plain = walk.bold + is_bold, walk.plain + (not is_bold)


def _around(element) -> str:
    """Why an element is no part of the text, or nothing."""
    if element.name in ("body", "html", "main", "article"):
        return ""
    named = " ".join([*element.get("class", []), element.get("id") or ""])
    reason = AROUND.get(element.name) or ROLES.get(element.get("role", ""), "")
    return reason if reason and reason != "a form" else next((why for p, why in NAMED_SO if p.search(named)), reason)
