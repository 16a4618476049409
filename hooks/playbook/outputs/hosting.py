"""What a host says with every file, written once, as each kind of host reads it.

Sources: Netlify's and Cloudflare's documentation of `_headers`, both of which join a header that two of its rules name,
so that here each is named once (but for the permissions, of which the last word counts: RFC 9651, dictionaries);
nginx's documentation of `add_header`, `gzip_static` and its module for Brotli's files; Caddy's of `file_server` and its
`precompressed`.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..pages.policy import OWN_VOICE, POLICY
from ..pages.shell import Place
from .site import Site

FILE = "_headers"
PERMISSIONS = "Permissions-Policy"
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; {OWN_VOICE}; frame-ancestors 'none'",
    PERMISSIONS: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""With every file. `frame-ancestors` counts in a header alone; X-Frame-Options says the same to old browsers. What a
page plays, each page narrows by a policy of its own: both must allow it."""
PRACTICE = "practice/"
"""The page of each language, below its root, on which somebody may record the own voice."""
MICROPHONE = "microphone=(self)"
PRACTISING = HEADERS[PERMISSIONS].replace("microphone=()", MICROPHONE)
FOR_A_YEAR = "public, max-age=31536000, immutable"
"""For a file whose name changes with its bytes."""
ASKED_AGAIN = "no-cache"
"""For all others: kept, but never shown before the host has said that it is still the same, so no edition is mixed."""
EXAMPLES = ("nginx.conf", "Caddyfile")
"""The examples for a host of one's own, each a template too."""


def headers_of(name: str) -> dict[str, str]:
    """What is said with the file at an address below the site's root."""
    return HEADERS | ({PERMISSIONS: PRACTISING} if name.removeprefix("ja/").startswith(PRACTICE) else {})


def write_headers(templates: Path, place: Place, site: Site) -> None:
    """Writes the file by which Netlify and Cloudflare know what to say."""
    site.write(FILE, _filled(templates, "headers.txt", place))


def examples(templates: Path, place: Place) -> dict[str, str]:
    """The configuration of a host of one's own that serves the site at a place, by the name of its file."""
    return {name: _filled(templates, name, place) for name in EXAMPLES}


def _filled(templates: Path, name: str, place: Place) -> str:
    environment = Environment(
        loader=FileSystemLoader(templates / "hosting"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render(
        headers=HEADERS,
        permissions=PERMISSIONS,
        practice=PRACTICE,
        microphone=MICROPHONE,
        practising=PRACTISING,
        base=urlsplit(place.site_url).path or "/",
        never_changes=place.theme_script,
        for_a_year=FOR_A_YEAR,
        asked_again=ASKED_AGAIN,
    )
