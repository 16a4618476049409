"""The Markdown below the front matter: an extension for Python-Markdown, which MkDocs uses.

It takes HTML away (an editor writes none, and a slip must not become markup) and adds what the playbook
has: heading ids, ruby, blanks and quoted bad examples. The stock `attr_list` would also set headings' ids,
but it lets any attribute through, `onclick` included.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from .address import is_safe
from .inline import BLANK, blank_attributes
from .japanese import RubyError, parse_ruby, plain
from .model import Blank

HEADING_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}\s*$")
RUBY = "(｜[^｜《》]+|[\u3005-\u3007\u30f6\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+)《([^《》]+)》"


class Prose(Extension):
    """What the playbook's Markdown has, and has not."""

    def __init__(self, blanks: Mapping[str, Blank]) -> None:
        super().__init__()
        self.blanks = blanks
        self.language = "en"
        """The language of the page that is converted next."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "s"), "bad-example", 60)
        md.inlinePatterns.register(Ruby(RUBY, md), "ruby", 58)
        md.inlinePatterns.register(BlankPattern(BLANK.pattern, md, self), "blank", 57)
        md.treeprocessors.register(HeadingIds(md), "heading-ids", 8)
        md.treeprocessors.register(SafeLinks(md), "safe-links", -1)  # the last, when no sign is masked any more


class Ruby(InlineProcessor):
    """`席《せき》` becomes a ruby element."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # noqa: N802
        try:
            (segment,) = parse_ruby(match[0])
        except RubyError:  # a check reports it
            return None, None, None
        ruby = Element("ruby")
        ruby.text = segment.base
        for tag, text in (("rp", "（"), ("rt", segment.reading), ("rp", "）")):
            # As in `ruby_html`: a screen reader has read the base already.
            part = Element(tag, {"aria-hidden": "true"} if tag == "rt" else {})
            part.text = text
            ruby.append(part)
        return ruby, match.start(0), match.end(0)


class BlankPattern(InlineProcessor):
    """`{me}` becomes the blank's sample in an element that client code fills."""

    def __init__(self, pattern: str, md: Markdown, prose: Prose) -> None:
        super().__init__(pattern, md)
        self.prose = prose

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # noqa: N802
        blank = self.prose.blanks.get(match[1])
        if blank is None:
            return None, None, None
        element = Element("span", blank_attributes(blank))
        element.text = plain(blank.sample[self.prose.language])
        return element, match.start(0), match.end(0)


class HeadingIds(Treeprocessor):
    """`### What to avoid {#avoid}` gets that id."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if re.fullmatch("h[1-6]", element.tag):
                self._take(element)

    def _take(self, heading: Element) -> None:
        last = heading[-1] if len(heading) else None
        text = (heading.text if last is None else last.tail) or ""
        found = HEADING_ID.search(text)
        if found:
            heading.set("id", found[1])
            rest = text[: found.start()]
            if last is None:
                heading.text = rest
            else:
                last.tail = rest


class SafeLinks(Treeprocessor):
    """A link with a scheme that the playbook does not allow leads nowhere (the checks report it)."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if name in element.attrib and not is_safe(unescape(element.attrib[name])):
                    element.set(name, "#")
