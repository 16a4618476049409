"""Rules on the blocks of a prose: tables, code, callouts, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from ..problem import Problem, shortened
from ..queries.walk import Words
from ..reading.markdown import read_prose
from ..reading.markdown_forms import CALLOUTS, DETAILS, is_folded
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each
from .where import marked, problem_on_line, without_code

DRAWN_ELSEWHERE = frozenset({"geojson", "math", "mermaid", "stl", "topojson"})
"""Languages of code that the host's preview draws and this site does not."""
FOOTNOTE = re.compile(r"(?m)^ {0,3}\[\^([^\]\s]+)\]:")
ROW_OF_DASHES = re.compile(r"(?=.*-)(?=.*\|)[|:\- ]+")


@each()
def every_table_row_fits(page: Written, registries: Registries) -> Iterator[Problem]:
    """A row has no more cells than the header; the rest would be dropped without a word."""
    for words, tokens in _proses(page):
        lines, columns = words.text.split("\n"), 0
        for token in tokens:
            if token.type == "thead_open" and token.map:
                columns = _cells(lines[token.map[0]])
            elif token.type == "tr_open" and token.map and _cells(lines[token.map[0]]) > columns:
                message = f"this row has {_cells(lines[token.map[0]])} cells, its header {columns}"
                yield problem_on_line(words, token.map[0], f"{message}; write \\| for a bar inside a cell")


@each()
def every_table_is_one(page: Written, registries: Registries) -> Iterator[Problem]:
    """A table has a row of dashes right below its first line, with as many columns, and no empty line inside."""
    for words, tokens in _proses(page):
        for token in tokens:
            lines = token.content.split("\n") if token.type == "inline" else []
            dashes = next((at for at, line in enumerate(lines) if ROW_OF_DASHES.fullmatch(line.strip())), None)
            bars = next((at for at, line in enumerate(lines) if line.lstrip().startswith("|")), None)
            if token.map and dashes is not None:
                columns = _cells(lines[dashes])
                message = f"the row of dashes has {columns} column{'s' * (columns > 1)}, which the line above has not"
                yield problem_on_line(words, token.map[0] + dashes, f"{message}; without as many, this is no table")
            elif token.map and bars is not None:
                message = (
                    "'|' makes no table here; write the row | --- | below the first line, and no empty line between"
                )
                yield problem_on_line(words, token.map[0] + bars, message)


@each()
def every_code_block_is_fenced(page: Written, registries: Registries) -> Iterator[Problem]:
    """Code stands between two lines of ```; four spaces alone are mostly a slip."""
    for words, tokens in _proses(page):
        lines = words.text.split("\n")
        for token in tokens:
            wrong = _wrong_code(token, lines)
            if wrong and token.map:
                yield problem_on_line(words, token.map[0], wrong)


@each()
def every_callout_is_known(page: Written, registries: Registries) -> Iterator[Problem]:
    """`!!! note` and `??? note` have one of the kinds, and a text."""
    for words, tokens in _proses(page):
        for at, token in enumerate(tokens):
            if token.type == "admonition_open" and token.map:
                sign, kind = f"{token.markup} {token.meta['tag']}", token.meta["tag"]
                titled = tokens[at + 1].type == "admonition_title_open"
                known = (*CALLOUTS, DETAILS) if is_folded(token) else CALLOUTS
                if kind not in known:
                    message = f"'{shortened(sign)}' is no callout; write {', '.join(known[:-1])} or {known[-1]}"
                    yield problem_on_line(words, token.map[0], message)
                elif tokens[at + 4 if titled else at + 1].type == "admonition_close":
                    message = f"'{sign}' has no text; begin it on the next line, four spaces in"
                    yield problem_on_line(words, token.map[0], message)


@each()
def every_alert_has_a_text(page: Written, registries: Registries) -> Iterator[Problem]:
    """`> [!NOTE]` has a text below it, in the same quotation."""
    for words, tokens in _proses(page):
        for token, after in zip(tokens, tokens[4:], strict=False):
            if token.type == "alert_open" and after.type == "alert_close" and token.map:
                message = f"'[!{token.meta['kind']}]' has no text; write it on the next line, after '>'"
                yield problem_on_line(words, token.map[0], message)


@each()
def every_footnote_is_referred_to(page: Written, registries: Registries) -> Iterator[Problem]:
    """A footnote that no sentence names is not shown."""
    for words, tokens in _proses(page):
        named = {token.meta["label"] for token in tokens if token.type == "footnote_open"}
        seen: set[str] = set()
        for found in FOOTNOTE.finditer(without_code(words.text)):
            line = words.text.count("\n", 0, found.start())
            if found[1] in seen:
                yield problem_on_line(words, line, f"there are two footnotes '[^{found[1]}]'; give one another name")
            elif found[1] not in named:
                yield problem_on_line(
                    words, line, f"no sentence refers to this footnote; write [^{found[1]}] where it belongs"
                )
            seen.add(found[1])


def _proses(page: Written) -> Iterator[tuple[Words, tuple[Token, ...]]]:
    for words, _ in marked(page):
        if words.is_prose:
            yield words, read_prose(words.text)


def _cells(line: str) -> int:
    """The cells of a row, counted as the parser counts them."""
    cells = escapedSplit(line.strip())
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])


def _wrong_code(token: Token, lines: list[str]) -> str:
    if token.type == "code_block":
        return "four spaces at the beginning make this code; take them away, or put ``` above and below"
    if token.type != "fence" or not token.map:
        return ""
    if token.markup[0] == "~":
        return f"'{token.markup}' begins code; write ```"
    if token.map[1] - token.map[0] < 2 or not lines[token.map[1] - 1].strip(" >").startswith(token.markup):
        return "'```' does not close; write ``` on a line of its own where the code ends"
    if token.info.strip().split(" ")[0] in DRAWN_ELSEWHERE:
        return f"'{token.info.strip()}' is drawn in the host's preview, but not here; show an image"
    return ""
