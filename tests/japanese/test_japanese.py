import pytest

from html_page import ruby
from playbook.japanese.ruby import RubyError, Segment, fold_kana, kana, parse_ruby, plain, ruby_html, unread

NOT_AT_DESK = "ただいま席《せき》を外《はず》しております。"


def test_a_base_is_the_run_of_kanji_directly_before_its_reading():
    assert parse_ruby(NOT_AT_DESK) == (
        Segment("ただいま", None),
        Segment("席", "せき"),
        Segment("を", None),
        Segment("外", "はず"),
        Segment("しております。", None),
    )


def test_a_bar_marks_where_a_base_begins():
    assert parse_ruby("あと｜10分《じゅっぷん》で") == (
        Segment("あと", None),
        Segment("10分", "じゅっぷん"),
        Segment("で", None),
    )


def test_two_words_side_by_side_have_a_reading_each():
    assert parse_ruby("営業《えいぎょう》研修《けんしゅう》") == (
        Segment("営業", "えいぎょう"),
        Segment("研修", "けんしゅう"),
    )


@pytest.mark.parametrize("base", ["佐々木", "〆切", "三ヶ月", "㐂", "﨑", "𠮟"])
def test_marks_and_rare_characters_count_as_kanji(base):
    assert parse_ruby(f"の{base}《よみ》") == (Segment("の", None), Segment(base, "よみ"))


def test_a_blank_is_ordinary_text():
    assert parse_ruby("{prospect}様《さま》") == (Segment("{prospect}", None), Segment("様", "さま"))


def test_a_text_without_readings_is_one_segment():
    assert parse_ruby("はい。{day}です。") == (Segment("はい。{day}です。", None),)


def test_an_empty_text_has_no_segments():
    assert parse_ruby("") == ()


@pytest.mark.parametrize(
    ("markup", "sentence"),
    [
        ("席《せきを外す", "《 is never closed by 》: '席《せきを外す'"),
        ("席《せ《き》", "《 is never closed by 》: '席《せ《き》'"),
        ("席せき》を", "》 stands without 《 before it: '席せき》を'"),
        ("席《せき》》を", "》 stands without 《 before it: '》を'"),
        ("席《》を", "the reading of '席' is empty; write it in kana between 《 and 》"),
        ("席《\u3000》を", "the reading of '席' is empty; write it in kana between 《 and 》"),
        ("の《せき》", "nothing before 《 can carry the reading; mark the base with ｜: 'の《せき》'"),
        ("10《じゅう》", "nothing before 《 can carry the reading; mark the base with ｜: '10《じゅう》'"),
        ("｜《せき》", "nothing between ｜ and 《 can carry the reading: '｜《せき》'"),
        ("席《seki》", "the reading of '席' must be kana only, not 'seki'"),
        ("席《席》", "the reading of '席' must be kana only, not '席'"),
        ("｜10分後に", "｜ stands without a reading in 《》 after it: '｜10分後に'"),
        ("｜10｜分《ふん》", "｜ stands without a reading in 《》 after it: '｜10'"),
        ("｜{day}《もくようび》", "a blank takes no reading, its sample brings one: '｜{day}《もくようび》'"),
    ],
)
def test_broken_markup_is_refused_with_a_sentence_that_says_why(markup, sentence):
    with pytest.raises(RubyError) as refusal:
        parse_ruby(markup)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("function", [plain, kana, unread, ruby_html])
def test_a_reading_without_its_closing_mark_is_refused_everywhere(function):
    with pytest.raises(RubyError):
        function("席《せき")


def test_a_ruby_error_quotes_only_the_neighbourhood():
    with pytest.raises(RubyError) as refusal:
        parse_ruby("あ" * 500 + "》" + "い" * 500)
    assert str(refusal.value) == "》 stands without 《 before it: 'ああああああああああああ'"


def test_plain_text_has_no_readings_and_no_marks():
    assert plain("あと｜10分《じゅっぷん》、席《せき》で") == "あと10分、席で"


def test_the_reading_keeps_katakana_punctuation_and_blanks():
    assert kana("青葉《あおば》システムの{me}と申《もう》します。") == "あおばシステムの{me}ともうします。"


def test_kanji_and_digits_without_a_reading_are_found():
    assert unread("席《せき》を外して、10分後に電話《でんわ》を１本") == ["外", "10分後", "１本"]


def test_an_utterance_with_all_its_readings_has_nothing_unread():
    assert unread(NOT_AT_DESK) == []


def test_digits_in_the_name_of_a_blank_need_no_reading():
    assert unread("{day2}にBtoBの{time}") == []


def test_ruby_becomes_html_with_brackets_for_old_readers():
    assert ruby_html("席《せき》を") == f"{ruby('席', 'せき')}を"


def test_html_in_text_and_in_a_base_is_escaped():
    assert ruby_html('<b> & "｜<i>《あい》') == f"&lt;b&gt; &amp; &quot;{ruby('&lt;i&gt;', 'あい')}"


def test_a_screen_reader_reads_no_reading_after_its_base_where_no_script_runs_either() -> None:
    assert "<rt aria-hidden=true>せき" in ruby_html("席《せき》を")


def test_every_part_goes_through_the_given_escape():
    assert ruby_html("席《せき》を", escape=lambda text: f"[{text}]") == (f"{ruby('[席]', '[せき]')}[を]")


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ＴＥＬ", "tel"), ("ﾒｰﾙ", "めーる"), ("メール", "めーる"), ("ヴァ", "ゔぁ"), ("席ガイ", "席がい")],
)
def test_spellings_of_the_same_sounds_fold_to_one(text, folded):
    assert fold_kana(text) == folded
