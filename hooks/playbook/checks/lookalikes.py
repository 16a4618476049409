"""Rules on what looks like Markdown and is none: the host's preview would show the bare signs, and so would the page.

Each form has a sentence that says what to type; most are slips of a Japanese keyboard, or forms of other programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..problem import Problem, shortened
from ..reading.registries import Registries
from ..reading.written import Written
from .rule import each
from .where import marked, problem_on_line

NO_CALLOUT = (
    "write '> [!NOTE]' (or TIP, IMPORTANT, WARNING, CAUTION) alone on its line, and the text below it after '>'"
)
TOO_FAR = r"\u3000+(?:[-*+>]|#{1,6})(?=[ \u3000])|(?:[-*+>]|#{1,6})(?= )"
AT_THE_BEGINNING = (
    (r"[-+*](?=[^ \t0-9*+-])", "makes no list; put a space after it"),
    (r"[0-9]{1,2}[.)](?=[^ \t0-9])", "makes no list; put a space after it"),
    (r"[0-9]{1,2}[.)] ", "makes no list here; put an empty line above it"),
    (r"[0-9０-９]+[．）]|[０-９]+[.)]", "makes no list; type '1.' in half-width signs and a space after it"),
    (r"[ー―—－‐＿＝]{3,}(?=[ \t\u3000]*$)", "makes no rule; type '---' with an empty line above it"),
    (r"[－＊＋](?!＊)", "makes no list; type '-' and a space"),
    (r"(?:[ー―—–]|--)(?=[ \u3000])", "makes no list; type '-' and a space"),
    (TOO_FAR, "is indented too far, or by a full-width space; indent by two spaces"),
    (r"#{7,}", "makes no heading; write '### Heading {#id}'"),
    (r"#{2,6}(?=[^ \t])|#(?=[^ \t0-9])|＃+", "makes no heading; type '###' in half-width signs and a space after it"),
    (r"＞", "makes no quotation; type '>' and a space"),
    (r"｜.*｜(?=[ \t\u3000]*$)", "makes no table; type '|' in half-width"),
    (r"[\[［]\s*[!！]\s*\w+\s*[\]］]", f"makes no callout; {NO_CALLOUT}"),
    (r"!!!|\?\?\?|[！？]{3}(?=\s*[a-z])", "makes no callout; write '!!! note' and the text below, four spaces in"),
    (r"[\[［][ \u3000xXｘＸ✓✔]?[\]］]", "makes no task; write '- [ ] ' or '- [x] ', with a space after it"),
    (r"：|:(?![a-z0-9_+-]+:)(?=[^ \t:])", "makes no definition; type ':' and a space"),
    (r":(?= )", "makes no definition here; write it right below its term"),
    (r"\[TOC\]|===(?= )|--8<--|:::|\$\$", "does nothing here; take it out"),
)  # fmt: skip
"""What a line begins with, and what is said of it."""
JAPANESE = "\u3001-\u30ff\u3400-\u9fff\uff01-\uff9f"
ADDRESS = r"(?:[!-~]*[./#:][!-~]*)"
BRACKETS = rf"[\[［][^\]］\n]+[\]］][ \u3000]*[(（]{ADDRESS}[)）]"
UNDERSCORES = rf"_{{1,2}}[^_\s][^_\n]*_{{1,2}}(?=[{JAPANESE}])|(?<=[{JAPANESE}])_{{1,2}}[^_\s][^_\n]*_"
ANYWHERE = (
    (r"＊＊|＿＿|～～|｀+", "is in full-width signs; type ** for strong words, ~~ for bad examples, ` for code"),
    (BRACKETS, "makes no link; type [words](address) in half-width signs, without a space between"),
    (UNDERSCORES, "beside Japanese stays as it is; write * for _"),
    (r"(?:https?://|www\.)[!-~]*", "makes no link here; put a space before it, or write [words](address)"),
    (r"[\[［][\^＾][^\]］\n]+[\]］]", "leads to no footnote; write '[^1]: …' on a line of its own in the same text"),
    (r"\[\[[^\]\n]+\]\]", "makes no link; write [words](address)"),
    (r"==[^=\n]+==|\+\+[^+\n]+\+\+", "does nothing here; write **words** for strong words"),
    (r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])", "shows as it stands; put the picture itself, or leave it out"),
)  # fmt: skip
DOT = re.compile(r"[・●○■□◆◇▪•‣※①-⑳]|[0-9０-９]{1,2}、|[(（][0-9０-９]{1,2}[)）]")
NO_LETTER = re.compile(r"[\W\d_ー]")
"""What all those beginnings begin with."""
A_SIGN = re.compile(r"[＊＿～｀\[［_:=+]|www\.")
"""One of the signs without which nothing of the others is there: most texts need no second look."""
BEGINNINGS = tuple((re.compile(pattern), sentence) for pattern, sentence in AT_THE_BEGINNING)
INSIDE = tuple((re.compile(pattern), sentence) for pattern, sentence in ANYWHERE)


@each()
def no_words_only_look_like_markdown(page: Written, registries: Registries) -> Iterator[Problem]:
    """What an editor meant as a list, a heading, a link … is one."""
    for words, pieces in marked(page):
        linked = False
        for line, begins, token in pieces:
            if token.type in ("link_open", "link_close"):
                linked = token.type == "link_open"
            elif token.type == "text" and not linked:
                slips = [_beginning(token.content)] if begins and words.is_prose else []
                for slip in filter(None, [*slips, *_inside(token.content)]):
                    yield problem_on_line(words, line, slip)


@each()
def no_list_is_made_of_dots(page: Written, registries: Registries) -> Iterator[Problem]:
    """Lines that begin with ・ or ① run together into one paragraph."""
    for words, pieces in marked(page):
        above, told = -2, False
        for line, begins, token in pieces if words.is_prose else ():
            sign = DOT.match(token.content) if begins else None
            if sign and line == above + 1 and not told:
                message = f"lines that begin with '{sign[0]}' run together; write '- ' or '1. ' for a list"
                yield problem_on_line(words, line, message)
            above, told = (line, line == above + 1) if sign else (above, told)


@each()
def every_bare_address_ends(page: Written, registries: Registries) -> Iterator[Problem]:
    """An address in the running text ends at a space; Japanese right behind it would become a part of it."""
    for words, pieces in marked(page):
        for line, _, token in pieces:
            link = str(token.attrs.get("href", "")) if token.info == "auto" else ""
            if not link.isascii():
                message = f"the address '{shortened(link)}' runs on into the text"
                yield problem_on_line(words, line, f"{message}; put a space after it, or write [words](address)")


@each()
def every_stroke_is_double(page: Written, registries: Registries) -> Iterator[Problem]:
    """A single ~ strikes words out as well, which nobody means who writes a range."""
    for words, pieces in marked(page):
        for line, _, token in pieces:
            if token.type == "s_open" and token.markup == "~":
                yield problem_on_line(
                    words, line, "'~' strikes words out; write ~~ for bad examples, – or 〜 for a range"
                )


def _beginning(text: str) -> str:
    for pattern, sentence in BEGINNINGS if NO_LETTER.match(text) else ():
        found = pattern.match(text)
        if found:
            return f"'{shortened(found[0].strip())}' {sentence}"
    return ""


def _inside(text: str) -> Iterator[str]:
    for pattern, sentence in INSIDE if A_SIGN.search(text) else ():
        for found in pattern.finditer(text):
            yield f"'{shortened(found[0])}' {sentence}"
