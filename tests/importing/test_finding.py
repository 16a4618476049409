"""What is found in an article: of each kind what is there, and of what only looks so, nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.importing.article import Article
from playbook.importing.forms.article import read_article
from playbook.importing.understand import understand
from project import CASES


def article_of(text: str, folder: Path, name: str = "article.txt") -> Article:
    (folder / name).write_text(text, "utf-8")
    return understand(read_article(folder / name))


def case(name: str) -> Article:
    return understand(read_article(CASES / "articles" / name))


def openings(article: Article) -> list[tuple[str, str]]:
    return [(section.opening.kind, section.opening.text) for section in article.sections]


def said(article: Article, side: str) -> list[str]:
    parts = [*article.sections, article]
    return [saying.text for part in parts for saying in part.sayings if saying.side == side]


def test_objections_with_numbers_open_answers_and_the_story_around_them_does_not() -> None:
    article = case("three-noes.txt")
    assert article.title == "Three Noes at the Door"
    assert article.manuscript.address == "https://blog.example.com/three-noes"
    assert openings(article) == [("objection", "We have no time for this."), ("objection", "Send me a brochure.")]
    assert [section.opening.text for section in article.perhaps] == ["What should you do?"]


def test_of_a_dialogue_a_name_is_ours_and_the_prospect_theirs_and_wrong_lines_are_marked() -> None:
    article = case("three-noes.txt")
    assert said(article, "ours") == ["I see. When would a better hour be?"]
    assert said(article, "theirs") == ["We have no time for this."]
    assert said(article, "never") == ["I was just checking in"]


def test_promotion_in_the_form_of_a_question_is_left_out_line_by_line_and_the_takeaways_behind_it_stay() -> None:
    article = case("three-noes.txt")
    promotion = [article.blocks[at].text for at, why in article.left_out.items() if "promotion" in why]
    assert promotion == [
        "How can Harbour Sales help your team?",
        "We teach this in two days. Our programme is small.",
        "Mini-summary: We train people who call.",
    ]
    assert [block.text for block in article.takeaways] == ["Ask, then go.", "A brochure is a question."]
    about = [article.blocks[at].text for at, why in article.left_out.items() if why == "about the publisher"]
    assert about == ["About Harbour Sales", "We have been on this street since 1999."]


def test_comments_are_set_aside_not_left_out() -> None:
    article = case("three-noes.txt")
    assert [article.blocks[at].text for at in article.set_aside] == [
        "Tom Miller March 3, 2024 at 9:10 am",
        "Does this work in the evening?",
        "Jane Poe March 4, 2024 at 10:00 pm",
        "I ring at eight, before their first meeting",
    ]


def test_every_block_has_one_place_or_is_said_to_have_none() -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    for file in sorted((CASES / "articles").iterdir()):
        article = understand(read_article(file))
        places = [*article.fates, *article.left_out, *article.set_aside]
        assert len(places) == len({*places}), file.name
        assert len(places) + len(article.unplaced) == len(article.blocks), file.name


def test_a_page_of_html_gives_its_questions_and_nothing_from_around_them() -> None:
    pytest.importorskip("bs4")  # `make test` installs it
    article = case("five-calls.html")
    assert (article.title, article.manuscript.address) == (
        "Five Calls Nobody Wants",
        "https://blog.example.com/five-calls",
    )
    assert openings(article) == [
        ("question", "What do I do when the line is engaged?"),
        ("question", "What should I say to the night guard?"),
    ]
    first, second = article.sections
    assert first.summary == "An engaged line means somebody is there."
    assert [tick.text for tick in first.ticks] == [
        "Note the hour.",
        "Try another hour the next day.",
        "Ask the operator for the direct line.",
    ]
    assert [saying.text for saying in second.ours] == ["I am sorry to ring so late; when does reception open?"]
    assert [block.cells for block in second.body if block.shape == "row"] == [("Hour", "Who answers"), ("7", "guard")]


def test_bold_questions_in_markdown_open_answers_and_numbered_steps_do_not() -> None:
    article = case("after-a-fair.md")
    assert openings(article) == [("question", "Whom do I call first?"), ("question", "How long may I wait?")]
    assert article.sections[0].summary == "Call the curious first."
    assert [block.text for block in article.takeaways] == ["Curious first", "Two days"]


def test_a_japanese_article_gives_questions_boxes_orders_and_a_line() -> None:
    article = case("kokoroe.txt")
    assert article.manuscript.language == "ja"
    assert openings(article) == [
        ("question", "受付で名前を聞かれたらどう答えますか？"),
        ("question", "「担当者は不在です」と言われたら"),
    ]
    first, second = article.sections
    assert first.summary == "名乗りは先に、短く。"
    assert [tick.text for tick in first.ticks] == ["相手の名前を控えた", "折り返しの時刻を聞いた"]
    assert [tick.text for tick in second.ticks] == ["時刻を聞く", "電話番号を伝える", "お礼を言う"]
    assert [saying.text for saying in first.ours] == ["株式会社青空の田中と申します。"]
    assert [saying.text for saying in second.sayings if saying.side == "theirs"] == ["担当者は不在です"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Say it to the (受付 / reception).", [("受付", "reception", "")]),
        ("伝言（message）を残します。", [("伝言", "message", "")]),
        ("Trust (信頼 / shinrai = reliance) comes late.", [("信頼", "Trust", "shinrai")]),
        ("It is a matter of rank (three levels) and of 敬語.", []),
    ],
)
def test_terms_in_two_languages_are_paired(tmp_path: Path, text: str, pairs: list) -> None:
    assert [tuple(pair[:3]) for pair in article_of(f"A title of ours\n\n{text}\n", tmp_path).pairs] == pairs


def test_of_a_quiz_only_the_right_option_is_a_line_of_ours(tmp_path: Path) -> None:
    text = "言葉の問題\n\nQ.電話を切るときの言葉は？\n  1. 「では」\n  2. 「失礼いたします」\n答えは②です。\n\n丁寧。\n"
    article = article_of(text, tmp_path)
    assert (said(article, "ours"), said(article, "never")) == (["失礼いたします"], ["では"])


def test_wrong_and_right_words_beside_each_other_are_told_apart(tmp_path: Path) -> None:
    article = article_of("■ 電話の言葉\n①×「もしもし」→◎「お電話ありがとうございます」\n説明です。\n", tmp_path)
    assert (said(article, "ours"), said(article, "never")) == (["お電話ありがとうございます"], ["もしもし"])


def test_question_answer_and_summary_in_one_paragraph_stand_apart(tmp_path: Path) -> None:
    text = "Calls at noon\n\nMay I ring at noon? Answer: Better not, for people eat. Mini-summary: Not at noon.\n"
    (section,) = article_of(text, tmp_path).sections
    assert (section.opening.text, section.summary) == ("May I ring at noon?", "Not at noon.")
    assert [block.text for block in section.body] == ["Better not, for people eat."]


@pytest.mark.parametrize(
    "line",
    [
        "“May I ask who is calling?”",
        "Prospect: What is it about?",
        "• What is it about?",
        "Is it late? Call all the same, and ask at once whether it is late?",
        "What? And then what did they do after you had gone, one wonders, and why?",
    ],
)
def test_what_only_looks_like_a_question_of_its_own_opens_nothing(tmp_path: Path, line: str) -> None:
    assert (
        article_of(
            f"A title of ours\n\nSome text stands here.\n\n{line}\n\nAnd more text stands here.\n", tmp_path
        ).sections
        == []
    )
