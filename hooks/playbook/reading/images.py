"""The images of `docs/assets/images/`, with their sizes, so that a page keeps their place while they load."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import imagesize

FOLDER = "assets/images"
KINDS = frozenset({".avif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})


class Size(NamedTuple):
    """In pixels; of a drawing, in its own units."""

    width: int
    height: int


def read_images(root: Path) -> Mapping[str, Size]:
    """Every image whose size can be read, by its path below `docs/`."""
    docs = root / "docs"
    files = sorted(file for file in (docs / FOLDER).rglob("*") if file.suffix.lower() in KINDS)
    sizes = {file.relative_to(docs).as_posix(): _size(file) for file in files}
    return {path: size for path, size in sizes.items() if min(size) > 0}


def _size(file: Path) -> Size:
    try:
        width, height = imagesize.get(file)
    except (OSError, ValueError):
        return Size(0, 0)
    return Size(round(width), round(height))
