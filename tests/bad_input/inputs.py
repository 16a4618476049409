"""What may go wrong in a file: slips of a finger, and values of another shape than a page wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

SIGNS = [
    "\n", " ", "  ", "\t", ":", ": ", " #", "#", "- ", "'", '"', "{", "}", "[", "]", "&", "*", "**", "~~", "`", "```",
    "|", ">", "!", "%", "@", "\\", "<", "</", "<wrong>", "<img src=wrong onerror=wrong>", '" onwrong="', "《", "》",
    "｜", "{me}", "---\n", "...\n", "](", "[x](", "![](", "javascript:", "&#106;", "&lt;", "\0", "\ue000", "\u202e",
    "\x02", "席", "０", "0", "_", "=", "===\n", "id: ", "say:\n", "text: ", "romaji: ", "null", "\r", "か\u3099",
    "\ud800", "🏢", "::: ", "??? ", "[^1]", "$", "{{", "{%", "-->", "]]>", "</script>",
]  # fmt: skip
"""What a finger, a paste or an attacker puts in; what becomes an element or an attribute of it is called `wrong`."""
LONG = st.sampled_from(["w" * 7_000, "席" * 7_000, "[" * 500, "((((" * 200, "*" * 999, "- " * 400, "《" * 300])


@dataclass(frozen=True)
class Slip:
    """A change of a text. Places are parts of a million, so that one slip fits every text."""

    kind: str
    at: int
    to: int
    length: int
    sign: str

    def made(self, text: str) -> str:
        """The text with the slip."""
        at, to = (place * len(text) // 1_000_000 for place in (self.at, self.to))
        stretch, sign = text[at : at + self.length], self.sign
        return {
            "put in": text[:at] + sign + text[at:],
            "put in often": text[:at] + sign * self.length + text[at:],
            "taken out": text[:at] + text[at + self.length :],
            "doubled": text[:at] + stretch + text[at:],
            "moved": text[:to] + stretch + text[to:],
        }[self.kind]


PLACES = st.integers(0, 999_999)
SLIPS = st.lists(
    st.builds(
        Slip,
        st.sampled_from(["put in", "put in often", "taken out", "doubled", "moved"]),
        PLACES, PLACES, st.integers(1, 40), st.sampled_from(SIGNS),
    ),
    min_size=1, max_size=3,
)  # fmt: skip
"""One to three slips."""
WORDS = st.one_of(
    st.text(max_size=12),
    st.lists(st.sampled_from([*SIGNS, "word", "言葉《ことば》", "kotoba", "one two three.", "お電話"]), max_size=6).map(
        "".join
    ),
    LONG,
)
SCALARS = st.one_of(
    WORDS, st.none(), st.booleans(), st.integers(), st.floats(), st.dates(),
    st.sampled_from(["2026-02-30", "9:30", "no", "~", "1e9", "-1", "a/b", "a/", "/a", "a#b", "../x", "play"]),
)  # fmt: skip


def values(keys: list[str]) -> st.SearchStrategy[Any]:
    """Anything that YAML can say, with some of the keys that a page knows."""
    key = st.sampled_from(keys) | st.text(max_size=6)
    return st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(key, inner, max_size=4),
        max_leaves=8,
    )


def slipped(text: str, slips: list[Slip]) -> bytes:
    """The text with slips, as the bytes of a file."""
    for slip in slips:
        text = slip.made(text) or "x"
    return text.encode("utf-8", "surrogatepass")
