"""axe-core finds no violation on a page of each kind, in three engines."""

from __future__ import annotations

from importlib.resources import files

import pytest

from project import Project

from .session import Session

pytestmark = [pytest.mark.browser, pytest.mark.prove]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
KINDS = {page.kind: page.url for page in Project().book().pages.values()}
"""A page of each kind in the small book."""
RUN = """
  window.found = null;
  axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => {
    const told = (id, node) => `${id}: ${node.target} ${node.failureSummary}`;
    window.found = violations.flatMap(({ id, nodes }) => nodes.map((node) => told(id, node)));
  });
"""


@pytest.mark.parametrize("language", ["", "ja/"])
def test_axe_finds_no_violation_on_a_page_of_each_kind(engine: Session, home: str, language: str) -> None:
    found = {}
    for kind, url in KINDS.items():
        engine.goto(home + language + url)
        engine.run(AXE)
        engine.run(RUN)
        engine.until("window.found !== null", seconds=60)
        found[kind] = engine.js("window.found")
    assert found == {kind: [] for kind in KINDS}
