// Words in a row that can all be romaji belong together: ma ni atte is まにあって.

import { foldLongVowels } from "./normalise.js";
import { kanaAfter, toKana } from "./romaji-to-kana.js";
import { pairs } from "./tokens.js";

const HALF_TYPED = 0.8;

/** The words in stretches; a stretch that can be romaji has its kana, and the rest that is not yet a sign. */
export function romajiStretches(words) {
  const stretches = [];
  for (const word of words) {
    const read = readRomaji(word);
    const last = stretches[stretches.length - 1];
    if (read && last?.open) {
      last.words.push(word);
      last.kana += read.kana;
      last.rest = read.rest;
    } else stretches.push({ words: [word], kana: read?.kana ?? "", rest: read?.rest ?? "", open: Boolean(read) });
  }
  return stretches.map((stretch) => ({ ...stretch, kana: foldLongVowels(stretch.kana) }));
}

function readRomaji(word) {
  if (!/[aiueo]|^n$/.test(word.text) || /\d/.test(word.text)) return null;
  const read = toKana(word.text);
  return read && (!read.rest || word.isLast) ? read : null;
}

/** The slots of a stretch that is read as Japanese; its last sign may be half typed. */
export function stretchSlots({ words, kana, rest }) {
  const [first, last] = [words[0], words[words.length - 1]];
  const place = { start: first.start, end: last.start + last.text.length };
  const options = rest && last.isLast ? halfTyped(kana[kana.length - 1], rest) : [];
  const slots = kanaSlots(kana).concat(options.length ? { options, share: 1 } : []);
  return slots.map((slot) => ({ ...slot, ...place, token: slot.options[0][0] }));
}

/** でんg: an input method shows the consonant until its vowel is typed. */
export function halfTyped(before, consonant) {
  return kanaAfter(consonant).map((sign) => [before + sign, HALF_TYPED]);
}

/** How much of it the book says, or a synonym. */
export function kanaShare(kana, index) {
  if (index.groups.some((group) => group.forms.some(({ form }) => form === kana))) return 1;
  const slots = kanaSlots(kana);
  return slots.length ? slots.filter(({ options: [[token]] }) => index.of(token)).length / slots.length : 0;
}

export function kanaSlots(kana) {
  const slots = [];
  pairs(kana, 0, (token) => slots.push({ options: [[token, 1]], share: 1 }));
  return slots;
}
