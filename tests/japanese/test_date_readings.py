"""Days and hours are read as Open JTalk reads them.

`open_jtalk_readings.tsv` holds what `g2p(…, kana=True)` of PyPI's pyopenjtalk-plus 0.4.1.post10 said: asked once, since
with its dictionary it weighs 200 MB, and the readings of numbers do not change.
"""

from __future__ import annotations

import calendar
from pathlib import Path

import pytest

from playbook.japanese.date_readings import (
    date_readings,
    day_said,
    hour_of_the_clock_said,
    hour_said,
    minute_said,
    month_said,
    weekday_of_a_date_said,
    weekday_said,
    year_said,
)
from playbook.japanese.romaji import romaji_difference
from playbook.japanese.ruby import kana, plain

LINES = (Path(__file__).parent / "open_jtalk_readings.tsv").read_text("utf-8").splitlines()
ORACLE = dict(line.split("\t") for line in LINES)
OTHERWISE = {"0時": "れいじ"} | {f"{tens or ''}8分": "はっぷん" for tens in range(6)}
"""Where a telephone call differs from Open JTalk, which says ゼロジ and ハチフン: NHK's announcers say these."""
SAID = [
    *(month_said(month) for month in range(1, 13)),
    *(weekday_said(weekday) for weekday in range(7)),
    *(hour_said(hour) for hour in range(25)),
    *(minute_said(minute) for minute in range(1, 60)),
    *(year_said(year) for year in range(2024, 2041)),
]


@pytest.mark.parametrize("said", SAID, ids=lambda said: plain(said[0]))
def test_a_number_and_its_counter_are_read_as_open_jtalk_reads_them(said: tuple[str, str, str]) -> None:
    written = plain(said[0])
    if written in OTHERWISE:
        assert kana(said[0]).endswith(OTHERWISE[written])
    else:
        assert romaji_difference(ORACLE[written], said[1].strip()) is None


@pytest.mark.parametrize("day", range(1, 32))
def test_a_day_of_a_month_is_read_as_open_jtalk_reads_it(day: int) -> None:
    ja, romaji, english = day_said(day)
    assert romaji_difference(ORACLE[f"12月{day}日"], f"jūni-gatsu {romaji}") is None
    assert (plain(ja), english) == (f"{day}日", str(day))


def test_no_answer_of_open_jtalk_is_left_out() -> None:
    days = {f"12月{day}日" for day in range(1, 32)}
    assert ORACLE.keys() - {plain(said[0]) for said in SAID} - days == {"正午", "午前9時", "午後4時30分", "12時15分"}


def test_every_piece_reads_the_same_in_kana_and_in_romaji() -> None:
    table = date_readings(range(2024, 2041))
    pieces = [piece for found in table.values() for piece in (found.values() if isinstance(found, dict) else found)]
    checked = [piece for piece in pieces if isinstance(piece, tuple) and piece[0]]
    assert len(checked) == 17 + 12 + 31 + 7 + 7 + 24 + 59
    for ja, romaji, _ in checked:
        assert romaji_difference(kana(ja).strip("（）"), romaji.strip()) is None, ja


@pytest.mark.parametrize(
    ("said", "ja", "romaji"),
    [
        (day_said(1), "ついたち", "tsuitachi"),
        (day_said(20), "はつか", "hatsuka"),
        (day_said(14), "じゅうよっか", "jūyokka"),
        (day_said(24), "にじゅうよっか", "nijūyokka"),
        (month_said(4), "しがつ", "shi-gatsu"),
        (month_said(9), "くがつ", "ku-gatsu"),
        (hour_said(4), "よじ", "yoji"),
        (hour_said(9), "くじ", "kuji"),
        (hour_said(24), "にじゅうよじ", "nijūyoji"),
        (hour_of_the_clock_said(16), "ごごよじ", "gogo yoji"),
        (hour_of_the_clock_said(12), "じゅうにじ", "jūniji"),
        (minute_said(30), "さんじゅっぷん", " sanjuppun"),
        (weekday_of_a_date_said(4), "（もくようび）", "mokuyōbi"),
    ],
)
def test_a_day_an_hour_or_a_minute_is_read_so(said: tuple[str, str, str], ja: str, romaji: str) -> None:
    assert (kana(said[0]), said[1]) == (ja, romaji)


def test_english_months_and_weekdays_are_those_of_the_calendar() -> None:
    assert [month_said(month)[2] for month in range(1, 13)] == list(calendar.month_name)[1:]
    assert [weekday_said(weekday)[2] for weekday in range(7)] == [
        calendar.day_name[weekday - 1] for weekday in range(7)
    ]
    assert [hour_of_the_clock_said(hour)[2] for hour in (0, 1, 12, 13, 23)] == ["12", "1", "12", "1", "11"]
