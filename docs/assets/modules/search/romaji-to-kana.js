// Romaji to kana, in any common spelling: Hepburn, Kunrei, or what an input method takes.

const VOWELS = "aiueo";
const ROWS = {
  "": "あいうえお", k: "かきくけこ", g: "がぎぐげご", s: "さしすせそ", z: "ざじずぜぞ", t: "たちつてと",
  d: "だじずでど", n: "なにぬねの", h: "はひふへほ", f: "ふ_ふ__", b: "ばびぶべぼ", p: "ぱぴぷぺぽ",
  m: "まみむめも", r: "らりるれろ", y: "や_ゆ_よ", w: "わ___お",
};
const PALATALS = { ky: "き", gy: "ぎ", sy: "し", zy: "じ", jy: "じ", ty: "ち", cy: "ち", dy: "じ", ny: "に", hy: "ひ", by: "び", py: "ぴ", my: "み", ry: "り", sh: "し", ch: "ち", j: "じ" };
const SMALL = { a: "ゃ", u: "ゅ", o: "ょ", e: "ぇ" };
const OTHERS = { shi: "し", si: "し", chi: "ち", ti: "ち", tsu: "つ", tu: "つ", fu: "ふ", hu: "ふ", ji: "じ", zi: "じ", di: "じ", fa: "ふぁ", fi: "ふぃ", fe: "ふぇ", fo: "ふぉ", va: "ゔぁ", vi: "ゔぃ", vu: "ゔ" };
const SYLLABLES = syllables();
const LONGEST = 3;
const CONSONANTS = /^(?:[kgsztdnhbpmryfjcw]|[kgsztdnhbpmrjc]y|sh|ch|ts?)$/;

/**
 * The word as kana, with the consonant that is left over while somebody still types ("deng": でん, g);
 * null if it cannot be Japanese.
 */
export function toKana(word) {
  const letters = word.replace(/-/g, "").replace(/oh(?![aiueoy])/g, "o").replace(/tch/g, "cch");
  let kana = "";
  let at = 0;
  while (at < letters.length) {
    const [sign, length] = read(letters, at);
    if (!length) {
      const rest = letters.slice(at);
      return kana && CONSONANTS.test(rest) ? { kana, rest } : null;
    }
    kana += sign;
    at += length;
  }
  return { kana, rest: "" };
}

/** The kana that may follow when a consonant is typed: g becomes がぎぐげご. */
export function kanaAfter(consonant) {
  return [...new Set(Object.entries(SYLLABLES).filter(([romaji]) => romaji.startsWith(consonant)).map(([, kana]) => kana[0]))];
}

function read(letters, at) {
  const [letter, next] = [letters[at], letters[at + 1]];
  if (letter === next && "kstpcgdbzjhf".includes(letter)) return ["っ", 1];
  for (let length = LONGEST; length > 0; length -= 1) {
    const kana = SYLLABLES[letters.slice(at, at + length)];
    if (kana && at + length <= letters.length) return [kana, length];
  }
  const isSyllabicN = letter === "n" || (letter === "m" && /[bmp]/.test(next ?? ""));
  if (!isSyllabicN) return ["", 0];
  if (next === "'") return ["ん", 2];
  return next === undefined || !(VOWELS + "y").includes(next) ? ["ん", 1] : ["", 0];
}

function syllables() {
  const found = { ...OTHERS };
  for (const [row, signs] of Object.entries(ROWS)) {
    [...signs].forEach((sign, at) => {
      if (sign !== "_") found[row + VOWELS[at]] ??= sign;
    });
  }
  for (const [row, sign] of Object.entries(PALATALS)) {
    for (const [vowel, small] of Object.entries(SMALL)) found[row + vowel] ??= sign + small;
  }
  return found;
}
