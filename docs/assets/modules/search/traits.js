// What a sentence does, besides what it is about: it denies, it asks, it speaks of now alone, it names a time.

import { isJapanese, normalise } from "./normalise.js";
import { HOUR, NOT, plainJapanese } from "./plain-japanese.js";
import { plainEnglish } from "./plain-english.js";

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

/** What a normalised text does. `core` is its plain core. */
export function traitsOf(normal, core = plainCore(normal)) {
  return { ...coreTraits(core), isAsked: isAsked(normal, core), isForNow: FOR_NOW.test(isJapanese(normal) ? normal : core) };
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
