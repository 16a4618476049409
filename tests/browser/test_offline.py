"""The site without a network, from one edition to the next, and on a phone's home screen."""

from __future__ import annotations

import json
import re
import shutil
import struct
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from conftest import ROOT
from html_page import read_html
from playbook.outputs.offline import BUDGET, SHARED, compressed, grouped, write_offline
from playbook.pages.interface_words import Words
from playbook.reading.book import Book, read_book

BOOK: Book = read_book(ROOT)
WORDS = Words()
PLAY = "reception/not-at-desk/"
browser_test = pytest.mark.browser
pytestmark = pytest.mark.prove  # minutes, not seconds: `make prove` runs it
Publish = Callable[..., Path]


class Host:
    """Serves a folder below any path; the folder can be exchanged, as when a new edition is published."""

    def __init__(self, folder: Path, base: str) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.change: Callable[[str, bytes], bytes] = lambda path, body: body
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answer, host=self))
        self.base = base
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}{base}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


class Answer(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, host: Host) -> None:
        self.host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = self.path.split("?")[0].removeprefix(self.host.base)
        self.host.asked.append(path)
        file = self.host.folder / path
        file = file / "index.html" if path.endswith("/") or not path else file
        found = file.is_file() and self.path.startswith(self.host.base)
        body = self.host.change(path, file.read_bytes()) if found else b"not here"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.host.asked.append(f"POST {self.path}")
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def publish(site: Path, address: str, tmp_path: Path) -> Publish:
    """Makes an edition: the site with some files changed, listed anew as at the end of a build."""

    def make(name: str, changes: dict[str, Callable[[str], str]] | None = None, budget: int = BUDGET) -> Path:
        folder = tmp_path / name
        shutil.copytree(site, folder)
        shutil.copy(ROOT / "docs/service-worker.js", folder)
        for path, change in (changes or {}).items():
            file = folder / path
            file.write_text(change(file.read_text("utf-8")), "utf-8")
        write_offline(BOOK, WORDS, ROOT / "overrides/playbook", folder, budget)
        return folder

    return make


@pytest.fixture
def host(site: Path, address: str) -> Iterator[Host]:
    """The site at another address and below another path than it was built for."""
    host = Host(site, "/any/path/")
    yield host
    host.server.shutdown()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A page of a fresh profile whose requests to other hosts are failures."""
    context = browser.new_context(locale="en-GB", viewport={"width": 390, "height": 844})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context.new_page()
    context.close()
    assert [url for url in asked if not re.match(r"http://127\.0\.0\.1:|data:|blob:", url)] == []


KEPT = """async () => {
  const editions = {};
  for (const name of (await caches.keys()).filter((name) => !name.endsWith(" notes"))) {
    editions[name.split(" ")[1]] = (await (await caches.open(name)).keys()).map(({ url }) => url);
  }
  return editions;
}"""


def edition_of(folder: Path) -> str:
    return re.search(r'EDITION = "([0-9a-f]{16})"', (folder / "service-worker.js").read_text("utf-8"))[1]


def groups_of(folder: Path) -> dict[str, dict[str, str]]:
    return json.loads((folder / "offline.json").read_text("utf-8"))["groups"]


def kept(tab: Any, host: Host, folder: Path) -> set[str]:
    """The addresses that the browser keeps of an edition, below the site's root."""
    return {url.removeprefix(host.url) for url in tab.evaluate(KEPT).get(edition_of(folder), [])}


def wait_until_kept(tab: Any, host: Host, folder: Path, *groups: str) -> None:
    """Waits until all files of some groups are kept, and the edition is in use."""
    wanted = {path for group in groups for path in groups_of(folder)[group]}
    for _ in range(600):
        active = tab.evaluate("navigator.serviceWorker.getRegistration().then((found) => found?.active?.state)")
        if wanted <= kept(tab, host, folder) and active == "activated" and current(tab) == edition_of(folder):
            return
        tab.wait_for_timeout(100)
    missing = sorted(wanted - kept(tab, host, folder))
    raise AssertionError(f"in use: {current(tab)}, {active}; wanted: {edition_of(folder)}, missing: {missing}")


def current(tab: Any) -> str | None:
    return tab.evaluate(
        """async () => {
          const notes = (await caches.keys()).find((name) => name.endsWith(" notes"));
          const found = notes && (await (await caches.open(notes)).match(new URL("current", notes.split(" ")[0])));
          return found ? found.text() : null;
        }"""
    )


def visit(tab: Any, host: Host, url: str = PLAY) -> None:
    """One visit to one page, as long as it takes to keep its language."""
    tab.goto(host.url + url)
    language = "ja" if url.startswith("ja/") else "en"
    wait_until_kept(tab, host, host.folder, SHARED, language, f"{language}/pages")


# --- the list


def test_the_files_of_each_language_fit_the_budget_and_are_kept_whole(site: Path, address: str) -> None:
    groups = groups_of(site)
    assert set(groups) == {SHARED, "en", "en/pages", "ja", "ja/pages"}
    for language in ("en", "ja"):
        files = [site / _file(path) for name in (SHARED, language, f"{language}/pages") for path in groups[name]]
        assert compressed(file.read_bytes() for file in files) <= 3_000_000


def _file(path: str) -> str:
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def test_every_page_is_in_the_list_of_its_language(site: Path, address: str) -> None:
    groups = groups_of(site)
    urls = {page.url for page in BOOK.pages.values()}
    assert urls == {path for path in groups["en"] | groups["en/pages"] if path == "" or path.endswith("/")}
    assert {f"ja/{url}" for url in urls} == {path for path in groups["ja"] | groups["ja/pages"] if path.endswith("/")}


def test_call_mode_and_its_data_are_in_the_core_of_each_language(site: Path, address: str) -> None:
    for language, page in (("en", "call/"), ("ja", "ja/call/")):
        assert {page, f"assets/call/{language}.json"} <= set(groups_of(site)[language])


def test_everything_that_a_page_loads_is_in_the_list(site: Path, address: str) -> None:
    listed = {path for group in groups_of(site).values() for path in group}
    loaded = {
        urljoin(f"{address}{prefix}{page.url}", link).removeprefix(address)
        for page in BOOK.pages.values()
        for prefix in ("", "ja/")
        for link in read_html(site / prefix / page.url / "index.html").resources
    }
    assert {path for path in loaded if not path.startswith("data:")} <= listed


def test_the_list_depends_on_nothing_but_the_bytes_of_the_site(site: Path, publish: Publish) -> None:
    again = publish("again")
    for name in ("offline.json", "service-worker.js", "offline.html"):
        assert (again / name).read_bytes() == (site / name).read_bytes()
    changed = publish("changed", {f"{PLAY}index.html": lambda text: text + "\n"})
    assert edition_of(changed) != edition_of(site)


def test_a_language_that_is_too_large_is_listed_by_stage() -> None:
    files = {
        "": b"home",
        "call/": b"call",
        "reception/": b"r",
        "reception/a/": b"a",
        "stop/": b"s",
        "ja/": b"h",
        "a.css": b"",
        "data/ja.json": b"{}",
    }
    groups = grouped(files, budget=30)
    assert {name: set(group) for name, group in groups.items()} == {
        SHARED: {"a.css"},
        "en": {"", "call/"},
        "en/reception": {"reception/", "reception/a/"},
        "en/stop": {"stop/"},
        "ja": {"ja/", "data/ja.json"},
    }


# --- without a network


@browser_test
def test_after_one_visit_every_page_of_the_language_opens_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    host.asked.clear()
    for url in ("stop/refusal/", "", "call/", "cadences/cold-named/", "glossary/"):
        wrong: list[str] = []
        tab.on("requestfailed", lambda request, wrong=wrong: wrong.append(request.url))
        assert tab.goto(host.url + url, wait_until="networkidle").status == 200
        assert tab.locator("h1").count() == 1
        assert wrong == [], url
    statuses = tab.evaluate(
        "(urls) => Promise.all(urls.map((url) => fetch(url).then(({ status }) => status)))",
        [host.url + page.url for page in BOOK.pages.values()],
    )
    assert set(statuses) == {200}
    assert set(host.asked) <= {"service-worker.js"}, "the browser itself still looks for an update"


@browser_test
def test_the_planner_works_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(f"{host.url}cadences/cold-named/")
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
def test_search_answers_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(f"{host.url}stop/refusal/")
    tab.fill(".md-search__input", "席を外しております")
    tab.wait_for_selector(".md-search-result__item")


@browser_test
def test_a_japanese_visit_keeps_the_japanese_pages(tab: Any, host: Host) -> None:
    visit(tab, host, "ja/call/")
    tab.context.set_offline(True)
    assert tab.goto(f"{host.url}ja/stop/refusal/").status == 200
    assert not any(path.startswith("reception/") for path in kept(tab, host, host.folder))


@browser_test
@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("go/not-at-desk/", PLAY),
        ("go/not-at-desk/#step-pause", f"{PLAY}#step-pause"),
        ("go/phrase/out/", "they-say/absence/#out"),
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
    tab.goto(host.url + "go/not-at-desk/")
    assert tab.url == f"{host.url}ja/{PLAY}"


@browser_test
def test_a_page_that_is_not_here_yet_is_answered_in_both_languages(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    assert tab.goto(f"{host.url}ja/stop/refusal/").status == 503
    assert tab.locator("h1").inner_text() == "This page is not on this device yet"
    assert tab.locator("[lang=ja] h2").inner_text() == "このページは、まだこの端末にありません"
    tab.locator("a", has_text="On the call").first.click()
    assert tab.url == f"{host.url}call/"


@browser_test
def test_an_address_without_its_closing_slash_opens_without_a_network(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.context.set_offline(True)
    tab.goto(f"{host.url}stop/refusal?q=x")
    assert tab.url == f"{host.url}stop/refusal/"


@pytest.mark.prove
@browser_test
def test_a_language_that_is_too_large_is_kept_stage_by_stage(tab: Any, host: Host, publish: Publish) -> None:
    host.folder = publish("staged", budget=0)
    tab.goto(host.url + PLAY)
    wait_until_kept(tab, host, host.folder, SHARED, "en", "en/reception")
    tab.context.set_offline(True)
    for url, status in (("call/", 200), ("reception/gatekeeper/", 200), ("stop/refusal/", 503)):
        assert tab.goto(host.url + url).status == status
    tab.context.set_offline(False)
    tab.goto(f"{host.url}stop/")
    wait_until_kept(tab, host, host.folder, "en/stop")


@browser_test
def test_only_what_the_site_itself_gives_is_kept(tab: Any, host: Host) -> None:
    visit(tab, host)
    tab.goto(f"{host.url}stop/refusal/")
    assert tab.evaluate("fetch('', { method: 'POST', body: 'x' }).then(({ status }) => status)") == 204
    assert any(asked.startswith("POST") for asked in host.asked)
    assert all(url.startswith(host.url) for urls in tab.evaluate(KEPT).values() for url in urls)
    assert not any("service-worker" in url or "?" in url for urls in tab.evaluate(KEPT).values() for url in urls)


# --- from one edition to the next

MARK = {f"{PLAY}index.html": lambda text: text.replace("</h1>", " (new)</h1>", 1)}
STYLE = {"assets/styles/page/base.css": lambda text: text + "\n:root { --edition: new; }\n"}
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = (await registration.update().catch(() => null))?.installing;
  if (worker) await new Promise((done) => worker.addEventListener("statechange", done));
}"""
"""Looks for an update at once, as the browser does a while after a page was opened; waits until it came or failed."""
EDITION = "getComputedStyle(document.documentElement).getPropertyValue('--edition')"


@pytest.mark.prove
@browser_test
def test_an_update_comes_quietly_and_is_seen_on_the_page_opened_next(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    old, host.folder = host.folder, publish("new", MARK | STYLE)
    host.asked.clear()
    tab.goto(host.url + PLAY)
    assert "(new)" not in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == ""
    wait_until_kept(tab, host, host.folder, SHARED, "en", "en/pages")
    assert {PLAY, "assets/styles/page/base.css"} <= set(host.asked)
    assert len(host.asked) < 15, "what did not change is not fetched again"
    # The page that is still open belongs to the old edition, whatever it asks for.
    style = "fetch(document.querySelector('link[rel=stylesheet]').href).then((found) => found.text())"
    assert "--edition" not in tab.evaluate(style)
    tab.context.set_offline(True)
    tab.goto(host.url + PLAY)
    assert "(new)" in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == "new"
    assert edition_of(old) != edition_of(host.folder)


@pytest.mark.prove
@browser_test
def test_a_second_open_page_keeps_its_edition_while_the_first_moves_on(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    second = tab.context.new_page()
    second.goto(f"{host.url}call/")
    host.folder = publish("new", MARK | STYLE)
    tab.evaluate(UPDATE)
    wait_until_kept(tab, host, host.folder, SHARED, "en", "en/pages")
    tab.reload()
    assert tab.evaluate(EDITION) == "new"
    style = "fetch(document.querySelector('link[rel=stylesheet]').href).then((found) => found.text())"
    assert "--edition" not in second.evaluate(style)
    second.reload()
    assert second.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_an_update_that_breaks_off_changes_nothing(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    old, new = host.folder, publish("new", MARK | STYLE)
    host.folder = new
    moved = new / "assets/styles/page/base.css"
    hidden = moved.rename(new / "hidden.css")
    tab.goto(host.url + PLAY)
    tab.evaluate(UPDATE)
    assert current(tab) == edition_of(old)
    tab.context.set_offline(True)
    tab.goto(host.url + PLAY)
    assert "(new)" not in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == ""
    # Completed later, it goes on where it broke off.
    tab.context.set_offline(False)
    hidden.rename(moved)
    tab.goto(host.url + PLAY)
    wait_until_kept(tab, host, new, SHARED, "en", "en/pages")
    tab.goto(host.url + PLAY)
    assert tab.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_old_editions_are_deleted(tab: Any, host: Host, publish: Publish) -> None:
    visit(tab, host)
    seen = [edition_of(host.folder)]
    for number in range(4):
        host.folder = publish(
            f"new-{number}", {f"{PLAY}index.html": lambda text, number=number: f"{text}<!-- {number} -->"}
        )
        tab.goto(host.url + PLAY)
        tab.evaluate(UPDATE)
        wait_until_kept(tab, host, host.folder, SHARED, "en", "en/pages")
        seen.append(edition_of(host.folder))
    assert set(tab.evaluate(KEPT)) <= set(seen[-3:]), "the edition in use, the one before, and that of the open page"


@pytest.mark.prove
@browser_test
def test_a_page_of_a_newer_edition_gets_all_its_files_from_the_network(tab: Any, host: Host, publish: Publish) -> None:
    """A page of the other language is not kept; when it comes, it is newer than the files that are."""
    visit(tab, host)
    host.folder = publish("new", STYLE | {f"ja/{PLAY}index.html": lambda text: text.replace("</h1>", " (new)</h1>", 1)})
    # The update fails, so that the newer edition is never kept.
    host.change = lambda path, body: body.replace(b"{", b" {", 1) if path == "offline.json" else body
    tab.goto(f"{host.url}ja/{PLAY}")
    assert "(new)" in tab.locator("h1").inner_text()
    assert tab.evaluate(EDITION) == "new"


@pytest.mark.prove
@browser_test
def test_a_host_that_changes_what_it_serves_still_shows_its_newest_pages(
    tab: Any, host: Host, publish: Publish
) -> None:
    visit(tab, host)
    host.folder = publish("new", MARK)
    host.change = lambda path, body: (
        body.replace(b"</body>", b"<!-- by the host --></body>") if path.endswith("/") else body
    )
    tab.goto(host.url + PLAY)
    tab.evaluate(UPDATE)
    tab.goto(host.url + PLAY)
    assert "(new)" in tab.locator("h1").inner_text()
    tab.context.set_offline(True)
    assert tab.goto(f"{host.url}stop/refusal/").status == 200, "without a network the edition before is there"


# --- on the home screen


@pytest.mark.parametrize(("language", "url"), [("en", ""), ("ja", "ja/")])
def test_each_language_has_a_manifest_whose_addresses_exist(site: Path, address: str, language: str, url: str) -> None:
    manifest = json.loads((site / url / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["lang"] == language and manifest["display"] == "standalone"
    assert manifest["name"] == WORDS("site_name", language) and len(manifest["short_name"]) <= 12
    start, scope = urljoin(address + url, manifest["start_url"]), urljoin(address + url, manifest["scope"])
    assert start == f"{address}{url}call/" and scope == address
    assert (site / url / "call/index.html").is_file()
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in manifest["icons"]:
        file = site / urljoin(address + url, icon["src"]).removeprefix(address)
        assert f"{'x'.join(map(str, size_of(file)))}" == icon["sizes"]
        assert file.stat().st_size < 20_000


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", head[16:24])


@browser_test
@pytest.mark.parametrize("url", ["", "ja/", PLAY])
def test_chromium_finds_nothing_that_keeps_it_from_installing_the_site(tab: Any, host: Host, url: str) -> None:
    visit(tab, host, url)
    session = tab.context.new_cdp_session(tab)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"].endswith("ja/manifest.webmanifest" if url == "ja/" else "/manifest.webmanifest")
    assert manifest["errors"] == []
    errors = [error["errorId"] for error in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert set(errors) <= {"in-incognito"}


def test_every_page_names_its_manifest_and_its_icon(site: Path, address: str) -> None:
    for page in BOOK.pages.values():
        for language, prefix in (("en", ""), ("ja", "ja/")):
            text = (site / prefix / page.url / "index.html").read_text("utf-8")
            link = re.search(r'<link rel="manifest" href="([^"]+)"', text)[1]
            assert (
                urljoin(f"{address}{prefix}{page.url}", link)
                == f"{address}{'ja/' if language == 'ja' else ''}manifest.webmanifest"
            )
            assert '<link rel="apple-touch-icon"' in text
