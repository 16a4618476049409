// What somebody typed -> what to look for: slots (one token each, with what may stand for it) in groups
// (a notion, with the other ways of saying it).

import { englishSlots, isEnglish } from "./english.js";
import { compact } from "./groups.js";
import { normalise } from "./normalise.js";
import { kanaAfter, toKana } from "./romaji-to-kana.js";
import { SMALL_PAIR, SMALL_SAYINGS, SMALL_WORD } from "./small-words.js";
import { halfTyped, kanaShare, kanaSlots, romajiStretches, stretchSlots } from "./stretches.js";
import { grouped } from "./synonyms.js";
import { withoutTakenBack } from "./taken-back.js";
import { isKanji, isLatin, pairs, runs } from "./tokens.js";
import { usualSpelling } from "./usual-spelling.js";

const LONGEST_QUERY = 200;
const LONGEST_TAIL = 2;
const LIKELY_KANA = 0.75;
const AROUND_KANA = 0.9;
const BEGINS_WITH = 0.7;
const MOST_KANA_BETWEEN = 2;

/** The groups of slots of a query, and the slots alone: none where nothing at all was asked. */
export function readQuery(text, index) {
  const typed = String(text).slice(0, LONGEST_QUERY);
  const normal = normalise(typed);
  const reader = new Reader(normal, index, !/\s$/.test(typed));
  const { kana, slots, extras } = reader;
  return { normal, form: compact(normal).trim(), kana, slots, extras, spoken: [...new Set([normal, asKana(normal)].filter(Boolean).map((said) => withoutTakenBack(usualSpelling(said))).filter(Boolean))], groups: grouped(reader, index) };
}

/** A text in kana or in Latin letters that can all be romaji, as kana; else nothing. */
export function asKana(normal) {
  if ([...normal].some(isKanji)) return "";
  const parts = normal.split(/([^a-z0-9'-]+)/).map((part) => (isLatin(part) ? toKana(part)?.kana : part));
  return parts.includes(undefined) || !parts.some((part) => /[\u3041-\u3096]/.test(part)) ? "" : normalise(parts.join(""));
}

class Reader {
  constructor(normal, index, stillTyping) {
    this.index = index;
    this.slots = [];
    this.extras = [];
    this.others = [];
    this.kana = "";
    this.hasKanji = [...normal].some(isKanji);
    this.small = [...normal.matchAll(SMALL_SAYINGS)].map((said) => [said.index, said.index + said[0].length]);
    this.#read(runs(normal), stillTyping);
  }

  #read(found, stillTyping) {
    let latin = [];
    found.forEach((run, at) => {
      const isLast = at === found.length - 1;
      if (!isLatin(run.text)) this.#japanese(run);
      else if (isTail(run, found[at - 1])) this.#halfTyped(run, found[at - 1]);
      else latin.push({ ...run, isLast: stillTyping && isLast });
      if (isLast || !isLatin(found[at + 1].text)) {
        romajiStretches(latin).forEach((stretch) => this.#stretch(stretch));
        latin = [];
      }
    });
  }

  #japanese(run) {
    pairs(run.text, run.start, (token, start, end) => {
      const skips = end - start > 2;
      if (!skips) this.slots.push({ options: this.#options(run, token, start), start, end, share: this.#shareOf(token, start, end), token });
    });
    if (!this.hasKanji) this.kana += run.text;
  }

  #options(run, token, start) {
    if (token.length === 1) return this.#beginning(token);
    const around = isKanji(token[0]) ? kanjiAfterKana(run.text, start - run.start) : "";
    return around ? [[token, 1], [token[0] + around, AROUND_KANA]] : [[token, 1]];
  }

  #shareOf(token, start, end) {
    if (this.small.some(([from, to]) => start >= from && end <= to)) return SMALL_WORD;
    return this.hasKanji && ![...token].some(isKanji) ? SMALL_PAIR : 1;
  }

  #beginning(sign) {
    const tokens = this.index.starts.get(sign) ?? [];
    return tokens.map((token) => [token, token === sign ? 1 : BEGINS_WITH]);
  }

  #halfTyped(tail, run) {
    const start = run.start + run.text.length - 1;
    const options = halfTyped(run.text[run.text.length - 1], tail.text);
    this.slots.push({ options, start, end: tail.start + tail.text.length, share: 1, token: options[0][0] });
  }

  /** Neighbouring words that may be romaji are read as English where the book knows them, else as Japanese. */
  #stretch(stretch) {
    const { words, kana } = stretch;
    const share = kana.length > 1 ? kanaShare(kana, this.index) : 0;
    if (share < LIKELY_KANA) this.#english(words);
    else if (words.every((word) => isEnglish(word, this.index))) this.#english(words, share === 1 && kana.length > 2 ? kana : "");
    else {
      this.slots.push(...stretchSlots(stretch));
      this.kana += kana;
    }
  }

  #english(words, kana = "") {
    const { slots, extras } = englishSlots(words, this.index);
    this.slots.push(...slots);
    this.extras.push(...extras);
    if (kana) this.others.push({ slots, other: kanaSlots(kana) });
  }
}

/** Whether a Latin run is the sign that an input method has not finished. */
function isTail(run, before) {
  const touches = before && !isLatin(before.text) && before.start + before.text.length === run.start;
  return touches && run.text.length <= LONGEST_TAIL && kanaAfter(run.text).length > 0;
}

/** 折返 may be written 折り返: the kanji that follows the kana after this one also counts. */
function kanjiAfterKana(run, at) {
  if (isKanji(run[at + 1])) return "";
  const after = [...run.slice(at + 2, at + 2 + MOST_KANA_BETWEEN)];
  return after.find(isKanji) ?? "";
}
