"""QR codes, as pictures in a page."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """The QR code of an address as SVG, black on white with the margin that cameras want; a quarter may be dirty."""
    code = segno.make(address, error="q", micro=False)
    return Markup(code.svg_inline(border=4, omitsize=True, light="#fff", svgclass="qr", lineclass=None))
