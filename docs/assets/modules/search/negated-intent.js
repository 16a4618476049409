// "We do not intend to buy": a no to what is offered, in words that no card may have. Whoever is not at the desk, does
// not know or has not decided says "not" too; so it is what is not done that decides: to take, to buy, to use.

import { isJapanese, normalise } from "./normalise.js";
import { plainEnglish } from "./plain-english.js";

const NOT = "(?:な(?:い|く|かっ|し$)|(?:あり|ござい)ま(?:せん|へん)|おまへん)(?!で?(?:しょう|す)?か(?!ら))";
const VERB_NOT = "(?:な(?:い|く)|ま(?:せん|へん)|へん|(?:ん|ず)(?=[でのねよわかとし、。]|$))(?!で?(?:しょう|す)?か(?!ら)|[でと](?:ください|いただ))";
const OF_IT = "(?:[はがもを]|なんて|など|なんか|とか|に)?(?:まったく|全く|全然|ぜんぜん|毛頭|さらさら|一切)?";
const OFFERED = "(?:導入|契約|購入|利用|採用|取引|取り引き|加入|申し?込み?|発注|注文|依頼|検討|切り?替え|乗り?換え|どうにゅう|けいやく|こうにゅう|りよう|さいよう|とりひき)";
const TAKEN = "(?:買[わい]|かわ|かい|使[わい]|頼[まみ]|たの[まみ]|申し?込[まみ]|切り?替え|乗り?換え|きりかえ|のりかえ|変え|付き合[わい])";
// To come back, to be there, to tell something is not what we offer, nor is a way to be reached or a day.
const OTHER = "(?:教え|言う|いう|伝え|名乗|答え|つなぐ|取り次|戻|帰|来|出社|出勤|出かけ|いる|おる|伺|もど|かえ|くる|しゅっしゃ|急|怒|責|失礼|邪魔|隠)[^、。]{0,3}";
const BESIDE = "(?:メール|ファックス|fax|電話|携帯|名刺|敬語|英語|日本語|日程?|時間|担当|番号|予定)[はがもをで]?";
const CONTACT = "(?<!折り?返しの?お?|折り?返し|返事の?お?)(?:電話|連絡|営業|勧誘|セールス|売り込み)";
const US = "(?:うち|弊社|当社|[我わ]が社|私ども|わたくしども|へいしゃ|とうしゃ)(?:(?:で|として|に)?[はも]|じゃ|では)";
const DONE = "(?:やら|やり|要ら|要り|いら|いり(?=ま)|扱[わい]|必要と(?:し|して|しており)|やって(?:おり|い)?|使って(?:おり|い)?|買って(?:おり|い)?)";
const DOES = `(?:(?:こと|もの|の|話)[はも]?|${US})(?:し|いたし|致し)`;
// Nothing but the offer can be meant: そういうのはいらない, ほんといらないんで.
const SUCH = "(?:^|[、。]|(?:そういう|こういう|そんな|そういった)(?:の|もの|こと|話)(?:[はも]|って)?|本当に|ほんと[にま]?|全然|まったく|別に|だから)(?:もう|ちょっと|特に)*";
// Who declines one of these declines nothing that is offered.
const ASIDE = "(?:伝言|折り?返し|返事|返信|領収書|お茶|メモ|急ぎ|資料|時間|予定|番号|名刺|電話)";
const NO_CONDITION = "(?!でし?たら|なら|ば|かどうか|か(?:[もな]|$)|と(?:は|思う?い?ますか))";

const REFUSED = [
  `(?<!${OTHER})(?:つもり|(?<=[うくすつぬぶむるた])(?:気|き)|意思|意向)${OF_IT}${NOT}`,
  `(?:${OFFERED}|${TAKEN.replace(/\[わい\]/g, "う").replace(/\[まみ\]/g, "む")})[^、。]{0,5}(?:予定|計画|考え|余地)${OF_IT}${NOT}`,
  `${OFFERED}${OF_IT}(?:し|いたし|致し|やら|やり)${VERB_NOT}`,
  `(?:${OFFERED}|${TAKEN.replace(/\[わい\]/g, "う").replace(/\[まみ\]/g, "む")})(?:する)?こと${OF_IT}(?:まず|もう)?${NOT}`,
  `(?:${CONTACT}|話|提案|案内|その手)[^、。]{0,6}(?:応じ(?:られ)?|乗[らり]|受け(?:られ|付け)?|取引し|契約し)${VERB_NOT}`,
  `${OFFERED}[^、。]{0,4}考えて(?:おり|い)?${VERB_NOT}`,
  `(?<![一-龠]|${BESIDE})${TAKEN}${VERB_NOT}`,
  `${US}[^、。]{0,14}${DONE}${VERB_NOT}`,
  `${US}[^、。]{0,14}(?:${TAKEN}|入れ)${VERB_NOT}`,
  `${US}?[^、。]{0,10}${DOES}${VERB_NOT}`,
  `話${OF_IT}(?:を|について)?(?:伺う|聞く|うかがう|きく)(?:つもり|気|意思|必要)${OF_IT}${NOT}`,
  `${CONTACT}(?:は|も|とか|なんて|なんか|なら)?(?:もう)?(?:(?:いら|要ら|いり(?=ま)|要り)${VERB_NOT}|必要${OF_IT}${NOT}|不要)(?!でし?たら|なら|ば)`,
  `${SUCH}(?:(?:いら|要ら|いり(?=ま)|要り)${VERB_NOT}|必要${OF_IT}${NOT})${NO_CONDITION}`,
  `(?:^|[、。]|ので|んで|から|なら|けど)お?断り(?:し(?!た|まし)|いたし(?!まし)|致し(?!まし)|申し上げ|させて|ます(?!か)|です|するように)`,
  `(?<!${ASIDE}[はがも]?)(?:(?:いら|要ら|いり(?=ま)|要り)${VERB_NOT}|(?:必要|興味|関心)${OF_IT}${NOT}|やら${VERB_NOT})(?:です)?(?:と|って)の?(?:こと|言|申し|聞い)(?![^、。]{0,5}(?:ません|ない))`,
  `(?:営業|勧誘|セールス|売り込み|そういう(?:の|話|こと|お?電話))(?:の(?:お?電話|話|件))?(?:でし?たら|なら|だったら|やったら|であれば)、?[^、。]{0,8}(?:切り?(?:ま|る|らせ)|断|間に合|遠慮|失礼|(?:いら|要ら|いり(?=ま)|要り)${VERB_NOT})`,
].map((said) => new RegExp(normalise(said)));
const TAKE = "(?:buy|purchas|us(?:e|ing)(?: (?:it|that|this|these|those|your?|such|any|anything)\\b|$)|switch|sign(?:ing)?\\b|introduc|order|adopt|subscrib|invest|chang(?!\\w* (?:the|our|that|this) (?:date|day|time|meeting|appointment|number|name))|tak(?:e|ing) (?:it|this|that|part|up|you)\\b)";
const WE = "(?:we|our (?:company|office|firm|team)|nobody|no one|none of us)";
const TO = "(?:are |will |ever |even |intend(?:ing)? to |plan(?:ning)? (?:to|on) |want(?:ing)? to |wish to |look(?:ing)? to |interested in |really |about to )*";
const REFUSED_IN_ENGLISH = [
  `\\b${WE}(?: are| will| do| would| have)* not ${TO}${TAKE}`,
  `\\b${WE} (?:have|see) (?:no|not any) (?:intention|plans?|wish|desire|reason|interest|use|need)s?\\b(?! to (?:are|come|go|return|leave|travel))`,
  `\\b${WE}(?: do)? not (?:have|see) any (?:intention|plans?|wish|desire|reason|interest|use|need)s?\\b(?! to (?:are|come|go|return|leave|travel))`,
  `\\bnot (?:intend|intending)\\b(?! to (?:are|come|go|return|leave|travel))`,
  `\\b${WE}(?: are)? not in the market\\b`,
  `\\b(?:our company|our office|nobody|no one|we)(?: here)?(?: do)? (?:not )?(?:need|want)s? (?:it|this|that|any|one)\\b`,
  `\\b${WE} do not do (?:that|this|it)\\b`,
].map((said) => new RegExp(said));
const WE_DO_WANT = /\bwe (?:need|want)s?\b/;
// "Not this year" leaves the door open.
const FOR_NOW = new RegExp(
  normalise("今のところ|今回|当面|今期|今年|来年|今月|来月|まだ|現在|今は|今すぐ|今日|明日|しばらく|当分|現時点|現状|予算") + "|\\b(?:yet|for now|right now|at the moment|at present|currently|this (?:year|month|quarter|time)|just now|today|for the time are)\\b",
);

/** How a text refuses what is offered: "plainly", "for now", or "" where it does not. */
export function refusalIn(normal) {
  const text = isJapanese(normal) ? normal.replace(/\s+/g, "") : plainEnglish(normal);
  const rules = isJapanese(normal) ? REFUSED : REFUSED_IN_ENGLISH;
  if (!rules.some((said) => said.test(text)) || WE_DO_WANT.test(text)) return "";
  return FOR_NOW.test(text) ? "for now" : "plainly";
}
