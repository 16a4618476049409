"""The drill: sides, order, what was missed, refusals, keys, the days on which a card comes back."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from browser.call.phone import NO_STORAGE
from playbook.reading.markdown import plain_text
from project import Project

pytestmark = [pytest.mark.browser, pytest.mark.prove]
BOOK = Project().book()
GROUP = next(page for page in BOOK.pages.values() if page.kind == "phrases")
PHRASES = {phrase.id: phrase for phrase in GROUP.entry.phrases if phrase.reply}
SAID = ".practice-lines .they .said"


def begin(tab: Any, source: str) -> None:
    tab.evaluate("(hash) => { location.hash = hash; }", source)
    tab.locator(".practice-answers button").first.wait_for()


def spoken(phrase: Any) -> str:
    return plain_text(phrase.say[phrase.spoken], phrase.spoken, BOOK.registries.blanks)


def card(tab: Any) -> str:
    """The id of the card that is shown."""
    shown = tab.locator(SAID).first.evaluate("""(said) => {
      const copy = said.cloneNode(true);
      for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
      return copy.textContent;
    }""")
    return next(id for id, phrase in PHRASES.items() if spoken(phrase) == shown)


def press(tab: Any, words: str) -> None:
    tab.locator(".practice-answers button", has_text=words).click()


def answer(tab: Any, is_had: bool) -> str:
    """Answers the card that is shown, stopping where that is right; gives its id."""
    id = card(tab)
    press(tab, "I stop" if PHRASES[id].stops else "I go on")
    press(tab, "Had it" if is_had else "Not yet")
    return id


def test_only_what_is_spoken_stands_there_until_somebody_has_answered(tab: Any) -> None:
    begin(tab, f"drill/group:{GROUP.id}/7f3a")
    assert tab.locator(".practice-screen .we").count() == 0
    assert not tab.locator(".they .meaning").first.is_visible() and not tab.locator(".they .romaji").first.is_visible()
    press(tab, "I go on")
    assert tab.locator(".they .meaning").first.is_visible() and tab.locator(".we .said").first.is_visible()


def test_our_reply_may_stand_first(tab: Any) -> None:
    tab.locator("[name=order]").select_option("reply")
    begin(tab, f"drill/group:{GROUP.id}/7f3a")
    assert (tab.locator(".practice-screen .they").count(), tab.locator(".we .said").count() > 0) == (0, True)


def test_one_seed_gives_one_order(tab: Any) -> None:
    orders = []
    for _ in range(2):
        begin(tab, f"drill/group:{GROUP.id}/7f3a")
        orders.append([answer(tab, True) for _ in PHRASES])
        tab.evaluate("() => { location.hash = ''; }")
        tab.locator(".practice-start").wait_for()
    assert orders[0] == orders[1] and {*orders[0]} == {*PHRASES}


def test_what_was_missed_comes_again_until_it_was_had_and_once_more_today(tab: Any) -> None:
    begin(tab, f"drill/group:{GROUP.id}/7f3a")
    missed = answer(tab, False)
    seen = [answer(tab, True) for _ in PHRASES]
    assert seen[-1] == missed and {*seen} == {*PHRASES}
    assert tab.locator(".practice-missed li").count() == 1
    begin(tab, f"drill/group:{GROUP.id}/8888")
    again = answer(tab, False)
    tab.evaluate("() => { location.hash = ''; }")
    assert tab.locator(".drill-due a").inner_text() == "1 to see again today"
    tab.locator(".drill-due a").click()
    tab.locator(".practice-answers button").first.wait_for()
    assert card(tab) == again


def test_a_refusal_that_was_not_stopped_is_never_had(tab: Any) -> None:
    refusal = next(id for id, phrase in PHRASES.items() if phrase.stops)
    begin(tab, f"drill/cards:phrase:{refusal}/7f3a")
    press(tab, "I go on")
    assert tab.locator(".practice-answers button").all_inner_texts() == ["1\nNot yet"]
    assert tab.locator(".practice-title").inner_text() == "That was a refusal. Nothing but stopping counts."
    press(tab, "Not yet")
    press(tab, "I stop")
    assert "Had it" in tab.locator(".practice-answers").inner_text()


def test_keys_answer_and_back_leads_to_the_list(tab: Any) -> None:
    begin(tab, f"drill/group:{GROUP.id}/7f3a")
    tab.keyboard.press("1")
    assert tab.locator(".practice-title").inner_text() in (
        "Compare",
        "That was a refusal. Nothing but stopping counts.",
    )
    assert tab.evaluate("document.activeElement.matches('.practice-title')")
    tab.go_back()
    tab.locator(".practice-start").wait_for()
    assert tab.locator(".practice-screen").is_hidden()


def test_a_drill_works_without_storage(browser: Any, small_book: str) -> None:
    context = browser.new_context(service_workers="block")
    context.add_init_script(NO_STORAGE)
    tab = context.new_page()
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.goto(f"{small_book}practice/#drill/group:{GROUP.id}/7f3a")
    tab.locator(".practice-answers button").first.wait_for()
    for _ in PHRASES:
        answer(tab, True)
    assert (tab.locator(".practice-title").inner_text(), faults) == ("Done", [])
    context.close()


LINES = next(page for page in BOOK.pages.values() if page.kind == "lines")
LINE = LINES.entry.lines[0]


def test_a_line_of_ours_is_asked_for_by_its_moment_and_meaning_and_comes_back_when_it_was_missed(tab: Any) -> None:
    tab.goto(tab.url.replace("practice/", "ja/practice/"))
    begin(tab, f"drill/cards:line:{LINE.id}/7f3a")
    assert tab.locator(".practice-when").inner_text() == LINE.when.ja
    assert not tab.locator(".practice-screen .we .said").is_visible()
    tab.goto(tab.url.replace("ja/practice/", "practice/"))
    begin(tab, f"drill/cards:line:{LINE.id}/7f3a")
    assert tab.locator(".practice-when").inner_text() == LINE.when.en
    assert tab.locator(".practice-screen .we .meaning").is_visible()
    assert not tab.locator(".practice-screen .we .said").is_visible()
    press(tab, "I have said it")
    assert tab.locator(".practice-screen .we .said").is_visible()
    press(tab, "Not yet")
    press(tab, "I have said it")
    press(tab, "Had it")
    assert tab.locator(".practice-missed a").get_attribute("href").endswith(f"#{LINE.id}")
    tab.evaluate("() => { location.hash = ''; }")
    tab.reload()
    assert LINE.id in tab.evaluate("localStorage.getItem(Object.keys(localStorage).find((key) => /drill/.test(key)))")


def test_the_line_may_stand_first(tab: Any) -> None:
    tab.locator("[name=order]").select_option("reply")
    begin(tab, f"drill/cards:line:{LINE.id}/7f3a")
    assert tab.locator(".practice-screen .we .said").is_visible()
    assert tab.locator(".practice-when").count() == 0
    press(tab, "Look")
    assert tab.locator(".practice-when").inner_text() == LINE.when.en


def test_a_group_of_lines_and_what_we_say_in_a_script_are_drilled(tab: Any) -> None:
    play = next(page for page in BOOK.plays.values() if page.entry.script)
    ours = sum(bool(step.say) for step in play.entry.script) + len(
        {*(id for step in play.entry.script for id in step.lines)}
    )
    for source, count in ((f"lines:{LINES.id}", len(LINES.entry.lines)), (f"ours:{play.id}", ours)):
        begin(tab, f"drill/{source}/7f3a")
        for _ in range(count):
            press(tab, "I have said it")
            press(tab, "Had it")
        assert tab.locator(".practice-screen").inner_text().startswith(f"Done\n\n{count} cards"), source
        tab.evaluate("() => { location.hash = ''; }")


DAYS = """async (histories) => {
  const { graded } = await import(new URL("../assets/modules/practice/schedule.js", location));
  const after = (cards, [isHad, now]) => [...cards, graded(cards.at(-1) ?? null, isHad, now)];
  return histories.map((history) => history.reduce(after, []).map(({ due }) => due));
}"""


@pytest.mark.prove
def test_a_card_comes_back_when_the_authors_of_the_scheme_say(tab: Any) -> None:
    import fsrs

    chance = random.Random(20261126)
    histories = []
    for _ in range(300):
        now, history = datetime(2026, 11, 26, 9, tzinfo=UTC), []
        for _ in range(chance.randint(1, 12)):
            history.append((chance.random() < 0.7, int(now.timestamp() * 1000)))
            now += (
                timedelta(minutes=chance.choice([3, 11, 60]))
                if chance.random() < 0.3
                else timedelta(days=chance.randint(1, 40))
            )
        histories.append(history)
    steps = (timedelta(minutes=10),)
    scheme = fsrs.Scheduler(learning_steps=steps, relearning_steps=steps, enable_fuzzing=False)
    expected = []
    for history in histories:
        kept, days = fsrs.Card(due=datetime.fromtimestamp(history[0][1] / 1000, UTC)), []
        for is_had, moment in history:
            rating = fsrs.Rating.Good if is_had else fsrs.Rating.Again
            kept, _ = scheme.review_card(kept, rating, datetime.fromtimestamp(moment / 1000, UTC))
            days.append(int(kept.due.timestamp() * 1000))
        expected.append(days)
    assert tab.evaluate(DAYS, histories) == expected


OF_EVERY_OBJECT = ["__proto__", "constructor", "toString", "hasOwnProperty"]
DAMAGED = ["%", "[", "席", "drill", "drill/", "drill/cards:", "drill/cards:phrase:,line:,step:/", "rehearse/"]
DAMAGED += [f"{name}/x" for name in OF_EVERY_OBJECT]
DAMAGED += [f"drill/{name}:x" for name in OF_EVERY_OBJECT]
KINDS = ("group:", "lines:", "play:", "ours:", "cards:", "cards:line:", "cards:step:", "cards:phrase:")
DAMAGED += [f"drill/{kind}{name}/7f3a" for kind in KINDS for name in OF_EVERY_OBJECT]
DAMAGED += [f"rehearse/{name}/7f3a/hard" for name in OF_EVERY_OBJECT]


@pytest.mark.parametrize("page", ["practice/", "words/cards/"])
def test_whatever_the_address_names_nothing_throws(browser: Any, small_book: str, page: str) -> None:
    context = browser.new_context(service_workers="block")
    tab = context.new_page()
    thrown: list[str] = []
    tab.on("pageerror", lambda error: thrown.append(str(error)))
    tab.goto(f"{small_book}{page}", wait_until="networkidle")
    assert tab.locator("practice-page:defined, role-play:defined").count() == 1
    for damaged in DAMAGED:
        tab.evaluate("(hash) => { location.hash = hash; }", damaged)
        tab.wait_for_timeout(60)
        assert thrown == [], damaged
        assert tab.locator("h1, .practice-screen").first.is_visible()
    context.close()


def test_a_mood_that_is_none_is_the_usual_one(tab: Any) -> None:
    shares = """async (moods) => {
      const { likelihoods } = await import(new URL("../assets/modules/practice/receptionist.js", location));
      return moods.map((mood) => likelihoods([{ phrase: "a" }, { phrase: "b" }], mood));
    }"""
    usual, *others = tab.evaluate(shares, ["busy", *OF_EVERY_OBJECT, ""])
    assert others == [usual] * len(others)
