"""The content security policy that every page carries: all from this site, and no script inside a page."""

from __future__ import annotations

PLACE = '<meta charset="utf-8">'
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)


def with_policy(html: str) -> str:
    """The page with its policy as the second element of its head."""
    meta = f'{PLACE}\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return html.replace(PLACE, meta, 1)
