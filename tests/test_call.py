"""Facts about the call as a rep lives it: call mode, their own words, copy, checklists, in real Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from conftest import ROOT
from playbook.book import Book, read_book

pytestmark = [pytest.mark.browser, pytest.mark.prove]

BOOK: Book = read_book(ROOT)
PLAY = BOOK.plays["not-at-desk"].entry
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 360, "height": 640}
THREE_PM_ON_A_TUESDAY = "2026-11-24T06:00:00Z"
"""15:00 in Japan, on an ordinary working day."""


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Any]:
    """A page of a fresh profile on a phone, at an ordinary hour of the working day over there."""
    context = browser.new_context(
        viewport=PHONE, locale="en-GB", has_touch=True, is_mobile=True, service_workers="block"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    tab.clock.set_fixed_time(THREE_PM_ON_A_TUESDAY)
    yield tab
    context.close()


def start(tab: Any, address: str, place: str = "", language: str = "") -> None:
    tab.goto(f"{address}{language}call/{place and '#' + place}")
    tab.wait_for_selector("call-mode[data-ready]")


def visit(tab: Any, url: str) -> None:
    """Opens a page and waits until its elements are alive: their modules come after the page itself."""
    tab.goto(url)
    alive(tab)


def alive(tab: Any) -> None:
    names = "my-words, copy-text, open-in-mail, cover-meaning, play-checklist"
    tab.evaluate(
        "names => Promise.all([...document.querySelectorAll(names)].map((one) => customElements.whenDefined(one.localName)))",
        names,
    )


def place_of(tab: Any) -> str:
    return tab.url.partition("#")[2]


def until(tab: Any, expression: str) -> None:
    """Waits until JavaScript says so; the page's policy forbids Playwright's own way of waiting."""
    for _ in range(50):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(100)
    raise AssertionError(f"never came true: {expression}")


def tap(tab: Any, words: str) -> None:
    tab.locator(".call-answer", has_text=words).first.tap()


# ---- the call


def test_the_whole_not_at_desk_call_by_taps(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    assert place_of(phone) == "not-at-desk/ask"
    for answer, then in (
        ("away from their desk", "pause"),
        ("They say nothing", "return-time"),
        ("half past ten", "promise"),
        ("I will let them know", "taker"),
        ("My name is", "thanks"),
        ("That ends the call", "thanks/call-again-set"),
    ):
        tap(phone, answer)
        assert place_of(phone) == f"not-at-desk/{then}"
    note = phone.input_value("#call-note")
    assert "24 Nov 2026" in note
    assert PLAY.question.en in note
    assert "We know when to call again" in note
    assert "Ask for the person → “They are away from their desk just now.” → Leave a pause" in note


def test_the_whole_not_at_desk_call_by_keyboard(phone: Any, address: str) -> None:
    start(phone, address)
    phone.focus("a[data-play=not-at-desk]")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "not-at-desk/ask"
    for key, then in (
        ("1", "pause"),
        ("4", "return-time"),
        ("1", "promise"),
        ("2", "goodbye"),
        ("1", "goodbye/call-again-set"),
    ):
        phone.keyboard.press(key)
        assert place_of(phone) == f"not-at-desk/{then}"
    phone.keyboard.press("Backspace")
    phone.wait_for_url("**/call/#not-at-desk/goodbye")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('.call-screen') !== null")


def test_a_call_can_be_linked_and_reloaded_and_keeps_its_way(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/pause")
    assert phone.locator(".call-title").inner_text() == "Leave a pause"
    tap(phone, "They say nothing")
    tap(phone, "half past ten")
    phone.reload()
    phone.wait_for_selector("call-mode[data-ready]")
    assert place_of(phone) == "not-at-desk/promise"
    tap(phone, "They only say goodbye")
    tap(phone, "That ends the call")
    assert "Leave a pause → (They say nothing) → Ask for the return time" in phone.input_value("#call-note")


def test_back_goes_one_step_back_by_the_browser_and_by_the_button(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    tap(phone, "away from their desk")
    tap(phone, "They say nothing")
    phone.go_back()
    phone.wait_for_url("**/call/#not-at-desk/pause")
    phone.locator(".call-bar-back").tap()
    phone.wait_for_url("**/call/#not-at-desk/ask")
    phone.locator(".call-bar-back").tap()
    phone.wait_for_selector(".call-start:visible")
    assert place_of(phone) == ""


def test_start_again_forgets_the_way_and_keeps_the_play(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    tap(phone, "away from their desk")
    phone.locator(".call-bar-again").tap()
    assert place_of(phone) == "not-at-desk/ask"
    assert phone.evaluate("history.state.call.length") == 1


def test_a_call_goes_on_in_another_plays_step_where_the_script_does(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/pause")
    tap(phone, "Shall I take a message")
    assert place_of(phone) == "leave-message/offer"
    phone.go_back()
    phone.wait_for_url("**/call/#not-at-desk/pause")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_from_every_step_of_every_script_an_outcome_is_reached_by_answers(
    phone: Any, address: str, language: str
) -> None:
    start(phone, address, language=language)
    found = phone.evaluate("""async () => {
      const { answersAt, addressOf, placeAt, wordsAt } = await import(new URL("call/engine.js", document.querySelector("script[src$='playbook.js']").src));
      const data = document.querySelector("call-mode").data;
      const stuck = [], silent = [];
      let steps = 0;
      for (const [play, { steps: all }] of Object.entries(data.plays)) for (const step of Object.keys(all)) {
        steps += 1;
        const seen = new Set(), waiting = [{ play, step }];
        let ended = false;
        while (waiting.length && !ended) {
          const place = waiting.pop(), address = addressOf(place);
          if (seen.has(address)) continue;
          seen.add(address);
          if (addressOf(placeAt(data, address)) !== address) stuck.push(`${address} has no address`);
          if (place.outcome) ended = true;
          else waiting.push(...answersAt(data, place).map(({ to }) => to));
        }
        if (!ended) stuck.push(`${play}/${step}`);
        if (!wordsAt(data, { play, step }).every(({ say }) => say?.[0])) silent.push(`${play}/${step}`);
      }
      return { steps, stuck, silent };
    }""")
    assert found["stuck"] == []
    assert found["silent"] == []
    assert found["steps"] == sum(len(page.entry.script) for page in BOOK.plays.values())


def test_every_step_can_be_shown(phone: Any, address: str) -> None:
    errors: list[str] = []
    phone.on("pageerror", lambda error: errors.append(str(error)))
    start(phone, address)
    wrong = phone.evaluate("""() => {
      const mode = document.querySelector("call-mode"), wrong = [];
      for (const [play, { steps }] of Object.entries(mode.data.plays)) for (const [step, { hear }] of Object.entries(steps)) {
        mode.go({ play, step }, "", []);
        const wanted = hear ? hear.reduce((sum, { phrases }) => sum + (phrases?.length ?? 1), 0) : 1;
        if (mode.querySelectorAll(".call-answer").length !== wanted) wrong.push(`${play}/${step}: answers`);
        if (!mode.querySelector(".call-lines .said")?.textContent.trim()) wrong.push(`${play}/${step}: no line`);
        if (!mode.querySelector(".call-bar-stop")) wrong.push(`${play}/${step}: no way to stop`);
        if (/undefined|｜|《/.test(mode.querySelector(".call-screen").textContent)) wrong.push(`${play}/${step}: raw text`);
      }
      return wrong;
    }""")
    assert wrong == []
    assert errors == []


def test_a_polite_way_to_stop_is_in_view_at_every_size(phone: Any, address: str) -> None:
    for size in (PHONE, SMALL, {"width": 1280, "height": 800}):
        phone.set_viewport_size(size)
        start(phone, address, "not-at-desk/ask")
        box = phone.locator(".call-bar-stop").bounding_box()
        assert box["height"] >= 48
        assert 0 <= box["y"] and box["y"] + box["height"] <= size["height"]
    phone.locator(".call-bar-stop").tap()
    assert place_of(phone) == "refusal/accept"


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_line_and_two_answers_are_on_the_first_screen(phone: Any, address: str, language: str) -> None:
    for step in PLAY.script:
        start(phone, address, f"not-at-desk/{step.id}", language)
        bottom = phone.locator(".call-bar").bounding_box()["y"]
        boxes = [phone.locator(".call-lines .said").last.bounding_box()]
        boxes += [button.bounding_box() for button in phone.locator(".call-answer").all()[:2]]
        for box in boxes:
            assert box["y"] + box["height"] <= bottom, step.id


def test_answers_are_large_and_near_the_thumb(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/pause")
    for button in phone.locator(".call-answer").all():
        assert button.bounding_box()["height"] >= 48
    start(phone, address, "not-at-desk/taker")
    assert phone.locator(".call-answer").first.bounding_box()["y"] > PHONE["height"] / 2


@pytest.mark.parametrize("language", ["", "ja/"])
def test_nothing_scrolls_sideways_on_a_small_phone_or_with_large_text(phone: Any, address: str, language: str) -> None:
    for size in (SMALL, {"width": 320, "height": 480}):
        phone.set_viewport_size(size)
        for place in (
            "",
            "not-at-desk/ask",
            "not-at-desk/pause",
            "phrase:not-at-desk",
            "phrase:kekkou",
            "refusal/sorry/stop",
        ):
            start(phone, address, place, language)
            for percent in ("100%", "200%"):
                phone.evaluate("(percent) => (document.documentElement.style.fontSize = percent)", percent)
                assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), (size, place, percent)


def test_the_focus_moves_to_the_next_step_and_its_line_is_announced(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    tap(phone, "away from their desk")
    assert phone.evaluate("document.activeElement.textContent") == "Leave a pause"
    until(phone, "document.querySelector('body > [role=status]')?.textContent.includes('さようでございますか')")
    assert phone.locator("body > [role=status] [lang=ja]").count() == 1


def test_a_reading_is_not_read_twice(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    assert phone.locator(".call-screen rt:not([aria-hidden=true])").count() == 0


def test_every_japanese_run_of_a_call_says_its_language(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk")
    stray = phone.evaluate("""() => {
      const walker = document.createTreeWalker(document.querySelector(".call-screen"), NodeFilter.SHOW_TEXT), stray = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (/[ぁ-ん一-龥]/.test(data) && !parentElement.closest("[lang]").lang.startsWith("ja")) stray.push(data);
      }
      return stray;
    }""")
    assert stray == []


def test_the_language_switch_keeps_the_step(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/pause")
    phone.tap("header a[hreflang=ja]")
    phone.wait_for_url(f"{address}ja/call/#not-at-desk/pause")


def test_a_script_leads_to_its_call(phone: Any, address: str) -> None:
    phone.goto(f"{address}reception/not-at-desk/")
    phone.tap(".script-actions a")
    phone.wait_for_url(f"{address}call/#not-at-desk/ask")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_page_reads_without_javascript(browser: Any, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=SMALL)
    tab = context.new_page()
    tab.goto(f"{address}{language}call/")
    assert tab.locator("they-said:visible, hour-note:visible, my-words:visible").count() == 0
    tab.click("#group-absence summary")
    tab.click("[id='phrase:not-at-desk'] a")
    assert tab.url == f"{address}{language}they-say/absence/#not-at-desk"
    tab.go_back()
    tab.click("[id=not-at-desk] a")
    assert tab.url == f"{address}{language}reception/not-at-desk/#script"
    context.close()


def test_the_modules_of_a_call_are_asked_for_at_once(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/modules/")[2]))
    start(tab, address, "not-at-desk/ask")
    named = tab.eval_on_selector_all(
        "link[rel=modulepreload], script[type=module]",
        "all => all.map((one) => (one.href || one.src).split('/modules/')[1])",
    )
    assert {name for name in asked if name.startswith("call/")} <= set(named)
    context.close()


def tapped_early(tab: Any, address: str) -> Any:
    """Taps a phrase of the start while the data have not come; gives the request for them, which waits."""
    waiting: list[Any] = []
    tab.route("**/call/en.json", lambda route: waiting.append(route))
    tab.goto(f"{address}call/", wait_until="commit")
    tab.locator("#group-absence summary").tap()
    tab.locator("[data-phrase=not-at-desk][href^='#']").tap()
    return waiting[0]


def test_a_phrase_that_is_tapped_before_the_data_have_come_is_shown_when_they_have(phone: Any, address: str) -> None:
    request = tapped_early(phone, address)
    assert place_of(phone) == "phrase:not-at-desk"
    assert not phone.locator(".call-screen .said").count()
    request.continue_()
    phone.wait_for_selector(".call-now .said")
    phone.locator(".call-bar-back").tap()
    phone.wait_for_selector(".call-start:visible")


def test_a_phrase_that_is_tapped_leads_to_its_page_where_the_data_never_come(phone: Any, address: str) -> None:
    tapped_early(phone, address).abort()
    phone.wait_for_url(f"{address}they-say/absence/#not-at-desk")


# ---- They said …


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("席を外", "not-at-desk"),
        ("せきを", "not-at-desk"),
        ("seki o hazu", "not-at-desk"),
        ("away from their desk", "not-at-desk"),
        ("結構", "kekkou"),
        ("kekko", "kekkou"),
    ],
)
def test_a_phrase_is_found_by_any_part_of_it(phone: Any, address: str, typed: str, phrase: str) -> None:
    start(phone, address)
    phone.fill("they-said input", typed)
    phone.locator(f".said-found a[data-phrase={phrase}]").first.tap()
    assert place_of(phone) == f"phrase:{phrase}"
    assert phone.locator(".call-now .said").first.is_visible()


def test_a_phrase_shows_its_reply_its_meaning_and_the_ways_on(phone: Any, address: str) -> None:
    start(phone, address, "phrase:not-at-desk")
    phrase = BOOK.card("phrase", "not-at-desk").entry
    text = phone.locator(".call-screen").inner_text()
    assert phrase.means.en in text
    assert "Keep going" in text
    assert (
        phone.locator(".call-screen > p a").evaluate("link => link.href") == f"{address}they-say/absence/#not-at-desk"
    )
    tap(phone, "Leave a pause")
    assert place_of(phone) == "not-at-desk/pause"


def test_a_refusal_shows_the_stop_rule_first(phone: Any, address: str) -> None:
    start(phone, address, "phrase:kekkou")
    rule, reply = phone.locator(".call-stop-rule").bounding_box(), phone.locator(".call-now").bounding_box()
    assert rule["y"] + rule["height"] <= reply["y"]
    assert phone.locator(".call-answer").count() == 1
    phone.locator(".call-answer").tap()
    assert place_of(phone) == "refusal/accept"


def test_what_they_say_can_be_looked_up_in_one_tap_from_a_step_and_back(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/return-time")
    phone.locator(".call-bar-said").tap()
    assert phone.evaluate("document.activeElement.type") == "search"
    phone.keyboard.type("kekkou")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "phrase:kekkou"
    phone.locator(".call-bar-back").tap()
    phone.wait_for_url("**/call/#not-at-desk/return-time")


def test_a_phrase_that_is_among_the_answers_goes_on_at_once(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    phone.locator(".call-bar-said").tap()
    phone.keyboard.type("kaigi")
    phone.keyboard.press("Enter")
    assert place_of(phone) == "not-at-desk/pause"


# ---- They said …, on the home page


def at_home(tab: Any, address: str, typed: str, language: str = "") -> Any:
    """Types into the field of the home page; gives the answer that stands open."""
    tab.goto(f"{address}{language}")
    tab.tap("they-said input")
    tab.keyboard.type(typed)
    tab.wait_for_selector(".said-found details[open]")
    return tab.locator(".said-found details[open]")


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("typed", ["席を外しております", "せきを", "seki o hazu", "away from their desk"])
def test_the_home_page_answers_what_they_said_without_a_tap(
    phone: Any, address: str, typed: str, language: str
) -> None:
    answer = at_home(phone, address, typed, language)
    phrase = BOOK.card("phrase", "not-at-desk").entry
    assert answer.locator("summary").get_attribute("data-phrase") == "not-at-desk"
    assert answer.locator(".stop-mark.stop-0").is_visible()
    assert answer.locator(".we .said").first.is_visible()
    assert getattr(phrase.means, language[:2] or "en") in answer.inner_text()
    assert not phone.locator(".home-phrases").is_visible()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_answer_at_home_leads_to_the_play_and_to_the_step_of_the_call(
    phone: Any, address: str, language: str
) -> None:
    links = at_home(phone, address, "seki o hazu", language).locator(".said-plays li").first.locator("a")
    play = BOOK.plays["not-at-desk"]
    assert links.first.evaluate("link => link.href") == f"{address}{language}{play.url}#step-pause"
    links.last.tap()
    phone.wait_for_url(f"{address}{language}call/#not-at-desk/pause")
    phone.wait_for_selector(".call-screen .said")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_a_refusal_at_home_shows_the_stop_rule_first_and_the_polite_end_alone(
    phone: Any, address: str, language: str
) -> None:
    answer = at_home(phone, address, "kekko desu", language)
    rule, reply = answer.locator(".call-stop-rule").bounding_box(), answer.locator(".call-now").bounding_box()
    assert rule["y"] + rule["height"] <= reply["y"]
    assert answer.locator(".said-plays li").count() == 1
    answer.locator(".said-plays a").last.tap()
    phone.wait_for_url(f"{address}{language}call/#refusal/accept")


def test_the_reply_begins_above_the_keys_of_a_phone(phone: Any, address: str) -> None:
    box = at_home(phone, address, "seki o hazu").locator(".we .said").first.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"] / 2


def test_what_the_field_at_home_knows_comes_when_it_is_touched(phone: Any, address: str) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    phone.add_init_script("window.requestIdleCallback = () => {}")
    phone.goto(address)
    phone.evaluate("customElements.whenDefined('said-at-home').then(() => true)")
    heavy = {"assets/call/en.json", "assets/modules/call/answer.js", "assets/styles/call.css"}
    assert not heavy & {*asked}
    phone.tap("they-said input")
    phone.wait_for_selector("said-at-home[data-ready]")
    assert heavy <= {*asked}


def test_what_the_field_at_home_knows_comes_untouched_when_the_browser_is_idle(phone: Any, address: str) -> None:
    phone.goto(address)
    phone.wait_for_selector("said-at-home[data-ready]")


def test_what_was_typed_before_the_field_was_ready_is_answered(phone: Any, address: str) -> None:
    phone.route("**/call/en.json", lambda route: (phone.wait_for_timeout(500), route.continue_()))
    answer = at_home(phone, address, "seki o hazu")
    assert answer.locator("summary").get_attribute("data-phrase") == "not-at-desk"
    assert phone.evaluate("document.activeElement.type") == "search"


def test_the_answers_at_home_are_walked_by_keyboard(phone: Any, address: str) -> None:
    at_home(phone, address, "kekko")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("Enter")
    opened = phone.locator(".said-found details[open] summary")
    assert opened.count() == 1
    assert opened.evaluate("summary => summary === document.activeElement")
    phone.keyboard.press("ArrowUp")
    phone.keyboard.press("ArrowUp")
    phone.keyboard.press("Enter")
    assert phone.evaluate("document.activeElement.dataset.phrase") == "kekkou"


def test_where_nothing_is_found_the_usual_phrases_stay(phone: Any, address: str) -> None:
    phone.goto(address)
    phone.tap("they-said input")
    phone.fill("they-said input", "zzzxq")
    phone.wait_for_selector(".said-found .none")
    assert phone.locator(".home-phrases").is_visible()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_without_javascript_the_home_page_has_its_phrases_and_no_field(
    browser: Any, address: str, language: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=SMALL)
    tab = context.new_page()
    tab.goto(f"{address}{language}")
    assert tab.locator("they-said:visible").count() == 0
    tab.locator(".home-phrases a").first.click()
    assert tab.url == f"{address}{language}they-say/absence/#not-at-desk"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("typed", ["seki", "kekko desu", "zzzxq"])
def test_axe_finds_no_violation_in_the_answers_at_home(
    browser: Any, address: str, language: str, scheme: str, typed: str
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    tab = context.new_page()
    tab.goto(f"{address}{language}")
    tab.focus("they-said input")
    tab.wait_for_selector("said-at-home[data-ready]")
    tab.fill("they-said input", typed)
    tab.wait_for_selector(".said-found li")
    tab.evaluate(AXE)
    found = tab.evaluate("axe.run()")["violations"]
    assert [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]] == []
    assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()


# ---- the hour over there


@pytest.mark.parametrize(
    ("moment", "sign", "reason"),
    [
        ("2026-11-24T01:30:00Z", "best", "Late morning"),
        ("2026-11-24T03:15:00Z", "avoid", "Lunch"),
        ("2026-11-25T01:30:00Z", "best", "Settlement day"),
        ("2026-11-30T01:30:00Z", "avoid", "Monday"),
        ("2026-11-23T01:30:00Z", "never", "Labor Thanksgiving Day"),
        ("2027-03-22T01:30:00Z", "never", "Substitute Holiday"),
        ("2026-12-31T01:30:00Z", "never", "Year-end and New Year holidays"),
        ("2026-11-27T15:30:00Z", "never", "Saturday"),
    ],
)
def test_the_hour_note_tells_what_the_hour_means_over_there(
    browser: Any, address: str, moment: str, sign: str, reason: str
) -> None:
    context = browser.new_context(timezone_id="America/New_York", service_workers="block")
    tab = context.new_page()
    tab.clock.set_fixed_time(moment)
    start(tab, address)
    assert tab.locator(f".call-start hour-note summary .verdict-{sign}").is_visible()
    tab.click(".call-start hour-note summary")
    assert reason in tab.locator(".call-start hour-note").inner_text()
    context.close()


# ---- their own words


def fill_words(tab: Any) -> None:
    tab.locator("my-words > button").click()
    tab.fill("[data-blank=prospect][data-field=ja]", "小林様")
    tab.fill("[data-blank=prospect][data-field=latin]", "Kobayashi-san")
    tab.fill("[data-blank=me][data-field=ja]", "森")
    tab.fill("[data-blank=me][data-field=latin]", "Mori")
    tab.keyboard.press("Escape")


def test_own_words_stand_in_every_blank_and_survive_a_reload(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    for again in (False, True):
        if again:
            phone.reload()
            alive(phone)
            phone.wait_for_selector(".blank.filled")
        line = phone.locator(".script .said", has_text="いらっしゃいますでしょうか").first
        assert "小林様" in line.evaluate(
            "element => [...element.querySelectorAll('rt, rp')].reduce((text, rt) => text.replace(rt.textContent, ''), element.textContent)"
        )
        assert "小林様様" not in line.inner_text()
        assert "Kobayashi-sama" in phone.locator(".script .romaji", has_text="irasshaimasu").first.inner_text()
        assert "Kobayashi-san in" in phone.locator(".script .meaning", has_text="Could I speak").first.inner_text()
    start(phone, address, "not-at-desk/ask")
    assert phone.locator(".call-lines .blank.filled[data-blank=me]").first.inner_text() == "森"


def test_own_words_are_cleared_in_one_tap(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    phone.locator("my-words > button").click()
    assert "this device only" in phone.locator("my-words dialog").inner_text()
    phone.tap(".my-words-clear")
    phone.keyboard.press("Escape")
    assert phone.locator(".blank.filled").count() == 0
    assert "Yamamoto" in phone.locator(".script .romaji").first.inner_text()


def test_a_tap_on_a_blank_opens_its_field(phone: Any, address: str) -> None:
    start(phone, address, "not-at-desk/ask")
    alive(phone)
    phone.locator(".call-lines .blank[data-blank=me]").first.tap()
    until(phone, "document.activeElement.dataset.blank === 'me'")


def test_no_request_carries_words_or_ticks(phone: Any, address: str) -> None:
    sent: list[str] = []
    phone.on(
        "request", lambda request: sent.append(request.url + (request.post_data or "") + json.dumps(request.headers))
    )
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    phone.locator("play-checklist input").first.check()
    phone.reload()
    alive(phone)
    start(phone, address, "not-at-desk/ask")
    tap(phone, "away from their desk")
    phone.locator(".call-bar-stop").tap()
    tap(phone, "hang up")
    assert "Kobayashi" in phone.input_value("#call-note")
    assert [url for url in sent if "Kobayashi" in url or "%E5%B0%8F%E6%9E%97" in url or "tick" in url] == []


def test_everything_works_where_nothing_can_be_kept(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    tab = context.new_page()
    errors: list[str] = []
    tab.on("pageerror", lambda error: errors.append(str(error)))
    visit(tab, f"{address}reception/not-at-desk/")
    fill_words(tab)
    assert tab.locator(".blank.filled").count() > 0
    tab.locator("play-checklist input").first.check()
    tab.wait_for_selector(".progress:has-text('1 of 4')")
    start(tab, address, "not-at-desk/ask")
    tab.locator(".call-answer").first.click()
    assert place_of(tab) == "not-at-desk/pause"
    assert errors == []
    context.close()


# ---- copy, mail, listen


def test_a_line_is_copied_without_its_readings_and_with_own_words(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    fill_words(phone)
    phone.locator(".utterance.we", has_text="いらっしゃいますでしょうか").locator("copy-text button").first.tap()
    until(phone, "document.querySelector('body > [role=status]')?.textContent === 'Copied'")
    assert phone.evaluate("navigator.clipboard.readText()") == "営業企画部の小林様はいらっしゃいますでしょうか。"


def test_every_line_and_every_message_has_a_copy_button(phone: Any, address: str) -> None:
    for url, line in (
        ("reception/not-at-desk/", ".utterance.we"),
        ("we-say/openings/", ".card.line"),
        ("they-say/absence/", ".utterance.we"),
        ("messages/bad-time-letter/", ".message"),
    ):
        visit(phone, address + url)
        assert phone.locator(line).count() == phone.locator(f"{line}:has(copy-text button)").count() > 0, url


def test_a_message_is_copied_with_its_paragraphs(phone: Any, address: str) -> None:
    visit(phone, f"{address}ja/messages/bad-time-email/")
    phone.locator("copy-text[data-of='.message-text'] button").tap()
    until(phone, "document.querySelector('body > [role=status]')?.textContent")
    text = phone.evaluate("navigator.clipboard.readText()")
    assert "《" not in text and "さとう" not in text
    assert "\n\n" in text


def test_an_email_opens_in_mail_with_subject_and_text(phone: Any, address: str) -> None:
    visit(phone, f"{address}messages/bad-time-email/")
    link = phone.locator("open-in-mail a")
    link.evaluate("element => element.addEventListener('click', (event) => event.preventDefault())")
    link.tap()
    href = link.get_attribute("href")
    assert href.startswith("mailto:?subject=") and "&body=" in href and "%0D%0A" in href
    visit(phone, f"{address}messages/bad-time-letter/")
    assert phone.locator("open-in-mail").count() == 0


THUMB = """(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).flatMap((one) => {
  one.scrollIntoView({ block: "center" });
  const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const edges = [[x, top + 1], [x, bottom - 1], [left + 1, y], [right - 1, y]];
  const missed = edges.filter(([x, y]) => !one.contains(document.elementFromPoint(x, y)));
  return width >= 43.9 && height >= 43.9 && !missed.length ? [] : [`${one.outerHTML}: ${width} x ${height}, ${missed}`];
})"""
"""What is too small for a thumb, or lies under something else."""


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize(
    "url",
    [
        "reception/not-at-desk/",
        "they-say/absence/",
        "we-say/openings/",
        "we-say/keigo-pitfalls/",
        "we-say/cushions/",
        "messages/bad-time-email/",
    ],
)
def test_a_thumb_hits_what_stands_beside_a_line(phone: Any, address: str, language: str, url: str) -> None:
    visit(phone, address + language + url)
    assert phone.locator("article .tool").count() > 0
    assert phone.evaluate(THUMB, "article .tool, article .card-link") == []


@pytest.mark.parametrize("url", ["they-say/absence/", "we-say/openings/"])
def test_a_thumb_hits_what_stands_on_a_covered_card(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.locator("cover-meaning button").tap()
    assert phone.evaluate(THUMB, "article .tool, .reveal") == []


def test_a_thumb_hits_everything_in_a_call(phone: Any, address: str) -> None:
    for place in ("not-at-desk/ask", "phrase:kekkou", "refusal/accept"):
        start(phone, address, place)
        assert phone.evaluate(THUMB, "call-mode button, call-mode summary, .call-where a") == []
        phone.goto("about:blank")


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("readings", ["furigana romaji meaning", "romaji", "meaning", ""])
def test_what_stands_beside_a_line_takes_no_more_than_the_end_of_its_last_row(
    phone: Any, address: str, language: str, readings: str
) -> None:
    visit(phone, f"{address}{language}reception/not-at-desk/")
    added = phone.evaluate(
        """(readings) => {
          document.documentElement.dataset.readings = readings;
          return [...document.querySelectorAll(".utterance:has(> .line-foot)")].map((line) => {
            const [foot, before] = [line.querySelector(".line-foot"), line.offsetHeight];
            foot.hidden = true;
            const after = line.offsetHeight;
            foot.hidden = false;
            return before - after;
          });
        }""",
        readings,
    )
    assert max(added) <= 26
    assert sum(pixels <= 2 for pixels in added) >= len(added) / 2


@pytest.mark.parametrize("url", ["reception/not-at-desk/", "we-say/openings/", "messages/bad-time-email/"])
def test_print_shows_no_tool_beside_a_line(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.emulate_media(media="print")
    assert phone.locator("article :is(.tool, .card-link):visible").count() == 0


def test_listen_is_offered_only_with_a_voice_of_the_device(browser: Any, address: str) -> None:
    for local, shown in ((True, True), (False, False)):
        context = browser.new_context(service_workers="block")
        context.add_init_script(f"""
          globalThis.spoken = [];
          globalThis.SpeechSynthesisUtterance = class {{ constructor(text) {{ this.text = text; }} }};
          const synthesis = {{ getVoices: () => [{{ lang: "ja-JP", localService: {str(local).lower()} }}], addEventListener() {{}}, cancel() {{}}, speak: (words) => spoken.push([words.text, words.rate]) }};
          Object.defineProperty(globalThis, "speechSynthesis", {{ value: synthesis }});
        """)
        tab = context.new_page()
        start(tab, address, "not-at-desk/pause")
        button = tab.locator(".call-lines listen-line button")
        assert button.is_visible() == shown
        if shown:
            button.click()
            button.click()
            (first, fast), (again, slow) = tab.evaluate("spoken")
            assert first == again == "さようでございますか。"
            assert slow < fast
        context.close()


# ---- checklists and practice


def test_ticks_survive_a_reload_and_can_be_taken_away(phone: Any, address: str) -> None:
    visit(phone, f"{address}reception/not-at-desk/")
    phone.wait_for_selector(".progress:has-text('0 of 4')")
    for name in ("time", "words"):
        phone.locator(f"play-checklist input[name={name}]").check()
    phone.reload()
    alive(phone)
    phone.wait_for_selector(".progress:has-text('2 of 4')")
    assert phone.locator("play-checklist input[name=words]").is_checked()
    visit(phone, f"{address}ja/reception/not-at-desk/")
    phone.wait_for_selector(".progress:has-text('4件中2件')")
    phone.tap(".progress button")
    assert phone.locator("play-checklist input:checked").count() == 0
    phone.reload()
    alive(phone)
    assert phone.locator("play-checklist input:checked").count() == 0


@pytest.mark.parametrize("url", ["they-say/absence/", "we-say/openings/"])
def test_meanings_can_be_covered_and_shown_one_by_one(phone: Any, address: str, url: str) -> None:
    visit(phone, address + url)
    phone.tap("cover-meaning button")
    first = phone.locator(".card").first
    assert first.locator(".said").first.is_visible()
    assert not first.locator(".facts").is_visible()
    assert not first.locator(".meaning").first.is_visible()
    first.locator(".reveal").tap()
    assert first.locator(".facts").is_visible()
    assert phone.locator(".card.covered").count() == phone.locator(".card").count() - 1
    phone.tap("cover-meaning button")
    assert phone.locator(".card.covered").count() == 0


# ---- accessibility


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.prove)])
@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_in_any_state(browser: Any, address: str, language: str, scheme: str) -> None:
    context = browser.new_context(
        viewport=PHONE, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True, service_workers="block"
    )
    tab = context.new_page()
    found: dict[str, Any] = {}
    for place in (
        "",
        "not-at-desk/ask",
        "not-at-desk/thanks",
        "phrase:not-at-desk",
        "phrase:kekkou",
        "refusal/sorry/stop",
        "not-at-desk/thanks/call-again-set",
    ):
        start(tab, address, place, language)
        found[place] = violations(tab)
    tab.click(".call-bar-said")
    tab.keyboard.type("ka")
    found["field"] = violations(tab)
    tab.keyboard.press("Escape")
    tab.click(".call-top hour-note summary")
    found["hour"] = violations(tab)
    start(tab, address, "", language)
    tab.click("#group-absence summary")
    found["group"] = violations(tab)
    visit(tab, f"{address}{language}reception/not-at-desk/")
    fill_words(tab)
    tab.locator("play-checklist input").first.check()
    found["filled"] = violations(tab)
    tab.locator("my-words > button").click()
    tab.wait_for_selector("my-words input:visible")
    found["words"] = violations(tab)
    visit(tab, f"{address}{language}they-say/absence/")
    tab.click("cover-meaning button")
    found["covered"] = violations(tab)
    context.close()
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def violations(tab: Any) -> list[str]:
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{rule['id']}: {node['html'][:160]}" for rule in result["violations"] for node in rule["nodes"]]
