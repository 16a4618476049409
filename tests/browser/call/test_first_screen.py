"""What a rep sees of every step of every script without scrolling, in both languages, on phones of three shapes."""

from __future__ import annotations

from typing import Any

import pytest

from real_book import BOOK

from .phone import ALL_ENTERED, ONE_PRESS, start, until

pytestmark = [pytest.mark.browser, pytest.mark.prove]

STEPS = sum(len(page.entry.script) for page in BOOK.plays.values())
VOICE = """speechSynthesis.getVoices = () =>
  [{ name: "Kyoko", lang: "ja-JP", localService: true, default: true, voiceURI: "Kyoko" }]"""
"""A phone can speak, so that Listen stands beside every line."""
SEEN = """async ([answers, wholeLine]) => {
  const data = await allEntered(), mode = document.querySelector("call-mode");
  const isShown = (one) => one.getClientRects().length > 0, bottom = (one) => one.getBoundingClientRect().bottom;
  const hidden = [];
  let steps = 0;
  for (const [play, { steps: all }] of Object.entries(data.plays)) for (const step of Object.keys(all)) {
    steps += 1;
    history.replaceState(null, "", `#${play}/${step}`);
    mode.show(true);
    await null; // what comes with a step
    const header = bottom(document.querySelector(".md-header"));
    const bar = mode.querySelector(".call-bar").getBoundingClientRect();
    const lines = [...mode.querySelectorAll(".call-lines :is(.said, .romaji)")].filter(isShown);
    const buttons = [...mode.querySelectorAll(".call-answer")].filter(isShown).slice(0, answers);
    const ends = [...(wholeLine ? lines : []), ...buttons].map(bottom);
    const firstRow = document.createRange();
    firstRow.setStart(lines[0].firstChild, 0);
    firstRow.setEnd(lines[0].firstChild, Math.min(1, lines[0].firstChild.length ?? 1));
    ends.push(firstRow.getBoundingClientRect().bottom);
    const isInOrder = lines[0].getBoundingClientRect().top >= header;
    const isBarSeen = bar.bottom <= innerHeight + 1 && isShown(mode.querySelector(".call-bar-stop"));
    const isNarrow = document.documentElement.scrollWidth <= innerWidth;
    if (!isInOrder || !isBarSeen || !isNarrow || Math.max(...ends) > bar.top) hidden.push(`${play}/${step}`);
  }
  return { steps, hidden };
}"""


@pytest.fixture(scope="module", params=["", "ja/"], ids=["en", "ja"])
def tab(request: pytest.FixtureRequest, browser: Any, address: str) -> Any:
    """A call on a phone that can speak, with every script."""
    context = browser.new_context(has_touch=True, is_mobile=True, service_workers="block")
    context.add_init_script(VOICE)
    page = context.new_page()
    start(page, address, language=request.param)
    page.evaluate(ALL_ENTERED)
    yield page
    context.close()


@pytest.mark.parametrize(
    ("width", "height", "answers"), [(390, 664, 2), (844, 390, 2), (320, 568, 1)], ids=["phone", "turned", "small"]
)
def test_the_line_its_answers_and_the_bar_are_on_the_first_screen(
    tab: Any, width: int, height: int, answers: int
) -> None:
    tab.set_viewport_size({"width": width, "height": height})
    assert tab.evaluate(SEEN, [answers, True]) == {"steps": STEPS, "hidden": []}


@pytest.mark.parametrize(("width", "height", "answers"), [(390, 664, 2), (320, 568, 1)])
def test_who_listens_to_the_answers_sees_no_less(tab: Any, width: int, height: int, answers: int) -> None:
    tab.set_viewport_size({"width": width, "height": height})
    page, step = next((page, step) for page in BOOK.plays.values() for step in page.entry.script if len(step.hear) > 1)
    go = f"document.querySelector('call-mode').go({{ play: '{page.id}', step: '{step.id}' }})"
    tab.evaluate(go)
    until(tab, "document.querySelector('.call-answer') !== null")
    tab.evaluate("document.querySelector('.call-screen').dispatchEvent(new Event('listened'))")
    assert tab.evaluate(SEEN, [answers, True]) == {"steps": STEPS, "hidden": []}
    tab.evaluate(go)
    sizes = """(css) => [...document.querySelectorAll(`.call-answers li:not([hidden]) > ${css}`)]
      .map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"""
    assert min(tab.evaluate(sizes, "listen-line")) >= 44 <= min(tab.evaluate(sizes, ".call-answer"))
    tab.evaluate("document.querySelector('call-mode').go(null)")


def test_with_text_twice_as_large_the_line_begins_on_the_first_screen_and_the_answers_are_one_tap_away(
    tab: Any,
) -> None:
    tab.set_viewport_size({"width": 390, "height": 664})
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    assert tab.evaluate(SEEN, [0, False]) == {"steps": STEPS, "hidden": []}
    tab.locator(".call-jump").tap()
    until(tab, "document.querySelector('.call-answer').getBoundingClientRect().top < innerHeight / 2")
    tab.evaluate("document.documentElement.style.fontSize = ''")


def test_on_its_side_the_answers_stand_beside_the_line(tab: Any) -> None:
    tab.set_viewport_size({"width": 844, "height": 390})
    tab.evaluate("document.querySelector('call-mode').fit()")
    line, answers = (tab.locator(css).bounding_box() for css in (".call-now", ".call-next"))
    assert line["x"] + line["width"] <= answers["x"]


def test_what_is_folded_is_shown_by_one_tap(tab: Any) -> None:
    tab.set_viewport_size({"width": 320, "height": 568})
    tab.evaluate("""async () => {
      const data = await allEntered(), mode = document.querySelector("call-mode");
      const plays = Object.entries(data.plays);
      for (const [play, { steps }] of plays) for (const [step, { cue }] of Object.entries(steps)) {
        history.replaceState(null, "", `#${play}/${step}`);
        mode.show(true);
        if (cue && mode.querySelector(".call-screen").dataset.folded.startsWith("cue")) return;
      }
    }""")
    folded = tab.locator(".call-now .cue")
    assert not folded.is_visible()
    tab.wait_for_timeout(ONE_PRESS)
    tab.locator(".call-unfold").tap()
    folded.wait_for(state="visible")
    assert not tab.locator(".call-unfold").is_visible()


def test_of_many_answers_six_are_shown_and_one_tap_shows_the_rest(tab: Any) -> None:
    tab.set_viewport_size({"width": 390, "height": 664})
    most = """async () => {
      const base = document.querySelector("script[src$='playbook.js']").src;
      const { choicesAt } = await import(new URL("call/engine.js", base));
      const plays = Object.entries((await allEntered()).plays);
      const all = plays.flatMap(([play, { steps }]) => Object.keys(steps).map((step) => ({ play, step })));
      const count = (place) => choicesAt(document.querySelector("call-mode").data, place).length;
      const place = all.reduce((one, other) => (count(other) > count(one) ? other : one));
      document.querySelector("call-mode").go(place, "", []);
      return count(place);
    }"""
    count = tab.evaluate(most)
    assert count > 6
    shown = "[...document.querySelectorAll('.call-answer')].filter((one) => one.checkVisibility()).length"
    assert tab.evaluate(shown) == 6
    tab.wait_for_timeout(ONE_PRESS)
    tab.locator(".call-more").tap()
    assert tab.evaluate(shown) == count
    assert tab.evaluate("[...document.querySelectorAll('.call-answer')].indexOf(document.activeElement)") == 6


def test_a_refusal_card_shows_that_it_is_one_and_the_first_words_of_the_reply_above_the_rule(
    tab: Any, address: str
) -> None:
    tab.set_viewport_size({"width": 320, "height": 568})
    phrases = [card.entry for card in BOOK.cards.values() if card.kind == "phrase"]
    refusals = [phrase.id for phrase in phrases if phrase.stops and phrase.reply]
    assert refusals
    for refusal in refusals:
        tab.evaluate("(phrase) => document.querySelector('call-mode').go({ phrase }, '', [])", refusal)
        mark, reply, rule, bar = (
            tab.locator(css).first.bounding_box()
            for css in (".call-heard .stop-3", ".call-now .said", ".call-stop-rule", ".call-bar")
        )
        assert mark["y"] < reply["y"] < rule["y"] and reply["y"] + 30 <= bar["y"], refusal
