"""Whatever stands in the storage, nothing throws, what is sound in it holds, and what is not is left out by itself."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from browser.call.phone import until

pytestmark = [pytest.mark.browser, pytest.mark.prove]

SOUND: dict[str, Any] = {
    "blanks": {"me": {"ja": "森"}},
    "ticks.not-at-desk": ["taker"],
    "readings.en": ["romaji"],
    "plan.first-weeks": {"client": "試験商事"},
}
"""What a reader may have stored, and where it is seen."""
PAGES = {
    "reception/not-at-desk/": {
        "blanks": "document.querySelector('.script .said .blank[data-blank=me]').textContent === '森'",
        "ticks.not-at-desk": "document.querySelector('play-checklist input[name=taker]').checked",
        "readings.en": "document.querySelector('#reading-romaji').checked",
    },
    "words/first-weeks/": {"plan.first-weeks": "document.querySelector('#plan-client').value === '試験商事'"},
}
TRY = """async ([path, cases]) => {
  const wrong = [];
  addEventListener("error", ({ message }) => wrong.push(message));
  addEventListener("unhandledrejection", ({ reason }) => wrong.push(String(reason)));
  for (const [name, text, seen] of cases) {
    const before = wrong.length;
    localStorage.setItem(`${path}.${name}`, text);
    dispatchEvent(new StorageEvent("storage", { key: `${path}.${name}` }));
    if (seen && !window.looks[seen]()) wrong.push("lost");
    if (wrong.length > before) wrong.push(`${name}: ${text.slice(0, 200)}`);
    localStorage.removeItem(`${path}.${name}`);
    dispatchEvent(new StorageEvent("storage", { key: `${path}.${name}` }));
  }
  return wrong;
}"""
NAMES = [
    "me",
    "company",
    "date",
    "time",
    "ja",
    "latin",
    "first",
    "weekday-1",
    "__proto__",
    "constructor",
    "length",
    "席",
    "",
]
LEAVES = [
    None, True, False, 0, -1, 1e308, 7, "", " ", "x", "席", "\ud83d", "2026-02-31", "99:99", "<img src=x>",
    "x" * 100_000,
]  # fmt: skip


def junk(chance: random.Random, depth: int = 0) -> Any:
    """Any value that JSON can hold, of the names and values that come nearest to sound ones."""
    kind = chance.randrange(6 if depth < 4 else 4)
    if kind < 4:
        return chance.choice(LEAVES)
    several = range(chance.randrange(5))
    if kind == 4:
        return [junk(chance, depth + 1) for _ in several]
    return {chance.choice(NAMES): junk(chance, depth + 1) for _ in several}


def around(sound: Any, chance: random.Random) -> Any:
    """What is sound, with anything beside it."""
    if isinstance(sound, list):
        mixed = [*sound, *(junk(chance) for _ in range(chance.randrange(6)))]
        chance.shuffle(mixed)
        return mixed
    return {chance.choice([*NAMES, "x"]): junk(chance) for _ in range(chance.randrange(6))} | sound


def cases(name: str, seed: int) -> list[list[Any]]:
    """[name, text, whether what is sound in it must be seen] for one name of the storage."""
    chance = random.Random(f"{name} {seed}")
    odd = [[name, json.dumps(junk(chance)), None] for _ in range(120)]
    mixed = [[name, json.dumps(around(SOUND[name], chance)), name] for _ in range(120)] if name in SOUND else []
    broken = [[name, json.dumps(SOUND.get(name, "dark"))[:-at], None] for at in range(1, 6)]
    return [*odd, *mixed, *broken, [name, "[" * 50_000, None], [name, "", None], [name, "undefined", None]]


@pytest.mark.parametrize("url", PAGES)
def test_nothing_that_is_stored_throws_and_what_is_sound_in_it_holds(browser: Any, small_book: str, url: str) -> None:
    context = browser.new_context(service_workers="block")
    tab = context.new_page()
    tab.goto(f"{small_book}{url}", wait_until="load")
    until(tab, "!document.querySelector(':not(:defined)') && Boolean(customElements.get('my-words'))")
    looks = ",".join(f"{json.dumps(name)}: () => {look}" for name, look in PAGES[url].items())
    tab.evaluate(f"() => {{ window.looks = {{ {looks} }}; }}")
    path = "/" + small_book.split("/", 3)[3]
    names = [*PAGES[url], "scheme", "language", "notes", "way"]
    assert tab.evaluate(TRY, [path, [case for name in names for case in cases(name, 1)]]) == []
    context.close()
