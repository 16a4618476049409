"""Where the theme's files lie, without importing anything of it."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

THEME = "mkdocs-material", "material/templates"
"""The distribution whose script the pages use, and the folder of its files."""


def theme_folder() -> Path:
    """The folder of the theme's files."""
    name, folder = THEME
    return Path(str(distribution(name).locate_file(folder)))
