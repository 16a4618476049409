"""Search as readers meet it: the theme's box, with our worker behind it."""

from __future__ import annotations

import re

import pytest

from playbook.japanese.ruby import plain
from real_book import a_card, a_play

from .box import INPUT, LINKS

pytestmark = [pytest.mark.browser, pytest.mark.prove]


def play_that_asks(words: str) -> str:
    """The address of the play whose question has these words."""
    return a_play(lambda play: words in play.question.en).url


AWAY, HARD_TO_PASS, MESSAGE = map(play_that_asks, ("at her desk", "past reception", "leave a message"))
NO_CALLBACK, COMPLAINT, MACHINE = map(play_that_asks, ("calls me back", "They complain", "answering machine"))
HEARD = a_card("phrase", lambda card: plain(card.entry.say.ja).endswith("席を外しております。"))
META = ".md-search-result__meta"
SEARCH_FILES = re.compile(r"/search/|modules/search")


def type_in(page, text: str) -> None:
    """Types into the box and waits for what it shows."""
    page.locator(INPUT).fill(text)
    page.locator(INPUT).press("End")
    page.wait_for_timeout(250)


def links(page) -> list[str]:
    return [link.get_attribute("href") for link in page.locator(LINKS).all()]


def first_links(page, address: str, language: str, text: str, count: int = 3) -> list[str]:
    """Where the first results lead, below the language's root, without highlighting."""
    root = address if language == "en" else f"{address}ja/"
    page.goto(root)
    page.locator(INPUT).focus()
    page.locator(INPUT).fill(text)
    page.locator(INPUT).press("End")
    page.locator(LINKS).first.wait_for()
    return [re.sub(r"\?h=[^#]*", "", link).removeprefix(root) for link in links(page)[:count]]


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        ("en", "at her desk", AWAY),  # words
        ("en", "what do I do when nobody calls back", NO_CALLBACK),  # a question
        ("en", "gatekeper", HARD_TO_PASS),  # a slip
        ("en", "complai", COMPLAINT),  # half typed
        ("en", "front desk", HARD_TO_PASS),  # a synonym
        ("en", "伝言", MESSAGE),  # the other language
        ("ja", "voicemail", MACHINE),
        ("ja", "伝言", MESSAGE),  # kanji
        ("ja", "でんごん", MESSAGE),  # kana
        ("ja", "デンゴン", MESSAGE),
        ("ja", "ﾃﾞﾝｺﾞﾝ", MESSAGE),  # half width
        ("ja", "ｖｏｉｃｅｍａｉｌ", MACHINE),  # full width
        ("ja", "dengon", MESSAGE),  # romaji
        ("ja", "おりか", NO_CALLBACK),  # half typed
        ("ja", "でんg", MESSAGE),  # in the middle of a composition
        ("ja", "折返し", NO_CALLBACK),  # another spelling
        ("ja", "るす電", MACHINE),
        ("ja", "voicemail 留守電", MACHINE),  # mixed scripts
    ],
)
def test_every_way_of_asking_is_answered(page, address, language, text, goal):
    assert goal in first_links(page, address, language, text)


@pytest.mark.parametrize("text", ["tantousha", "tantōsha", "tantosya", "tantosha"])
def test_romaji_may_be_spelt_in_any_common_way(page, address, text):
    assert first_links(page, address, "ja", text, 5) == first_links(page, address, "ja", "tantousha", 5)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_phrase_that_was_heard_shows_its_reply_in_the_result(page, address, language):
    assert HEARD.url in first_links(page, address, language, "席を外しております")
    reply = page.locator(".md-search-result__item", has=page.locator(".hit-kind-phrase")).first.locator(".hit-reply")
    assert "お戻り" in reply.inner_text()


def test_matching_words_are_marked_in_the_result_and_on_the_page(page, address):
    first_links(page, address, "ja", "せきをはずして")
    assert "席を外して" in page.locator(".hit-title mark").first.inner_text()
    page.locator(LINKS).first.click()
    page.locator("mark[data-md-highlight]").first.wait_for()
    assert "h=" in page.url


def test_nothing_is_fetched_for_search_until_the_box_is_touched(page, address):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(address)))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    assert not [url for url in fetched if SEARCH_FILES.search("/" + url)]
    page.locator(INPUT).focus()
    page.locator(INPUT).fill("desk")
    page.locator(INPUT).press("End")
    page.locator(LINKS).first.wait_for()
    assert "search/en.json" in fetched and not [url for url in fetched if "search_index" in url or "ja.json" in url]


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_box(page, address, key):
    page.goto(address)
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.name") == "query"
    page.keyboard.press("Escape")
    page.locator("#__search:not(:checked)").wait_for(state="attached")


def test_arrows_choose_and_enter_goes_to_the_best(page, address):
    best = first_links(page, address, "en", "leave a message", 1)[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("ArrowUp")
    page.locator(INPUT).press("Enter")
    page.wait_for_url(re.compile(re.escape(best.split("#")[0])))


def test_half_composed_words_are_answered_and_enter_stays_with_the_input_method(page, address):
    page.goto(f"{address}ja/")
    page.locator(INPUT).focus()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "でんg", "selectionStart": 3, "selectionEnd": 3})
    page.locator(INPUT).dispatch_event("keyup", {"key": "g", "isComposing": True})
    page.locator(LINKS).first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.url.split("?")[0] == f"{address}ja/"


@pytest.mark.parametrize(("language", "typed"), [("en", "voicem"), ("ja", "折り")])
def test_the_box_suggests_the_rest_of_the_word(page, address, language, typed):
    page.goto(address if language == "en" else f"{address}ja/")
    page.locator(INPUT).focus()
    page.keyboard.insert_text(typed)
    page.locator(INPUT).press("End")
    page.locator(LINKS).first.wait_for()
    page.wait_for_timeout(200)
    page.locator(INPUT).press("End")
    suggestion = page.locator("[data-md-component=search-suggest]").text_content()
    assert suggestion.startswith(typed) and len(suggestion) > len(typed)


def test_the_language_switch_takes_the_query_along(page, address):
    page.goto(f"{address}?q=voicemail")
    page.locator(LINKS).first.wait_for()
    page.locator("language-switch a").evaluate("link => link.click()")
    page.wait_for_url(f"{address}ja/?q=voicemail*")


def test_a_link_with_a_query_opens_the_box(page, address):
    page.goto(f"{address}?q=voicemail")
    page.locator(LINKS).first.wait_for()
    assert "voicemail" in links(page)[0]


@pytest.mark.parametrize(("language", "off_topic"), [("en", "pizza recipe"), ("ja", "天気予報")])
def test_where_nothing_is_found_the_box_helps(page, address, language, off_topic):
    page.goto(address if language == "en" else f"{address}ja/")
    page.locator(INPUT).focus()
    type_in(page, off_topic)
    page.locator(".search-help").wait_for()
    assert not links(page)
    assert ("Nothing found" if language == "en" else "見つかりません") in page.locator(META).inner_text()
    assert page.locator(".search-help a").count() >= 5
    before = page.url
    page.locator(INPUT).press("Enter")
    page.wait_for_timeout(200)
    assert page.url == before
