"""Compressed copies beside the files of a site, for a host that sends them as they lie there."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

from ..disk import write_whole

SUFFIXES = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".map", ".csv"})
"""Of files that are text; images and sound are compressed already."""
WORTH_IT = 860
"""Bytes; a smaller file fits one packet anyway (the least that Akamai compresses)."""
GZIP, BROTLI = ".gz", ".br"


def write_compressed(folder: Path) -> int:
    """Writes a .gz and a .br beside every text below a folder, and takes away those of files that are gone.

    The same bytes give the same copies, on any day. Gives the number of files that have copies now.
    """
    texts = {file for file in folder.rglob("*") if _is_worth_it(file)}
    for copy in (file for file in folder.rglob("*") if file.suffix in (GZIP, BROTLI)):
        if copy.with_suffix("") not in texts:
            copy.unlink()
    for file in sorted(texts):
        _write_copies(file)
    return len(texts)


def _is_worth_it(file: Path) -> bool:
    return file.suffix in SUFFIXES and file.is_file() and file.stat().st_size >= WORTH_IT


def _write_copies(file: Path) -> None:
    """Both copies, unless they are there from the same bytes: then they are as old as the file."""
    import brotli  # here, since every other command does without it

    made = {GZIP: lambda data: gzip.compress(data, 9, mtime=0), BROTLI: brotli.compress}
    written = file.stat().st_mtime_ns
    for suffix, compress in made.items():
        copy = file.with_name(file.name + suffix)
        if not copy.is_file() or copy.stat().st_mtime_ns != written:
            write_whole(copy, compress(file.read_bytes()))
            os.utime(copy, ns=(written, written))
