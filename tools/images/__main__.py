"""Draws all images anew; run it when the name, the logo, the colours or a stage's words change.

make images
"""

from __future__ import annotations

import os

from playwright.sync_api import sync_playwright

from . import icons, shared_links

CHROMIUM = os.environ.get("PLAYBOOK_CHROMIUM", "/usr/bin/chromium")


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        icons.draw(browser)
        shared_links.draw(browser)
        browser.close()


if __name__ == "__main__":
    main()
