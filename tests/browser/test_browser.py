"""Facts about the site as its readers see it, in real Chromium."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

import pytest

from playbook.model import Play
from playbook.queries.short_links import card_link, short_link
from real_book import BOOK, a_card, a_page, a_play, a_usual_play, one_of_each_kind

from .call.phone import until

pytestmark = pytest.mark.browser

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}


def steps_of(play: Play) -> list[str]:
    return [step.id for step in play.script]


def leads_on(play: Play) -> bool:
    """Whether an answer to the first step leads to another step of the same script."""
    return any(branch.next in steps_of(play)[1:] for step in play.script[:1] for branch in step.hear)


PLAY = a_usual_play()
TALK = a_play(leads_on)
STEP = TALK.entry.script[1].id
PHRASES = a_page("phrases")
LETTER = a_page("message", lambda page: page.entry.channel == "letter")
LISTEN = """
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error(`policy: ${violatedDirective} ${blockedURI}`));
"""


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page of a fresh profile on a desk."""
    context = browser.new_context(viewport=DESK, locale="en-GB")
    yield context.new_page()
    context.close()


def in_both_languages(urls: Iterable[str]) -> list[str]:
    return [prefix + url for url in urls for prefix in ("", "ja/")]


@pytest.mark.parametrize(
    "urls",
    [
        pytest.param(in_both_languages(one_of_each_kind()), id="one of each kind"),
        pytest.param(in_both_languages(page.url for page in BOOK.pages.values()), id="all", marks=pytest.mark.prove),
    ],
)
def test_pages_open_without_error_and_ask_no_other_host(browser: Any, address: str, urls: list[str]) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(LISTEN)
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("console", lambda message: wrong.append(f"{tab.url}: {message.text}") if message.type == "error" else None)
    tab.on("pageerror", lambda error: wrong.append(f"{tab.url}: {error}"))
    tab.on(
        "request",
        lambda request: (
            wrong.append(f"{tab.url}: asks {request.url}")
            if not request.url.startswith((address, "data:", "blob:"))
            else None
        ),
    )
    tab.on(
        "response",
        lambda response: wrong.append(f"{response.url}: {response.status}") if response.status >= 400 else None,
    )
    wide: list[str] = []
    for url in urls:
        tab.goto(address + url, wait_until="load")
        if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(url)
    context.close()
    assert wrong == []
    assert wide == [], "these pages scroll sideways on a phone of 360 × 640"


@pytest.fixture(scope="module")
def desk(browser: Any) -> Iterator[Any]:
    """A page at a desk into which axe may be put."""
    context = browser.new_context(viewport=DESK, color_scheme="light", reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("url", [("ja/" if at % 2 else "") + url for at, url in enumerate(one_of_each_kind())])
def test_axe_finds_no_violation(desk: Any, address: str, url: str) -> None:
    """In either language by turns; `make prove` looks at every page in both."""
    desk.goto(address + url)
    assert violations(desk) == []


@pytest.mark.parametrize("url", ["", PLAY.url, f"ja/{PHRASES.url}"])
def test_axe_finds_no_violation_on_a_phone(browser: Any, address: str, url: str) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", bypass_csp=True)
    tab = context.new_page()
    tab.goto(address + url)
    assert violations(tab) == []
    context.close()


def violations(tab: Any) -> list[str]:
    """What axe-core finds: rule, element, reason."""
    tab.evaluate(AXE)
    found = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def switch_to(tab: Any, language: str) -> None:
    """Clicks the language switch as a person does: when the page has come to rest."""
    tab.evaluate("customElements.whenDefined('language-switch').then(() => true)")
    tab.click(f"header a[hreflang={language}]")


def test_the_language_switch_stays_on_the_page_and_at_the_heading(tab: Any, address: str) -> None:
    tab.goto(f"{address}{TALK.url}#step-{STEP}")
    switch_to(tab, "ja")
    tab.wait_for_url(f"{address}ja/{TALK.url}#step-{STEP}")
    switch_to(tab, "en")
    tab.wait_for_url(f"{address}{TALK.url}#step-{STEP}")


def test_the_language_switch_finds_the_heading_that_was_scrolled_to(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAY.url}")
    tab.evaluate("document.getElementById('takeaways').scrollIntoView()")
    switch_to(tab, "ja")
    tab.wait_for_url(lambda url: url.startswith(f"{address}ja/{PLAY.url}#"))
    assert tab.url.endswith(("#takeaways", f"#tick-{PLAY.entry.checklist[-1].id}"))


def test_a_short_link_leads_to_the_browsers_language(browser: Any, address: str) -> None:
    for locale, expected in (("en-GB", ""), ("ja-JP", "ja/"), ("fr-FR", "")):
        context = browser.new_context(locale=locale)
        tab = context.new_page()
        tab.goto(f"{address}{short_link(TALK)}#step-{STEP}")
        tab.wait_for_url(f"{address}{expected}{TALK.url}#step-{STEP}")
        context.close()


def test_a_short_link_leads_to_the_language_chosen_before(tab: Any, address: str) -> None:
    card = a_card("phrase")
    tab.goto(f"{address}{PLAY.url}")
    switch_to(tab, "ja")
    tab.wait_for_url(f"{address}ja/{PLAY.url}**")
    tab.goto(address + card_link(card))
    tab.wait_for_url(f"{address}ja/{card.url}")


def test_a_short_link_shows_both_languages_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(address + short_link(PLAY))
    assert [link.get_attribute("href") for link in tab.locator("main a").all()] == [
        f"../../{PLAY.url}",
        f"../../ja/{PLAY.url}",
    ]
    context.close()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_script_reads_as_a_page_without_javascript(browser: Any, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    tab = context.new_page()
    tab.goto(address + language + TALK.url)
    first, *others = steps_of(TALK.entry)
    assert tab.locator(".script > .step:visible").count() == 1 + len(others)
    shown = tab.locator(f"#step-{first}")
    assert shown.locator(".said ruby").first.is_visible()
    onward = next(branch.next for branch in TALK.entry.script[0].hear if branch.next in others)
    shown.locator(f"a[href='#step-{onward}']").first.click()
    assert tab.url.endswith(f"#step-{onward}")
    context.close()


def test_the_mini_summary_and_the_first_line_are_on_a_phones_first_screen(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    for language in ("", "ja/"):
        tab.goto(f"{address}{language}{PLAY.url}")
        for selector in (".mini-summary", ".script .said"):
            box = tab.locator(selector).first.bounding_box()
            assert box["y"] + box["height"] <= 844, (language, selector)
    context.close()


@pytest.mark.parametrize("url", [PLAY.url, f"ja/{PHRASES.url}", f"ja/{LETTER.url}", "ja/"])
def test_a_screen_reader_reads_no_reading_after_its_base(tab: Any, address: str, url: str) -> None:
    tab.goto(address + url)
    assert tab.locator("rt").count() > 0
    until(tab, "!document.querySelector('rt:not([aria-hidden=true], [aria-hidden=true] rt)')")


def test_readings_can_be_switched_off_and_are_remembered(tab: Any, address: str) -> None:
    tab.goto(f"{address}{PLAY.url}")
    romaji = tab.locator(".script .romaji").first
    assert romaji.is_visible()
    tab.evaluate("customElements.whenDefined('reading-switches').then(() => true)")
    tab.click("header .readings summary")
    tab.click("header .readings label:has-text('Romaji')")
    assert not romaji.is_visible()
    tab.reload()
    assert not tab.locator(".script .romaji").first.is_visible()


def test_a_reader_of_japanese_has_romaji_and_english_one_switch_away(tab: Any, address: str) -> None:
    tab.goto(f"{address}ja/{PLAY.url}")
    meaning = tab.locator(".script .utterance .meaning").first
    assert not meaning.is_visible()
    tab.click("header .readings summary")
    tab.click("header .readings label:has-text('英語の意味')")
    assert meaning.is_visible()


@pytest.mark.prove
@pytest.mark.parametrize("prefix", ["", "ja/"])
def test_takeaways_are_printed_with_every_page(tab: Any, address: str, prefix: str) -> None:
    tab.emulate_media(media="print")
    hidden = []
    for page in BOOK.pages.values():
        if page.kind == "session":
            continue  # Its paper is the sheet that a reader put together, and nothing else.
        tab.goto(address + prefix + page.url, wait_until="domcontentloaded")
        if not tab.evaluate(
            "[...document.querySelectorAll('#takeaways, .takeaways li')].every((e) => e.checkVisibility())"
        ):
            hidden.append(page.path)
    assert hidden == []


def test_takeaways_push_neither_field_nor_line_off_the_first_screen(tab: Any, address: str) -> None:
    tab.set_viewport_size(PHONE)
    for url in (page.url for page in BOOK.pages.values() if page.kind in ("home", "call")):
        tab.goto(address + url)
        top, below = tab.evaluate(
            "[document.querySelector('main input, article input'), document.getElementById('takeaways')]"
            ".map((e) => e.getBoundingClientRect().top)"
        )
        assert top < PHONE["height"] < below


def test_takeaways_of_the_call_page_are_out_of_the_way_in_a_call(tab: Any, address: str) -> None:
    call = next(page for page in BOOK.pages.values() if page.kind == "call")
    tab.goto(address + call.url)
    tab.locator(f"[data-play='{TALK.id}']").first.click()
    tab.locator("#takeaways").wait_for(state="hidden")
