"""Which kanji a voice may read otherwise than they are meant."""

from __future__ import annotations

import pytest

from playbook.japanese.otherwise import can_be_read_otherwise


@pytest.mark.parametrize(
    ("base", "reading"),
    [("明日", "みょうにち"), ("何時", "なんじ"), ("私", "わたくし"), ("一度", "いちど"), ("申", "もう")],
)
def test_kanji_with_another_reading_are_read_otherwise(base: str, reading: str) -> None:
    assert can_be_read_otherwise(base, reading)


@pytest.mark.parametrize(("base", "reading"), [("電話", "でんわ"), ("資料", "しりょう"), ("会議中", "かいぎちゅう")])
def test_kanji_with_one_reading_are_not(base: str, reading: str) -> None:
    assert not can_be_read_otherwise(base, reading)


def test_a_reading_that_the_dictionary_does_not_have_is_one_otherwise() -> None:
    assert can_be_read_otherwise("電話", "でんは")
