"""The web app manifests, one for each language, so that the playbook can stand on a phone's home screen."""

from __future__ import annotations

import json
from typing import Any

from ..model import LANGUAGES, Identity
from .site import Site

FILE = "manifest.webmanifest"
ROOT = {"en": "./", "ja": "../"}
"""The site's root as seen from each manifest."""
ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable.png", "512x512", "maskable"),
)


def write_manifests(identity: Identity, site: Site) -> None:
    """Writes both manifests, each at the root of its language."""
    for language in LANGUAGES:
        text = json.dumps(manifest(identity, language), ensure_ascii=False, indent=1)
        site.write(f"{'' if language == 'en' else 'ja/'}{FILE}", f"{text}\n")


def manifest(identity: Identity, language: str) -> dict[str, Any]:
    """What an installed playbook is called, where it starts, and how it looks."""
    root = ROOT[language]
    return {
        "name": identity.name[language],
        "short_name": identity.short_name[language],
        "description": identity.description[language],
        "lang": language,
        "start_url": "call/",
        "scope": root,
        "display": "standalone",
        "theme_color": identity.colours.paper.light,
        "background_color": identity.colours.paper.light,
        "icons": [
            {"src": f"{root}assets/images/{name}", "sizes": sizes, "type": "image/png", "purpose": purpose}
            for name, sizes, purpose in ICONS
        ],
    }
