"""The call itself: steps, answers, the way back, the first screen."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.japanese.ruby import plain
from real_book import BOOK, a_card, a_play

from .phone import ALL_ENTERED, PHONE, SMALL, place_of, press_key, start, tap, tap_bar, until

pytestmark = [pytest.mark.browser, pytest.mark.prove]
PAGE = a_play(lambda play: "at her desk" in play.question.en)
PLAY, ID = PAGE.entry, PAGE.id
AWAY = a_card("phrase", lambda card: plain(card.entry.say.ja).endswith("席を外しております。"))
OFFERED = a_card("phrase", lambda card: "take a message" in card.entry.say.en).entry.id


def test_a_whole_call_by_taps(phone: Any, address: str) -> None:
    start(phone, address, ID)
    assert place_of(phone) == f"{ID}/ask"
    for answer, then in (
        ("away from their desk", "pause"),
        ("They say nothing", "return-time"),
        ("half past ten", "promise"),
        ("I will tell them", "taker"),
        ("My name is", "thanks"),
        ("That ends the call", "thanks/call-again-set"),
    ):
        tap(phone, answer)
        assert place_of(phone) == f"{ID}/{then}"
    note = phone.input_value("#call-note")
    assert "24 Nov 2026" in note
    assert PLAY.question.en in note
    assert "We know when to call again" in note
    assert "Ask for the person → “They are away from their desk just now.” → Leave a pause" in note


def test_a_whole_call_by_keyboard(phone: Any, address: str) -> None:
    start(phone, address)
    phone.focus(f"a[data-play={ID}]")
    phone.keyboard.press("Enter")
    phone.wait_for_selector(".call-lines .said")
    assert place_of(phone) == f"{ID}/ask"
    for key, then in (
        ("1", "pause"),
        ("4", "return-time"),
        ("1", "promise"),
        ("2", "goodbye"),
        ("1", "goodbye/call-again-set"),
    ):
        press_key(phone, key)
        assert place_of(phone) == f"{ID}/{then}"
    press_key(phone, "Backspace")
    phone.wait_for_url(f"**/call/#{ID}/goodbye")
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('.call-screen') !== null")


def test_a_call_can_be_linked_and_reloaded_and_keeps_its_way(phone: Any, address: str) -> None:
    start(phone, address, f"{ID}/pause")
    assert phone.locator(".call-title").inner_text() == "Leave a pause"
    tap(phone, "They say nothing")
    tap(phone, "half past ten")
    phone.reload()
    phone.wait_for_selector("call-mode[data-ready]")
    assert place_of(phone) == f"{ID}/promise"
    tap(phone, "They only say goodbye")
    tap(phone, "That ends the call")
    assert "Leave a pause → (They say nothing) → Ask for the return time" in phone.input_value("#call-note")


def test_back_goes_one_step_back_by_the_browser_and_by_the_button(phone: Any, address: str) -> None:
    start(phone, address, ID)
    tap(phone, "away from their desk")
    tap(phone, "They say nothing")
    phone.go_back()
    phone.wait_for_url(f"**/call/#{ID}/pause")
    tap_bar(phone, "back")
    phone.wait_for_url(f"**/call/#{ID}/ask")
    tap_bar(phone, "back")
    phone.wait_for_selector(".call-start:visible")
    assert place_of(phone) == ""


def test_start_again_forgets_the_way_and_keeps_the_play(phone: Any, address: str) -> None:
    start(phone, address, ID)
    tap(phone, "away from their desk")
    tap_bar(phone, "again")
    assert place_of(phone) == f"{ID}/ask"
    assert phone.evaluate("history.state.call.length") == 1


def test_a_call_goes_on_in_another_plays_step_where_the_script_does(phone: Any, address: str) -> None:
    start(phone, address, f"{ID}/pause")
    tap(phone, "take a message")
    (to,) = {
        branch.next for step in PLAY.script if step.id == "pause" for branch in step.hear if OFFERED in branch.phrases
    }
    assert place_of(phone) == to and not to.startswith(ID)
    phone.go_back()
    phone.wait_for_url(f"**/call/#{ID}/pause")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_from_every_step_of_every_script_an_outcome_is_reached_by_answers(
    phone: Any, address: str, language: str
) -> None:
    start(phone, address, language=language)
    phone.evaluate(ALL_ENTERED)
    found = phone.evaluate("""async () => {
      const base = document.querySelector("script[src$='playbook.js']").src;
      const { answersAt, addressOf, placeAt, wordsAt } = await import(new URL("call/engine.js", base));
      const data = await allEntered();
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


def test_refusals_that_lead_to_one_place_are_one_choice(phone: Any, address: str) -> None:
    start(phone, address)
    phone.evaluate(ALL_ENTERED)
    together = phone.evaluate("""async () => {
      const base = document.querySelector("script[src$='playbook.js']").src;
      const { addressOf, choicesAt } = await import(new URL("call/engine.js", base));
      const data = await allEntered(), found = { most: 0, apart: [] };
      for (const [play, { steps }] of Object.entries(data.plays)) for (const step of Object.keys(steps)) {
        const choices = choicesAt(data, { play, step });
        found.most = Math.max(found.most, ...choices.map(({ also }) => also.length + 1));
        choices.forEach((choice, at) => {
          const before = choices[at - 1];
          const alike = before?.stop === 3 && choice.stop === 3 && addressOf(before.to) === addressOf(choice.to);
          if (alike) found.apart.push(`${play}/${step}`);
        });
      }
      return found;
    }""")
    assert together["most"] > 1
    assert together["apart"] == []


def test_every_step_can_be_shown(phone: Any, address: str) -> None:
    errors: list[str] = []
    phone.on("pageerror", lambda error: errors.append(str(error)))
    start(phone, address)
    phone.evaluate(ALL_ENTERED)
    wrong = phone.evaluate("""async () => {
      const base = document.querySelector("script[src$='playbook.js']").src;
      const { choicesAt } = await import(new URL("call/engine.js", base));
      const mode = document.querySelector("call-mode"), wrong = [];
      const data = await allEntered();
      const plays = Object.entries(data.plays), words = ".answer-words :is(.said, .narrate)";
      for (const [play, { steps }] of plays) for (const [step, { hear }] of Object.entries(steps)) {
        mode.go({ play, step }, "", []);
        const heard = hear ? hear.reduce((sum, { phrases }) => sum + (phrases?.length ?? 1), 0) : 1;
        if (mode.querySelectorAll(words).length !== heard) wrong.push(`${play}/${step}: answers`);
        const wanted = choicesAt(data, { play, step }).length;
        if (mode.querySelectorAll(".call-answer").length !== wanted) wrong.push(`${play}/${step}: choices`);
        if (!mode.querySelector(".call-lines .said")?.textContent.trim()) wrong.push(`${play}/${step}: no line`);
        if (!mode.querySelector(".call-bar-stop")) wrong.push(`${play}/${step}: no way to stop`);
        const shown = mode.querySelector(".call-screen").textContent;
        if (/undefined|｜|《/.test(shown)) wrong.push(`${play}/${step}: raw text`);
      }
      return wrong;
    }""")
    assert wrong == []
    assert errors == []


def test_a_polite_way_to_stop_is_in_view_at_every_size(phone: Any, address: str) -> None:
    for size in (PHONE, SMALL, {"width": 1280, "height": 800}):
        phone.set_viewport_size(size)
        start(phone, address, f"{ID}/ask")
        box = phone.locator(".call-bar-stop").bounding_box()
        assert box["height"] >= 48
        assert 0 <= box["y"] and box["y"] + box["height"] <= size["height"]
    tap_bar(phone, "stop")
    assert place_of(phone) == "refusal/accept"


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_line_and_two_answers_are_on_the_first_screen(phone: Any, address: str, language: str) -> None:
    for step in PLAY.script:
        start(phone, address, f"{ID}/{step.id}", language)
        bottom = phone.locator(".call-bar").bounding_box()["y"]
        boxes = [phone.locator(".call-lines .said").last.bounding_box()]
        boxes += [button.bounding_box() for button in phone.locator(".call-answer").all()[:2]]
        for box in boxes:
            assert box["y"] + box["height"] <= bottom, step.id


def test_answers_are_large_and_near_the_thumb(phone: Any, address: str) -> None:
    start(phone, address, f"{ID}/pause")
    for button in phone.locator(".call-answer:visible").all():
        assert button.bounding_box()["height"] >= 48
    start(phone, address, f"{ID}/taker")
    assert phone.locator(".call-answer").first.bounding_box()["y"] > PHONE["height"] / 2


@pytest.mark.parametrize("language", ["", "ja/"])
def test_nothing_scrolls_sideways_on_a_small_phone_or_with_large_text(phone: Any, address: str, language: str) -> None:
    for size in (SMALL, {"width": 320, "height": 480}):
        phone.set_viewport_size(size)
        for place in (
            "",
            f"{ID}/ask",
            f"{ID}/pause",
            f"phrase:{AWAY.entry.id}",
            "phrase:kekkou",
            "refusal/sorry/stop",
        ):
            start(phone, address, place, language)
            for percent in ("100%", "200%"):
                phone.evaluate("(percent) => (document.documentElement.style.fontSize = percent)", percent)
                assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), (size, place, percent)


def test_the_focus_moves_to_the_next_step_and_its_line_is_announced(phone: Any, address: str) -> None:
    start(phone, address, ID)
    tap(phone, "away from their desk")
    assert phone.evaluate("document.activeElement.textContent") == "Leave a pause"
    until(phone, "document.querySelector('body > [role=status]')?.textContent.includes('はい')")
    assert phone.locator("body > [role=status] [lang=ja]").count() == 1


def test_a_reading_is_not_read_twice(phone: Any, address: str) -> None:
    start(phone, address, ID)
    assert phone.locator(".call-screen rt:not([aria-hidden=true])").count() == 0


def test_every_japanese_run_of_a_call_says_its_language(phone: Any, address: str) -> None:
    start(phone, address, ID)
    stray = phone.evaluate("""() => {
      const screen = document.querySelector(".call-screen"), stray = [];
      const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (/[ぁ-ん一-龥]/.test(data) && !parentElement.closest("[lang]").lang.startsWith("ja")) stray.push(data);
      }
      return stray;
    }""")
    assert stray == []


def test_the_language_switch_keeps_the_step(phone: Any, address: str) -> None:
    start(phone, address, f"{ID}/pause")
    phone.tap("header a[hreflang=ja]")
    phone.wait_for_url(f"{address}ja/call/#{ID}/pause")


def test_a_script_leads_to_its_call(phone: Any, address: str) -> None:
    phone.goto(f"{address}{PAGE.url}")
    phone.tap(".script-actions a")
    phone.wait_for_url(f"{address}call/#{ID}/ask")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_the_page_reads_without_javascript(browser: Any, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=SMALL)
    tab = context.new_page()
    tab.goto(f"{address}{language}call/")
    assert tab.locator("they-said:visible, hour-note:visible, my-words:visible").count() == 0
    tab.click(f"#group-{AWAY.page.id} summary")
    tab.click(f"[id='phrase:{AWAY.entry.id}'] a")
    assert tab.url == f"{address}{language}{AWAY.url}"
    tab.go_back()
    tab.click(f"[id={ID}] a")
    assert tab.url == f"{address}{language}{PAGE.url}#script"
    context.close()


def test_the_modules_of_a_call_are_asked_for_at_once(browser: Any, address: str) -> None:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    tab = context.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/modules/")[2]))
    start(tab, address, f"{ID}/ask")
    named = tab.eval_on_selector_all(
        "link[rel=modulepreload], script[type=module]",
        "all => all.map((one) => (one.href || one.src).split('/modules/')[1])",
    )
    assert {name for name in asked if name.startswith("call/")} <= set(named)
    context.close()
