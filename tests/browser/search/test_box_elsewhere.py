"""The box without scripts, on a phone, from the address bar; and what we expect of the theme."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import pytest

from .box import INPUT, LINKS

pytestmark = [pytest.mark.browser, pytest.mark.prove]
MATERIAL = "9.8.1"
CHANGED = (
    f"Material for MkDocs is no longer {MATERIAL}, or its search box no longer speaks to its worker as this "
    "version did: read docs/assets/modules/search/worker.js and before-paint.js against the new bundle, then name "
    "the new version here"
)


def test_without_script_there_is_no_box(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.locator(INPUT).is_visible()
    context.close()


def test_a_phone_shows_results_over_the_whole_screen(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}?q=voicemail")
    page.locator(LINKS).first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(LINKS).first.tap()
    page.wait_for_url(re.compile("voicemail"))
    context.close()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ja", "dark")])
def test_the_open_box_has_no_barriers(browser, address, language, scheme):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{address}{'' if language == 'en' else 'ja/'}?q=voicemail")
    page.locator(".hit-reply").first.wait_for()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_address_bar_can_search(site, address, language):
    text = (site / f"search/{language}.xml").read_text("utf-8")
    root = address if language == "en" else f"{address}ja/"
    assert f'template="{root}?q={{searchTerms}}"' in text
    page = (site / ("index.html" if language == "en" else "ja/index.html")).read_text("utf-8")
    assert re.search(
        rf'<link rel="search" type="application/opensearchdescription\+xml"[^>]*search/{language}\.xml"', page
    )


def test_the_theme_still_speaks_as_we_expect(site):
    assert version("mkdocs-material") == MATERIAL, CHANGED
    (bundle,) = (site / "assets/javascripts").glob("bundle.*.min.js")
    text = Path(bundle).read_text("utf-8")
    for sign in (
        'namedItem("search")',
        "search/search_index.json",
        "new Worker(",
        "component$",
        "data-md-score",
        "{type:2,data:",
    ):
        assert sign in text, CHANGED
    assert re.search(r"\.type===1\b", text) and re.search(r"\.type===3\b", text), CHANGED
