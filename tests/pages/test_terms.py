"""Terms explained where a text uses them: by their name, their romaji, their forms, and with a reading above them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from playbook.japanese.ruby import ruby_html
from playbook.pages.term_tooltips import Explainer
from project import Project

BOOK = Project().book()
DFN = re.compile(r"<dfn[^>]*>(.*?)</dfn>")


def explained(text: str, language: str, book=BOOK) -> list[str]:
    """What of a text is marked as a term."""
    return DFN.findall(Explainer(book, language).explain(Markup(f"<p>{text}</p>"), set()))


@pytest.mark.parametrize(
    ("text", "language", "marked"),
    [
        ("One cushion phrase, and another cushion phrase.", "en", ["cushion phrase"]),
        ("Two cushion phrases.", "en", ["cushion phrases"]),
        ("A <em>kusshon kotoba</em> softens.", "en", ["kusshon kotoba"]),
        ("A softener, a pause.", "en", []),
        ("クッション言葉を添えます。", "ja", ["クッション言葉"]),
        ("「クッション言葉」集", "ja", ["クッション言葉"]),
        ("クッション言葉遣い", "ja", []),
    ],
)
def test_a_term_is_explained_once_by_its_name_or_its_romaji(text: str, language: str, marked: list[str]) -> None:
    assert explained(text, language) == marked


@pytest.mark.parametrize("written", ["クッション言葉《ことば》", "｜クッション言葉《くっしょんことば》"])
def test_a_reading_stays_above_the_term_that_is_explained(written: str) -> None:
    shown = ruby_html(written)
    assert explained(f"前の{shown}と、{shown}です。", "ja") == [shown]


def test_a_text_with_readings_is_whole_after_its_terms_are_explained() -> None:
    shown = ruby_html("席《せき》でクッション言葉《ことば》を一言《ひとこと》。")
    found = Explainer(BOOK, "ja").explain(Markup(shown), set())
    assert re.sub(r"<span class=\"term-definition\".*?</span>|</?dfn[^>]*>|</?span[^>]*>", "", found) == shown


def test_a_form_of_a_term_is_explained_as_the_term(tmp_path: Path) -> None:
    project = Project()
    for language, form in (("en", "cushioned"), ("ja", "前置きの一言")):
        variant = "softener" if language == "en" else "緩衝語"
        project.replace(f"docs/{language}/glossary.md", f"- {variant}\n", f"- {variant}\n    forms:\n      - {form}\n")
    book = project.book(tmp_path)
    assert explained("It is cushioned.", "en", book) == ["cushioned"]
    assert explained("前置きの一言を添えます。", "ja", book) == ["前置きの一言"]
