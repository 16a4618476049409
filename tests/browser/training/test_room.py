"""What a trainer gives to a room: links, a code, and the link to any place of a page."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
import zxingcpp

from browser.call.phone import until
from playbook.queries.room import room_pages
from playbook.queries.short_links import page_titles, short_link
from real_book import BOOK, a_page, a_play

from .test_faces import TRAINING, open_training

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PAGES = [TRAINING, *room_pages(BOOK, TRAINING)]
SCALE = 4


def clipboard(tab: Any) -> str:
    return tab.evaluate("navigator.clipboard.readText()")


def decoded(tab: Any, svg: str) -> str:
    """What a camera reads from a code: it is drawn on paper, and the paper is read."""
    tab.goto("about:blank")
    tab.set_content(f"<body style='margin:0'><div style='width:300px'>{svg}</div>")
    picture = pypdfium2.PdfDocument(tab.pdf(width="300px", height="300px"))[0].render(scale=SCALE, grayscale=True)
    rows = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
    (code,) = zxingcpp.read_barcodes(rows)
    return code.text


def test_the_links_stand_in_the_order_of_the_training_with_titles_in_both_languages(tab: Any, address: str) -> None:
    open_training(tab, address, fragment="#trainer")
    tab.click(".room-tools copy-text button")
    until(tab, "document.querySelector('.room-tools .done')")
    blocks = clipboard(tab).split("\n\n")
    titles = [page_titles(page, BOOK.registries.blanks) for page in PAGES]
    assert blocks == [
        f"{at}. {title['en']} / {title['ja']}\n{address}{short_link(page)}"
        for at, (page, title) in enumerate(zip(PAGES, titles, strict=True), 1)
    ]


def test_every_code_is_read_back_as_the_link_to_its_training(tab: Any, address: str) -> None:
    for page in BOOK.of_kind("training").values():
        for language in ("", "ja/"):
            open_training(tab, address, language, page)
            svg = tab.locator(".room-code").evaluate("button => button.innerHTML")
            assert decoded(tab, svg) == f"{address}{short_link(page)}"


def test_a_tap_shows_the_code_on_the_whole_screen_with_its_address_in_large_letters(tab: Any, address: str) -> None:
    open_training(tab, address, fragment="#trainer")
    tab.locator(".room-code").focus()
    tab.keyboard.press("Enter")
    tab.wait_for_selector("dialog.large-code[open]")
    assert tab.locator(".large-code-address").inner_text() == f"{address}{short_link(TRAINING)}"
    size = tab.evaluate("parseFloat(getComputedStyle(document.querySelector('.large-code-address')).fontSize)")
    assert size >= 0.055 * tab.evaluate("innerHeight")
    box = tab.locator("dialog.large-code").bounding_box()
    assert (box["width"], box["height"]) == (tab.evaluate("innerWidth"), tab.evaluate("innerHeight"))
    svg = tab.locator(".large-code-picture").evaluate("picture => picture.innerHTML")
    tab.click(".large-code [data-close]")
    assert tab.locator("dialog.large-code[open]").count() == 0
    assert decoded(tab, svg) == f"{address}{short_link(TRAINING)}"


PLAY = a_play(lambda play: len(play.script) > 2)
STEP = PLAY.entry.script[2].id
PHRASES = a_page("phrases")
PLACES = [
    (PLAY, "checklist"),
    (a_page("stage"), "takeaways"),
    (PLAY, f"step-{STEP}"),
    (PHRASES, PHRASES.entry.phrases[1].id),
    (a_page("lines"), a_page("lines").entry.lines[1].id),
    (TRAINING, f"item-{TRAINING.entry.items[1].id}"),
    (TRAINING, f"question-{TRAINING.entry.questions[0].id}"),
]


@pytest.mark.parametrize(("page", "id"), PLACES, ids=[f"{page.kind}-{id}" for page, id in PLACES])
def test_a_heading_a_step_a_card_an_item_and_a_question_give_their_permanent_link(
    tab: Any, address: str, page: Any, id: str
) -> None:
    tab.goto(address + page.url)
    button = tab.locator(f"[id='{id}']").get_by_role("button", name="Copy the link to this").first
    button.focus()
    tab.keyboard.press("Enter")
    until(tab, "document.querySelector('.link-to-this.done')")
    assert clipboard(tab) == f"{address}{short_link(page)}#{id}"
    tab.goto("about:blank")
    tab.goto(clipboard_link := f"{address}{short_link(page)}#{id}")
    tab.wait_for_url(f"**/{page.url}#{id}")
    assert clipboard_link.endswith(f"#{id}")
