import pytest

from playbook.japanese.romaji import romaji_agrees, romaji_difference, to_romaji
from playbook.japanese.ruby import kana, unread

UTTERANCES = [
    ("ただいま席《せき》を外《はず》しております。", "Tadaima seki o hazushite orimasu."),
    ("お忙《いそが》しいところ恐《おそ》れ入《い》ります。", "O-isogashii tokoro osoreirimasu."),
    ("承知《しょうち》いたしました。", "Shōchi itashimashita."),
    (
        "何時《なんじ》ごろお戻《もど》りのご予定《よてい》でしょうか。",
        "Nanji goro omodori no goyotei deshō ka.",
    ),
    ("{company}の{me}と申《もう》します。", "{company} no {me} to mōshimasu."),
    ("{prospect}様《さま》はいらっしゃいますか。", "{prospect}-sama wa irasshaimasu ka."),
    ("｜10分《じゅっぷん》ほどで戻《もど》ります。", "Juppun hodo de modorimasu."),
    ("本社《ほんしゃ》へお電話《でんわ》ください。", "Honsha e odenwa kudasai."),
    ("メールをお送《おく》りします。", "Mēru o o-okuri shimasu."),
    ("青葉《あおば》システムのサービスです。", "Aoba Shisutemu no sābisu desu."),
    ("金曜日《きんようび》に新聞《しんぶん》で", "Kin'yōbi ni shinbun de"),
    ("いいえ、結構《けっこう》です。", "Iie, kekkō desu."),
    ("{day}の{time}はいかがでしょうか。", "{day} no {time} wa ikaga deshō ka."),
    ("こちらで一致《いっち》しております。", "Kochira de itchi shite orimasu."),
]


@pytest.mark.parametrize(("markup", "romaji"), UTTERANCES)
def test_every_utterance_agrees_with_its_romaji(markup, romaji):
    assert unread(markup) == []
    assert romaji_difference(kana(markup), romaji) is None


@pytest.mark.parametrize(("markup", "romaji"), UTTERANCES)
def test_a_letter_too_many_anywhere_is_refused(markup, romaji):
    for place in range(len(romaji) + 1):
        assert not romaji_agrees(kana(markup), f"{romaji[:place]}x{romaji[place:]}")


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("とうきょう", "tōkyō"),
        ("とうきょう", "toukyou"),
        ("とうきょう", "tookyoo"),
        ("とうきょう", "Tôkyô"),
        ("おおさか", "ōsaka"),
        ("つうち", "tsūchi"),
        ("つうち", "tsuuchi"),
        ("メール", "mēru"),
        ("メール", "meeru"),
        ("ええ", "ē"),
        ("ていねい", "teinei"),
        ("いい", "ii"),
        ("サポート", "sapōto"),
        ("サポート", "sapouto"),
    ],
)
def test_a_long_vowel_is_a_macron_or_two_letters(kana, romaji):
    assert romaji_agrees(kana, romaji)


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("こんにちは", "konnichiwa"),
        ("はい", "hai"),
        ("へや", "heya"),
        ("こちらへ", "kochira e"),
        ("これを", "kore o"),
        ("これを", "kore wo"),
    ],
)
def test_particles_are_written_as_they_sound(kana, romaji):
    assert romaji_agrees(kana, romaji)


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("きんようび", "kin'yōbi"),
        ("きんようび", "kin’yōbi"),
        ("きんようび", "kinyōbi"),
        ("しんぶん", "shimbun"),
        ("せんぱい", "senpai"),
        ("まっち", "matchi"),
        ("まっち", "macchi"),
        ("けっか", "kekka"),
        ("あっ。", "A."),
    ],
)
def test_n_and_small_tsu_have_their_usual_spellings(kana, romaji):
    assert romaji_agrees(kana, romaji)


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("ティー", "tī"),
        ("ファイル", "fairu"),
        ("ウェブ", "webu"),
        ("ウォーター", "wōtā"),
        ("フォロー", "forō"),
        ("チェック", "chekku"),
        ("ジェイ", "jei"),
        ("デュアル", "dyuaru"),
        ("トゥモロー", "tumorō"),
        ("クォーター", "kwōtā"),
        ("ヴィ", "vi"),
        ("ニュース", "nyūsu"),
        ("ねぇ", "nee"),
    ],
)
def test_small_kana_join_the_sign_before_them(kana, romaji):
    assert romaji_agrees(kana, romaji)


@pytest.mark.parametrize(
    ("kana", "romaji", "difference"),
    [
        ("もどり", "modari", "romaji reads 'modari' where the kana has 'もどり' (modori)"),
        ("ハム", "wamu", "romaji reads 'wamu' where the kana has 'ハム' (hamu)"),
        ("おじいさん", "ojisan", "romaji reads 'ojisan' where the kana has 'おじいさん' (ojiisan)"),
        ("しょうち", "shochi", "romaji reads 'shochi' where the kana has 'しょうち' (shōchi)"),
        ("はい", "hai desu", "romaji reads 'hai desu' where the kana has 'はい' (hai)"),
        (
            "おせわになっております",
            "osewa ni natte",
            "romaji reads 'ni natte' where the kana has 'になっております' (ninatteorimasu)",
        ),
        ("{day}に", "{other_day} ni", "romaji reads '{other_day} ni' where the kana has '{day}に' ({day}ni)"),
        (
            "{day}、{time}",
            "{time}, {day}",
            "romaji reads '{time}, {day}' where the kana has '{day}、{time}' ({day}, {time})",
        ),
        ("10ぷん", "juppun", "romaji reads 'juppun' where the kana has '10ぷん' (10pun)"),
        ("席を", "seki o", "romaji reads 'seki o' where the kana has '席を' (席 o)"),
    ],
)
def test_a_difference_shows_both_neighbourhoods(kana, romaji, difference):
    assert romaji_difference(kana, romaji) == difference


def test_what_has_a_difference_does_not_agree():
    assert not romaji_agrees("もどり", "modari")


def test_the_letters_of_a_blank_are_not_folded():
    assert not romaji_agrees("{company}", "{conpany}")


@pytest.mark.parametrize(
    ("kana", "romaji"),
    [
        ("ただいませきをはずしております。", "Tadaimaseki o hazushiteorimasu."),
        ("とうきょう、おおさか。メール。", "Tōkyō, ōsaka. Mēru."),
        ("きんようび", "Kin'yōbi"),
        ("まっち", "Matchi"),
        ("{me}です。", "{me}desu."),
        ("スキームはいい", "Sukīmuhaii"),
        ("", ""),
    ],
)
def test_a_suggestion_is_hepburn_with_macrons(kana, romaji):
    assert to_romaji(kana) == romaji
