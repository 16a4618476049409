// Finds phrases by any part of them: English, kanji, kana or romaji. Plain matching answers at once, also before the
// search engine has come over the network; the engine knows synonyms, typos and questions as well.
import { PLAINLY, yesOrNo } from "./yes-or-no.js";

const LIMIT = 12;
const SOFT_NO = 2;
const REFUSAL = 3;
const MACRONS = { ā: "a", ī: "i", ū: "u", ē: "e", ō: "o" };
const indexes = new WeakMap();

/** The ids of the phrases that a query may mean, the best first. */
export function findPhrases(data, query, limit = LIMIT) {
  return byMeaning(data, query, ranked(data, query)).slice(0, limit);
}

function ranked(data, query) {
  const wanted = fold(query);
  if (!wanted.whole) return [];
  const index = indexes.get(data) ?? indexes.set(data, build(data)).get(data);
  return index
    .map(({ id, texts }) => ({ id, score: Math.max(...texts.map((text) => score(text, wanted))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ id }) => id);
}

/** The same, asked of the search engine; nothing where it cannot be had. */
export async function askEngine(data, query, limit = LIMIT) {
  try {
    const { search } = await import("../search/client.js");
    const found = await search(query, { kinds: ["phrase"], limit });
    const ids = found.map(({ url }) => url.split("#")[1]).filter((id) => Object.hasOwn(data.phrases, id));
    return byMeaning(data, query, ids);
  } catch {
    return [];
  }
}

/** Words that say yes never find a no first, words that say no find a refusal first; what can be either shows both. */
function byMeaning(data, query, ids) {
  const meant = yesOrNo(query);
  if (!meant) return ids;
  const agreed = among(data, ids, "yes", (stop) => stop < SOFT_NO);
  const refused = among(data, ids, "no", (stop) => stop === REFUSAL);
  const first = { yes: agreed, no: refused, either: [agreed[0], refused[0]] }[meant].filter(Boolean);
  return [...new Set([...first, ...agreed, ...refused, ...ids])];
}

/** Those whose stop level fits; where none was found, what the plainest words for it find. */
function among(data, ids, side, fits) {
  const fitting = (found) => found.filter((id) => fits(data.phrases[id].stop));
  return fitting(ids).length ? fitting(ids) : fitting(ranked(data, PLAINLY[side]));
}

function build(data) {
  return Object.entries(data.phrases).map(([id, { say: [ja, romaji, en], variants = [] }]) => ({
    id,
    texts: [...sides(ja), romaji, en, ...variants.flatMap(sides)].map(fold),
  }));
}

/** A Japanese text as written, and as read. */
function sides(text) {
  return [text.replace(/｜|《[^》]*》/g, ""), text.replace(/｜[^《]*《([^》]*)》/g, "$1")];
}

/** One form for all spellings: no long vowels, no marks, katakana as hiragana. */
function fold(text) {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[āīūēō]/g, (vowel) => MACRONS[vowel])
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/['’]/g, "");
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const whole = words.join("").replace(/ou|oo/g, "o").replace(/uu/g, "u").replace(/ー/g, "");
  return { words, whole };
}

function score(text, wanted) {
  const at = text.whole.indexOf(wanted.whole);
  if (at >= 0) return 3 - at / 1000 - text.whole.length / 10_000;
  const known = wanted.words.filter((word) => text.words.some((other) => other.startsWith(word)));
  const share = known.length / wanted.words.length;
  return wanted.words.length > 1 && share >= 0.6 ? share - text.words.length / 1000 : 0;
}
