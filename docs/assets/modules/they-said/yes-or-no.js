// 結構です and 大丈夫です say yes or no by what stands before them: 木曜で結構です is a yes, 今回は結構です a no. So does
// English: "Thursday is fine", "we're fine as we are". A search by words cannot tell them apart, and taking one for
// the other loses a client or breaks the rule.

const FINE = "(?:結構|けっこう|大丈夫|だいじょうぶ|構いません|構わない|かまいません|かまわない|いいです|いいよ|よいです)";
// What comes before is what they agree to. まで is a limit (お電話までは大丈夫です), ので a reason.
const AGREED = new RegExp(`(?:でしたら|なら|であれば|でも|(?<![まの])で|て|ほうが|方が|都合が)[、,]?${FINE}`);
const AN_HOUR = new RegExp(`(?:曜日?|[0-9一二三四五六七八九十]+[時日](?:半|ごろ|頃)?|日程|日時|時間|都合)[はも]${FINE}`);
// What they agree to is that we do nothing, or that all stays as it is.
const NOTHING = new RegExp(`(?:なくて|なくても|ないで|いまので|今ので|ままで|現状で|気持ちだけで|きもちだけで)${FINE}`);
const DECLINED = /(?:^|もう|いえ|いや|ああ?|[はもがどら、,。]|ので|けど|けれど)(?:結構|けっこう)(?:です|でご|だ|と)/;
const DECLINED_FOR_US = /(?:うち|当社|弊社|こちら|今回|他で|間に合って.*|足りて.*)(?:は|も|ので|から|ます|る)?大丈夫/;
// だいじょうぶ alone is said for a yes and for a no.
const EITHER = /^(?:いえ|いや|はい|ええ|ああ?|もう|[、。])*(?:大丈夫|だいじょうぶ)(?:です)?[よね。]*$/;

const FINE_WITH_US = /\b(?:fine|good|ok|okay|happy|all right|sorted|all set) (?:as (?:we are|it is|things are)|with what we have)|\b(?:we|i)(?:'re|'m| are| am) (?:fine|good|ok|okay|all set|sorted)\b(?! with| on| at| for| to| now)/;
const THAT_IS_FINE = /\b(?:that|this|it|either|any(?: ?time| day)?|both|one|day|time|hour|week|month|morning|afternoon|evening|today|tomorrow|now|noon|[a-z]+day|\d+(?: ?[ap]\.?m\.?)?|o'clock|email|mail|phone|post|works|ten|eleven|twelve|two|three|four|five)(?:'s| is| are| would be| will be|'d be|'ll be)? (?:also |quite |perfectly |absolutely )?(?:fine|good|ok|okay|all right|great|perfect)\b/;
const DOUBTED = /n't\b|\b(?:not|never|doubt)\b/;

const MACRONS = { ā: "a", ī: "i", ū: "u", ē: "e", ō: "o" };
const ROMAJI = [
  [/kekk(?:oo|ou|o)\b/g, "けっこう"], [/daij(?:oo|ou|o)bu\b/g, "だいじょうぶ"], [/kamaimasen\b/g, "かまいません"],
  [/nakute\b/g, "なくて"], [/\bmama\b/g, "まま"], [/\bdeshitara\b/g, "でしたら"], [/\bnara\b/g, "なら"],
  [/\bde ?mo\b/g, "でも"], [/\bde\b/g, "で"], [/\bwa\b/g, "は"], [/\bmo\b/g, "も"], [/\bdesu\b/g, "です"],
];

/** How a yes and a no are said in the plainest words. */
export const PLAINLY = { yes: "それで結構です", no: "結構です" };

/** "yes", "no", "either", or nothing where no such word is said. */
export function yesOrNo(text) {
  const said = text.normalize("NFKC").toLowerCase().replace(/’/g, "'").replace(/[āīūēō]/g, (vowel) => MACRONS[vowel]);
  const kana = ROMAJI.reduce((form, [romaji, spelt]) => form.replace(romaji, spelt), said).replace(/\s+/g, "");
  if (NOTHING.test(kana) || FINE_WITH_US.test(said)) return "no";
  if (AGREED.test(kana) || AN_HOUR.test(kana) || (THAT_IS_FINE.test(said) && !DOUBTED.test(said))) return "yes";
  if (DECLINED.test(kana) || DECLINED_FOR_US.test(kana)) return "no";
  return EITHER.test(kana) ? "either" : "";
}
