import pytest

from playbook.japanese.style import STYLE_RULES, StyleSlip, style_slips


def rules_broken(text, running=True):
    return [slip.rule for slip in style_slips(text, running)]


def test_every_rule_of_the_style_guide_has_its_pattern():
    assert [rule.id for rule in STYLE_RULES] == [
        "paren",
        "space",
        "comma",
        "fullwidth",
        "halfkana",
        "plain",
        "kanji-aux",
        "ng-word",
        "you",
        "purpose",
        "loan-word",
        "long-vowel",
        "long",
        "wave",
    ]


@pytest.mark.parametrize(
    ("text", "rule", "found", "message"),
    [
        (
            "電話（携帯)です",
            "paren",
            "帯)",
            "'帯)' has a half-width bracket beside Japanese; write （ and ）",
        ),
        (
            "BtoB の電話",
            "space",
            "B の",
            "'B の' has a space between Japanese and a Latin letter or digit; write them without a space",
        ),
        (
            "待ちます, ",
            "comma",
            "す,",
            "'す,' ends in a comma or full stop that is not Japanese; write 、 or 。",
        ),
        (
            "ＴＥＬです",
            "fullwidth",
            "ＴＥＬ",
            "'ＴＥＬ' is in full-width letters or digits; write them half-width",
        ),
        ("ﾒｰﾙです", "halfkana", "ﾒｰﾙ", "'ﾒｰﾙ' is in half-width kana; write full-width kana"),
        (
            "断りである。",
            "plain",
            "断りである。",
            "'断りである。' ends in plain style; write です or ます in running text",
        ),
        (
            "お電話下さい",
            "kanji-aux",
            "下さい",
            "'下さい' is in kanji; write it in kana, as ください, できる, いたします, よろしく, ありがとう, いただく",
        ),
        (
            "佐藤部長様",
            "ng-word",
            "部長様",
            "'部長様' is not said here; choose another word, or mark a quoted bad example as ~~部長様~~",
        ),
        ("10～11時", "wave", "～", "'～' is the full-width tilde (U+FF5E); write the wave dash 〜 (U+301C)"),
    ],
)
def test_a_slip_says_what_was_found_and_what_to_write(text, rule, found, message):
    assert style_slips(text) == [StyleSlip(rule, found, message, text.index(found))]


@pytest.mark.parametrize(
    "text",
    [
        "電話 2回",
        "2 回",
        "です。 SMSを",
        "詳しくは [SMS](sms.md)へ",
        "**SMS** を",
    ],
)
def test_a_space_between_japanese_and_latin_is_a_slip_through_markup_too(text):
    assert rules_broken(text) == ["space"]


@pytest.mark.parametrize(
    "text", ["致しました", "お電話致します", "出来る", "宜しく", "有り難うございます", "頂けますか"]
)
def test_auxiliaries_in_kanji_are_slips(text):
    assert rules_broken(text) == ["kanji-aux"]


@pytest.mark.parametrize(
    "text",
    [
        "山頂けむる",
        "一致します",
        "合致しました",
        "致命的",
        "出来事",
        "出来高",
        "上出来です",
        "判断を下された",
        "頂戴します",
    ],
)
def test_words_that_only_look_like_auxiliaries_are_not_slips(text):
    assert rules_broken(text) == []


@pytest.mark.parametrize(
    "text", ["断りだった。", "断りだ。", "急いだ。", "そのままだ。", "お客さまだ。", "「はい」で十分だ。"]
)
def test_plain_endings_are_slips_in_running_text(text):
    assert rules_broken(text) == ["plain"]


@pytest.mark.parametrize(
    "text",
    ["お返事はまだ。", "いまだ。", "返事は未だ。", "ただ。", "「もう十分だ。」と言われます。", "まだです。"],
)
def test_adverbs_and_quoted_speech_are_not_plain_endings(text):
    assert rules_broken(text) == []


def test_definitions_may_be_in_plain_style():
    assert rules_broken("決める人である。", running=False) == []


def test_definitions_keep_all_other_rules():
    assert rules_broken("BtoB の電話である。", running=False) == ["space"]


@pytest.mark.parametrize(
    "text",
    [
        "~~了解しました~~とは言いません",
        "`了解しました, ` を入れます",
        "```\nお電話下さい\n```",
        "[断り](../stop/refusal.md)を見ます",
        "[断り](https://example.com/a,b)",
        "https://example.com/a,b を見ます",
        "### 見出し {#heading}",
        "### 3つの見出し {#a1}",
        "- 3分待ちます\n- SMSを送ります",
        "1. 待ちます\n2. 送ります",
        "| はい | A | 3分 |",
        "佐藤様は {company} の {day}、{other_day}",
        "席《せき》を外《はず》して",
        "72.7%、1,073人、03-0000-1234",
        "拝啓　秋冷の候",
        "行ってみますか？　はい",
        "10〜11時",
    ],
)
def test_markup_and_what_is_exempt_raise_no_alarm(text):
    assert rules_broken(text) == []


def test_an_exempt_example_does_not_shield_the_rest_of_the_line():
    assert rules_broken("~~了解しました~~ではなく了解しました") == ["ng-word"]


def test_readings_do_not_hide_a_slip():
    assert rules_broken("お電話《でんわ》下《くだ》さい") == ["kanji-aux"]


def test_what_was_found_does_not_reach_into_a_blank():
    assert [slip.found for slip in style_slips("担当は{me}だった。")] == ["だった。"]


def test_the_offset_counts_in_the_text_as_written():
    text = "席《せき》を外《はず》して下《くだ》さい"
    assert style_slips(text)[0].offset == text.index("下")
