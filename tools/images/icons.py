"""The icons of the installed playbook, from the logo of docs/data/site.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playbook.reading.registries import read_registries

ROOT = Path(__file__).parent.parent.parent
IMAGES = ROOT / "docs/assets/images"
ICONS = {
    "icon-192.png": (192, 1.0, False),
    "icon-512.png": (512, 1.0, False),
    "icon-maskable.png": (512, 1.1, True),
    "apple-touch-icon.png": (180, 1.1, True),
}
"""Name: size, how much of it the drawing takes, and whether its ground reaches the edge (the system cuts the shape)."""


def draw(browser: Any) -> None:
    """Writes every icon."""
    registries, _ = read_registries(ROOT)
    drawing = (ROOT / "docs" / registries.site.logo).read_text("utf-8")
    found = re.search(r'<rect [^>]*fill="([^"]+)"', drawing)
    ground = found[1] if found else registries.site.colours.paper.light
    for name, (size, share, bleeds) in ICONS.items():
        tab = browser.new_page(viewport={"width": size, "height": size})
        colour = ground if bleeds else "transparent"
        style = (
            f"body {{ margin: 0; display: grid; place-content: center; height: 100vh; background: {colour} }}"
            f"svg {{ display: block; width: {size * share}px; height: {size * share}px }}"
        )
        tab.set_content(f"<style>{style}</style>{drawing}")
        tab.screenshot(path=IMAGES / name, omit_background=True)
        tab.close()
