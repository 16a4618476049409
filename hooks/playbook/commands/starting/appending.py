"""A new entry at the end of a list that stands in a file already; nothing else of the file changes."""

from __future__ import annotations

import re
from typing import Any

from ...reading.front_matter import entry_text, keys_text

FENCE = re.compile(r"(?m)^---[ \t]*$")


def with_item(text: str, key: str, item: dict[str, Any]) -> str:
    """The English file with one more item in its list `key`."""
    return _inserted(text, key, entry_text(item))


def with_words(text: str, key: str, id: str, words: dict[str, Any]) -> str:
    """The Japanese file with the words of one more item under its id."""
    return _inserted(text, key, keys_text({id: words}))


def with_entry(text: str, entry: dict[str, Any]) -> str:
    """A registry with one more entry."""
    return text + ("" if text.endswith("\n") or not text else "\n") + entry_text(entry)


def _inserted(text: str, key: str, lines: str) -> str:
    """The text with lines at the end of what stands below a key of the front matter."""
    fences = [found.start() for found in FENCE.finditer(text)]
    head = re.compile(rf"(?m)^{key}:[ \t]*(\[\]|\{{\}})?[ \t]*$").search(text, 0, fences[1])
    indented = "".join(f"  {line}\n" for line in lines.splitlines())
    if head is None:
        return f"{text[: fences[1]]}{key}:\n{indented}{text[fences[1] :]}"
    end = re.compile(r"(?m)^[^\s#-]").search(text, head.end())
    at = min(end.start() if end else fences[1], fences[1])
    top = text[: head.start()] + f"{key}:" + text[head.end() : at]
    return top + indented + text[at:]
