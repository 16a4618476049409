"""The search box, and how one types into it."""

from __future__ import annotations

INPUT = "[data-md-component=search-query]"
LINKS = ".md-search-result__link"
