"""The content security policy that every page carries."""

from __future__ import annotations

import base64
import hashlib
import re

PLACE = '<meta charset="utf-8">'
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
RULES = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}


def policy(html: str) -> str:
    """The policy for a page: everything from this site only, and each inline script of the theme by its hash."""
    hashes = [f"'sha256-{_digest(script)}'" for script in INLINE_SCRIPT.findall(html)]
    rules = RULES | {"script-src": " ".join(["'self'", *sorted(set(hashes))])}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def with_policy(html: str) -> str:
    """The page with its policy as the second element of its head."""
    meta = f'{PLACE}\n<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(PLACE, meta, 1)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
