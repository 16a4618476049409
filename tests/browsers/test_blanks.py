"""What a reader fills in: a date picked once, a name in the script it was typed in, samples seen as samples."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from .session import Session, press
from .test_stored import becomes, enter, store, stored

pytestmark = [pytest.mark.browser, pytest.mark.prove]

LINES, EMAIL = "words/we-say/", "words/introduction/"
PICKED = date.today() + timedelta(days=40)
"""A day that is to come."""
NAMED = f"{PICKED:%A} {PICKED.day} {PICKED:%B}"
WEEKDAY = "月火水木金土日"[PICKED.weekday()]
SHOWN = """[...document.querySelectorAll('#call-on .card-title .blank')].map((blank) =>
  [...blank.childNodes].map((one) => (one.nodeName === 'RUBY' ? one.firstChild : one).textContent).join(''))"""
"""What stands in the blanks of a line that names a date, its day and another one: Japanese, romaji, English."""
FILLED = "[...document.querySelectorAll('#call-on .meaning .blank')].map((blank) => blank.classList.contains('filled'))"
STATUS = "document.querySelector('body > [role=status]')?.textContent"
SENTENCES = "[...document.querySelectorAll('.samples-left span')].map((one) => one.textContent)"


def fill(engine: Session, blank: str, field: str, words: str) -> None:
    press(engine, "my-words:defined > button")
    css = f"my-words [data-blank={blank}][data-field={field}]"
    engine.until(f"document.querySelector('{css}')")
    enter(engine, css, words)
    press(engine, "my-words button[type=submit]")


def name_of(engine: Session, blank: str, side: str) -> str:
    """What stands in a blank of the first line, without its reading."""
    css = f"#open-first .card-title .{side} .blank[data-blank={blank}]"
    return engine.js(f"document.querySelector('{css}').textContent.replace(/（.*?）/g, '')")


def test_a_date_picked_once_is_written_in_every_form_and_its_weekday_follows(engine: Session, home: str) -> None:
    engine.goto(home + LINES)
    fill(engine, "date", "date", PICKED.isoformat())
    becomes(engine, FILLED, [True, True, False])
    shown = engine.js(SHOWN)
    assert shown[0] == f"{PICKED.month}月{PICKED.day}日（{WEEKDAY}）"
    assert shown[1] == f"{WEEKDAY}曜日"
    assert shown[3].endswith(f", {shown[4]}")
    assert shown[6:8] == [NAMED, f"{PICKED:%A}"]
    assert stored(engine, home, "blanks") == {"date": {"date": PICKED.isoformat()}}


def test_a_picked_date_stays_after_a_reload_and_in_the_other_language(engine: Session, home: str) -> None:
    engine.goto(home + LINES)
    fill(engine, "date", "date", PICKED.isoformat())
    for place in (LINES, f"ja/{LINES}"):
        engine.goto(home + place)
        becomes(engine, FILLED, [True, True, False])
        assert NAMED in engine.js(SHOWN)
    press(engine, "my-words:defined > button")
    engine.until("document.querySelector('my-words input[data-blank=date]')")
    assert engine.js("document.querySelector('my-words input[data-blank=date]').value") == PICKED.isoformat()
    assert engine.js("document.querySelector('my-words input[data-blank=day]')") is None


def test_a_day_that_is_past_fills_nothing_and_is_kept(engine: Session, home: str) -> None:
    store(engine, home, "blanks", {"date": {"date": "2026-01-15"}})
    engine.goto(home + LINES)
    becomes(engine, "document.querySelector('#call-on .meaning .blank').textContent", "Thursday 15 January")
    assert engine.js(FILLED) == [False, False, False]
    assert stored(engine, home, "blanks") == {"date": {"date": "2026-01-15"}}
    engine.click("#call-on copy-text button")
    becomes(engine, SENTENCES, ["Still a sample: Date (past); Another date."])


@pytest.mark.parametrize(
    ("fields", "japanese", "romaji"),
    [
        ({"latin": "Mori"}, "山本", "Mori"),
        ({"ja": "森"}, "森", "Yamamoto"),
        ({"ja": "Mori"}, "山本", "Yamamoto"),
        ({"latin": "森"}, "山本", "Yamamoto"),
        ({"ja": "森", "latin": "Mori"}, "森", "Mori"),
        ({"ja": "ミュラー", "latin": "Müller"}, "ミュラー", "Müller"),
    ],
)
def test_a_name_stands_where_its_script_belongs_and_the_sample_elsewhere(
    engine: Session, home: str, fields: dict[str, str], japanese: str, romaji: str
) -> None:
    store(engine, home, "blanks", {"me": fields})
    engine.goto(home + LINES)
    becomes(engine, "document.querySelector('#open-first .romaji .blank[data-blank=me]').textContent", romaji)
    assert name_of(engine, "me", "said").replace("やまもと", "") == japanese
    marked = "document.querySelector('#open-first .said .blank[data-blank=me]').classList.contains('filled')"
    assert engine.js(marked) == (japanese != "山本")


def test_a_company_may_be_written_in_latin_letters_in_japanese(engine: Session, home: str) -> None:
    store(engine, home, "blanks", {"company": {"ja": "ABC"}})
    engine.goto(home + LINES)
    becomes(engine, "document.querySelector('#open-first .said .blank[data-blank=company]').textContent", "ABC")
    assert name_of(engine, "company", "romaji") == "Aoba Shisutemu"


def test_a_sample_is_seen_at_a_glance(engine: Session, home: str) -> None:
    store(engine, home, "blanks", {"company": {"latin": "ABC"}})
    engine.goto(home + LINES)
    becomes(engine, "document.querySelector('#open-first .romaji .blank[data-blank=company]').textContent", "ABC")
    style = "getComputedStyle(document.querySelector('#open-first .romaji .blank[data-blank={}]'))"
    looks = [
        engine.js(f"[{style}.borderBottomStyle, {style}.backgroundColor]".replace("{}", id)) for id in ("me", "company")
    ]
    assert [border for border, _ in looks] == ["dashed", "solid"]
    assert looks[0][1] != looks[1][1]


@pytest.mark.parametrize(
    ("language", "sentence"), [("", "Still a sample: Your surname."), ("ja/", "例のままです：自分の名字")]
)
def test_who_copies_a_text_with_samples_is_told_which(engine: Session, home: str, language: str, sentence: str) -> None:
    store(engine, home, "blanks", {"company": {"ja": "森商店", "latin": "Mori Stores"}})
    engine.goto(home + language + EMAIL)
    engine.until("document.querySelector('.message .blank.filled')")
    engine.click("copy-text[data-of='.message-text'] button")
    becomes(engine, SENTENCES, [sentence])
    becomes(engine, STATUS, f"{'コピーしました' if language else 'Copied'} {sentence}")
    fill(engine, "me", "ja", "森")
    fill(engine, "me", "latin", "Mori")
    assert engine.js(SENTENCES) == []
    engine.click("copy-text[data-of='.message-text'] button")
    becomes(engine, STATUS, "コピーしました" if language else "Copied")
    assert engine.js(SENTENCES) == []


def test_who_copies_by_hand_is_told_which_samples_are_in_what_was_copied(engine: Session, home: str) -> None:
    store(engine, home, "blanks", {"me": {"ja": "森", "latin": "Mori"}})
    engine.goto(home + LINES)
    engine.until("document.querySelector('#open-first .romaji .blank.filled')")
    engine.run("getSelection().selectAllChildren(document.querySelector('#open-first .card-title .romaji'))")
    engine.run("document.querySelector('#open-first .romaji').dispatchEvent(new Event('copy', { bubbles: true }))")
    becomes(engine, SENTENCES, ["Still a sample: Your company."])


def test_who_opens_an_email_with_samples_is_told_which(engine: Session, home: str) -> None:
    engine.goto(home + EMAIL)
    engine.run("document.querySelector('open-in-mail a').addEventListener('click', (event) => event.preventDefault())")
    press(engine, "open-in-mail a")
    becomes(engine, SENTENCES, ["Still a sample: Your company; Your surname."])
    becomes(engine, STATUS, "Still a sample: Your company; Your surname.")


HREF = "document.querySelector('open-in-mail a').getAttribute('href')"


def test_an_email_opens_whatever_own_words_are_in_it_and_however_long_its_subject_is(
    engine: Session, home: str
) -> None:
    half_a_sign = {"latin": "\ud83d", "ja": "森&?#=%\r\nBcc: x"}
    store(engine, home, "blanks", json.dumps({"me": half_a_sign}))
    engine.goto(home + EMAIL)
    engine.run("document.querySelector('open-in-mail a').addEventListener('click', (event) => event.preventDefault())")
    press(engine, "open-in-mail a")
    subject, body = engine.js(HREF).removeprefix("mailto:?").split("&")
    assert subject.startswith("subject=") and body.startswith("body=") and "#" not in body
    engine.run("document.querySelector('.subject-text').textContent = '森'.repeat(190)")
    engine.run("document.querySelector('.message-text').textContent = '森'.repeat(190)")
    press(engine, "open-in-mail a")
    assert engine.js(HREF) == f"mailto:?subject={'%E6%A3%AE' * 190}"
    engine.run("document.querySelector('.subject-text').textContent = '森'.repeat(300)")
    press(engine, "open-in-mail a")
    assert engine.js(HREF) == "mailto:"


OLD = [
    ({"date": {"en": f"{PICKED.day} {PICKED:%B}"}}, {"date": {"date": PICKED.isoformat()}}),
    ({"date": {"en": f"{PICKED:%B} {PICKED.day}th"}}, {"date": {"date": PICKED.isoformat()}}),
    ({"date": {"ja": f"{PICKED.month}月{PICKED.day}日"}}, {"date": {"date": PICKED.isoformat()}}),
    ({"date": {"ja": "２０３０年１月５日"}, "day": {"ja": "木曜日"}}, {"date": {"date": "2030-01-05"}}),
    ({"time": {"ja": "午前11時"}}, {"time": {"time": "11:00"}}),
    ({"time": {"ja": "午後2時半"}}, {"time": {"time": "14:30"}}),
    ({"other_time": {"en": "2 in the afternoon"}}, {"other_time": {"time": "14:00"}}),
    ({"time": {"en": "10:45"}}, {"time": {"time": "10:45"}}),
    ({"time": {"ja": "2時"}}, {"time": {"ja": "2時"}}),
    ({"date": {"ja": "来週の初め"}}, {"date": {"ja": "来週の初め"}}),
    ({"company": {"ja": "株式会社森", "latin": "Mori"}}, {"company_full": {"ja": "株式会社森"}}),
    ({"me": {"latin": "Mori"}, "phone": {"latin": "03-1111-2222"}}, {"phone": {"latin": "03-1111-2222"}}),
    ({"prospect": {"ja": "小林様"}, "odd": 7}, {"prospect": {"ja": "小林様"}}),
]
"""What readers of the edition before may have stored, and what becomes of it."""


@pytest.mark.parametrize(("old", "now"), OLD, ids=str)
def test_words_of_an_older_edition_are_carried_over(
    engine: Session, home: str, old: dict[str, Any], now: dict[str, Any]
) -> None:
    store(engine, home, "blanks", old)
    engine.goto(home + LINES)
    fill(engine, "other_date", "date", PICKED.isoformat())
    kept = stored(engine, home, "blanks")
    assert kept.pop("other_date") == {"date": PICKED.isoformat()}
    assert {id: kept.get(id) for id in now} == now
    untouched = {id: words for id, words in old.items() if id not in ("date", "day", "time", "other_time", "odd")}
    assert untouched.items() <= kept.items()
    assert "day" not in kept


def test_a_weekday_of_an_older_edition_becomes_the_next_such_day(engine: Session, home: str) -> None:
    store(engine, home, "blanks", {"day": {"ja": "木曜日"}, "other_day": {"en": "Friday"}})
    engine.goto(home + LINES)
    becomes(engine, FILLED, [True, True, True])
    shown = engine.js(SHOWN)
    assert shown[1] == "木曜日" and shown[6].startswith("Thursday ") and shown[8] == "Friday"


def test_a_date_picked_on_another_page_is_shown_here(engine: Session, home: str) -> None:
    engine.goto(home + LINES)
    store(engine, home, "blanks", {"date": {"date": PICKED.isoformat()}})
    engine.run("dispatchEvent(new StorageEvent('storage', { key: null }))")
    becomes(engine, FILLED, [True, True, False])
    assert NAMED in engine.js(SHOWN)
