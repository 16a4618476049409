"""What stands where words are still missing."""

NOT_WRITTEN = "…"
"""Stands for words that are missing, once they are reported, so that the other rules can still look."""
NO_ID = "not-written"
"""The same for an id."""
TO_WRITE = "TO WRITE"
"""Begins every text that is still to be written; a check names each."""


def is_unwritten(text: str) -> bool:
    """Whether words are still missing."""
    return not text or text == NOT_WRITTEN or text.startswith(TO_WRITE)
