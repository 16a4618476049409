"""What a reader has chosen stays: after Back, beside another tab, with odd or no storage, in three engines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .session import ELEMENTS_ARE_THERE, Session, press, wait

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PLAY = "reception/not-at-desk/"
PLAN = "words/first-weeks/"
STORED = "JSON.parse(localStorage.getItem(arguments[0]))"
TICKS = "[...document.querySelectorAll('play-checklist input:checked')].map((box) => box.name)"
PROGRESS = "document.querySelector('play-checklist [role=status]').textContent"
READINGS = """[
  [...document.querySelectorAll('reading-switches input:checked')].map((box) => box.name),
  ["rt", ".romaji", ".said ~ .meaning"].map((one) => document.querySelector(`.script ${one}`).checkVisibility()),
]"""
COMPANY = "document.querySelector('article .romaji .blank[data-blank=company]').textContent"
PLANNED = "[...document.querySelectorAll('.contact-date time')].map((time) => time.dateTime)"


def key(home: str, name: str) -> str:
    """The name under which the site at `home` stores something."""
    return f"/{home.split('/', 3)[3]}.{name}"


def stored(engine: Session, home: str, name: str) -> Any:
    return engine.js(STORED, key(home, name))


def store(engine: Session, home: str, name: str, value: Any) -> None:
    """Puts into the storage what another page, another edition or some damage may have put there."""
    text = value if isinstance(value, str) else json.dumps(value)
    engine.run("localStorage.setItem(arguments[0], arguments[1])", key(home, name), text)


def enter(engine: Session, css: str, text: str) -> None:
    """Enters a text by script."""
    change = "field.value = arguments[1]; field.dispatchEvent(new Event('input', { bubbles: true }))"
    engine.run(f"const field = document.querySelector(arguments[0]); {change}", css, text)


def away_and_back(engine: Session, home: str, meanwhile: Any = None) -> bool:
    """Leaves the page for another one and comes back; gives whether the browser has kept the page as it was.

    A browser may decline (Firefox does when the machine is busy) and loads it anew: it must show the same.
    """
    engine.run("addEventListener('pageshow', ({ persisted }) => setTimeout(() => (window.isKept = persisted), 200))")
    engine.run("window.isLeft = true")
    left = engine.js("location.href")
    engine.leave(f"{home}about/")
    if meanwhile:
        meanwhile()
    engine.back()
    engine.until("location.href === arguments[0] && document.readyState === 'complete'", left)
    # What the browser restores comes in a task of its own, and so does what we restore.
    engine.until(f"window.isLeft ? window.isKept : {ELEMENTS_ARE_THERE}")
    return engine.js("Boolean(window.isKept)")


def becomes(engine: Session, expression: str, value: Any) -> None:
    """Waits for a value, and says what there is instead."""
    wait(lambda: engine.js(expression) == value, 5)
    assert engine.js(expression) == value


def fill_company(engine: Session, words: str) -> None:
    press(engine, "my-words:defined > button")
    engine.until("document.querySelector('my-words [data-blank=company][data-field=latin]')")
    enter(engine, "my-words [data-blank=company][data-field=latin]", words)
    press(engine, "my-words button[type=submit]")


# ---- Back


def test_a_page_that_the_browser_has_kept_shows_what_was_ticked_meanwhile(engine: Session, home: str) -> None:
    """All below hold where it keeps none, too; so here it must, once."""
    for _ in range(5):
        engine.goto(home + PLAY)
        if away_and_back(engine, home, lambda: store(engine, home, "ticks.not-at-desk", ["time"])):
            break
    else:
        pytest.fail("in five times it was never kept")
    assert engine.js(TICKS) == ["time"]


def test_a_page_that_the_browser_loads_anew_shows_what_was_ticked_meanwhile(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    engine.run("addEventListener('unload', () => {})")  # Chromium and Firefox keep no such page.
    is_kept = away_and_back(engine, home, lambda: store(engine, home, "ticks.not-at-desk", ["time"]))
    assert not is_kept or engine.name == "webkit"
    assert engine.js(TICKS) == ["time"]


def test_ticks_are_there_after_back_and_the_next_tick_erases_none(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    press(engine, "play-checklist input[name=taker]")
    away_and_back(engine, home)
    assert engine.js(TICKS) == ["taker"]
    press(engine, "play-checklist input[name=time]")
    assert engine.js(TICKS) == ["taker", "time"]
    assert engine.js(PROGRESS) == "2 of 2"
    assert sorted(stored(engine, home, "ticks.not-at-desk")) == ["taker", "time"]


def test_ticks_of_another_page_in_between_are_there_after_back(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    away_and_back(engine, home, lambda: store(engine, home, "ticks.not-at-desk", ["time"]))
    assert engine.js(TICKS) == ["time"]
    press(engine, "play-checklist input[name=taker]")
    assert sorted(stored(engine, home, "ticks.not-at-desk")) == ["taker", "time"]


def test_own_words_filled_on_another_page_are_shown_after_back_and_none_is_lost(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    away_and_back(engine, home, lambda: store(engine, home, "blanks", {"me": {"latin": "Mori"}}))
    assert engine.js(COMPANY.replace("company", "me")) == "Mori"
    fill_company(engine, "ABC")
    assert engine.js(COMPANY) == "ABC"
    assert stored(engine, home, "blanks") == {"me": {"latin": "Mori"}, "company": {"latin": "ABC"}}


def test_the_fields_of_own_words_are_filled_after_back(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    fill_company(engine, "ABC")
    if not away_and_back(engine, home):
        press(engine, "my-words:defined > button")
    becomes(engine, "document.querySelector('my-words [data-blank=company][data-field=latin]')?.value", "ABC")
    assert engine.js(COMPANY) == "ABC"


def test_the_reading_switches_say_after_back_what_is_shown(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    press(engine, ".readings summary")
    press(engine, "#reading-romaji")
    shown = [["furigana", "meaning"], [True, False, True]]
    assert engine.js(READINGS) == shown
    away_and_back(engine, home)
    assert engine.js(READINGS) == shown
    engine.run("document.querySelector('.readings').open = true")
    press(engine, "#reading-furigana")
    assert stored(engine, home, "readings.en") == ["meaning"]


def test_readings_and_scheme_chosen_on_another_page_hold_after_back(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)

    def meanwhile() -> None:
        store(engine, home, "readings.en", ["furigana"])
        store(engine, home, "scheme", '"dark"')

    away_and_back(engine, home, meanwhile)
    assert engine.js(READINGS) == [["furigana"], [True, False, False]]
    assert engine.js("document.documentElement.dataset.scheme") == "dark"
    assert engine.js("document.querySelector('scheme-switch button').getAttribute('aria-pressed')") == "true"


def test_a_plan_is_there_after_back_after_a_reload_and_in_the_other_language(engine: Session, home: str) -> None:
    engine.goto(home + PLAN)
    engine.until(f"{PLANNED}[0]")
    plan(engine)
    planned = engine.js(PLANNED)
    assert planned[0] == "2030-12-10"
    away_and_back(engine, home)
    for url in (None, PLAN, f"ja/{PLAN}"):
        if url:
            engine.goto(home + url)
        becomes(engine, PLANNED, planned)
        assert engine.js("document.querySelector('#plan-client').value") == "試験商事"
    engine.run("document.querySelector('[data-anew]').click()")
    assert engine.js(PLANNED)[0] < "2030"
    assert engine.js("document.querySelector('#plan-client').value") == ""
    assert stored(engine, home, "plan.first-weeks") is None


def plan(engine: Session) -> None:
    """Sets a first day, a day of the week on which nobody works, and a name, as a reader does."""
    engine.run("""
      const form = document.querySelector(".planner");
      form.elements.first.value = "2030-12-09";
      form.elements.first.dispatchEvent(new Event("change", { bubbles: true }));
      form.querySelector("[name=weekday][value='1']").click();
      form.elements.client.value = "試験商事";
      form.elements.client.dispatchEvent(new Event("input", { bubbles: true }));
    """)


def test_they_said_shows_after_back_what_was_asked(engine: Session, home: str) -> None:
    engine.goto(f"{home}call/")
    engine.until("document.querySelector('call-mode[data-ready]')")
    enter(engine, "they-said input", "away")
    engine.until("document.querySelector('.said-found [data-phrase=not-at-desk]')")
    if engine.name == "firefox":
        return  # It keeps no page whose search has a worker, and opens the call anew.
    if away_and_back(engine, home):  # A call that is loaded anew begins anew.
        assert engine.js("document.querySelector('they-said input').value") == "away"


# ---- another tab


def test_two_tabs_show_the_same_and_erase_nothing_of_each_other(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    with engine.other_tab():
        engine.goto(home + PLAY)
        press(engine, "play-checklist input[name=time]")
        fill_company(engine, "ABC")
        press(engine, "scheme-switch button")
        chosen = engine.js("document.documentElement.dataset.scheme")
    becomes(engine, TICKS, ["time"])
    becomes(engine, COMPANY, "ABC")
    becomes(engine, "document.documentElement.dataset.scheme", chosen)
    press(engine, "play-checklist input[name=taker]")
    assert sorted(stored(engine, home, "ticks.not-at-desk")) == ["taker", "time"]


def test_a_write_keeps_what_another_page_wrote_unheard(engine: Session, home: str) -> None:
    """A tab that sleeps is told nothing; the storage of the page itself is changed here, which tells nobody."""
    engine.goto(home + PLAY)
    store(engine, home, "ticks.not-at-desk", ["taker"])
    store(engine, home, "blanks", {"me": {"latin": "Mori"}})
    store(engine, home, "readings.en", ["furigana"])
    press(engine, "play-checklist input[name=time]")
    fill_company(engine, "ABC")
    press(engine, ".readings summary")
    press(engine, "#reading-meaning")
    assert stored(engine, home, "ticks.not-at-desk") == ["taker", "time"]
    assert stored(engine, home, "blanks") == {"me": {"latin": "Mori"}, "company": {"latin": "ABC"}}
    assert sorted(stored(engine, home, "readings.en")) in (["furigana"], ["furigana", "meaning"])


# ---- odd, forbidden, full

ODD_WORDS = [
    {"me": {"latin": 7, "ja": "森"}, "company": 3, "date": {"en": None}, "taker": {"latin": ["x"]}},
    {"me": {"ja": " 森 ", "unknown": "x"}, "company": {"ja": {"a": 1}}, "__proto__": {"latin": "x"}},
]
NOTHING = [7, [], [["me", "Mori"]], "{", "null", {"me": "Mori"}, {"me": {}}]


@pytest.mark.parametrize("value", ODD_WORDS)
def test_what_is_odd_in_the_stored_words_is_left_out_and_the_rest_stays(engine: Session, home: str, value: Any) -> None:
    store(engine, home, "blanks", value)
    in_a_call(engine, home)
    assert engine.js("document.querySelector('.call-lines .blank[data-blank=me]').textContent") == "森"
    assert "Aoba" in engine.js("document.querySelector('.call-lines .romaji').textContent")


@pytest.mark.parametrize("value", NOTHING)
def test_what_is_stored_may_be_anything_and_everything_works(engine: Session, home: str, value: Any) -> None:
    for name in ("blanks", "ticks.not-at-desk", "readings.en", "scheme", "language", "plan.first-weeks"):
        store(engine, home, name, value)
    in_a_call(engine, home)
    engine.goto(home + PLAN)
    engine.until(f"{PLANNED}[0]")
    engine.goto(home + PLAY)
    press(engine, "play-checklist input[name=time]")
    assert engine.js(TICKS) == ["time"]
    fill_company(engine, "ABC")
    assert engine.js(COMPANY) == "ABC"


def in_a_call(engine: Session, home: str) -> None:
    """Opens a step of a call whose line has blanks, and goes one step on."""
    engine.goto(f"{home}call/#not-at-desk/ask")
    engine.until("document.querySelector('call-mode[data-ready] .call-lines .said')")


def test_a_damaged_tick_is_left_out_and_the_others_stay(engine: Session, home: str) -> None:
    store(engine, home, "ticks.not-at-desk", [3, "taker", None, {"time": 1}, "gone", "taker"])
    engine.goto(home + PLAY)
    assert engine.js(TICKS) == ["taker"]
    press(engine, "play-checklist input[name=time]")
    assert stored(engine, home, "ticks.not-at-desk") == ["taker", "gone", "time"]


def test_a_date_that_is_none_leaves_the_plan_as_it_usually_is(engine: Session, home: str) -> None:
    store(
        engine, home, "plan.first-weeks", {"first": "31 December", "weekday-1": "no", "client": "試験商事", "time": 5}
    )
    engine.goto(home + PLAN)
    engine.until(f"{PLANNED}[0]")
    assert engine.js("document.querySelector('#plan-client').value") == "試験商事"
    assert engine.js("document.querySelector('[name=weekday][value=\"1\"]').checked")


def test_with_a_full_storage_what_is_chosen_holds_for_the_visit(engine: Session, home: str) -> None:
    engine.goto(home + PLAY)
    engine.run("""
      let text = "x".repeat(1 << 20);
      while (text.length) {
        try { localStorage.setItem(`full${Math.random()}`, text); } catch { text = text.slice(1 + text.length / 2); }
      }
    """)
    press(engine, "play-checklist input[name=time]")
    fill_company(engine, "ABC")
    engine.goto(home + PLAY)
    assert engine.js(TICKS) == ["time"]
    assert engine.js(COMPANY) == "ABC"
    engine.run(
        "for (const name of Object.keys(localStorage)) if (name.startsWith('full')) localStorage.removeItem(name)"
    )
    press(engine, "play-checklist input[name=taker]")
    assert sorted(stored(engine, home, "ticks.not-at-desk")) == ["taker", "time"]
    assert engine.js("Object.keys(sessionStorage).filter((name) => name.includes('ticks'))") == []
