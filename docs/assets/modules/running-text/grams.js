// Text -> signs and grams, as the build cuts them (hooks/playbook/outputs/running_text/grams.py; a test compares the two).
// A sign is an English word, or one character of Japanese.

import { plainSign } from "../search/normalise.js";

const ROWS = 1 << 14;
const APOSTROPHES = /['’]/g;
const PART_OF_WORD = /[a-z0-9]/;
const JAPANESE = /[ぁ-ゖー々〆〇\u3400-\u9fff\uf900-\ufaff]/;
const POLYNOMIAL = 0xedb88320;
const memo = new Map();

/** The signs of a text, each { sign, start, end } with its place in the text. */
export function signsIn(text) {
  const found = [];
  let word = null;
  for (let at = 0; at < text.length; at += 1) {
    for (const letter of folded(text[at])) {
      if (PART_OF_WORD.test(letter)) {
        if (word) Object.assign(word, { sign: word.sign + letter, end: at + 1 });
        else found.push((word = { sign: letter, start: at, end: at + 1 }));
      } else {
        word = null;
        if (JAPANESE.test(letter)) found.push({ sign: letter, start: at, end: at + 1 });
      }
    }
  }
  return found;
}

/** Each two signs side by side. */
export function pairs(signs) {
  return signs.slice(1).map((sign, at) => `${signs[at]} ${sign}`);
}

export const isWord = (sign) => PART_OF_WORD.test(sign[0]);

/** The row of the index that a gram stands in: CRC-32 of its bytes, as zlib has it. */
export function rowOf(gram) {
  let sum = ~0;
  for (const byte of new TextEncoder().encode(gram)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0);
  }
  return (~sum >>> 0) % ROWS;
}

/** In which of so many parts a row stands, and at which line. */
export function placeOf(row, parts) {
  const size = ROWS / parts;
  return { part: Math.floor(row / size), line: row % size };
}

function folded(sign) {
  let found = memo.get(sign);
  if (found === undefined) {
    found = plainSign(sign).replace(APOSTROPHES, "");
    memo.set(sign, found);
  }
  return found;
}
