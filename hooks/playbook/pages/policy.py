"""The content security policy that every page carries: all from this site, and no script inside a page."""

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

OWN_VOICE = "media-src 'self' blob:"
"""What lets somebody who practises hear the own voice, from the memory of the page."""


def policy_of(kind: str) -> str:
    """The policy that a page of a kind carries itself."""
    return f"{POLICY}; {OWN_VOICE}" if kind == "practice" else POLICY
