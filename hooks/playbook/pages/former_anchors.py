"""Old anchors on a page: empty elements, so that an old address leads on without scripts and in both languages."""

from __future__ import annotations

import re

from ..queries.headings import former_anchors
from ..reading.page import Page

TAG = re.compile(r'<[a-z][\w-]*(?: [^<>]*)? id="([^"]*)"[^<>]*>(?:\s*<dt>)?')
"""The start tag of what has an id; in a list of terms only the inside of the first <dt> may hold something more."""
SPAN = '<span class="former" id="{}"></span>'


def with_former_anchors(html: str, page: Page) -> str:
    """The page's HTML in which each item and heading also has the anchors that it had before."""
    former: dict[str, list[str]] = {}
    for old, today, _ in former_anchors(page):
        former.setdefault(today, []).append(old)
    return TAG.sub(lambda tag: tag[0] + "".join(map(SPAN.format, former.pop(tag[1], ()))), html) if former else html
