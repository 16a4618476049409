"""The projector: one thing a screen, as large as a room needs it, turned by keys and clickers."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import AXE, until
from real_book import BOOK, a_page, a_play

from .test_faces import TRAINING

pytestmark = [pytest.mark.browser, pytest.mark.prove]

LONGEST = max(
    (page for page in BOOK.plays.values() if {step.spoken for step in page.entry.script} == {"ja"}),
    key=lambda page: len(page.entry.script),
)
ENGLISH = a_play(lambda play: any(step.spoken == "en" for step in play.script))
PHRASES = a_page("phrases", lambda page: all(phrase.reply for phrase in page.entry.phrases))
PAGES = {"play": LONGEST, "english": ENGLISH, "phrases": PHRASES, "training": TRAINING, "lines": a_page("lines")}
ROOMS = [(1920, 1080), (1280, 720), (1024, 768)]
SIZES = """() => Object.fromEntries([["ours", ".projected-ours"], ["theirs", ".projected-theirs"],
  ["meaning", ".projected-meaning"], ["furigana", ".projected-ours rt"]].map(([name, what]) => {
    const one = document.querySelector(`.projector ${what}`);
    return [name, one && Math.round(parseFloat(getComputedStyle(one).fontSize) / innerHeight * 1080)];
  }))"""
WALK = """() => {
  const stage = document.querySelector(".projector-stage");
  const press = (key) => stage.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const found = [];
  press("Home");
  for (let last = null; last !== stage.innerHTML && found.length < 1000; press("PageDown")) {
    last = stage.innerHTML;
    const bare = stage.cloneNode(true);
    bare.querySelectorAll(".blank").forEach((blank) => blank.remove());
    found.push({ text: stage.textContent, bare: bare.textContent,
      isCut: stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1 });
  }
  return found;
}"""


def project(tab: Any, address: str, page: Any, language: str = "", room: tuple[int, int] = ROOMS[0]) -> None:
    tab.set_viewport_size({"width": room[0], "height": room[1]})
    tab.goto(f"{address}{language}{page.url}")
    until(tab, "customElements.get('project-page') && document.querySelector('project-page')")
    tab.keyboard.press("p")
    until(tab, "document.querySelector('.projector[open] .projected')")


def on_screen(tab: Any) -> str:
    return tab.evaluate("document.querySelector('.projector-stage').textContent")


def covered(tab: Any) -> int:
    return tab.locator(".projector .is-later").count()


@pytest.mark.parametrize("room", ROOMS)
def test_letters_are_as_large_a_part_of_any_screen(tab: Any, address: str, room: tuple[int, int]) -> None:
    project(tab, address, LONGEST, room=room)
    found = tab.evaluate(SIZES)
    for _ in range(12):  # What we say may fill several screens before one has what they say.
        tab.keyboard.press("ArrowRight")
        now = tab.evaluate(SIZES)
        found = {name: size or now[name] for name, size in found.items()}
    assert found == {"ours": 72, "theirs": 56, "meaning": 36, "furigana": 32}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("kind", PAGES)
def test_what_does_not_fit_is_split_and_nothing_is_cut(
    tab: Any, address: str, kind: str, room: tuple[int, int]
) -> None:
    for language in ("", "ja/"):
        project(tab, address, PAGES[kind], language, room)
        screens = tab.evaluate(WALK)
        assert [screen["text"] for screen in screens if screen["isCut"]] == []
        assert len(screens) > 3


def test_a_play_shows_each_line_and_each_answer_of_its_script(tab: Any, address: str) -> None:
    project(tab, address, LONGEST)
    shown = "".join(screen["bare"] for screen in tab.evaluate(WALK))
    said = tab.evaluate(
        """() => [...document.querySelectorAll(".step .we-say .said, .step .heard .said")].map((one) => {
          const copy = one.cloneNode(true);
          copy.querySelectorAll("rp, .blank").forEach((one) => one.remove());
          return copy.textContent;
        })"""
    )
    assert len(said) > 10
    assert [words for words in said if words not in shown] == []


def test_the_meaning_comes_at_the_second_press_and_the_next_screen_at_the_third(tab: Any, address: str) -> None:
    project(tab, address, LONGEST)
    first = on_screen(tab)
    assert covered(tab) > 0
    assert tab.locator(".projector .projected-meaning:visible").count() == 0
    tab.keyboard.press("PageDown")
    assert (on_screen(tab), covered(tab)) == (first, 0)
    tab.keyboard.press("PageDown")
    assert on_screen(tab) != first
    tab.keyboard.press("PageUp")
    assert (on_screen(tab), covered(tab) > 0) == (first, True)


def test_a_question_shows_its_answer_at_the_second_press(tab: Any, address: str) -> None:
    project(tab, address, TRAINING)
    tab.keyboard.press("End")
    assert tab.locator(".projector .is-right").count() == 0
    tab.keyboard.press(" ")
    assert tab.locator(".projector .is-right").count() == 1
    assert tab.locator(".projector .is-right").inner_text().startswith(f"{TRAINING.entry.questions[-1].number}. ")


def test_b_makes_the_screen_black_and_the_next_press_only_light_again(tab: Any, address: str) -> None:
    project(tab, address, LONGEST)
    before = on_screen(tab)
    tab.keyboard.press("b")
    assert tab.locator(".projector").evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(0, 0, 0)"
    assert tab.locator(".projector .projected:visible").count() == 0
    tab.keyboard.press("PageDown")
    assert tab.locator(".projector .projected-ours:visible").count() > 0
    assert (on_screen(tab), covered(tab) > 0) == (before, True)


def test_escape_leaves_the_projector_at_the_step_that_was_shown(tab: Any, address: str) -> None:
    project(tab, address, LONGEST)
    tab.keyboard.press("End")
    for _ in range(2):  # the first may only leave the full screen
        tab.keyboard.press("Escape")
        tab.wait_for_timeout(200)
    until(tab, "!document.querySelector('.projector')")
    assert tab.evaluate("document.querySelector('article .step:last-child').getBoundingClientRect().top < innerHeight")


def test_the_projector_begins_where_one_reads(tab: Any, address: str) -> None:
    step = LONGEST.entry.script[4].id
    tab.goto(f"{address}{LONGEST.url}#step-{step}")
    until(tab, "customElements.get('project-page') && document.querySelector('project-page')")
    tab.wait_for_timeout(200)
    tab.keyboard.press("p")
    until(tab, "document.querySelector('.projector[open] .projected')")
    said = tab.locator(f"#step-{step} .we-say .said").first.evaluate(
        """(one) => {
          const copy = one.cloneNode(true);
          copy.querySelectorAll("rp").forEach((mark) => mark.remove());
          return copy.textContent;
        }"""
    )
    assert on_screen(tab).startswith(said.partition("。")[0])


def test_nothing_else_stands_on_the_screen(tab: Any, address: str) -> None:
    project(tab, address, LONGEST)
    assert tab.evaluate(
        """() => [[5, 5], [innerWidth - 5, 5], [5, innerHeight - 5], [innerWidth - 5, innerHeight - 5]]
          .every(([x, y]) => document.elementFromPoint(x, y).closest(".projector"))"""
    )
    assert tab.locator(".projector :is(button, a[href], input, nav)").count() == 0


def test_the_key_is_a_letter_where_somebody_types(tab: Any, address: str) -> None:
    tab.goto(address + LONGEST.url)
    until(tab, "customElements.get('project-page') && document.querySelector('project-page')")
    tab.locator(".md-search__input").focus()
    tab.keyboard.type("p")
    tab.wait_for_timeout(300)
    assert tab.locator(".projector").count() == 0


def test_a_second_window_shows_the_notes_follows_and_turns_the_screens(tab: Any, address: str) -> None:
    project(tab, address, TRAINING)
    with tab.context.expect_page() as opened:
        tab.keyboard.press("n")
    notes = opened.value
    until(notes, "document.querySelector('.notes-place')?.textContent.startsWith('1 /')")
    item = TRAINING.entry.items[0]
    assert item.notes.en[:20] in notes.locator(".notes-text").inner_text()
    assert f"{item.minutes} minutes" in notes.locator(".notes-place").inner_text()
    assert notes.locator(".notes-next .projected").count() > 0
    first = on_screen(tab)
    notes.keyboard.press("PageDown")
    until(notes, "document.querySelector('.notes-place').textContent.startsWith('2 /')")
    assert on_screen(tab) != first
    until(notes, "document.querySelector('.notes-time').textContent !== '0:00'")
    tab.keyboard.press("b")
    until(notes, "document.querySelector('.notes-place').textContent.includes('Black')")


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_wrong_with_the_projector(tab: Any, address: str, kind: str) -> None:
    project(tab, address, PAGES[kind])
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run('.projector', { resultTypes: ['violations'] })")
    assert [f"{one['id']}: {node['html'][:120]}" for one in result["violations"] for node in one["nodes"]] == []


def test_a_play_without_a_script_has_no_projector(tab: Any, address: str) -> None:
    page = a_play(lambda play: not play.script)
    tab.goto(address + page.url)
    assert tab.locator("project-page").count() == 0
