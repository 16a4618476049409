// What a sentence does, besides what it is about: it denies, it asks, it speaks of now alone, it names a time.

import { isJapanese, normalise } from "./normalise.js";
import { DAY, HOUR, NOT, plainJapanese } from "./plain-japanese.js";
import { plainEnglish } from "./plain-english.js";
import { isWished } from "./taken-back.js";

// Whoever asks for something to be done asks nothing.
const REQUEST = new RegExp(
  normalise("(?:もらえ|もらい|いただけ|頂け|いただき|頂き|くれ|ください|下さい|願え|でき|出来)(?:ます|ません|ない|ないです|る|たい)?(?:でしょう|です)?か?[ねな]?") + "[?!。\\s]*$",
);
const QUESTION = new RegExp(normalise("(?:か(?:ね|な|しら)?|っけ|かい|[ね、]?[?])") + "[?!。\\s]*$");
const ENGLISH_REQUEST = /^(?:please )?(?:can|could|will|would) you (?!like|be)/;
const ENGLISH_QUESTION = /^(?:and )?(?:who|whom|whose|what|where|when|why|how|which|(?:are|do|have|may|can|could|shall|should|will) (?:you|we|i|it|this|that|they|there|someone|somebody)|would you like)\b/;
const FOR_NOW = new RegExp(
  normalise("今のところ|今回|当面|今期|今年|来年|今月|来月|まだ|現在|今(?=[はす])|今すぐ|今日|明日|しばらく|当分|現時点|現状") + "|\\b(?:yet|now|right now|at (?:the|this) (?:moment|time)|at present|currently|this (?:year|month|quarter|time)|today|for the time are)\\b",
);

// A part of the day or the week, which a demand may be limited to; "no longer" is not limited.
const WHEN = new RegExp(normalise("[朝昼夜夕晩](?![食礼])|早朝|深夜|夜中|土日|週末|平日|休日|祝日|(?:仕事|勤務|営業|業務|診療|作業)時?間?中|(?:忙しい|この|その|あの)時間|時間帯|時以降|時まで") + `|[${HOUR}${DAY}]|\\b(?:before|after|until) 9\\b|\\b(?:in the |every )?(?:morning|evening|afternoon|night|lunch ?time|weekend)s?\\b|\\bat (?:work|home|lunch|night|this time|that time|that hour)\\b|\\bduring\\b|\\b(?:so|this) (?:early|late)\\b|\\bon someday|\\b(?:call|ring|phone)\\b.* (?:tomorrow|someday)\\b`);
const FOR_EVER = new RegExp(normalise("もう(?!少し)|今後|二度と|一切|永久|絶対") + "|\\b(?:again|ever|any ?more|any longer)\\b");

// What is done for whoever calls is declined, and nothing that they offer: no message, no call back, no hurry.
const SERVICE = new RegExp(
  normalise("(?:伝言|言[付伝]け|ことづけ|折り?返し(?:の?お?(?:電話|連絡))?|返事|返信|お茶|領収書|メモ)[はもなど]*(?:いら|要ら|いり|要り|不要|必要|結構|けっこう|大丈夫|いいです)|(?:急が|いそが|慌て|あわて|待た|またせ|[気き]に(?:し|なさら)|心配し|無理し)(?:れ)?(?:ない|なく|ず)") + "|\\b(?:no message|no (?:rush|hurry)|no need to (?:hurry|rush|call (?:me |us )?back|wait|worry|apologi[sz]e|hold)|do not worry)\\b",
);

// What did not happen is told, not refused: "we did not get it", 届きませんでした.
const PAST_NOT = new RegExp(normalise("ませんでした|なかった") + "|\\b(?:did|has|have|had|was|were) ?n.?o?t\\b");

/** What a normalised text does. `core` is its plain core. Romaji has spaces, which Japanese has not. */
export function traitsOf(typed, core = plainCore(typed)) {
  const normal = isJapanese(typed) ? typed.replace(/\s+/g, "") : typed;
  const text = isJapanese(normal) ? normal : core;
  const isWhen = (WHEN.test(text) || WHEN.test(core)) && !FOR_EVER.test(text);
  return { ...coreTraits(core), isAsked: isAsked(normal, core), isForNow: FOR_NOW.test(text), isWhen, isPastNot: PAST_NOT.test(normal), isOfService: SERVICE.test(normal) && !FOR_EVER.test(text), isWished: isWished(normal) };
}

/** Those that a core shows by itself. */
export function coreTraits(core) {
  return { isNot: core.includes(NOT) || /\bnot?\b/.test(core), hasTime: core.includes(HOUR) || /\b9\b/.test(core) };
}

/** The core of a normalised text in either language. */
export function plainCore(normal) {
  return isJapanese(normal) ? plainJapanese(normal) : plainEnglish(normal);
}

function isAsked(normal, core) {
  if (isJapanese(normal)) return QUESTION.test(normal) && !REQUEST.test(normal);
  return !ENGLISH_REQUEST.test(core) && (ENGLISH_QUESTION.test(core) || /\?\s*$/.test(normal));
}
