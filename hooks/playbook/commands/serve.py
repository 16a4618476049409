"""`playbook serve`: the pages as they are while somebody edits them, shown anew after each change."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

HOST = "127.0.0.1"
SELDOM = 200_000
"""After so many new objects it looks for dead ones: most live to the next edit."""


def serve(options: argparse.Namespace, root: Path) -> int:
    """Serves the project until it is stopped; 1 where the port is taken."""
    # Here, so that the other commands need not wait for what a server needs.
    from ..pages.shell import Place, theme_script
    from ..serving.changes import Changes
    from ..serving.live import Live
    from ..serving.server import Server
    from .theme import theme_folder

    gc.set_threshold(SELDOM)
    gc.enable()  # unlike other commands it may run for a day
    theme = theme_folder()
    url = f"http://{HOST}:{options.port}/"
    try:
        server = Server((HOST, options.port), Live(root, Place(url, "", theme_script(theme), is_live=True)), theme)
    except OSError:
        other = options.port + 1
        print(f"port {options.port} is taken; stop what uses it, or write: make serve port={other}", file=sys.stderr)
        return 1
    changes = Changes((root / "docs", root / "overrides", Path(__file__).parents[1] / "pages"), server.update)
    server.update()
    changes.start()
    print(f"{url} shows every change by itself; Ctrl+C stops it", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        changes.stop()
        server.server_close()
    return 0
