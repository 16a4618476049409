"""The fixed words of the interface."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..kept import digest

FILE = Path(__file__).with_name("interface_words.yml")


class Words:
    """Words by key and language, read from `interface_words.yml`."""

    def __init__(self, file: Path = FILE) -> None:
        text = file.read_text("utf-8")
        self._words: dict[str, dict[str, str]] = yaml.load(text, yaml.CSafeLoader)
        self.digest = digest(text)

    def all(self, language: str) -> list[str]:
        """All words of a language."""
        return [words[language] for words in self._words.values()]

    def __call__(self, key: str, language: str, **fills: object) -> str:
        """The words under `key` in a language, with `{name}` filled. Raises KeyError for an unknown key."""
        return self._words[key][language].format(**fills) if fills else self._words[key][language]
