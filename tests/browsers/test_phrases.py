"""Japanese lines break between phrases in each engine, and what is taken by hand holds no readings."""

from __future__ import annotations

import pytest

from .session import Session

pytestmark = [pytest.mark.prove, pytest.mark.browser]

CUTS = """(() => {
  const cuts = [];
  for (const said of document.querySelectorAll('.said[lang=ja], article p[lang=ja], .mini-summary p')) {
    said.style.width = '16em';
    const walker = document.createTreeWalker(said, NodeFilter.SHOW_ALL);
    let before = null, mayBreak = false, read = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'WBR' || node.nodeName === 'BR') mayBreak = true;
      if (node.nodeType !== Node.TEXT_NODE || node.parentElement.closest('rt, rp, button')) continue;
      [...node.data].forEach((sign, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width } = range.getBoundingClientRect();
        const isNewLine = width && before !== null && left < before;
        if (isNewLine && !mayBreak && !/[\\s（）、。]$/.test(read)) cuts.push(read + '|' + sign);
        if (width) { before = left; mayBreak = false; read += sign; }
      });
    }
  }
  return cuts;
})()"""
"""Every place at which a line ends within a phrase."""


@pytest.mark.parametrize("page", ["ja/", "ja/reception/refusal/", "ja/words/they-say/", "words/we-say/"])
def test_a_line_ends_between_phrases(engine: Session, home: str, page: str) -> None:
    engine.goto(home + page)
    assert engine.js("document.querySelectorAll('.said[lang=ja], .mini-summary p').length") > 0
    assert engine.js(CUTS) == []


def test_a_line_taken_by_hand_has_no_readings(engine: Session, home: str) -> None:
    engine.goto(f"{home}ja/words/they-say/")
    engine.run("getSelection().selectAllChildren(document.querySelector('article .said:has(rt)'))")
    taken, reading = engine.js("[getSelection().toString(), document.querySelector('article .said rt').textContent]")
    assert taken
    assert reading not in taken
