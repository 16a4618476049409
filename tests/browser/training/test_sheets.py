"""Role-play cards on paper: nothing is cut off, and two straight cuts part four cards."""

from __future__ import annotations

import re
from typing import Any

import pytest

from .cards import PLAYS, draw, draw_next

pytestmark = [pytest.mark.browser, pytest.mark.prove]

PAPERS = {"a4": (210, 297), "letter": (215.9, 279.4)}
MILLIMETRE = 96 / 25.4
POINT = 96 / 72
MEASURED = """() => [...document.querySelectorAll(".sheet")].map((sheet) => {
  const from = sheet.getBoundingClientRect();
  return [...sheet.querySelectorAll(".role-card")].map((card) => {
    const box = card.getBoundingClientRect();
    const body = card.querySelector(".card-body");
    const end = card.querySelector(".card-code-end").getBoundingClientRect();
    return {
      code: card.dataset.code, parts: body.childElementCount,
      left: box.left - from.left, top: box.top - from.top,
      right: from.right - box.right, bottom: from.bottom - box.bottom,
      isCut: body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1
        || end.bottom > box.bottom,
      furigana: Math.min(...[...card.querySelectorAll("rt")].map((rt) => parseFloat(getComputedStyle(rt).fontSize))),
      ink: new Set([...card.querySelectorAll("*")].map((one) => getComputedStyle(one).color)).size,
    };
  });
})"""


def sheets(tab: Any, address: str, play: str, paper: str, language: str) -> list[list[dict[str, Any]]]:
    draw(tab, address, f"{play}/7f3a/7", language)
    return measured(tab, paper)


def measured(tab: Any, paper: str) -> list[list[dict[str, Any]]]:
    tab.select_option("role-play [name=paper]", paper)
    return tab.evaluate(MEASURED)


def said_on(tab: Any, where: str) -> list[str]:
    return tab.evaluate("where => [...document.querySelectorAll(where)].map((one) => one.dataset.said)", where)


def holds_together(tab: Any) -> None:
    """Nothing is cut, every part is there, furigana can be copied, and all stands ten millimetres from the edge."""
    for paper in PAPERS:
        found = measured(tab, paper)
        for card in (card for sheet in found for card in sheet):
            assert not card["isCut"], card["code"]
            assert card["furigana"] is None or card["furigana"] >= 6.5 * POINT - 0.01, card["code"]
            assert card["ink"] == 1, "all of it is black"
            sides = (card[side] for side in ("left", "right", "top", "bottom"))
            assert min(sides) >= 10 * MILLIMETRE - 0.5, card["code"]
        assert said_on(tab, ".sheets [data-said]") == said_on(tab, ".role-cards [data-said]")
        assert all(len(sheet) == 4 for sheet in found[:-1])


@pytest.mark.parametrize("language", ["", "ja/"])
def test_nothing_is_cut_off_a_card(tab: Any, address: str, language: str) -> None:
    draw(tab, address, f"{PLAYS[0]}/7f3a/7", language)
    holds_together(tab)


@pytest.mark.prove
@pytest.mark.parametrize("language", ["", "ja/"])
def test_nothing_is_cut_off_the_cards_of_any_script(tab: Any, address: str, language: str) -> None:
    draw(tab, address, f"{PLAYS[0]}/2222/2", language)
    for play in PLAYS:
        for seed in ("7f3a", "k2m9"):
            draw_next(tab, f"{play}/{seed}/7")
            holds_together(tab)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_sheet_is_a_page_of_that_paper(tab: Any, address: str, paper: str) -> None:
    count = len(sheets(tab, address, PLAYS[0], paper, ""))
    printed = tab.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert len(boxes) == count
    inches = [side / 25.4 * 72 for side in PAPERS[paper]]
    assert all(abs(float(box[at]) - inches[at]) < 1 for box in boxes for at in (0, 1))


@pytest.mark.parametrize("paper", PAPERS)
def test_the_lines_to_cut_run_from_edge_to_edge_through_the_middle_of_each_sheet(
    tab: Any, address: str, paper: str
) -> None:
    sheets(tab, address, PLAYS[0], paper, "")
    drawn = tab.evaluate(
        """() => [...document.querySelectorAll(".sheet")].map((sheet) => {
          const style = (line) => getComputedStyle(sheet, line);
          const [down, across] = [style("::before"), style("::after")];
          const { clientWidth: width, clientHeight: height } = sheet;
          return [parseFloat(down.left) / width, parseFloat(down.height) / height,
            parseFloat(across.top) / height, parseFloat(across.width) / width].map((part) => part.toFixed(2));
        })"""
    )
    assert {tuple(sheet) for sheet in drawn} == {("0.50", "1.00", "0.50", "1.00")}


def test_roles_are_told_by_a_letter_and_the_border_without_colour(tab: Any, address: str) -> None:
    sheets(tab, address, PLAYS[0], "a4", "")
    kinds = tab.evaluate(
        """() => Object.fromEntries(["a", "b", "c"].map((role) => {
          const card = document.querySelector(`.sheets .role-${role}`);
          const { borderStyle, borderColor } = getComputedStyle(card);
          return [card.querySelector(".card-role b").textContent, [borderStyle, borderColor]];
        }))"""
    )
    assert {role: style for role, (style, _) in kinds.items()} == {"A": "solid", "B": "double", "C": "dashed"}
    assert {colour for _, colour in kinds.values()} == {"rgb(0, 0, 0)"}


def test_a_code_stands_in_two_opposite_corners_of_each_card(tab: Any, address: str) -> None:
    sheets(tab, address, PLAYS[0], "a4", "")
    corners = tab.evaluate(
        """() => [...document.querySelectorAll(".sheets .role-card")].map((card) => {
          const box = card.getBoundingClientRect();
          return [...card.querySelectorAll(".card-code")].map((code) => {
            const words = document.createRange();
            words.selectNodeContents(code);
            const at = words.getBoundingClientRect();
            return [code.textContent === card.dataset.code, at.left - box.left < box.right - at.right,
              at.top - box.top < box.bottom - at.bottom];
          });
        })"""
    )
    assert all(card == [[True, True, True], [True, False, False]] for card in corners)
