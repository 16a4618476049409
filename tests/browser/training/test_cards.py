"""Role-play cards: drawn from the real ways through a script, alike on every device."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from browser.call.phone import AXE, fill_words
from playbook.queries.whole_ways import whole_ways
from real_book import BOOK, a_play

from .cards import CARDS, PLAYS, draw, draw_next

pytestmark = [pytest.mark.browser, pytest.mark.prove]

FEW = 300
"""As many ways as are compared one by one."""
WAYS = """async ({ modules, play }) => {
  const { data, enter } = await import(new URL("call/data.js", modules));
  const { waysWithin, whole } = await import(new URL("training/ways.js", modules));
  const known = await data;
  await enter(known, play);
  const found = [];
  for (const way of waysWithin(known, play)) found.push(await whole(known, way));
  return found.filter(Boolean).map(({ moves, outcome }) => [outcome, ...moves.map(({ place, answer }) => {
    const { hear } = known.plays[place.play].steps[place.step];
    return `${place.play}/${place.step}/${answer ? hear.indexOf(answer) : ""}`;
  })]);
}"""
A_USUAL_PLAY = a_play(lambda play: len(play.script) > 5 and len(play.checklist) > 3).id


def modules(address: str) -> str:
    return f"{address}assets/modules/"


def ways_in_the_domain(play: str) -> list[list[str]]:
    return [
        [
            way.outcome,
            *(
                f"{'/'.join(move.node)}/{move.step.hear.index(move.answer) if move.answer else ''}"
                for move in way.moves
            ),
        ]
        for way in whole_ways(BOOK, BOOK.plays[play])
    ]


def test_the_browser_finds_the_ways_through_a_script_that_are_read_through(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    compared = 0
    for play in PLAYS:
        ways = ways_in_the_domain(play)
        if len(ways) <= FEW:
            assert tab.evaluate(WAYS, {"modules": modules(address), "play": play}) == ways, play
            compared += 1
    assert compared > len(PLAYS) / 2


@pytest.mark.parametrize("play", [A_USUAL_PLAY])
def test_one_seed_gives_the_same_cards_in_both_languages(tab: Any, address: str, play: str) -> None:
    english = draw(tab, address, f"{play}/7f3a/7")
    assert english == draw(tab, address, f"{play}/7f3a/7", "ja/")
    assert english != draw(tab, address, f"{play}/7f3b/7")


@pytest.mark.prove
def test_the_cards_of_every_script_are_whole_and_alike_in_both_languages(tab: Any, address: str) -> None:
    found: dict[str, list[list[dict[str, Any]]]] = {play: [] for play in PLAYS}
    for language in ("", "ja/"):
        draw(tab, address, f"{PLAYS[0]}/2222/2", language)
        for play in PLAYS:
            found[play].append(draw_next(tab, f"{play}/k2m9/10"))
    for play, (english, japanese) in found.items():
        assert english == japanese, play
        ends = {(way[0], sentences(way)) for way in ways_in_the_domain(play)}
        for card in (card for card in english if card["code"].endswith("B")):
            assert (card["outcome"], len(card["said"])) in ends, play
            assert 1 <= len(card["said"]) <= 5 and card["mood"] and card["turn"], play


def sentences(way: list[str]) -> int:
    return len([move for move in way[1:] if not move.endswith("/")])


def test_whoever_answers_says_three_to_five_things_where_the_script_has_such_ways(tab: Any, address: str) -> None:
    lengths = {len([move for move in way[1:] if not move.endswith("/")]) for way in ways_in_the_domain(A_USUAL_PLAY)}
    assert lengths & {3, 4, 5}
    said = [card["said"] for card in draw(tab, address, f"{A_USUAL_PLAY}/7f3a/3") if card["code"].endswith("B")]
    assert len(said) == 3 and {len(one) for one in said} <= {3, 4, 5}


def test_the_rounds_of_a_group_end_differently_where_they_can(tab: Any, address: str) -> None:
    ends = [card["outcome"] for card in draw(tab, address, f"{A_USUAL_PLAY}/7f3a/3") if card["code"].endswith("B")]
    assert all(one != other for one, other in pairwise(ends))


def test_any_number_of_people_makes_groups_of_three_and_four(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    groups = tab.evaluate(
        """async (modules) => {
          const { groupsOf } = await import(new URL("training/groups.js", modules));
          return Array.from({ length: 39 }, (_, n) => groupsOf(n + 2));
        }""",
        modules(address),
    )
    for people, sizes in enumerate(groups, 2):
        assert sum(sizes) == people
        assert set(sizes) <= ({2, 3} if people in (2, 5) else {3, 4})
    assert groups[5] == [3, 4]


def test_each_group_has_a_round_for_each_of_its_people_and_cards_for_all(tab: Any, address: str) -> None:
    codes = [card["code"].split()[1:] for card in draw(tab, address, f"{A_USUAL_PLAY}/7f3a/7")]
    calls = Counter(call for call, _ in codes)
    assert calls == {**{f"1-{n}": 3 for n in (1, 2, 3)}, **{f"2-{n}": 4 for n in (1, 2, 3, 4)}}


def test_a_seed_has_no_sign_that_is_taken_for_another(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    seeds = tab.evaluate(
        """async (modules) => {
          const { newSeed, soundSeed } = await import(new URL("training/seeded.js", modules));
          return [soundSeed(" 7F3A\\u3000oO0lI1"), ...Array.from({ length: 500 }, newSeed)];
        }""",
        modules(address),
    )
    assert seeds[0] == "7f3a"
    assert not set("".join(seeds)) & set("0o1li") and {len(seed) for seed in seeds} == {4}
    assert len(set(seeds)) > 490


def test_the_generator_is_the_one_that_the_page_names(tab: Any, address: str) -> None:
    tab.goto(f"{address}404.html")
    found = tab.evaluate(
        """async (modules) => {
          const { fnv1a, seeded } = await import(new URL("training/seeded.js", modules));
          const random = seeded("foobar");
          return [fnv1a(""), fnv1a("a"), fnv1a("foobar"), ...Array.from({ length: 3 }, random)];
        }""",
        modules(address),
    )
    # The test vectors of the FNV reference, and mulberry32 counted out here.
    assert found[:3] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]
    assert found[3:] == mulberry32(0xBF9CF968, 3)


def mulberry32(state: int, count: int) -> list[float]:
    found, whole = [], 2**32
    for _ in range(count):
        state = (state + 0x6D2B79F5) % whole
        mixed = (state ^ (state >> 15)) * (1 | state) % whole
        mixed = ((mixed + (mixed ^ (mixed >> 7)) * (61 | mixed)) % whole) ^ mixed
        found.append((mixed ^ (mixed >> 14)) / whole)
    return found


def test_a_play_with_a_script_leads_to_its_cards(tab: Any, address: str) -> None:
    page = BOOK.plays[A_USUAL_PLAY]
    tab.goto(address + page.url)
    tab.locator(f".script-tools a[href$='{CARDS.url}#{page.id}']").click()
    tab.wait_for_selector("role-play[data-ready]")
    play, seed, people = tab.url.partition("#")[2].split("/")
    assert (play, people) == (page.id, "3") and len(seed) == 4


def test_cards_are_drawn_by_keyboard(tab: Any, address: str) -> None:
    tab.goto(address + CARDS.url)
    tab.evaluate("customElements.whenDefined('role-play')")
    tab.locator("role-play [name=people]").focus()
    tab.keyboard.press("Control+a")
    tab.keyboard.type("4")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("role-play[data-ready]")
    assert tab.url.endswith("/4") and tab.locator(".role-cards .role-card").count() == 16


def test_on_a_phone_one_card_stands_there_and_the_link_leads_to_it(tab: Any, address: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 664})
    draw(tab, address, f"{A_USUAL_PLAY}/7f3a/3")
    tab.locator("[data-step='1']").click()
    shown = ".role-cards .role-card:visible"
    assert [tab.locator(shown).count(), tab.locator(shown).get_attribute("data-code")] == [1, "7f3a 1-1 B"]
    link = tab.url
    tab.goto("about:blank")
    tab.goto(link)
    tab.wait_for_selector("role-play[data-ready]")
    assert tab.locator(shown).get_attribute("data-code") == "7f3a 1-1 B"


def test_own_words_do_not_reach_the_sheets(tab: Any, address: str) -> None:
    draw(tab, address, f"{A_USUAL_PLAY}/7f3a/7")
    fill_words(tab)
    text = tab.locator(".sheets").evaluate("sheets => sheets.textContent")
    assert text and "小林" not in text and "Kobayashi" not in text and "Mori" not in text


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_wrong_with_the_cards(tab: Any, address: str, width: int, language: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    draw(tab, address, f"{A_USUAL_PLAY}/7f3a/7", language)
    tab.evaluate(AXE)
    result = tab.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [f"{one['id']}: {node['html'][:120]}" for one in result["violations"] for node in one["nodes"]] == []
