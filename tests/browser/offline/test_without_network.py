"""The site without a network, after one visit."""

from __future__ import annotations

from typing import Any

import pytest

from browser.call.phone import until
from playbook.outputs.offline import SHARED
from playbook.queries.parts import short_name
from playbook.queries.short_links import card_link, short_link
from real_book import BOOK, a_card, a_page

from .host import ELSEWHERE, KEPT, PAGE, PLAY, SIBLING, Host, Publish, browser_test, kept, visit, wait_until_kept

pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it

STEP = PAGE.entry.script[0].id
PHRASE = a_card("phrase")


@browser_test
def test_after_one_visit_every_page_of_the_language_opens_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    host.asked.clear()
    failed: list[Any] = []
    tab.on("requestfailed", lambda request: failed.append(request))
    for url in (ELSEWHERE.url, "", "call/", a_page("cadence").url, "glossary/"):
        assert tab.goto(host.url + url, wait_until="networkidle").status == 200
        assert tab.locator("h1").count() == 1
    # What a page still loads when it is idle breaks off when it is left.
    assert [(request.url, request.failure) for request in failed if request.failure != "net::ERR_ABORTED"] == []
    statuses = tab.evaluate(
        "(urls) => Promise.all(urls.map((url) => fetch(url).then(({ status }) => status)))",
        [host.url + page.url for page in BOOK.pages.values()],
    )
    assert set(statuses) == {200}
    assert set(host.asked) <= {"service-worker.js"}, "the browser itself still looks for an update"


@browser_test
def test_cards_are_drawn_and_a_page_is_projected_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(f"{host.url}{a_page('role-play').url}#{PAGE.id}/7f3a/3")
    tab.wait_for_selector("role-play[data-ready]")
    assert tab.locator(".role-cards .role-card").count() == 9
    tab.goto(host.url + PAGE.url)
    tab.evaluate("customElements.whenDefined('project-page')")
    tab.keyboard.press("p")
    until(tab, "document.querySelector('.projector[open] .projected')")


@browser_test
def test_a_drill_a_rehearsal_a_session_and_a_quiz_open_and_work_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    practice, answers = host.url + a_page("practice").url, ".practice-answers button"
    line = a_card("line")
    for fragment in (
        f"drill/cards:phrase:{PHRASE.entry.id}/7f3a",
        f"drill/cards:line:{line.entry.id}/7f3a",
        f"drill/ours:{PAGE.id}/7f3a",
        f"rehearse/{PAGE.id}/7f3a/busy",
    ):
        tab.goto("about:blank")
        tab.goto(f"{practice}#{fragment}")
        tab.locator(answers).first.click()
        tab.locator(".practice-screen .we .said").first.wait_for(state="attached")
    training = a_page("training", lambda page: page.entry.questions)
    tab.goto(host.url + training.url)
    question = training.entry.questions[0]
    tab.locator(f"#question-{question.id} button.choice").nth(question.number - 1).click()
    tab.locator(f"#question-{question.id} .quiz-verdict", has_text="✓").wait_for()
    names = [short_name("line", line.entry.id), short_name("question", f"{training.id}/{question.id}")]
    tab.goto(f"{host.url}{a_page('session').url}#1//{'/'.join(names)}")
    tab.wait_for_selector("own-session[data-ready]")
    assert tab.locator(".session-part").count() == 2
    tab.locator(".session-part button.choice").first.wait_for()
    tab.locator(".room summary").click()
    tab.locator(".room-links li").nth(2).wait_for()
    noted = next(item for item in training.entry.items if item.exercise and item.notes)
    tab.goto("about:blank")
    tab.goto(f"{host.url}{a_page('session').url}#1//{short_name('exercise', f'{training.id}/{noted.id}')}")
    tab.wait_for_selector("own-session[data-ready]")
    tab.evaluate("print = () => {}")
    tab.locator("[data-do=printKey]").click()
    tab.locator(".with-key .part-note").wait_for(state="attached")


@browser_test
def test_the_planner_works_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(host.url + a_page("cadence").url)
    tab.wait_for_selector(".contact-date time[datetime]")


@browser_test
def test_call_mode_finds_a_phrase_and_its_reply_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(f"{host.url}call/")
    tab.fill("they-said input", "席を外")
    tab.locator(".said-found a").first.click()
    tab.wait_for_selector(".call-screen:not([hidden]) .said")


@browser_test
def test_the_language_of_a_call_is_changed_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host, "call/")
    tab.context.set_offline(True)
    tab.goto(f"{host.url}call/#{PAGE.id}/{STEP}")
    tab.wait_for_selector("call-mode[data-ready]")
    tab.locator("language-switch a").first.click()
    tab.wait_for_url(f"{host.url}ja/call/#{PAGE.id}/{STEP}")
    tab.wait_for_selector(".call-screen:not([hidden]) .call-lines .said")


@browser_test
def test_search_answers_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(host.url + ELSEWHERE.url)
    tab.fill(".md-search__input", "席を外しております")
    tab.wait_for_selector(".md-search-result__item")


@browser_test
def test_a_japanese_visit_keeps_the_japanese_pages(tab: Any, host: Host) -> None:
    visit(tab, host, "ja/call/")
    tab.context.set_offline(True)
    assert tab.goto(f"{host.url}ja/{ELSEWHERE.url}").status == 200
    assert not any(path.startswith(f"{PAGE.folder}/") for path in kept(tab, host, host.folder))


@browser_test
@pytest.mark.parametrize(
    ("link", "target"),
    [
        (short_link(PAGE), PLAY),
        (f"{short_link(PAGE)}#step-{STEP}", f"{PLAY}#step-{STEP}"),
        (card_link(PHRASE), PHRASE.url),
    ],
)
def test_short_links_lead_to_the_kept_language_without_a_network(tab: Any, host: Host, link: str, target: str) -> None:
    visit(tab, host, "")
    tab.context.set_offline(True)
    assert tab.goto(host.url + link).status == 200
    assert tab.url == host.url + target


@browser_test
def test_a_short_link_opens_in_the_language_read_last_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host, "ja/")
    visit(tab, host, "")
    visit(tab, host, "ja/call/")
    tab.context.set_offline(True)
    tab.goto(host.url + short_link(PAGE))
    assert tab.url == f"{host.url}ja/{PLAY}"


@browser_test
def test_a_page_that_is_not_here_yet_is_answered_in_both_languages(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    assert tab.goto(f"{host.url}ja/{ELSEWHERE.url}").status == 503
    assert tab.locator("h1").inner_text() == "This page is not on this device yet"
    assert tab.locator("[lang=ja] h2").inner_text() == "このページは、まだこの端末にありません"
    tab.locator("a", has_text="On the call").first.click()
    assert tab.url == f"{host.url}call/"


@browser_test
def test_an_address_without_its_closing_slash_opens_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(f"{host.url}{ELSEWHERE.path}?q=x")
    assert tab.url == host.url + ELSEWHERE.url


@pytest.mark.prove
@browser_test
def test_a_language_that_is_too_large_is_kept_stage_by_stage(tab: Any, host: Host, publish: Publish) -> None:
    host.folder = publish("staged", budget=0)
    tab.goto(host.url + PLAY)
    wait_until_kept(tab, host, host.folder, SHARED, "en", f"en/{PAGE.folder}")
    tab.context.set_offline(True)
    for url, status in (("call/", 200), (SIBLING.url, 200), (ELSEWHERE.url, 503)):
        assert tab.goto(host.url + url).status == status
    tab.context.set_offline(False)
    tab.goto(f"{host.url}{ELSEWHERE.folder}/")
    wait_until_kept(tab, host, host.folder, f"en/{ELSEWHERE.folder}")


@browser_test
def test_only_what_the_site_itself_gives_is_kept(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.goto(host.url + ELSEWHERE.url)
    assert tab.evaluate("fetch('', { method: 'POST', body: 'x' }).then(({ status }) => status)") == 204
    assert any(asked.startswith("POST") for asked in host.asked)
    assert all(url.startswith(host.url) for urls in tab.evaluate(KEPT).values() for url in urls)
    assert not any("service-worker" in url or "?" in url for urls in tab.evaluate(KEPT).values() for url in urls)
