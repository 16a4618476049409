"""What the field 'They said …' finds first: never a stop where there was none, never 'go on' after a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from playbook.checks.harm import TIME
from playbook.japanese.ruby import kana, plain
from playbook.reading.book import Book, read_book
from project import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.prove]

BOOK: Book = read_book(ROOT)
REFUSAL, SOFT_NO = 3, 2
FOUND = """async ([root, texts]) => {
  const { whatWasSaid } = await import(`${root}assets/modules/they-said/ask.js`);
  const found = [];
  for (const text of texts) found.push(await whatWasSaid(text));
  const level = ({ kind, stop, isNear }) => (isNear ? -2 : kind === "both-meanings" ? -1 : stop);
  return found.map((results) => results.map(level));
}"""
"""For each text the stop levels of what it finds; -1 is the record for both meanings, -2 is only near."""
BOTH, NEAR = -1, -2

CONSENT = [
    "水曜の3時で結構です",
    "来週の火曜なら、大丈夫です",
    "夕方でしたら構いません",
    "いつでも大丈夫ですよ",
    "お任せで結構です",
    "そちらのご都合のよい日で結構でございます",
    "お電話いただいて結構です",
    "郵送で大丈夫です",
    "2時でいいですよ",
    "今日なら結構です",
    "それでいいです",
    "午後のほうが都合がいいです",
    "木曜は大丈夫です",
    "火曜は無理ですが水曜なら大丈夫です",
    "サンプルだけで結構です",
    "kayoubi de kekkou desu",
    "suiyō deshitara daijōbu desu",
    "itsu demo kekkou desu",
    "sore de kamaimasen",
    "Tuesday is fine",
    "half past two would be fine",
    "either day is good",
    "that's okay with me",
    "any day is all right",
    "the afternoon is good",
    "Friday at ten would be great",
    "by post is fine",
]
REFUSED = [
    "せっかくですが、今回は結構です",
    "せっかくのお話ですが結構です",
    "すみません、うちは結構です",
    "お電話いただかなくて結構です",
    "お気持ちだけで結構です",
    "いいえ、結構です",
    "資料も結構です",
    "ご説明は結構です",
    "今のままで大丈夫です",
    "うちは大丈夫です",
    "間に合ってますから結構です",
    "ああ、もう結構ですので",
    "せっかくですけど、けっこうです",
    "現状で大丈夫です",
    "konkai wa kekkou desu",
    "iie, kekkō desu",
    "no, we're good",
    "we're fine as we are",
    "I'm all right as it is",
    "I'm fine, thanks",
]


@pytest.fixture(scope="module")
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


def levels_found(tab: Any, address: str, language: str, texts: list[str]) -> list[list[int]]:
    tab.goto(f"{address}{'' if language == 'en' else 'ja/'}call/")
    return tab.evaluate(FOUND, [address, texts])


def first_levels(tab: Any, address: str, language: str, texts: list[str]) -> dict[str, int | None]:
    """For each text the stop level of what comes first; None where nothing does."""
    found = levels_found(tab, address, language, texts)
    return {text: levels[0] if levels else None for text, levels in zip(texts, found, strict=True)}


def filled(text: str, side: int) -> str:
    """A text with the samples in its blanks."""
    for blank in BOOK.registries.blanks.values():
        sample = (blank.sample.en, blank.sample.ja, blank.sample.romaji)[side]
        text = text.replace(f"{{{blank.id}}}", sample)
    return text


def spellings(said: Any) -> list[str]:
    """As it is written in Japanese, as it sounds, in Latin letters, and what it means."""
    japanese = filled(said.ja, 1)
    return [plain(japanese), kana(japanese), filled(said.romaji, 2), filled(said.en, 0)]


def outcomes(play: str, place: Any, seen: set[tuple[str, str]]) -> Iterator[str]:
    """Every outcome that a step or branch can still lead to."""
    if place.outcome:
        yield place.outcome
    if not place.next:
        return
    there, slash, name = place.next.partition("/")
    steps = BOOK.plays[there if slash else play].entry.script
    step = next((step for step in steps if step.id == (name if slash else there)), steps[0])
    node = (there if slash else play, step.id)
    if node not in seen:
        seen.add(node)
        for way in (step, *step.hear):
            yield from outcomes(node[0], way, seen)


Levels = tuple[int, int]
"""The least and the most stop level that may be first."""


def answers_at(play: str, step: Any) -> Iterator[tuple[str, Levels]]:
    """Every way of typing an answer that a step expects, with the stop levels that may be first for it."""
    for branch in step.hear:
        ends = {BOOK.registries.outcomes[id].id: BOOK.registries.outcomes[id].stops
                for id in outcomes(play, branch, set())}  # fmt: skip
        levels = (SOFT_NO, REFUSAL) if set(ends) == {"stop"} else (0, REFUSAL if all(ends.values()) else SOFT_NO)
        for text in spellings(branch.say) if branch.say else ():
            yield text, levels
        for phrase in (BOOK.card("phrase", id).entry for id in branch.phrases):
            level = int(phrase.stop)
            for text in spellings(phrase.say):
                yield text, (REFUSAL, REFUSAL) if level == REFUSAL else (0, SOFT_NO)


def scripted_answers() -> dict[str, set[Levels]]:
    """Every way of typing an answer that a script expects -> the stop levels that may be first for it."""
    allowed: dict[str, set[Levels]] = {}
    for page in BOOK.plays.values():
        for step in page.entry.script:
            for text, levels in answers_at(page.id, step):
                allowed.setdefault(text, set()).add(levels)
    return allowed


def harm(texts: Mapping[str, set[tuple[int, int]]], found: Mapping[str, int | None]) -> list[str]:
    """What comes first and says other than the scripts that expect these words; both meanings and near ones may."""
    return [
        f"{text}: {level}"
        for text, level in found.items()
        if level is not None and level >= 0 and not any(least <= level <= most for least, most in texts[text])
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_scripted_answer_typed_cold_finds_a_stop_only_where_its_script_stops(tab, address, language) -> None:
    texts = scripted_answers()
    assert len(texts) > 100
    assert harm(texts, first_levels(tab, address, language, list(texts))) == []


AT_STEPS = """async ([root, steps]) => {
  const { whatWasSaid } = await import(`${root}assets/modules/they-said/ask.js`);
  const { expectedAt } = await import(`${root}assets/modules/call/engine.js`);
  const call = await import(`${root}assets/modules/call/data.js`);
  const data = await call.data;
  const level = ({ kind, stop, isNear }) => (isNear ? -2 : kind === "both-meanings" ? -1 : stop);
  const found = [];
  for (const [play, step, texts] of steps) {
    await call.enter(data, play);
    const here = expectedAt(data, { play, step });
    const levels = [];
    for (const text of texts) levels.push((await whatWasSaid(text, here)).map(level)[0] ?? null);
    found.push(levels);
  }
  return found;
}"""
"""For each text typed at a step the stop level of what comes first there."""


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_scripted_answer_typed_at_its_step_finds_a_stop_only_where_its_script_stops(
    tab, address, language
) -> None:
    steps = [
        (page.id, step.id, dict(answers_at(page.id, step)))
        for page in BOOK.plays.values()
        for step in page.entry.script
    ]
    tab.goto(f"{address}{'' if language == 'en' else 'ja/'}call/")
    found = tab.evaluate(AT_STEPS, [address, [[play, step, list(texts)] for play, step, texts in steps]])
    wrong = [
        f"{play}/{step}: {text}: {level}"
        for (play, step, texts), levels in zip(steps, found, strict=True)
        for (text, (least, most)), level in zip(texts.items(), levels, strict=True)
        if level is not None and level >= 0 and not least <= level <= most
    ]
    assert wrong == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_consent_in_words_that_no_page_has_finds_no_stop_first(tab, address, language) -> None:
    found = first_levels(tab, address, language, CONSENT)
    assert {text: level for text, level in found.items() if level in (REFUSAL, None)} == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_refusal_in_words_that_no_page_has_finds_a_stop_first(tab, address, language) -> None:
    found = first_levels(tab, address, language, REFUSED)
    assert {text: level for text, level in found.items() if level != REFUSAL} == {}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    "text", ["大丈夫です", "だいじょうぶ", "daijoubu desu", "結構です。", "No, thanks", "we're good"]
)
def test_what_is_said_for_a_yes_and_for_a_no_shows_both_meanings_first(tab, address, language, text) -> None:
    assert first_levels(tab, address, language, [text]) == {text: BOTH}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "16時ごろには戻ると思います"),
        ("ja", "5時には帰社する予定です"),
        ("ja", "goji goro modoru yotei desu"),
        ("en", "back around four"),
        ("en", "she should be back by half past two"),
        ("en", "会議は4時までの予定です"),
    ],
)
def test_a_time_of_return_finds_what_to_promise(tab, address, language, text) -> None:
    tab.goto(f"{address}{'' if language == 'en' else 'ja/'}call/")
    tab.locator("they-said input").fill(text)
    tab.wait_for_selector(f"[data-phrase={TIME}]")
    assert tab.locator("they-said [data-phrase]").first.get_attribute("data-phrase") == TIME


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(
    "text",
    [
        "外出しておりますが15時に戻ります",
        "席を外していまして3時ごろ戻ります",
        "外出中で戻りは16時です",
        "10時に戻ります",
    ],
)
def test_who_is_out_and_names_the_time_of_return_finds_the_promise_first(tab, address, language, text) -> None:
    tab.goto(f"{address}{'' if language == 'en' else 'ja/'}call/")
    tab.locator("they-said input").fill(text)
    tab.wait_for_selector(f"[data-phrase={TIME}]")
    assert tab.locator("they-said [data-phrase]").first.get_attribute("data-phrase") == TIME
