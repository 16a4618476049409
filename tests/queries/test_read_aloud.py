"""How long an item of a training takes: rates, turns, what is read."""

from __future__ import annotations

import pytest

from playbook.model import Item
from playbook.queries.read_aloud import LEARNER, TRAINER, size, time_of, turns_of
from playbook.queries.training_texts import below
from project import Project

BOOK = Project().book()
(PAGE,) = BOOK.of_kind("training").values()


@pytest.mark.parametrize(
    ("most", "group", "turns"),
    [(9, None, 9), (9, 2, 2), (9, 3, 4), (3, 3, 3), (4, 9, 4), (2, 2, 2)],
)
def test_all_have_a_turn_and_the_largest_group_has_the_most(most: int, group: int | None, turns: int) -> None:
    training = PAGE.entry.model_copy(update={"people": most})
    assert turns_of(training, Item(id="x", minutes=1, people=group, turn=30)) == turns
    assert turns_of(training, Item(id="x", minutes=1, people=group)) == 0


def test_a_minute_of_words_takes_a_minute() -> None:
    for language, words in (("en", "word " * TRAINER["en"]), ("ja", "字" * TRAINER["ja"])):
        exercise = PAGE.entry.items[1].exercise.model_copy(update={language: words})
        time = time_of(BOOK, PAGE, Item(id="x", minutes=1, exercise=exercise), language)
        assert time.trainer == time.seconds == 60 and time.minutes == 1


def test_a_learner_reads_more_slowly_than_a_trainer() -> None:
    assert all(LEARNER[language] < TRAINER[language] for language in ("en", "ja"))


def test_readings_links_and_emphasis_take_no_time_and_a_blank_that_of_its_sample() -> None:
    blanks = BOOK.registries.blanks
    assert size("席《せき》を**外《はず》して**おります。", "ja", blanks) == len("席を外しております。")
    assert size("One two . - three", "en", blanks) == 3
    assert size("She is [away from her desk](x.md).", "en", blanks) == 6
    sample = blanks["company"].sample.en
    assert size("This is {company}", "en", blanks) == 2 + len(sample.split())


def test_below_a_heading_stand_its_words_as_far_as_the_next_of_its_level() -> None:
    prose = "## A {#a}\n\nOne *two*.\n\n### B {#b}\n\nThree.\n\n## C {#c}\n\nFour."
    assert [words.split() for words in below(prose, "a")] == [["One", "two", ".", "B", "Three."]]
    assert [words.split() for words in below(prose, "b")] == [["Three."]]
    assert [*below(prose, "d")] == []
