"""What a thumb needs of a page: controls of its size, with nothing over their edges."""

from __future__ import annotations

from typing import Any

TARGET = 44
"""CSS pixels that WCAG 2.5.5 asks for; a link within a sentence may be smaller."""
CONTROLS = """() => {
  const controls = "a[href], button, input, select, textarea, summary, label:has(input), [role=button]";
  const seen = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const inSentence = (one) => one.matches("a") && getComputedStyle(one).display === "inline";
  const off = (one) => one.disabled;
  const labelled = (one) => one.matches("input") && one.closest("label");
  const forReadersAloud = (one) => one.getBoundingClientRect().width < 2;
  return [...document.querySelectorAll(controls)].filter(
    (one) => seen(one) && !off(one) && !inSentence(one) && !labelled(one) && !forReadersAloud(one));
}"""
TOO_SMALL = f"""(target) => ({CONTROLS})().flatMap((one) => {{
  const {{ width, height }} = one.getBoundingClientRect();
  if (width > target - 0.5 && height > target - 0.5) return [];
  return [`${{one.outerHTML.slice(0, 80)}} ${{width.toFixed()}} × ${{height.toFixed()}}`];
}})"""
COVERED = f"""() => ({CONTROLS})().flatMap((one) => {{
  one.scrollIntoView({{ block: "center" }});
  const {{ left, right, top, bottom }} = one.getBoundingClientRect();
  if (right < 0 || bottom < 0 || left > innerWidth) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const edges = {{ above: [x, top + 2], below: [x, bottom - 2], left: [left + 2, y], right: [right - 2, y] }};
  const missed = Object.entries(edges).filter(([, at]) => !one.contains(document.elementFromPoint(...at)));
  const over = (at) => document.elementFromPoint(...at)?.cloneNode().outerHTML.slice(0, 80);
  return missed.map(([edge, at]) => `${{one.outerHTML.slice(0, 80)}} ${{edge}} lies under ${{over(at)}}`);
}})"""
"""Edges of a control that something else takes the press of."""


def controls_missed_by_a_thumb(tab: Any) -> list[str]:
    """What of a page is too small for a thumb, or gives an edge to something else."""
    return tab.evaluate(TOO_SMALL, TARGET) + tab.evaluate(COVERED)
