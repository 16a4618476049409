"""The styles that know the colours of the house (`docs/data/site.yml`); all others stand in `docs/assets/styles`."""

from __future__ import annotations

from pathlib import Path

from ..model import Colours
from ..pages.render import environment
from .site import Site

STYLES = {
    "assets/styles/page/base.css": "styles/base.css",
    "assets/styles/language/short-link.css": "styles/short-link.css",
}
"""Each by its address, with its template."""


def write_style(name: str, colours: Colours, templates: Path, site: Site) -> None:
    """Writes one of them."""
    site.write(name, environment(templates).get_template(STYLES[name]).render(colours=colours) + "\n")
