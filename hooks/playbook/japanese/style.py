"""The rules of Japanese style that a pattern can tell, as data, and the slips in a text.

Rules see the text as a reader does: without readings, link targets and other markup.
Quoted bad examples (`~~ ~~`), code, addresses and blanks are no one's style and are
passed over.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from .ruby import BLANK

JAPANESE = re.compile("[ぁ-ゖァ-ヺ一-龥]")
"""A sign by which a text is known to be Japanese."""


class StyleRule(NamedTuple):
    """A pattern that a text must not hold, and the sentence that says what to write instead."""

    id: str
    pattern: re.Pattern[str]
    message: str
    running_only: bool = False
    """Whether the rule is for running text only, not for definitions, headings and the like."""
    begins: re.Pattern[str] | None = None
    """What of the words right before belongs to what is shown, so that a short ending can be recognised."""


class StyleSlip(NamedTuple):
    """A place where a text breaks a rule; `offset` counts from 0 in the text as written."""

    rule: str
    found: str
    message: str
    offset: int


# Stands for what no rule may judge.
_PLACEHOLDER = "\ufffc"
_JA = "ぁ-んァ-ヶー一-龥々"

_FULL_STOP_OUTSIDE_QUOTE = r"。(?![^「」\n]*」)"
# まだ。 and ただ。 are adverbs, not endings; (その)まま, (お客)さま and ひま are nouns.
_NOT_AN_ADVERB = "(?<!未だ)(?<!(?<![まさひ])まだ)(?<!(?<![ぁ-ん])ただ)"
_CLAUSE = re.compile(rf"[^、。「」\n{_PLACEHOLDER}]{{0,6}}\Z")

# Patterns begin with the signs that they look for, lookbehinds come after those: so they are found many times faster.

STYLE_RULES: tuple[StyleRule, ...] = (
    StyleRule(
        "paren",
        re.compile(rf"[{_JA}]\(|\([{_JA}]|[{_JA}]\)|\)[{_JA}]"),
        "'{found}' has a half-width bracket beside Japanese; write （ and ）",
    ),
    StyleRule(
        "space",
        re.compile(rf"[{_JA}、。] +[A-Za-z0-9]|[A-Za-z0-9] +[{_JA}]"),
        "'{found}' has a space between Japanese and a Latin letter or digit; write them without a space",
    ),
    StyleRule(
        "comma",
        re.compile(rf"[{_JA}](?:[,，．]|\.(?![A-Za-z0-9]))"),
        "'{found}' ends in a comma or full stop that is not Japanese; write 、 or 。",
    ),
    StyleRule(
        "fullwidth",
        re.compile("[Ａ-Ｚａ-ｚ０-９]+"),
        "'{found}' is in full-width letters or digits; write them half-width",
    ),
    StyleRule(
        "halfkana",
        re.compile("[ｦ-ﾟ]+"),
        "'{found}' is in half-width kana; write full-width kana",
    ),
    StyleRule(
        "plain",
        re.compile(rf"(?:である|だった|だ{_NOT_AN_ADVERB}){_FULL_STOP_OUTSIDE_QUOTE}"),
        "'{found}' ends in plain style; write です or ます in running text",
        running_only=True,
        begins=_CLAUSE,
    ),
    StyleRule(
        "kanji-aux",
        re.compile(
            "下さ(?:い|っ|る)|出(?<![上不]出)来(?![事高栄映上心])|致(?<![一合送誘招引拉筆極]致)[さしす]"
            "|宜しく|有り?難う|頂(?<![山絶登骨天真]頂)[いかきくけこ]"
        ),
        "'{found}' is in kanji; write it in kana, as ください, できる, いたします, よろしく, ありがとう, いただく",
    ),
    StyleRule(
        "ng-word",
        re.compile("社長様|部長様|ご苦労様|了解しました|ターゲット|攻略"),
        "'{found}' is not said here; choose another word, or mark a quoted bad example as ~~{found}~~",
    ),
    StyleRule(
        "you",
        re.compile("あなた|貴方"),
        "'{found}' is not said to readers or clients; leave the subject out, or write 自分 or こちら",
    ),
    StyleRule(
        "purpose",
        re.compile("ご要件|要件(?=を(?:伺|お聞|尋|お尋|承|伝)|は何|でしょうか|で(?:お電話|ご連絡)|に(?:つ|入))"),
        "'{found}' means requirements; the purpose of a call is 用件",
    ),
    StyleRule(
        "loan-word",
        re.compile("ゲートキーパー|ブラッシュオフ|ケイデンス|決定者"),
        "'{found}' is no word of ours; write 受付の方, その場での断り, 連絡の手順 or 決裁者",
    ),
    StyleRule(
        "long-vowel",
        re.compile(
            "(?:ユーザ|サーバ|コンピュータ|メンバ|マネージャ|フォロ|フォルダ|ブラウザ|カレンダ|プリンタ)(?![ァ-ヺー])"
        ),
        "'{found}' is written with its long vowel: {found}ー",
    ),
    StyleRule(
        "long",
        # Asked only where a sentence begins, or it would be asked at each of its signs.
        re.compile("(?<![^。！？\n|「])(?:[^。！？\n|「]|「[^」\n]*」){81,}"),
        "a sentence has more than 80 characters; make two of it",
    ),
    StyleRule(
        "wave",
        re.compile("～"),
        "'{found}' is the full-width tilde (U+FF5E); write the wave dash 〜 (U+301C)",
    ),
)

# A bare address, with the spaces that part it from the text.
_ADDRESS = r" ?(?:(?:https?://|www\.)[!-~]+|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+) ?"
# The sign of a callout, with the space before its title.
_CALLOUT = r"(?m:^) *(?:!!!|\?\?\?\+?) ?[a-z]+ "
# Passed over as a whole; the placeholder stands for it.
_EXEMPT = rf"~~[^\n]*?~~|```.*?```|`[^`\n]*`|{_CALLOUT}|{BLANK.pattern}"
# Not there for a reader: readings, link targets, anchor ids, emphasis and the brackets of links.
_UNSEEN = r"《[^《》]*》|｜|\]\([^)\s]*\)|\s*\{[#:.][^}]*\}|\*+|\["
# Where none of these stands, all is seen (most English texts).
_SIGNS = r"~`{}\[\]《》｜*!?"
_PLAIN = re.compile(rf"[^@{_SIGNS}]*")
_ADDRESSES = re.compile(r"@|://|www\.")
# Words that no markup begins in, as many as there are: a sign at a time is slow. A space may belong to an anchor's id.
_WORDS = rf"(?:[^\s{_SIGNS}]| (?![\s{{]))+"
_MARKUP = re.compile(rf"(?P<exempt>{_EXEMPT})|{_UNSEEN}|(?P<seen>{_WORDS}|.)", re.DOTALL)
# An address may begin with any letter, or with the space before it.
_WITH_ADDRESSES = re.compile(rf"(?P<exempt>{_ADDRESS}|{_EXEMPT})|{_UNSEEN}|(?P<seen>[^\x00-\x7f\s《｜]+|.)", re.DOTALL)


def rules_broken_in(texts: Iterable[str]) -> list[StyleRule]:
    """The rules that some of the texts may break: few texts break any, and to ask all of them at once is soon done."""
    seen = "\n".join(map(seen_text, texts))
    return [rule for rule in STYLE_RULES if rule.pattern.search(seen)]


def style_slips(text: str, running: bool = True, rules: Sequence[StyleRule] = STYLE_RULES) -> list[StyleSlip]:
    """The slips in a Japanese text, in order of rules and then of place.

    Args:
        text: inline Markdown, ruby markup included.
        running: whether this is running text, which is written in です・ます; definitions are not.
        rules: those that it may break.
    """
    seen = seen_text(text)
    return [
        _slip(rule, match, as_seen(text))
        for rule in rules
        if running or not rule.running_only
        for match in rule.pattern.finditer(seen)
    ]


def _slip(rule: StyleRule, match: re.Match[str], stretches: list[tuple[int, str]]) -> StyleSlip:
    start = match.start()
    if rule.begins:
        start = rule.begins.search(match.string, 0, start).start()
    found = match.string[start : match.end()]
    return StyleSlip(rule.id, found, rule.message.format(found=found), offset_of(stretches, start))


@lru_cache(maxsize=2_048)  # several rules look at one text
def as_seen(text: str) -> list[tuple[int, str]]:
    """The text as a reader sees it, in stretches, each with where it stands in the source.

    What no rule may judge (quoted bad examples, code, addresses, blanks) is a placeholder.
    """
    has_addresses = _ADDRESSES.search(text)
    if _PLAIN.fullmatch(text) and not has_addresses:
        return [(0, text)]
    return [
        (match.start(), match["seen"] or _PLACEHOLDER)
        for match in (_WITH_ADDRESSES if has_addresses else _MARKUP).finditer(text)
        if match.lastgroup in ("seen", "exempt")
    ]


@lru_cache(maxsize=2_048)
def seen_text(text: str) -> str:
    """The text as a reader sees it, in one piece."""
    return "".join(words for _, words in as_seen(text))


def offset_of(stretches: list[tuple[int, str]], at: int) -> int:
    """Where a character of what is seen stands in the source."""
    for start, words in stretches:
        if at < len(words):
            return start + at
        at -= len(words)
    raise IndexError(at)
