"""The box for the room, on a site that knows its address and on one that does not."""

from __future__ import annotations

import pytest

from playbook.pages.render import Renderer
from playbook.pages.shell import Place
from project import TEMPLATES, WORDS, Project

BOOK = Project().book()
(TRAINING,) = BOOK.of_kind("training").values()


def html(site_url: str, language: str) -> str:
    return Renderer(BOOK, TEMPLATES, Place(site_url), WORDS).content(TRAINING, language).html


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_site_that_knows_its_address_has_one_code_for_the_session(language: str) -> None:
    assert html("https://example.com/", language).count("<svg") == 1


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_site_that_does_not_know_its_address_has_no_code(language: str) -> None:
    found = html("", language)
    assert "<svg" not in found and "<dialog" not in found
    assert 'href="../../' in found and "room-links" in found
