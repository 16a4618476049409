"""The site behind nginx and Caddy, with the configuration that `make hosting` writes, at a root and below a path."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from conftest import build
from playbook.outputs.compressed import write_compressed
from playbook.outputs.hosting import ASKED_AGAIN, FOR_A_YEAR, HEADERS, examples, headers_of
from playbook.pages.shell import Place
from project import TEMPLATES
from real_book import BOOK, a_usual_play

pytestmark = pytest.mark.prove

AROUND_NGINX = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/example;
}}
"""
AROUND_CADDY = "{{\n\tadmin off\n\tauto_https off\n}}\n"
SOON = 20
"""Seconds after which a host should have started."""
PLAY = a_usual_play()
KINDS = ["nginx.conf", "Caddyfile"]


@dataclass
class Host:
    """A host that serves the site."""

    port: int
    base: str
    script: str

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}"

    def get(self, name: str, accept: str = "") -> tuple[HTTPResponse, bytes]:
        """The answer to a request below the site's root."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SOON)
        connection.request("GET", f"{self.base}{name}", headers={"Accept-Encoding": accept} if accept else {})
        answer = connection.getresponse()
        return answer, answer.read()


@pytest.fixture(scope="module", params=["/", "/playbook/"])
def base(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def folder(base: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, with compressed copies."""
    folder = tmp_path_factory.mktemp("hosted")
    build(folder, f"http://localhost{base}")
    write_compressed(folder)
    return folder


@pytest.fixture(scope="module", params=KINDS)
def host(request: pytest.FixtureRequest, base: str, folder: Path, tmp_path_factory: Any) -> Iterator[Host]:
    """Each kind of host, started with its example."""
    own, port = tmp_path_factory.mktemp("host"), free_port()
    script = next((folder / "assets/javascripts").glob("bundle.*.min.js")).relative_to(folder).as_posix()
    example = examples(TEMPLATES, Place(f"http://localhost{base}", theme_script=script))[request.param]
    example = example.replace("/srv/playbook/site", str(folder))
    example = example.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(":80 {", f"http://127.0.0.1:{port} {{")
    process = start_nginx(own, example) if request.param == "nginx.conf" else start_caddy(own, example)
    wait_for(port)
    yield Host(port, base, script)
    process.terminate()
    process.wait()


def start_nginx(own: Path, example: str) -> subprocess.Popen:
    (own / "example").write_text(example)
    user = "user root;" if os.geteuid() == 0 else ""
    (own / "nginx.conf").write_text(AROUND_NGINX.format(folder=own, user=user))
    return subprocess.Popen(["/usr/sbin/nginx", "-p", str(own), "-c", str(own / "nginx.conf")])


def start_caddy(own: Path, example: str) -> subprocess.Popen:
    (own / "Caddyfile").write_text(AROUND_CADDY.format() + example)
    environment = os.environ | {"HOME": str(own), "XDG_DATA_HOME": str(own), "XDG_CONFIG_HOME": str(own)}
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(own / "Caddyfile")]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def free_port() -> int:
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        return own.getsockname()[1]


def wait_for(port: int) -> None:
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        with socket.socket() as own:
            if own.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nothing listens on port {port}")


@pytest.mark.parametrize(
    "name",
    ["", "ja/", PLAY.url, "assets/modules/playbook.js", "service-worker.js", "nothing/", "practice/", "ja/practice/"],
)
def test_every_header_comes_with_every_file_once(host: Host, name: str) -> None:
    answer, _ = host.get(name)
    assert {header: answer.headers.get_all(header) for header in HEADERS} == {
        header: [value] for header, value in headers_of(name).items()
    }


@pytest.mark.parametrize(("accept", "suffix"), [("gzip", ".gz"), ("br", ".br"), ("gzip, deflate, br", ".br")])
@pytest.mark.parametrize("name", ["index.html", f"{PLAY.url}index.html", "offline.json"])
def test_the_compressed_copy_is_sent_as_it_lies_there(
    host: Host, folder: Path, name: str, accept: str, suffix: str
) -> None:
    answer, body = host.get(name.removesuffix("index.html"), accept)
    assert answer.headers["Content-Encoding"] == {".gz": "gzip", ".br": "br"}[suffix]
    assert body == (folder / f"{name}{suffix}").read_bytes()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("assets/modules/playbook.js", ("application/javascript; charset=utf-8", "text/javascript; charset=utf-8")),
        ("assets/styles/page/print.css", "text/css; charset=utf-8"),
        ("manifest.webmanifest", ("application/manifest+json; charset=utf-8", "application/manifest+json")),
    ],
)
def test_every_file_has_its_type(host: Host, name: str, kind: str | tuple[str, ...]) -> None:
    assert host.get(name)[0].headers["Content-Type"].lower() in kind


def test_only_a_file_named_by_its_bytes_is_kept_unasked(host: Host) -> None:
    assert host.get(host.script)[0].headers.get_all("Cache-Control") == [FOR_A_YEAR]
    for name in ("", PLAY.url, "service-worker.js", "offline.json", "assets/modules/playbook.js"):
        assert host.get(name)[0].headers.get_all("Cache-Control") == [ASKED_AGAIN]


@pytest.mark.parametrize(("name", "language"), [("nothing/", "en"), ("ja/nothing/", "ja"), ("nothing.js", "en")])
def test_a_wrong_address_is_answered_in_its_language(host: Host, name: str, language: str) -> None:
    answer, body = host.get(name)
    assert answer.status == 404
    assert f'<html lang="{language}"'.encode() in body


def test_what_another_kind_of_host_reads_is_not_sent(host: Host) -> None:
    assert host.get("_headers")[0].status == 404


def test_a_folder_without_its_slash_leads_to_the_folder(host: Host) -> None:
    answer, _ = host.get(PLAY.url.rstrip("/"))
    assert (answer.status, answer.headers["Location"]) in [(code, host.base + PLAY.url) for code in (301, 308)]


def test_every_page_and_every_short_link_is_there(host: Host, folder: Path) -> None:
    names = [page.url for page in BOOK.pages.values()] + [f"ja/{page.url}" for page in BOOK.pages.values()]
    names += [f"{file.parent.relative_to(folder).as_posix()}/" for file in folder.glob("go/*/index.html")]
    assert len(names) > len(BOOK.pages) * 2
    assert [name for name in names if host.get(name)[0].status != 200] == []


def test_the_worker_keeps_the_whole_site_and_nothing_is_refused(host: Host, browser: Any) -> None:
    context = browser.new_context()
    tab = context.new_page()
    refused: list[str] = []
    tab.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    tab.goto(host.url + PLAY.url)
    scope = tab.evaluate("navigator.serviceWorker.ready.then(({ scope }) => scope)")
    assert scope == host.url
    assert refused == []
    context.close()
