"""What stands where words are still missing."""

NOT_WRITTEN = "…"
"""Stands for words that are missing, once they are reported, so that the other rules can still look."""
TO_WRITE = "TO WRITE"
"""Begins every text that is still to be written; a check names each."""
