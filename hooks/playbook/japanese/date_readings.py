"""How years, months, days, weekdays, hours and minutes are written in Japanese, read, and meant in English: one table.

A counter changes the number before it (四時 よじ, 十分 じゅっぷん), and the days to the tenth have names of their own.
The tests compare the readings with those of Open JTalk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .romaji import to_romaji

Said = tuple[str, str, str]
"""Written, with its reading in ruby; in romaji; in English."""

_UNITS = ("", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう")
_BEFORE_A_COUNTER = ("", "いち", "に", "さん", "よ", "ご", "ろく", "しち", "はち", "く")
"""The units before 月, 日 and 時."""
_BEFORE_A_YEAR = (*_UNITS[:4], "よ", *_UNITS[5:])
_MINUTES = (
    "",
    "いっぷん",
    "にふん",
    "さんぷん",
    "よんぷん",
    "ごふん",
    "ろっぷん",
    "ななふん",
    "はっぷん",
    "きゅうふん",
)
_DAYS = {
    1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか", 8: "ようか",
    9: "ここのか", 10: "とおか", 14: "じゅうよっか", 20: "はつか", 24: "にじゅうよっか",
}  # fmt: skip
"""The days that have a name of their own."""
_WEEKDAYS = ("にち", "げつ", "か", "すい", "もく", "きん", "ど")
_WEEKDAY_SIGNS = "日月火水木金土"
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ENGLISH_WEEKDAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def date_readings(years: Sequence[int]) -> Mapping[str, Any]:
    """The whole table, for these years. Each piece has its three sides, so that whoever uses it only joins them.

    Weekdays begin with Sunday; an hour stands by the clock's 24 hours, with its half of the day.
    """
    return {
        "years": {str(year): year_said(year) for year in years},
        "months": [month_said(month) for month in range(1, 13)],
        "days": [day_said(day) for day in range(1, 32)],
        "weekdays": [weekday_said(weekday) for weekday in range(7)],
        "weekdays_of_dates": [weekday_of_a_date_said(weekday) for weekday in range(7)],
        "hours": [hour_of_the_clock_said(hour) for hour in range(24)],
        "minutes": [minute_said(minute) for minute in range(60)],
        "halves": ["a.m.", "p.m."],
        "noon": _said("正午", "しょうご", "noon"),
    }


def year_said(year: int) -> Said:
    """A year of this century: 2026年."""
    number = _number(year - 2000, _BEFORE_A_YEAR)
    return f"｜{year}年《にせん{number}ねん》", f"nisen {_romaji(number)}-nen", str(year)


def month_said(month: int) -> Said:
    """A month, 1 to 12: 4月."""
    number = "し" if month == 4 else _number(month, _BEFORE_A_COUNTER)
    return f"｜{month}月《{number}がつ》", f"{_romaji(number)}-gatsu", _ENGLISH_MONTHS[month - 1]


def day_said(day: int) -> Said:
    """A day of a month, 1 to 31: 20日."""
    return _said(f"{day}日", _DAYS.get(day) or f"{_number(day, _BEFORE_A_COUNTER)}にち", str(day))


def weekday_said(weekday: int) -> Said:
    """A day of the week, 0 for Sunday: 木曜日."""
    return _said(f"{_WEEKDAY_SIGNS[weekday]}曜日", f"{_WEEKDAYS[weekday]}ようび", _ENGLISH_WEEKDAYS[weekday])


def weekday_of_a_date_said(weekday: int) -> Said:
    """A day of the week, 0 for Sunday, as it stands behind a date: （木）."""
    ja, *others = _said(_WEEKDAY_SIGNS[weekday], f"{_WEEKDAYS[weekday]}ようび", _ENGLISH_WEEKDAYS[weekday])
    return f"（{ja}）", *others


def hour_said(hour: int) -> Said:
    """An hour, 0 to 24, without its half of the day: 4時."""
    return _said(f"{hour}時", f"{_number(hour, _BEFORE_A_COUNTER) or 'れい'}じ", str(hour))


def hour_of_the_clock_said(hour: int) -> Said:
    """An hour of the clock, 0 to 23, as one names it: 午後2時. What follows noon is 12時, which needs no half."""
    english = str(hour % 12 or 12)
    if hour == 12:
        return *hour_said(12)[:2], english
    half, half_romaji, _ = _said("午前", "ごぜん", "") if hour < 12 else _said("午後", "ごご", "")
    ja, romaji, _ = hour_said(hour % 12)
    return half + ja, f"{half_romaji} {romaji}", english


def minute_said(minute: int) -> Said:
    """Minutes past an hour, 0 to 59, as they are joined to it: 30分; nothing is said of none."""
    if minute == 0:
        return "", "", ""
    tens, unit = divmod(minute, 10)
    kana = _number(minute, _MINUTES) if unit else f"{_UNITS[tens] if tens > 1 else ''}じゅっぷん"
    ja, romaji, _ = _said(f"{minute}分", kana, "")
    return ja, f" {romaji}", f":{minute:02}"


def _number(number: int, units: Sequence[str]) -> str:
    """The kana of a number below a hundred; `units` are its last figure as it is read there."""
    tens, unit = divmod(number, 10)
    return f"{_UNITS[tens] if tens > 1 else ''}{'じゅう' if tens else ''}{units[unit]}"


def _said(written: str, kana: str, english: str) -> Said:
    return f"｜{written}《{kana}》", _romaji(kana), english


def _romaji(kana: str) -> str:
    return to_romaji(kana).lower()
