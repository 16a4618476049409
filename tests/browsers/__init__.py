"""Firefox and WebKit beside Chromium: three engines with one set of commands, and the facts that hold in each.

A fact is asked of the page (`js`, `until`), never of pixels: Debian's browsers move with their security updates.
"""
