"""A session or a sheet of one's own: taken together page by page, held by a link, a file and the device."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from browser.call.phone import AXE, NO_STORAGE, until
from playbook.queries.parts import Part, parts
from playbook.queries.short_links import short_link
from playbook.reading.markdown import readable
from project import WORDS
from real_book import BOOK, a_page

from .test_room import decoded

pytestmark = [pytest.mark.browser, pytest.mark.prove]

SESSION = a_page("session")
PARTS = sorted(parts(BOOK), key=lambda part: part.name)
MIXED: list[Part] = [
    next(part for part in PARTS if part.kind == kind) for kind in ("play", "phrase", "line", "message")
]
QUESTION = next(part for part in PARTS if part.kind == "question")
EXERCISE = next(part for part in PARTS if part.kind == "exercise")
FINGERS = next(part for part in PARTS if part.kind == "fingers")
LINES = [part for part in PARTS if part.kind == "line"][:10]
ROUND_TRIP = """async ({ modules, session }) => {
  const { linkOf, readLink } = await import(new URL("session/session-link.js", modules));
  const link = linkOf(session);
  return { link, short: linkOf(session, false), ...readLink(link) };
}"""


def look(tab: Any, address: str, fragment: str, language: str = "") -> None:
    tab.goto("about:blank")
    tab.goto(f"{address}{language}{SESSION.url}#{fragment}")
    tab.wait_for_selector("own-session[data-ready]")


def hrefs(tab: Any) -> list[str]:
    return tab.eval_on_selector_all(".part-said a", "links => links.map((link) => link.getAttribute('href'))")


def link_of(*found: Part) -> str:
    return "/".join(["1", "", *(part.name for part in found)])


def timed(*found: Part) -> str:
    """The link of a session in which each part has the minutes of its training."""
    return "/".join(["1", "", *(f"{part.name},{part.minutes}".removesuffix(",0") for part in found)])


def test_what_is_taken_on_several_pages_stands_on_one_sheet(tab: Any, address: str) -> None:
    found = (*MIXED, EXERCISE, FINGERS)
    for part in found:
        tab.goto(f"{address}{part.url.partition('#')[0]}")
        tab.wait_for_selector(".part-adder")
        tab.locator(f"[data-part='{part.name}'] .part-adder button").click()
    tab.locator(".part-adder a:visible").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.url.partition("#")[2] == timed(*found)
    assert hrefs(tab) == [f"{address}{part.url}" for part in found]


def test_a_link_shows_the_same_parts_in_both_languages_and_keeps_them_over_the_switch(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator("language-switch a").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.evaluate("document.documentElement.lang") == "ja"
    assert hrefs(tab) == [f"{address}ja/{part.url}" for part in MIXED]


@pytest.mark.parametrize("seed", range(5))
def test_sessions_survive_a_round_trip_and_twenty_parts_need_few_signs(tab: Any, address: str, seed: int) -> None:
    tab.goto(f"{address}404.html")
    draw = random.Random(seed)
    notes = ["", "slowly, please / twice", "ゆっくり、二度", "100 %", "😀,#?&"]
    session = {
        "title": draw.choice(["", "月曜の研修", "Monday 9:00, group 2/3", "長" * 50]),
        "parts": [
            {"part": part.name, "minutes": draw.randint(1, 480)}
            | ({"note": note} if (note := draw.choice(notes)) else {})
            for part in draw.sample(PARTS, 20)
        ],
    }
    found = tab.evaluate(ROUND_TRIP, {"modules": f"{address}assets/modules/", "session": session})
    assert found["session"]["parts"] == session["parts"]
    assert session["title"].startswith(found["session"]["title"])
    assert found["dropped"] == [] and len(found["short"]) <= 400


def test_notes_of_two_thousand_signs_travel_and_more_stay_with_the_file(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    for length, is_kept in ((2000, True), (2001, False)):
        session = {"title": "", "parts": [{"part": PARTS[0].name, "note": "の" * length}]}
        found = tab.evaluate(ROUND_TRIP, {"modules": f"{address}assets/modules/", "session": session})
        assert ("note" in found["session"]["parts"][0]) == is_kept


def test_a_damaged_link_loses_what_is_damaged_and_says_so(tab: Any, address: str) -> None:
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    first, second = MIXED[0], MIXED[1]
    look(tab, address, f"1/%E0%A4/{first.name}/no-part/zzzzz/{second.name},x,%ZZ/constructor")
    assert hrefs(tab) == [f"{address}{part.url}" for part in (first, second)]
    told = tab.locator(".session-told").inner_text()
    assert told == "Left out, since it could not be read: no-part, %ZZ, constructor, %E0%A4, zzzzz"
    for fragment in ("%", "1", "1/", "////", "0/x", "-1", "1//" + "a,b,c/" * 500, "\ud800"):
        look(tab, address, fragment)
        assert tab.locator(".session-part").count() == 0
    look(tab, address, f"2//{first.name}")
    assert "newer edition" in tab.locator(".session-told").inner_text()
    assert errors == []


def test_parts_are_moved_by_keyboard_and_by_dragging(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator("[data-do=change]").click()
    tab.locator(".session-part").nth(0).locator("[data-move='1']").focus()
    tab.keyboard.press("Enter")
    assert tab.url.partition("#")[2] == link_of(MIXED[1], MIXED[0], *MIXED[2:])
    tab.keyboard.press("Enter")
    assert tab.url.partition("#")[2] == link_of(MIXED[1], MIXED[2], MIXED[0], MIXED[3])
    tab.locator(".part-handle").nth(3).drag_to(tab.locator(".session-part").nth(0))
    assert tab.url.partition("#")[2] == link_of(MIXED[3], MIXED[1], MIXED[2], MIXED[0])


def test_a_finger_moves_parts_by_their_handles(browser: Any, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 664}, has_touch=True, is_mobile=True, service_workers="block"
    )
    tab = context.new_page()
    look(tab, address, link_of(*MIXED))
    tab.locator("[data-do=change]").tap()
    handle = tab.locator(".part-handle").first
    handle.scroll_into_view_if_needed()
    start, end = handle.bounding_box(), tab.locator(".session-part").nth(1).bounding_box()
    x, y = (start[side] + start[size] / 2 for side, size in (("x", "width"), ("y", "height")))
    touch = context.new_cdp_session(tab)
    for kind, at in (("touchStart", y), ("touchMove", y + 30), ("touchMove", end["y"] + end["height"] * 0.6)):
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    until(tab, f"location.hash === {json.dumps('#' + link_of(MIXED[1], MIXED[0], *MIXED[2:]))}")
    context.close()


def test_the_box_for_the_room_numbers_short_links_with_titles_in_both_languages(tab: Any, address: str) -> None:
    found = [*MIXED, EXERCISE, FINGERS, QUESTION]
    for language in ("", "ja/"):
        look(tab, address, link_of(*found), language)
        tab.locator(".room summary").click()
        tab.locator(".room-links li").nth(len(found)).wait_for()
        tab.locator(".room copy-text button").click()
        tab.wait_for_selector(".room copy-text.done")
        first, *rest = tab.evaluate("navigator.clipboard.readText()").split("\n\n")
        timed = "/".join(["1", "", *(f"{part.name},{part.minutes}".removesuffix(",0") for part in found)])
        own = f"{address}{short_link(SESSION)}#{timed}"
        assert first.splitlines()[1] == own
        for at, (part, block) in enumerate(zip(found, rest, strict=True), 1):
            title, link = block.splitlines()
            assert title.startswith(f"{at}. ") and title.count(" / ") >= 1
            if part is FINGERS:
                assert title == f"{at}. {WORDS('how_far', 'en')} / {WORDS('how_far', 'ja')}"
            assert re.search("[ぁ-ん]", title) and re.search("[A-Za-z]{2}", title)
            there = tab.request.get(link)
            assert there.ok and part.url.partition("#")[0] in there.text(), link
            assert part.url.endswith(link.partition("#")[2])


def test_who_comes_late_gets_a_link_into_the_middle(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    tab.locator(".room summary").click()
    tab.locator(".session-part .link-to-this").nth(2).click()
    tab.wait_for_selector(".link-to-this.done")
    link = tab.evaluate("navigator.clipboard.readText()")
    assert link == f"{address}{short_link(SESSION)}#{link_of(*MIXED)}/@{MIXED[2].name}"
    tab.goto("about:blank")
    tab.goto(link)
    tab.wait_for_selector(".begins-here")
    assert tab.evaluate("document.activeElement.dataset.partName") == MIXED[2].name
    assert len(hrefs(tab)) == len(MIXED)


def test_a_question_in_a_session_is_a_quiz_for_one_and_for_the_room_in_both_languages(tab: Any, address: str) -> None:
    look(tab, address, link_of(QUESTION, MIXED[0]))
    assert not tab.locator(".session-part .because").is_visible()
    number = QUESTION.question.number
    tab.locator(".session-part button.choice").nth(number - 1).click()
    assert tab.locator(".quiz-verdict:visible").inner_text() == f"✓ {number} is right."
    assert tab.locator(".session-part .because").inner_text() == QUESTION.question.because.en
    tab.locator(".room-opener button").click()
    tab.locator(".room-bar button", has_text="Both").click()
    tab.locator(".room-ask div[lang=ja]").wait_for()
    assert tab.locator(".room-body li").count() == len(QUESTION.question.choices)


def test_phrases_judged_by_fingers_are_in_a_session_what_they_are_in_their_training(tab: Any, address: str) -> None:
    look(tab, address, link_of(FINGERS))
    sentences = tab.locator(".session-part .to-judge > li")
    first = BOOK.card("phrase", FINGERS.judged[0]).entry
    assert sentences.count() == len(FINGERS.judged)
    assert not tab.locator(".session-part .because").first.is_visible()
    sentences.first.locator(".finger-buttons button").nth(int(first.stop)).click()
    assert sentences.first.locator(".quiz-verdict").inner_text() == f"✓ {int(first.stop) + 1} is right."
    tab.locator(".room-opener button").click()
    tab.locator(".room-bar button", has_text="Both").click()
    tab.locator(".room-ask div[lang=ja]").wait_for()
    assert tab.locator(".room-body li").count() == 4
    tab.keyboard.press("Escape")
    blocks = """async (modules) => (await import(new URL("projector/blocks.js", modules))).blocksOf().length"""
    assert tab.evaluate(blocks, f"{address}assets/modules/") == 1 + len(FINGERS.judged)
    cards = ",".join(f"phrase:{id}" for id in FINGERS.judged)
    assert tab.locator("[data-practice]").get_attribute("href").endswith(f"#drill/cards:{cards}")


def test_an_exercise_brings_the_minutes_of_its_training_until_it_has_its_own(tab: Any, address: str) -> None:
    look(tab, address, link_of(EXERCISE))
    assert tab.locator(".session-total").inner_text() == f"Parts: 1. Time: {EXERCISE.minutes} minutes"
    look(tab, address, f"{link_of(EXERCISE)},{EXERCISE.minutes + 1}")
    assert tab.locator(".session-total").inner_text() == f"Parts: 1. Time: {EXERCISE.minutes + 1} minutes"


def on_paper(tab: Any) -> str:
    """The words of what is printed, as one line."""
    import pypdfium2

    pages = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_range() for page in pages))


def test_what_is_handed_out_has_neither_notes_nor_answers_and_the_trainers_sheet_has_both(
    tab: Any, address: str
) -> None:
    tab.add_init_script("window.print = () => {}")
    look(tab, address, f"{link_of(QUESTION, FINGERS)},9,not%20for%20learners")
    means = BOOK.card("phrase", FINGERS.judged[0]).entry.means.en
    training = next(page for page in BOOK.of_kind("training").values() if FINGERS.url.startswith(page.url))
    noted = next(item.notes for item in training.entry.items if FINGERS.url.endswith(f"#item-{item.id}"))
    secrets = ["not for learners", noted.en.split(".")[0], QUESTION.question.because.en, means]
    learners = on_paper(tab)
    assert QUESTION.question.choices[0].text.en in learners
    assert [words for words in secrets if words in learners] == []
    tab.locator("[data-do=printKey]").click()
    tab.wait_for_selector(".with-key")
    assert tab.locator(".part-note").last.text_content() == readable(noted.en)
    trainers = on_paper(tab)
    assert [words for words in secrets if words not in trainers] == []
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert [words for words in secrets if words in on_paper(tab)] == []


def test_a_trainer_rearranges_a_training_with_one_press(tab: Any, address: str) -> None:
    training = next(page for page in BOOK.of_kind("training").values() if FINGERS.url.startswith(page.url))
    tab.goto(f"{address}{training.url}#trainer")
    tab.locator(f".faces a[href*='{SESSION.url.rpartition('training/')[2]}']").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.locator(".session-title").inner_text() == training.title.en
    asked = [f"question-{question.id}" for question in training.entry.questions]
    parts = [f"item-{item.id}" for item in training.entry.items if item.exercise or item.phrases]
    anchors = [href.partition("#")[2] for href in hrefs_of_parts(tab) if "#" in href]
    assert sorted(anchors) == sorted(asked + parts)
    minutes = sum(item.minutes for item in training.entry.items if not item.training)
    assert tab.locator(".session-total").inner_text().endswith(f" {minutes} minutes")


def hrefs_of_parts(tab: Any) -> list[str]:
    return tab.eval_on_selector_all(
        ".session-part", "parts => parts.map((part) => part.querySelector('.part-said a').getAttribute('href'))"
    )


PALE_OR_SMALL = """() => [...document.querySelectorAll("own-session *")].flatMap((one) => {
  const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!words || !one.checkVisibility()) return [];
  const { color, fontSize } = getComputedStyle(one);
  const isSeen = color === "rgb(0, 0, 0)" && parseFloat(fontSize) >= 6.5 / 0.75;
  return isSeen ? [] : [`${one.className} ${color} ${fontSize}`];
})"""
"""Words that a copy of a copy no longer shows: not black, or below 6.5 pt."""


def test_a_session_on_paper_is_black_and_large_enough_for_a_copy_of_a_copy(tab: Any, address: str) -> None:
    look(tab, address, f"{link_of(*MIXED, EXERCISE, QUESTION, FINGERS)},9,note")
    tab.emulate_media(media="print", color_scheme="light")
    assert tab.evaluate(PALE_OR_SMALL) == []


def test_a_name_that_a_part_had_before_still_leads_to_it(tab: Any, address: str) -> None:
    old, today = "22222", MIXED[0].name

    def renamed(route: Any) -> None:
        data = route.fetch().json()
        route.fulfill(json=data | {"formerly": {old: today}})

    tab.route("**/assets/session/en.json", renamed)
    look(tab, address, f"1//{old},5/@{old}")
    assert hrefs(tab) == [f"{address}{MIXED[0].url}"]
    assert tab.locator(".begins-here").get_attribute("data-part-name") == today


def test_minutes_and_notes_stand_in_the_link_and_on_the_sheet(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED[:2]))
    tab.locator("[data-do=change]").click()
    tab.get_by_label("Minutes").first.fill("5")
    tab.get_by_label("Note").first.fill("slowly")
    tab.get_by_label("Minutes").nth(1).fill("7")
    tab.locator("[data-do=change]").click()
    assert tab.url.partition("#")[2] == f"1//{MIXED[0].name},5,slowly/{MIXED[1].name},7"
    assert tab.locator(".session-total").inner_text() == "Parts: 2. Time: 12 minutes"
    assert tab.locator(".part-note").inner_text() == "slowly"
    assert tab.locator(".minutes").all_inner_texts() == ["0:00 · 5 minutes", "0:05 · 7 minutes"]


def test_what_came_by_a_link_leaves_the_readers_own_alone_until_it_is_made_that(tab: Any, address: str) -> None:
    look(tab, address, link_of(MIXED[0]))
    tab.locator("[data-do=keep]").click()
    look(tab, address, link_of(MIXED[1]))
    assert tab.locator(".session-told").inner_text() == "This came by a link. Your own sheet is untouched."
    tab.locator("[data-do=own]").click()
    assert hrefs(tab) == [f"{address}{MIXED[0].url}"]


def test_without_storage_the_link_carries_everything(browser: Any, address: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(NO_STORAGE)
    tab = context.new_page()
    part = MIXED[1]
    tab.goto(f"{address}{part.url.partition('#')[0]}")
    tab.wait_for_selector(".part-adder")
    tab.locator(f"[data-part='{part.name}'] .part-adder button").click()
    tab.locator(".part-adder a:visible").click()
    tab.wait_for_selector("own-session[data-ready]")
    assert hrefs(tab) == [f"{address}{part.url}"]
    context.close()


def test_a_file_brings_back_what_no_link_can_hold(tab: Any, address: str, tmp_path: Path) -> None:
    look(tab, address, link_of(MIXED[0]))
    tab.locator("[data-do=keep]").click()
    tab.locator("[data-do=change]").click()
    tab.get_by_label("Note").fill("の" * 2500)
    tab.locator("[data-do=change]").click()
    with tab.expect_download() as download:
        tab.locator("[data-do=save]").click()
    file = tmp_path / "session.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["parts"] == [{"part": MIXED[0].name, "note": "の" * 2500}]
    look(tab, address, link_of(MIXED[1]))
    tab.locator("[type=file]").set_input_files(file)
    tab.wait_for_selector(".part-note")
    assert tab.locator(".part-note").inner_text() == "の" * 2500
    file.write_text('{"parts": "all"}')
    tab.locator("[type=file]").set_input_files(file)
    tab.locator(".session-told", has_text="This file holds no session.").wait_for()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_sheet_of_ten_lines_is_one_page_of_paper_and_fits_a_phone_if_it_can(
    tab: Any, address: str, language: str
) -> None:
    import pypdfium2

    short = sorted(LINES + [part for part in PARTS if part.kind == "line"], key=lambda part: len(part.words.en))[:10]
    tab.set_viewport_size({"width": 390, "height": 664})
    look(tab, address, link_of(*short), language)
    assert tab.evaluate("document.querySelector('.session-parts').getBoundingClientRect().bottom <= innerHeight")
    look(tab, address, link_of(*LINES), language)
    for paper in ("A4", "Letter"):
        assert len(pypdfium2.PdfDocument(tab.pdf(format=paper))) == 1


def test_the_code_of_a_session_leads_to_it_without_its_notes(tab: Any, address: str) -> None:
    look(tab, address, f"1//{MIXED[0].name},5,note")
    tab.locator(".room summary").click()
    tab.locator("[data-do=qr]").click()
    tab.wait_for_selector(".session-code svg")
    link = f"{address}{short_link(SESSION)}#1//{MIXED[0].name},5"
    assert tab.locator(".session-code p").inner_text() == link
    assert decoded(tab, tab.locator(".session-code svg").evaluate("svg => svg.outerHTML")) == link


def test_a_session_is_projected_part_by_part(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    modules = f"{address}assets/modules/"
    blocks = """async (modules) => (await import(new URL("projector/blocks.js", modules))).blocksOf()
      .map(({ source }) => source.className)"""
    kinds = [f"session-part part-{part.kind}" for part in MIXED]
    assert tab.evaluate(blocks, modules) == kinds


def test_the_sheet_and_its_editing_are_accessible(tab: Any, address: str) -> None:
    look(tab, address, link_of(*MIXED))
    run = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id }) => id)"
    tab.evaluate(AXE)
    assert tab.evaluate(run) == []
    tab.locator("[data-do=change]").click()
    assert tab.evaluate(run) == []
