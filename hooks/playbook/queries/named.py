"""Which field names what: from a type and its field to the sort of thing that an id in it is of."""

from __future__ import annotations

from ..model import BothMeanings, Branch, Cadence, Call, Contact, Home, Item, Message, Noun, Play, Reply, Retired, Step

NEXT = "next"
"""Where a script goes on: `step`, `play/` or `play/step`."""
ADDRESS = "address"
"""What a reader is led to: `reception/not-at-desk#step-ask`, `phrase/out`."""

NAMED: dict[tuple[type[Noun], str], str] = {
    (BothMeanings, "agreed"): "phrase",
    (BothMeanings, "declined"): "phrase",
    (Branch, "phrases"): "phrase",
    (Home, "phrases"): "phrase",
    (Contact, "lines"): "line",
    (Reply, "lines"): "line",
    (Step, "lines"): "line",
    (Contact, "message"): "message",
    (Home, "messages"): "message",
    (Cadence, "related"): "play",
    (Call, "starts"): "play",
    (Home, "starts"): "play",
    (Item, "play"): "play",
    (Message, "related"): "play",
    (Play, "related"): "play",
    (Branch, "next"): NEXT,
    (Step, "next"): NEXT,
    (Retired, "read"): ADDRESS,
}
"""What the ids in a field are of: a kind of page or card, or one of the two above."""
