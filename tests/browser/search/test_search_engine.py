"""The engine itself, asked without the box."""

from __future__ import annotations

import random
import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def test_off_topic_queries_mostly_return_nothing(page, address):
    page.goto(address)
    queries = [
        "weather forecast",
        "bitcoin",
        "how to bake bread",
        "mortgage calculator",
        "天気予報",
        "株価",
        "温泉旅行",
        "映画館",
    ]
    found = page.evaluate(ENGINE, [address, "en", queries])
    assert sum(bool(results) for results in found) <= 2


ENGINE = """async ([address, language, queries]) => {
  const { Engine } = await import(`${address}assets/modules/search/engine.js`);
  const { whole } = await import(`${address}assets/modules/search/whole.js`);
  const part = async (name) => (await fetch(`${address}search/${name}.json`)).json();
  const engine = new Engine(whole(await part(language), await part(`rest.${language}`)));
  return queries.map((text) => {
    engine.complete(text);
    engine.help(text);
    return engine.search(text).map((result) => result.url);
  });
}"""


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_engine_never_throws(page, address, language):
    page.goto(address)
    queries = [
        "",
        " ",
        "😀👩‍👩‍👧",
        "\\ud800",
        "[(*+?^$\\",
        "<img src=x onerror=alert(1)>",
        "あ" * 10_000,
        "call " * 2_000,
        "ー",
        "っ",
        "|",
        "\u0000",
    ]
    chance = random.Random(4)
    queries += ["".join(chr(chance.randrange(1, 0xD7FF)) for _ in range(chance.randrange(1, 60))) for _ in range(300)]
    found = page.evaluate(ENGINE, [address, language, queries])
    assert len(found) == len(queries)


def test_lone_surrogates_do_not_break_the_engine(page, address):
    page.goto(address)
    assert (
        page.evaluate(ENGINE.replace("queries.map", "['\\ud800', 'a\\udfff電話'].map"), [address, "ja", []]) is not None
    )


def test_what_is_shown_is_escaped(page, address):
    page.goto(address)
    html = """async (address) => {
      const { resultItem } = await import(`${address}assets/modules/search/html.js`);
      const bad = { text: '<img src=x onerror="alert(1)">&', marks: [[0, 4]] };
      const line = { ja: bad.text, romaji: bad.text, en: bad.text };
      const hit = { kind: "<", label: "<", url: "x", score: 1, title: bad, said: bad, teaser: bad, replyLabel: "<" };
      return resultItem({ ...hit, reply: [line] }).title;
    }"""
    shown = re.sub(r"</?(?:span|mark)(?: (?:class|lang)=\"[^\"<>]*\")*>", "", page.evaluate(html, address))
    assert "<" not in shown and ">" not in shown and '"' not in shown


def test_other_features_can_ask_the_same_worker(page, address):
    page.goto(f"{address}ja/")
    ask = """async (address) => {
      const { search } = await import(`${address}assets/modules/search/client.js`);
      return search("せき", { kinds: ["phrase"], limit: 2 });
    }"""
    found = page.evaluate(ask, address)
    assert 0 < len(found) <= 2
    assert {result["kind"] for result in found} == {"phrase"} and found[0]["reply"]
