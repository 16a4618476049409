"""A Word file -> blocks: Mammoth makes HTML of it, by its styles, and that is read as any other."""

from __future__ import annotations

import io

from ..block import Block, UnreadableArticle
from .html import html_blocks

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h6:fresh
p[style-name='表題'] => h1:fresh
p[style-name='副題'] => h6:fresh
p[style-name='見出し 1'] => h1:fresh
p[style-name='見出し 2'] => h2:fresh
p[style-name='見出し 3'] => h3:fresh
comment-reference => sup
"""


def word_blocks(data: bytes, name: str) -> tuple[Block, ...]:
    """The blocks of a .docx file, numbered by paragraph. Raises UnreadableArticle where it is none."""
    try:
        import mammoth
    except ImportError:
        raise UnreadableArticle("HTML and Word want two libraries more; 'make import' installs them") from None
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(lambda image: {"src": ""})
        ).value
    except Exception:  # whatever a broken file does to the zip, XML and Word readers behind it
        raise UnreadableArticle(f"{name} is no Word file that can be read; open it in Word and save it anew") from None
    return html_blocks(html, counted=True)[2]
