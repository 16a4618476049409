"""`playbook hosting` and `playbook compress`: what a host of one's own needs beside the site."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

FOLDER = "hosting"
SITE = "site"


def write_examples(options: argparse.Namespace, root: Path) -> int:
    """Writes hosting/nginx.conf and hosting/Caddyfile for the address in SITE_URL."""
    from ..outputs.hosting import examples
    from ..pages.shell import Place, theme_script
    from .theme import theme_folder

    place = Place(os.environ.get("SITE_URL", ""), theme_script=theme_script(theme_folder()))
    (root / FOLDER).mkdir(exist_ok=True)
    for name, text in examples(root / "overrides" / "playbook", place).items():
        (root / FOLDER / name).write_text(text, "utf-8")
        print(f"wrote {FOLDER}/{name}")
    return 0


def compress(options: argparse.Namespace, root: Path) -> int:
    """Writes a .gz and a .br beside every text of the built site; 1 where nothing is built yet."""
    from ..outputs.compressed import write_compressed

    if not (root / SITE / "index.html").is_file():
        print(f"there is no {SITE}/ yet; write: make build", file=sys.stderr)
        return 1
    print(f"{write_compressed(root / SITE)} files of {SITE}/ have a .gz and a .br beside them")
    return 0
