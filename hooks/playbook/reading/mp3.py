"""Whether bytes are an MP3.

A library for tags and lengths (mutagen) would be a dependency of every build for this one question, so it is asked
here: ISO 11172-3 and 13818-3 have the header of a frame, id3.org that of a tag before the first one.
"""

from __future__ import annotations

SPEEDS = {
    3: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""kbit/s of layer III by its number from 1, of MPEG-1 (3) and of the later ones (2)."""
RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
"""Samples a second, by the number of the edition of MPEG."""
LAYER_III = 1
TAG = 10
"""Bytes of the head of a tag; its length stands in the last four, seven bits in each."""


def is_mp3(data: bytes) -> bool:
    """Whether `data` begins (after a tag) with two frames of layer III, one right behind the other."""
    start = 0
    if data[:3] == b"ID3" and len(data) > TAG:
        start = TAG + sum((byte & 0x7F) << 7 * place for place, byte in enumerate(reversed(data[6:TAG])))
    length = _frame(data[start : start + 4])
    return length > 0 and _frame(data[start + length : start + length + 4]) > 0


def _frame(head: bytes) -> int:
    """The bytes of the frame that begins with `head`; 0 if none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return 0
    edition, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    speed, rate, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if edition not in RATES or layer != LAYER_III or speed in (0, 15) or rate == 3:
        return 0
    first = edition == 3
    return (144 if first else 72) * SPEEDS[3 if first else 2][speed - 1] * 1000 // RATES[edition][rate] + padding
