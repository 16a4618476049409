"""How a call ends: they refused, or an ordinary goodbye; never one for the other. And no address is a dead end."""

from __future__ import annotations

import pytest

from .session import Session, wait

pytestmark = [pytest.mark.browser, pytest.mark.prove]

READY = "document.querySelector('call-mode[data-ready]')"
HASH = "location.hash.slice(1)"
ALL_ENTERED = """(async () => {
  const modules = document.querySelector("script[src$='playbook.js']").src;
  const { enter } = await import(new URL("call/data.js", modules));
  const { data } = document.querySelector("call-mode");
  await Promise.all(Object.keys(data.plays).map((play) => enter(data, play)));
  document.body.dataset.entered = "";
})(); return null"""
STEPS = """Object.entries(document.querySelector("call-mode").data.plays)
  .flatMap(([play, { steps }]) => Object.keys(steps).map((step) => [play, step]))"""
WAYS_OUT = """((play, step) => {
  const mode = document.querySelector("call-mode");
  mode.go({ play, step }, "", []);
  return ["goodbye", "stop"].map((name) => {
    const button = document.querySelector(`.call-bar-${name}`);
    const { top, bottom, width, height } = button.getBoundingClientRect();
    return { words: button.textContent, isSeen: top >= 0 && bottom <= innerHeight, width, height };
  });
})(...arguments)"""


def on_call(engine: Session, home: str, place: str = "", language: str = "") -> None:
    engine.goto(f"{home}{language}call/{place and '#' + place}")
    engine.until(READY)


@pytest.mark.parametrize(
    ("language", "words"), [("", ["Goodbye", "They refused"]), ("ja/", ["締めの挨拶", "断られた"])]
)
def test_both_ways_to_end_are_in_view_on_every_step(
    engine: Session, home: str, language: str, words: list[str]
) -> None:
    on_call(engine, home, language=language)
    engine.run(ALL_ENTERED)
    engine.until("'entered' in document.body.dataset")
    steps = engine.js(STEPS)
    assert steps
    for play, step in steps:
        ways = engine.js(WAYS_OUT, play, step)
        assert [way["words"] for way in ways] == words
        assert all(way["isSeen"] and way["width"] >= 44 and way["height"] >= 44 for way in ways)


def test_the_two_ways_to_end_do_not_touch_and_do_not_look_alike(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    names = "[...document.querySelectorAll('.call-bar button')].map((one) => one.className.replace('call-bar-', ''))"
    bar = engine.js(names)
    assert abs(bar.index("goodbye") - bar.index("stop")) > 1
    looks = """['goodbye', 'stop'].map((name) => {
      const { color, borderRadius, backgroundColor } = getComputedStyle(document.querySelector(`.call-bar-${name}`));
      return [color, borderRadius, backgroundColor];
    })"""
    assert all(one != other for one, other in zip(*engine.js(looks), strict=True))


def test_goodbye_shows_its_line_and_an_end_that_stops_nothing(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    engine.click(".call-bar-goodbye")
    engine.until("document.querySelector('.call-end')")
    assert engine.js("document.querySelector('.call-now .said').textContent").startswith("失礼")
    assert not engine.js("document.querySelector('.call-end').matches('.outcome-stops')")
    note = engine.js("document.querySelector('#call-note').value")
    assert "Outcome: Ended" in note and "Ask for the person → Ended" in note
    wait(lambda: False, 0.4)  # A second press at once would be the first one.
    engine.click(".call-bar-back")
    engine.until(f"{HASH} === 'not-at-desk/ask'")


def test_a_goodbye_after_a_refusal_takes_it_not_back(engine: Session, home: str) -> None:
    on_call(engine, home, "not-at-desk/ask")
    engine.click(".call-bar-stop")
    engine.until(f"{HASH} === 'refusal/accept'")
    wait(lambda: False, 0.4)  # A second press at once would be the first one.
    engine.click(".call-bar-goodbye")
    engine.until("document.querySelector('.call-end.outcome-stops')")


def test_a_goodbye_before_any_play_ends_the_call_too(engine: Session, home: str) -> None:
    on_call(engine, home, "phrase:not-at-desk")
    engine.click(".call-bar-goodbye")
    engine.until("document.querySelector('.call-end')")
    engine.goto(f"{home}call/#{engine.js(HASH)}")
    engine.until("document.querySelector('.call-end')")


# ---- addresses

ODD = [
    "%", "not-at-desk%", "%E0%A4%A", "phrase:%", "not-at-desk/%ZZ", "%00", "__proto__", "constructor/ask",
    "phrase:toString", "phrase:", "goodbye:", "goodbye:nothing", "goodbye:__proto__", "/", "//", "///", " ", "%25",
    "not-at-desk//ended", "あ", "#", "?q=x#y", "<img src=x onerror=alert(1)>", "a" * 5000,
]  # fmt: skip
FUZZ = """(async (seed) => {
  const modules = document.querySelector("script[src$='playbook.js']").src;
  const { placeInHash, placeAt, addressOf } = await import(new URL("call/engine.js", modules));
  const { data } = document.querySelector("call-mode");
  const parts = ["%", "%E3", "%zz", "/", ":", "#", "phrase:", "goodbye:", "not-at-desk", "ask", "ended", "__proto__",
    "席", "\\ud83d", "\\0", " "];
  const odd = [];
  let state = seed;
  const next = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  for (let count = 0; count < 20000; count += 1) {
    const hash = "#" + Array.from({ length: next(7) }, () => parts[next(parts.length)]).join("");
    try {
      const place = placeInHash(data, hash);
      if (place && addressOf(placeAt(data, addressOf(place))) !== addressOf(place)) odd.push(hash);
    } catch (error) {
      odd.push(`${hash}: ${error}`);
    }
  }
  document.body.dataset.odd = JSON.stringify(odd);
})(arguments[0]); return null"""


@pytest.mark.parametrize("damaged", ["%", "not-at-desk%", "%E0%A4%A", "phrase:%"])
def test_a_damaged_address_opens_the_start(engine: Session, home: str, damaged: str) -> None:
    on_call(engine, home, damaged)
    assert engine.js("document.querySelector('.call-start').checkVisibility()")
    engine.run("location.hash = '#not-at-desk/ask'")
    engine.until("document.querySelector('.call-lines .said')")
    engine.run("location.hash = arguments[0]", f"#{damaged}")
    engine.until("document.querySelector('.call-start').checkVisibility()")
    engine.click("language-switch a")
    engine.until("location.pathname.includes('/ja/')")


def test_no_address_ever_throws(engine: Session, home: str) -> None:
    on_call(engine, home)
    engine.run("window.thrown = []; addEventListener('error', ({ message }) => thrown.push(message))")
    for odd in ODD:
        engine.run("location.hash = arguments[0]", odd)
        engine.run("history.replaceState(null, '', location.href); dispatchEvent(new PopStateEvent('popstate'))")
    assert engine.js("thrown") == []
    engine.run(FUZZ, 9)
    assert engine.until("document.body.dataset.odd") == "[]"
