"""Draws the icons of the installed playbook from the logo of docs/data/site.yml; run it again when that changes.

PYTHONPATH=hooks .venv/bin/python -m tools.draw_icons
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from playbook.reading.registries import read_registries

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs/assets/images"
CHROMIUM = os.environ.get("PLAYBOOK_CHROMIUM", "/usr/bin/chromium")
ICONS = {
    "icon-192.png": (192, 1.0, False),
    "icon-512.png": (512, 1.0, False),
    "icon-maskable.png": (512, 1.1, True),
    "apple-touch-icon.png": (180, 1.1, True),
}
"""Name: size, how much of it the drawing takes, and whether its ground reaches the edge (the system cuts the shape)."""


def main() -> None:
    registries, _ = read_registries(ROOT)
    drawing = (ROOT / "docs" / registries.site.logo).read_text("utf-8")
    found = re.search(r'<rect [^>]*fill="([^"]+)"', drawing)
    ground = found[1] if found else registries.site.colours.paper.light
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for name, (size, share, bleeds) in ICONS.items():
            tab = browser.new_page(viewport={"width": size, "height": size})
            colour = ground if bleeds else "transparent"
            style = (
                f"body {{ margin: 0; display: grid; place-content: center; height: 100vh; background: {colour} }}"
                f"svg {{ display: block; width: {size * share}px; height: {size * share}px }}"
            )
            tab.set_content(f"<style>{style}</style>{drawing}")
            tab.screenshot(path=IMAGES / name, omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
