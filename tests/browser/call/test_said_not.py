"""A "not" that refuses, and one that only tells: sentences of our own, in words that no card has."""

from __future__ import annotations

from typing import Any

import pytest

from .test_they_said_answers import REFUSAL, SOFT_NO, first_levels, tab

pytestmark = [pytest.mark.browser, pytest.mark.prove]

__all__ = ["tab"]

WILL_NOT = """
忙しいのでもう結構です
部長が要らないと申しております
必要ないとのことでした
営業でしたら切りますね
そういう話なら断ります
いらねえよ
そんなのいらんたい
別に要らないです
興味が無いので
導入するつもりはないです
うちではやらないので
弊社では契約する予定はございません
当社はそういうサービスは使いません
買う気はないですよ
申し込むつもりはありませんので
うちは入れないから
今後も検討する予定はありません
乗り換える気はないんで
話を聞くつもりはない
弊社では必要としておりません
うちには関係ないです
取引するつもりはございません
何度かけられても買いませんよ
契約はしません
うちではそういうの頼まないことにしてるんです
We have no intention of buying anything
We're not going to buy this
We won't be using your service
We don't plan to introduce it
We don't do that here
Our company doesn't need that
I do not intend to sign up
We will not be switching
採用する気はありません
御社と契約するつもりはない
弊社としては購入の予定はございません
うちでは扱いませんので
当社では利用しません
変えるつもりはないんですよね
そういう話に乗る気はない
今後も使う予定はないです
うちはそういうのやってないんで
申し訳ないですが弊社では導入いたしません
頼むつもりないです
いくら言われても契約しませんから
切り替えるつもりはございませんので
うちは要らないよ
お金を出す気はないです
dounyuu suru tsumori wa nai desu
かうきはありません
We have no plans to buy
We aren't going to sign anything
We would never use that
We're not planning to switch
Nobody here needs this
I don't intend to change suppliers
We are not in the market for it
"""
ONLY_NOT = """
まだ足りていないので、ぜひお願いします
簡単なものでも結構です
ご遠慮なさらずお電話ください
断るわけではないんですが
要らないかどうか聞いてみます
興味がないわけじゃないです
資料は要らないので話を聞かせてください
電話しないでメールで送ってください
必要ない書類もあるので見積もりだけお願いします
伝言はいらないと言っておりました
ただいま席におりません
私ではわかりません
担当ではないので
その件は聞いていないです
まだ決まっていません
いつ戻るかわからないです
今日は出社していません
お名前が聞き取れなかったのですが
まだ資料を見ていません
連絡は受けておりません
うちの部署ではありません
弊社にそのような者はおりません
当社の山田はまだ来ておりません
明日は都合がつきません
今日は戻る予定はありません
携帯の番号はお教えできません
本日は戻りません
まだ読んでないです
急ぎではないです
その時間は空いていません
来月まで予算が出ない
She isn't at her desk
I don't know when he'll be back
I'm not the person in charge
We haven't decided yet
I haven't heard about that
He doesn't work on Fridays
I can't talk right now
We don't give out mobile numbers
詳しいことはわかりかねます
私は担当じゃないです
まだ何も決まってないんですよ
お声がよく聞こえません
まだ届いていません
お会いしたことはないと思います
鈴木という者はおりません
今日は帰る予定はないです
まだ上司に話していないので
うちでは担当がわかりません
弊社ではまだ決まっておりません
直通の番号はわからないです
すぐには決められません
何時に戻るか聞いておりません
うちの社長は今おりません
名刺は見当たらないですね
Nothing has been decided
We didn't get your email
They are not back yet
I can't give you that number
It isn't urgent
She won't be back today
"""
NEITHER = """
導入するつもりですが
契約の内容がわかりません
契約しませんか
今のところ導入する予定はありません
使い方がわからないのですが
名前を教えるつもりはない
メールは使わないです
会議の予定はありません
We do not change the date
We don't use voicemail
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_who_will_not_buy_use_or_do_it_finds_a_stop_first(tab: Any, address: str, language: str) -> None:
    found = first_levels(tab, address, language, lines(WILL_NOT))
    assert {text: level for text, level in found.items() if level != REFUSAL} == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_who_is_away_or_does_not_know_or_has_not_decided_finds_no_stop_first(
    tab: Any, address: str, language: str
) -> None:
    found = first_levels(tab, address, language, [*lines(ONLY_NOT), *lines(NEITHER)])
    assert {text: level for text, level in found.items() if level == REFUSAL} == {}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_no_for_now_finds_neither_a_stop_nor_a_way_on_first(tab: Any, address: str, language: str) -> None:
    found = first_levels(tab, address, language, ["今のところ導入する予定はありません", "今期は購入する予定はないです"])
    assert {text: level for text, level in found.items() if level in (None, 0, 1, REFUSAL)} == {}
    assert SOFT_NO in found.values()
