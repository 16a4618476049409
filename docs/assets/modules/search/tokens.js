// Normalised text to tokens: English words as light stems, Japanese as pairs of signs.
// Text and query are cut the same way, so that what is written alike is found alike.

import { foldLongVowels } from "./normalise.js";

const RUNS = /[a-z0-9]+(?:['-][a-z0-9]+)*|[\u3041-\u3096\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]+/g;
const KANJI = /[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]/;
const LATIN = /^[a-z0-9]/;
const LONGEST_WORD = 6;
const MOST_KANA_BETWEEN = 2;
const MOST_STEMS = 20000;

export const isKanji = (sign) => KANJI.test(sign);
export const isLatin = (run) => LATIN.test(run);

/** The runs of Latin or Japanese signs in a normalised text, with their places. */
export function runs(text) {
  return [...text.matchAll(RUNS)].map((found) => ({ text: found[0], start: found.index }));
}

/** Gives `take` every token of a normalised text with where it starts and ends. */
export function tokens(text, lexicon, take) {
  for (const run of runs(text)) {
    if (isLatin(run.text)) latinTokens(run.text, run.start, take);
    else {
      pairs(run.text, run.start, take);
      readingTokens(run.text, run.start, lexicon, take);
    }
  }
}

/** The words of a hyphenated run, and the run as one word (brush-off: brush, off, brushoff). */
export function latinTokens(run, start, take) {
  let at = start;
  const words = run.split("-");
  for (const word of words) {
    take(stem(word), at, at + word.length, word);
    at += word.length + 1;
  }
  if (words.length > 1) take(stem(words.join("")), start, start + run.length, words.join(""));
}

/** Overlapping pairs of signs, and pairs of kanji around up to two kana: 折り返し holds 折返. */
export function pairs(run, start, take) {
  if (run.length === 1) take(run, start, start + 1);
  for (let i = 0; i + 1 < run.length; i += 1) {
    take(run.slice(i, i + 2), start + i, start + i + 2);
    if (!isKanji(run[i])) continue;
    for (let next = i + 2; next <= i + 1 + MOST_KANA_BETWEEN && next < run.length && !isKanji(run[next - 1]); next += 1) {
      if (isKanji(run[next])) take(run[i] + run[next], start + i, start + next + 1);
    }
  }
}

/** The pairs of kana that the run is read as; each place is that of the kanji behind it. */
function readingTokens(run, start, lexicon, take) {
  const kana = [];
  const flush = () => {
    folded(kana).forEach((sign, i, all) => {
      const next = all[i + 1];
      if (next && (sign.read || next.read)) take(sign.sign + next.sign, start + sign.start, start + next.end);
    });
    kana.length = 0;
  };
  for (const part of readings(run, lexicon)) {
    if (!part.readings) flush();
    else {
      for (const sign of part.readings[0]) kana.push({ sign, start: part.start, end: part.end, read: part.isRead });
      if (part.isRead) readingsAlone(part, start, take);
    }
  }
  flush();
}

/** A word's readings by themselves: in the run, its first vowel may have merged with the sound before it. */
function readingsAlone(part, start, take) {
  for (const reading of part.readings) {
    const sounds = foldLongVowels(reading);
    for (let i = 0; i + 1 < sounds.length; i += 1) take(sounds.slice(i, i + 2), start + part.start, start + part.end);
  }
}

function folded(kana) {
  const out = [];
  for (const sign of kana) {
    const before = out[out.length - 1]?.sign ?? "";
    if (foldLongVowels(before + sign.sign).length > before.length) out.push(sign);
  }
  return out;
}

/** The run cut at the lexicon's words, the longest first; kana reads as itself, an unknown kanji as nothing. */
export function readings(run, lexicon) {
  const parts = [];
  for (let i = 0; i < run.length; ) {
    const length = isKanji(run[i]) ? knownLength(run, i, lexicon) : 1;
    const end = i + Math.max(length, 1);
    const readings = isKanji(run[i]) ? (length ? lexicon.get(run.slice(i, end)) : null) : [run[i]];
    parts.push({ start: i, end, readings, isRead: isKanji(run[i]) });
    i = end;
  }
  return parts;
}

function knownLength(run, at, lexicon) {
  for (let length = Math.min(LONGEST_WORD, run.length - at); length > 0; length -= 1) {
    if (lexicon.has(run.slice(at, at + length))) return length;
  }
  return 0;
}

/** The run in kana only, or null if a kanji has no known reading. */
export function kanaOf(run, lexicon) {
  let kana = "";
  for (const part of readings(run, lexicon)) {
    if (!part.readings) return null;
    kana += part.readings[0];
  }
  return foldLongVowels(kana);
}

const ENDINGS = [
  [/ies$/, "y"], [/(ss|sh|ch|x)es$/, "$1"], [/([^su])s$/, "$1"], [/nce$/, "nt"], [/([st])ion$/, "$1"],
  [/(.{4})ment$/, "$1"], [/(.{4})ally?$/, "$1"], [/(.{4})ly$/, "$1"],
];
const stems = new Map();

/** A light stem: calls, called and calling are call; absence is absent; rejection is reject. */
export function stem(word) {
  let base = stems.get(word);
  if (base === undefined) {
    base = cutStem(word.replace(/'s$/, "").replace(/'/g, ""));
    if (stems.size < MOST_STEMS) stems.set(word, base);
  }
  return base;
}

function cutStem(word) {
  let base = word;
  if (base.length === 4) base = base.replace(/([^su])s$/, "$1");
  if (base.length > 4) {
    for (const [ending, rest] of ENDINGS) base = base.replace(ending, rest);
    if (/[aeiouy].*[^e]ed$|[aeiouy].*ing$/.test(base)) base = base.replace(/(?:ing|ed)$/, "");
    base = base.replace(/([bdfgmnprt])\1$/, "$1");
  }
  if (base.length > 3) base = base.replace(/e$/, "").replace(/y$/, "i");
  return base;
}
