"""What the oldest browsers that the site is made for know, by MDN's browser-compat data."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from npm_packages import package

LIMITS = ("prefix", "flags", "alternative_name", "partial_implementation")
"""What makes support less than support."""
OLDEST = {"chrome": 111, "firefox": 115, "safari_ios": 16.4}


@cache
def compat() -> dict[str, Any]:
    """MDN's data: `css`, `api`, `javascript` and more, each a tree whose nodes may have a `__compat`."""
    return json.loads((package("@mdn/browser-compat-data") / "data.json").read_text("utf-8"))


def lacking(node: dict[str, Any]) -> list[str]:
    """The oldest browsers that do not know what a node of the data describes."""
    support = node.get("__compat", {}).get("support", {})
    return [browser for browser, oldest in OLDEST.items() if browser in support and not _has(support[browser], oldest)]


def _has(support: Any, oldest: float) -> bool:
    ways = support if isinstance(support, list) else [support]
    return any(_is_there(way, oldest) for way in ways)


def _is_there(way: dict[str, Any], oldest: float) -> bool:
    added = way.get("version_added")
    if any(way.get(limit) for limit in LIMITS) or not added:
        return False
    return added != "preview" and float(added.lstrip("≤")) <= oldest
