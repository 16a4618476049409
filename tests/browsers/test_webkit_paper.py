"""What WebKit prints. It sets no columns on paper, so that a page more goes by than in Chromium; nothing is lost."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from browser.test_print import LONGEST
from browser.training.test_faces import TRAINING, for_trainers, text_of

from .webkit import screen

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PRINT = Path(__file__).with_name("webkit_print.py")
SYSTEMS_PYTHON = "/usr/bin/python3"
"""It has Debian's bindings to WebKit, which no other has."""
AS_CALL_SHEET = "document.documentElement.dataset.print = 'sheet'"
LETTERS = re.compile("[ぁ-んァ-ヶA-Za-z]")
Printed = Callable[..., pypdfium2.PdfDocument]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printed]:
    """Prints an address on a paper, after a script has run on its page."""
    home = tmp_path_factory.mktemp("webkit-print")
    with screen() as display:
        environment = {
            "PATH": os.environ["PATH"],
            "DISPLAY": display,
            "GDK_BACKEND": "x11",
            "GSETTINGS_BACKEND": "memory",
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
            "XDG_RUNTIME_DIR": str(home),
        }

        def print_it(url: str, paper: str, script: str = "") -> pypdfium2.PdfDocument:
            file = home / "printed.pdf"
            file.unlink(missing_ok=True)
            command = [SYSTEMS_PYTHON, str(PRINT), url, paper, str(file), script]
            subprocess.run(command, env=environment, check=True, capture_output=True)
            return pypdfium2.PdfDocument(file.read_bytes())

        yield print_it


PAPERS = pytest.mark.parametrize(("language", "paper"), [("", "na_letter"), ("ja/", "iso_a4")])


@PAPERS
def test_a_long_play_takes_five_pages_and_its_call_three(
    printed: Printed, address: str, language: str, paper: str
) -> None:
    whole, call = (len(printed(f"{address}{language}{LONGEST[0]}", paper, one)) for one in ("", AS_CALL_SHEET))
    assert 1 <= call <= 3
    assert call < whole <= 5


@PAPERS
def test_learners_get_three_pages_without_notes_and_a_trainer_each_note_on_four(
    printed: Printed, address: str, language: str, paper: str
) -> None:
    learners, trainers = (printed(f"{address}{language}{TRAINING.url}{face}", paper) for face in ("", "#trainer"))
    assert len(learners) <= 3
    assert len(trainers) <= 4
    secret = [letters(one) for one in for_trainers(TRAINING, "ja" if language else "en")]
    assert [one for one in secret if one in letters(text_of(learners))] == []
    notes = secret[: sum(bool(item.notes) for item in TRAINING.entry.items)]
    assert notes
    assert [one for one in notes if one not in letters(text_of(trainers))] == []


def letters(text: str) -> str:
    """Kana and Latin letters: WebKit writes some kanji into a PDF as the radicals that look like them."""
    return "".join(LETTERS.findall(text))
