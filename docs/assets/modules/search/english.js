// English words of a query: each a slot, with the words that may be meant by it.

import { latinShare, SMALL_WORD, SMALL_WORDS } from "./small-words.js";
import { latinTokens, stem } from "./tokens.js";
import { nearWords } from "./typos.js";

const MOST_COMPLETIONS = 40;
const SHORTEST_START = 3;
const HALF_TYPED = 0.8;
const SLIP = 0.85;
const LIKELY_SLIP = 0.8;
const JOINED = 0.9;
const IN_A_ROW = 0.6;

/** Whether the book knows the word, or one that it begins or nearly is. */
export function isEnglish({ text, isLast }, index) {
  if (isKnown(text, index) || (isLast && completed(text, index).length)) return true;
  return nearWords(text, index.vocabulary).some(([, nearness]) => nearness > LIKELY_SLIP);
}

/** The slots of words in a row, and the extras: what counts if it is there, and is not missed. */
export function englishSlots(words, index) {
  const slots = [];
  const extras = [];
  let before = null;
  words.forEach((word, at) => {
    latinTokens(word.text, word.start, (token, start, end, plain) => {
      if (isJoinedRun(word.text, plain)) return void extras.push({ options: [[token, 1]], share: 1 });
      slots.push({ options: [...readings(plain, word.isLast, index), ...joined(words, at, index)], start, end, share: shareOf(words, at, token, index), token });
      if (before) extras.push({ options: [[`${before} ${token}`, 1]], share: IN_A_ROW });
      before = token;
    });
  });
  return { slots, extras };
}

/** A hyphenated word comes once more as one word. */
function isJoinedRun(run, plain) {
  return run.includes("-") && plain === run.replaceAll("-", "");
}

/** The second half of a word written apart (voice mail) says little once the first is there. */
function shareOf(words, at, token, index) {
  const isSecond = at > 0 && index.of(stem(words[at - 1].text + words[at].text));
  return isSecond ? SMALL_WORD : latinShare(token);
}

function isKnown(word, index) {
  return SMALL_WORDS.has(stem(word)) || index.of(stem(word)) !== undefined;
}

/** voice mail is voicemail, gate keeper is gatekeeper. */
function joined(words, at, index) {
  const around = [[words[at - 1], words[at]], [words[at], words[at + 1]]];
  const tokens = around.filter(([a, b]) => a && b).map(([a, b]) => stem(a.text + b.text));
  return tokens.filter((token) => index.of(token)).map((token) => [token, JOINED]);
}

/** The word itself, what it begins, what it is two words of, or what it nearly is: the first that the book knows. */
function readings(word, isLast, index) {
  const token = stem(word);
  const known = [...(index.of(token) ? [[token, 1]] : []), ...(isLast ? completed(word, index) : [])];
  if (known.length || SMALL_WORDS.has(token)) return known;
  const parts = twoWords(word, index);
  if (parts.length) return parts;
  const near = nearWords(word, index.vocabulary).map(([other, nearness]) => [stem(other), SLIP * nearness]);
  return near.length ? near : [[token, 1]];
}

function completed(word, index) {
  if (word.length < SHORTEST_START) return [];
  const words = index.vocabulary;
  const found = [];
  for (let at = firstFrom(words, word); at < words.length && words[at].startsWith(word) && found.length < MOST_COMPLETIONS; at += 1) {
    const whole = stem(words[at]);
    if (whole !== stem(word)) found.push([whole, HALF_TYPED * (0.5 + (0.5 * word.length) / words[at].length)]);
  }
  return found;
}

/** brushoff is brush off. */
function twoWords(word, index) {
  for (let cut = SHORTEST_START; cut <= word.length - SHORTEST_START; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const pair = `${stem(first)} ${stem(second)}`;
    if (index.words.has(first) && index.words.has(second) && index.of(pair)) return [[pair, JOINED]];
  }
  return [];
}

function firstFrom(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
