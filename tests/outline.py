"""A page's HTML as a person reads it: text with ruby, links, anchors, languages, without the templates' dress."""

from __future__ import annotations

from html.parser import HTMLParser

BLOCKS = {
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "section",
    "table",
    "tr",
    "figure",
    "blockquote",
    "pre",
    "details",
    "summary",
}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
SILENT = {"svg", "button", "copy-text", "listen-line", "form", "select", "template", "rp"}
"""Controls and drawings; they are looked at in the browser."""
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "rect", "path", "line", "circle"}
IN_RUBY = {"rp", "rt"}
"""Their end tags may be left out: each ends where the next one or the end of the ruby stands."""
MARKS = {"em": "*", "strong": "**", "s": "~~", "code": "`"}


def outline(html: str) -> str:
    """One line for each block that has words."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line.strip("-# ")) + "\n"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.open: list[tuple[str, str]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._say("[ ] " if tag == "input" else "")
            return
        if tag in IN_RUBY:
            self._close_in_ruby()
        hides = tag in SILENT or found.get("class") == "visually-hidden"
        self.silent += hides or bool(self.silent)
        before, after = self._signs(tag, found)
        self._say(before)
        self.open.append((tag, after))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag == "ruby":
            self._close_in_ruby()
        assert self.open[-1][0] == tag, f"<{self.open[-1][0]}> is closed by </{tag}>"
        self._close()

    def _close_in_ruby(self) -> None:
        if self.open[-1][0] in IN_RUBY:
            self._close()

    def _close(self) -> None:
        _, after = self.open.pop()
        self._say(after)
        self.silent = max(self.silent - 1, 0)

    def handle_data(self, data: str) -> None:
        self._say(data.replace("\n", " "))

    def _say(self, text: str) -> None:
        if not self.silent:
            self.parts.append(text)

    def _signs(self, tag: str, found: dict[str, str]) -> tuple[str, str]:
        anchor = f"{{#{found['id']}}} " if "id" in found else ""
        language = f"({found['lang']}) " if "lang" in found else ""
        if tag in HEADINGS:
            return f"\n{'#' * int(tag[1])} {anchor}{language}", "\n"
        if tag in BLOCKS:
            return f"\n{'- ' if tag == 'li' else ''}{anchor}{language}", "\n"
        if tag == "a":
            return f"{language}[", f"]({found.get('href', '')})"
        if tag == "ruby":
            return "｜", ""
        if tag == "rt":
            return "《", "》"
        blank = f"{{{found['data-blank']}=" if "data-blank" in found else ""
        return f"{anchor}{language}{blank}{MARKS.get(tag, '')}", MARKS.get(tag, "") + (
            "}" if blank else " " if tag in ("td", "th") else ""
        )
