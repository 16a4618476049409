"""The voice: what a recording says, and whose it is."""

from __future__ import annotations

from .base import Day, Noun, PlainString


class Voice(Noun):
    """Somebody who says one line, phrase or step aloud, in a recording."""

    says: PlainString
    """The words as they were when they were recorded: Japanese with its readings, as the page had them."""
    speaker: PlainString
    """Whose voice it is, as the speaker wants to be named on the site."""
    licence: PlainString
    """What others may do with the recording: a licence such as CC BY 4.0, or a few words of your own."""
    recorded: Day
    """The day of the recording."""
