"""Ruby markup: `席《せき》を外《はず》して`, its plain text, its reading and its HTML.

A reading stands in 《》 after its base: the run of kanji directly before it, or
everything from ｜ on (`｜10分《じゅっぷん》`). Blanks such as `{company}` are text.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

# 々〆〇, the unified ideographs with extension A, the compatibility and the later ones, and ヶ.
_KANJI = "々〆〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323afヶ"
_DIGITS = "0-9０-９"

BLANK = re.compile(r"\{[a-z][a-z0-9_]*\}")

_RUBY = re.compile(rf"(?:｜(?P<marked>[^｜《》]*)|(?P<run>[{_KANJI}]+))《(?P<reading>[^《》]*)》")
_MARKS = re.compile("[《》｜]")
_KANA_ONLY = re.compile(r"[ぁ-ゖァ-ヺー]+")
_NEEDS_READING = re.compile(rf"[{_KANJI}{_DIGITS}]+")

# What is wrong when a mark is left over outside every base and reading; the first that fits.
_STRAY_MARKS = (
    (re.compile(r"《[^》]*(?:《|$)"), "《 is never closed by 》"),
    (re.compile(r"(?:^|》)[^《]*》"), "》 stands without 《 before it"),
    (re.compile(r"《"), "nothing before 《 can carry the reading; mark the base with ｜"),
    (re.compile(r"｜"), "｜ stands without a reading in 《》 after it"),
)

_NEAR = 12

_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


class RubyError(ValueError):
    """Ruby markup that cannot be read; its text tells the writer why in one sentence."""


class Segment(NamedTuple):
    """A stretch of text and its reading; `reading` is None where the text has none."""

    base: str
    reading: str | None


@lru_cache(maxsize=10_000)  # rules, search and pages ask for the same texts
def parse_ruby(markup: str) -> tuple[Segment, ...]:
    """Split markup into segments, in order; text without readings is one segment.

    Args:
        markup: text with readings, such as `席《せき》を外《はず》して`.

    Raises:
        RubyError: a mark has no partner, or a base or a reading is missing or wrong.
    """
    if not _MARKS.search(markup):
        return (Segment(markup, None),) if markup else ()
    segments = []
    end = 0
    for match in _RUBY.finditer(markup):
        segments += _text(markup[end : match.start()])
        segments.append(_annotated(match))
        end = match.end()
    return tuple(segments + _text(markup[end:]))


def plain(markup: str) -> str:
    """The text without its readings.

    Raises:
        RubyError: as `parse_ruby`.
    """
    if not _MARKS.search(markup):
        return markup
    return "".join(segment.base for segment in parse_ruby(markup))


def kana(markup: str) -> str:
    """The text as it is read: bases become their readings, all else stays as it is.

    Katakana, punctuation and blanks are kept.

    Raises:
        RubyError: as `parse_ruby`.
    """
    return "".join(segment.reading or segment.base for segment in parse_ruby(markup))


def unread(markup: str) -> list[str]:
    """The runs of kanji and digits that carry no reading, in order.

    Names of blanks do not count.

    Raises:
        RubyError: as `parse_ruby`.
    """
    bare = " ".join(segment.base for segment in parse_ruby(markup) if segment.reading is None)
    return _NEEDS_READING.findall(BLANK.sub(" ", bare))


def ruby_html(markup: str, escape: Callable[[str], str] = html.escape) -> str:
    """The markup as HTML ruby, with brackets for readers that do not know ruby.

    Args:
        markup: text with readings.
        escape: makes text safe for HTML; every base and reading goes through it.

    Raises:
        RubyError: as `parse_ruby`.
    """
    return "".join(_segment_html(segment, escape) for segment in parse_ruby(markup))


def fold_kana(text: str) -> str:
    """One form for all spellings of the same sounds: NFKC, lower case, hiragana."""
    return unicodedata.normalize("NFKC", text).lower().translate(_HIRAGANA)


def _text(text: str) -> list[Segment]:
    for pattern, sentence in _STRAY_MARKS if _MARKS.search(text) else ():
        if stray := pattern.search(text):
            near = text[max(0, stray.start() - _NEAR) : stray.start() + _NEAR]
            raise RubyError(f"{sentence}: '{near}'")
    return [Segment(text, None)] if text else []


def _annotated(match: re.Match[str]) -> Segment:
    base, reading = match["run"] or match["marked"], match["reading"]
    if not base.strip():
        raise RubyError(f"nothing between ｜ and 《 can carry the reading: '{match[0]}'")
    if BLANK.search(base):
        raise RubyError(f"a blank takes no reading, its sample brings one: '{match[0]}'")
    if not reading.strip():
        raise RubyError(f"the reading of '{base}' is empty; write it in kana between 《 and 》")
    if not _KANA_ONLY.fullmatch(reading):
        raise RubyError(f"the reading of '{base}' must be kana only, not '{reading}'")
    return Segment(base, reading)


def _segment_html(segment: Segment, escape: Callable[[str], str]) -> str:
    base = escape(segment.base)
    if segment.reading is None:
        return base
    # A screen reader has read the base already: the reading is for the eye alone. A page has hundreds of these, so that
    # it leaves out what HTML lets one leave out: quotes and end tags.
    return f"<ruby>{base}<rp>（<rt aria-hidden=true>{escape(segment.reading)}<rp>）</ruby>"
