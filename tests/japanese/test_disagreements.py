"""Words that page and dictionary read differently."""

from __future__ import annotations

import pytest

from playbook.japanese.disagreements import disagreements


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("席《せき》を外《そと》しております。", ("外し", "そとし", "はずし")),
        ("｜4月《よがつ》に", ("4月", "よがつ", "よんがつ")),
        ("人《じん》の声《こえ》", ("人", "じん", "ひと")),
    ],
)
def test_a_reading_that_the_dictionary_does_not_share_is_seen(markup: str, found: tuple[str, str, str]) -> None:
    assert disagreements(markup) == (found,)


@pytest.mark.parametrize(
    "markup",
    [
        "席《せき》を外《はず》しております。",
        "はい、わかりました。",
        "、様《さま》、ABCと申《もう》します。",
        "",
    ],
)
def test_what_both_read_alike_and_what_has_no_reading_is_silent(markup: str) -> None:
    assert disagreements(markup) == ()


def test_where_the_page_has_no_bound_a_longer_stretch_is_compared() -> None:
    assert disagreements("｜席を《せきお》外《はず》す") == (("席を", "せきお", "せきを"),)
