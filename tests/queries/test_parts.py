"""The parts of sessions: what can be taken into one, and the short name that each has for ever."""

from __future__ import annotations

import json

from playbook.outputs.parts import part_data
from playbook.queries.parts import LENGTH, SIGNS, parts, session_of, short_name
from playbook.queries.short_links import short_links
from project import WORDS, Project
from real_book import BOOK


def test_every_play_message_phrase_line_question_and_exercise_is_a_part() -> None:
    found = {(part.kind, part.id) for part in parts(BOOK)}
    exercises = {
        ("fingers" if item.phrases else "exercise", f"{page.id}/{item.id}")
        for page in BOOK.of_kind("training").values()
        for item in page.entry.items
        if item.exercise or item.phrases
    }
    questions = {
        ("question", f"{page.id}/{question.id}")
        for page in BOOK.of_kind("training").values()
        for question in page.entry.questions
    }
    cards = {(kind, id) for kind, id in BOOK.cards if kind in ("phrase", "line")}
    plays = {("play", id) for id in BOOK.plays} | {("message", id) for id in BOOK.messages}
    assert found == exercises | questions | cards | plays


def test_a_short_name_follows_from_kind_and_id_alone() -> None:
    assert short_name("phrase", "out") == "j8r4z"
    assert short_name("line", "out") != "j8r4z"
    assert all(len(part.name) == LENGTH and {*part.name} <= {*SIGNS} for part in parts(BOOK))


def test_no_sign_of_a_short_name_is_taken_for_another_one() -> None:
    assert not {*"0o1il"} & {*SIGNS}


def test_an_old_id_leads_to_the_part_of_today() -> None:
    project = Project()
    project.replace("docs/en/words/they-say.md", "  - id: hold-on\n", "  - id: hold-on\n    formerly: [wait]\n")
    project.replace("docs/en/words/training.md", "id: training\norder", "id: training\nformerly: [one-hour]\norder")
    data = part_data(project.book(), WORDS, "en")
    assert data["formerly"][short_name("phrase", "wait")] == short_name("phrase", "hold-on")
    old, today = (short_name("exercise", f"{training}/rehearse") for training in ("one-hour", "training"))
    assert data["formerly"][old] == today and today in data["parts"]


def test_a_question_brings_its_choices_the_number_of_the_right_one_and_the_reason() -> None:
    part = part_data(Project().book(), WORDS, "en")["parts"][short_name("question", "training/meaning")]
    assert part == {
        "kind": "question",
        "url": "words/training/#question-meaning",
        "link": "go/training/training/#question-meaning",
        "title": "What does it mean?",
        "choices": ["Not now", "Never"],
        "answer": 1,
        "because": "It tells you about this hour.",
    }


def test_what_is_judged_by_fingers_is_called_what_it_asks_and_brings_its_phrases_with_how_many_are_right_and_why() -> (
    None
):
    book = Project().book()
    phrase = next(part for part in parts(book) if part.kind == "phrase")
    part = part_data(book, WORDS, "ja")["parts"][short_name("fingers", "training/judge")]
    assert part == {
        "kind": "fingers",
        "url": "words/training/#item-judge",
        "link": "go/training/training/#item-judge",
        "title": WORDS("how_far", "ja"),
        "minutes": 9,
        "judged": [phrase.name],
        "answers": [[1, "席にいないという意味です。"]],
    }


def test_an_exercise_in_which_a_play_is_acted_leads_to_its_cards() -> None:
    book = Project().book()
    play = next(play for play in book.plays.values() if play.entry.script)
    part = part_data(book, WORDS, "en")["parts"][short_name("exercise", "training/rehearse")]
    assert part["cards"] == play.id


def test_a_part_says_where_its_training_never_skips_it() -> None:
    found = part_data(Project().book(), WORDS, "en")["parts"]
    stays = {name for name, part in found.items() if part.get("stays")}
    assert stays == {short_name("exercise", "training/rehearse")}


def test_a_training_is_a_session_of_its_parts_with_its_questions_where_they_are_asked() -> None:
    project = Project()
    project.replace("docs/en/words/training.md", "    phrases:", "    asks: true\n    phrases:")
    project.replace("docs/en/words/training.md", "    asks: true\n    exercise", "    exercise")
    book = project.book()
    (training,) = book.of_kind("training").values()
    read, rehearse, judge = training.entry.items
    names = [
        f"{short_name('play', read.play)},{read.minutes}",
        f"{short_name('exercise', f'{training.id}/{rehearse.id}')},{rehearse.minutes}",
        f"{short_name('fingers', f'{training.id}/{judge.id}')},{judge.minutes}",
        short_name("question", f"{training.id}/{training.entry.questions[0].id}"),
    ]
    assert session_of(training, "一時間, 1/2") == f"1/%E4%B8%80%E6%99%82%E9%96%93%2C%201%2F2/{'/'.join(names)}"


def test_the_permanent_address_of_each_part_is_one_that_the_site_has() -> None:
    known = {link for link, _, _ in short_links(BOOK)}
    assert {part.link.partition("#")[0] for part in parts(BOOK)} <= known


def test_both_languages_know_the_same_parts() -> None:
    english, japanese = (part_data(BOOK, WORDS, language) for language in ("en", "ja"))
    assert english["parts"].keys() == japanese["parts"].keys()
    assert english["formerly"] == japanese["formerly"]
    assert json.dumps(english) != json.dumps(japanese)
