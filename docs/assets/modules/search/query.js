// What somebody typed -> what to look for: slots (one token each, with what may stand for it) in groups
// (a notion, with the other ways of saying it).

import { compact } from "./index.js";
import { foldLongVowels, normalise } from "./normalise.js";
import { kanaAfter, toKana } from "./romaji.js";
import { isKanji, isLatin, latinTokens, pairs, runs, stem } from "./tokens.js";
import { nearWords } from "./typos.js";

const LONGEST_QUERY = 200;
const MOST_COMPLETIONS = 40;
// Words that ask, not words that are asked about. They still count a little: "not in", "all set".
const SMALL_WORDS = new Set(
  "a about after am an and any are as at be been before but by can could did do does for from get give had has have he her him his how i if in into is it its just let like make me my no not of off on one or our out she should so some than that the their them then there these they this to too up us was we were what when where which who why will with would wont you your dont cant im is isnt arent theyre whats thing way say says said tell ask use used using need want japan japanese"
    .split(" ").map(stem),
);
// The same in Japanese: "when they said", "what should I do", "please".
const SMALL_SAYINGS =
  /と?(?:言|い)われ(?:ました|たら|たとき|た|て|る)?|と?聞かれ(?:たら|た|る)?|ど(?:う)?(?:したら|すれば|する|やって|し)(?:いい|よい)?(?:ので?すか|のか|か)?|(?:いい|よい)(?:ので?すか|のか)|[てで]しま(?:った|う)?|するには|場合|方法|(?:です|ます)か|とは|について|なぜ|何を/g;
const PRONOUNS = new Set("me us him her them it you they i we she he".split(" "));
const bare = new Map();
const SMALL_PAIR = 0.4;
const NAMED = 0.6;
const SMALL_WORD = 0.18;
const SYNONYM = 0.82;
const HALF_TYPED = 0.8;
const SLIP = 0.85;
const LIKELY_KANA = 0.75;
const LIKELY_SLIP = 0.8;
const OTHER_READING = 0.9;

/** The groups of slots of a query, and whether nothing at all was asked. */
export function readQuery(text, index) {
  const typed = String(text).slice(0, LONGEST_QUERY);
  const normal = normalise(typed);
  const reader = new Reader(normal, index, !/\s$/.test(typed));
  return { normal, form: compact(normal).trim(), kana: reader.kana, slots: reader.slots, extras: reader.extras, groups: grouped(reader, index) };
}

class Reader {
  constructor(normal, index, stillTyping) {
    this.index = index;
    this.slots = [];
    this.extras = [];
    this.others = [];
    this.kana = "";
    const found = runs(normal);
    this.hasKanji = [...normal].some(isKanji);
    this.small = [...normal.matchAll(SMALL_SAYINGS)].map((said) => [said.index, said.index + said[0].length]);
    const latin = [];
    found.forEach((run, at) => {
      const isLast = stillTyping && at === found.length - 1;
      if (isLatin(run.text)) latin.push({ ...run, isLast });
      if (!isLatin(run.text) || at === found.length - 1) this.#latin(latin.splice(0), found);
      if (!isLatin(run.text)) this.#japanese(run, found[at + 1]);
    });
  }

  #japanese(run, next) {
    const tail = next && isLatin(next.text) && next.start === run.start + run.text.length && next.text.length < 3 ? next.text : "";
    pairs(run.text, run.start, (token, start, end) => {
      const single = token.length === 1;
      const skips = end - start > 2;
      if (skips) return;
      const options = single ? this.#starting(token) : [[token, 1]];
      const around = token.length === 2 && isKanji(token[0]) ? this.#skipping(run.text, start - run.start) : [];
      this.#slot([...options, ...around], start, end, this.#weightOf(token, start, end), false, token);
    });
    if (tail) this.#halfTyped(run, tail);
    if (!this.hasKanji) this.kana += run.text;
  }

  #weightOf(token, start, end) {
    if (this.small.some(([from, to]) => start >= from && end <= to)) return SMALL_WORD;
    return this.hasKanji && ![...token].some(isKanji) ? SMALL_PAIR : 1;
  }

  /** 折返 may be written 折り返: the pair of kanji around this kana also counts for it. */
  #skipping(run, at) {
    const found = [];
    if (isKanji(run[at + 1])) return found;
    for (let next = at + 2; next < run.length && next <= at + 3; next += 1) {
      if (isKanji(run[next])) {
        found.push([run[at] + run[next], 0.9]);
        break;
      }
    }
    return found;
  }

  #starting(sign) {
    this.index.starts ??= starts(this.index.postings);
    return (this.index.starts.get(sign) ?? []).map((token) => [token, token === sign ? 1 : 0.7]);
  }

  /** でんg: an input method shows the consonant until its vowel is typed. */
  #halfTyped(run, tail) {
    const last = run.text[run.text.length - 1];
    const options = kanaAfter(tail).map((kana) => [last + kana, HALF_TYPED]);
    if (options.length) this.#slot(options, run.start + run.text.length - 1, run.start + run.text.length + tail.length, 1);
  }

  #latin(words, all) {
    const first = words[0];
    if (first && this.#isTail(first, all)) words.shift();
    for (const stretch of romajiStretches(words)) this.#stretch(stretch);
  }

  #isTail(word, all) {
    const before = all[all.findIndex((run) => run.start === word.start) - 1];
    return before && !isLatin(before.text) && before.start + before.text.length === word.start && word.text.length < 3 && kanaAfter(word.text).length > 0;
  }

  /** Neighbouring words that may be romaji are read as English where the book knows them, else as Japanese. */
  #stretch({ words, kana, rest }) {
    const from = this.slots.length;
    const share = kana.length > 1 ? this.#kanaShare(kana) : 0;
    if (share < LIKELY_KANA) this.#english(words);
    else if (words.every((word) => this.#isEnglish(word))) {
      this.#english(words);
      if (share === 1 && kana.length > 2) this.others.push({ slots: this.slots.slice(from), other: kanaSlots(kana) });
    } else this.#romaji(words, kana, rest);
  }

  #isEnglish({ text, isLast }) {
    if (this.#isKnown(text) || (isLast && text.length > 2 && this.#completed(text, stem(text)).length)) return true;
    return nearWords(text, this.index.vocabulary).some(([, nearness]) => nearness > LIKELY_SLIP);
  }

  #romaji(words, kana, rest) {
    const [start, last] = [words[0].start, words[words.length - 1]];
    const end = last.start + last.text.length;
    for (const slot of kanaSlots(kana)) this.#slot(slot.options, start, end, 1);
    if (rest && last.isLast) {
      const options = kanaAfter(rest).map((sign) => [kana[kana.length - 1] + sign, HALF_TYPED]);
      if (options.length) this.#slot(options, start, end, 1);
    }
    this.kana += kana;
  }

  /** How much of it the book says, or a synonym. */
  #kanaShare(kana) {
    if (this.index.groups.some((group) => group.forms.some(({ form }) => form === kana))) return 1;
    let [found, all] = [0, 0];
    pairs(kana, 0, (token) => {
      all += 1;
      if (this.index.of(token)) found += 1;
    });
    return all ? found / all : 0;
  }

  #isKnown(word) {
    return SMALL_WORDS.has(stem(word)) || this.index.of(stem(word)) !== undefined;
  }

  #english(words) {
    let before = null;
    words.forEach((word, at) => {
      latinTokens(word.text, word.start, (token, start, end, plain) => {
        if (plain.length > 1 && end - start === word.text.length && word.text.includes("-")) {
          this.extras.push({ options: [[token, 1]], share: 1 });
          return;
        }
        const joined = this.#joined(words, at);
        const isSecond = at > 0 && this.index.of(stem(words[at - 1].text + word.text));
        const share = SMALL_WORDS.has(token) || isSecond ? SMALL_WORD : 1;
        this.#slot([...this.#readings(plain, token, word.isLast), ...joined], start, end, share, word.isLast, token);
        if (before) this.extras.push({ options: [[`${before} ${token}`, 1]], share: 0.6 });
        before = token;
      });
    });
  }

  /** voice mail is voicemail, gate keeper is gatekeeper. */
  #joined(words, at) {
    const found = [];
    for (const [a, b] of [[words[at - 1], words[at]], [words[at], words[at + 1]]]) {
      const token = a && b ? stem(a.text + b.text) : "";
      if (token && this.index.of(token)) found.push([token, 0.9]);
    }
    return found;
  }

  #readings(word, token, isLast) {
    const exact = this.index.of(token) ? [[token, 1]] : [];
    const completed = isLast && word.length > 2 ? this.#completed(word, token) : [];
    if (exact.length || completed.length || SMALL_WORDS.has(token)) return [...exact, ...completed];
    const parts = this.#parts(word);
    if (parts.length) return parts;
    const near = nearWords(word, this.index.vocabulary).map(([known, nearness]) => [stem(known), SLIP * nearness]);
    return near.length ? near : [[token, 1]];
  }

  #completed(word, token) {
    const words = this.index.vocabulary;
    const found = [];
    for (let at = firstFrom(words, word); at < words.length && words[at].startsWith(word) && found.length < MOST_COMPLETIONS; at += 1) {
      const whole = stem(words[at]);
      if (whole !== token) found.push([whole, HALF_TYPED * (0.5 + (0.5 * word.length) / words[at].length)]);
    }
    return found;
  }

  /** brushoff is brush off. */
  #parts(word) {
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const pair = `${stem(word.slice(0, cut))} ${stem(word.slice(cut))}`;
      if (this.index.of(pair)) return [[pair, 0.9]];
    }
    return [];
  }

  #slot(options, start, end, share, isLast = false, token = options[0]?.[0] ?? "") {
    this.slots.push({ options, start, end, share, isLast, token });
  }
}

function kanaSlots(kana) {
  const slots = [];
  pairs(kana, 0, (token) => slots.push({ options: [[token, 1]], share: 1 }));
  return slots;
}

/** Words in a row that can all be romaji belong together: ma ni atte is まにあって. */
function romajiStretches(words) {
  const stretches = [];
  for (const word of words) {
    const read = /[aiueo]|^n$/.test(word.text) && !/\d/.test(word.text) ? toKana(word.text) : null;
    const last = stretches[stretches.length - 1];
    const fits = read && (!read.rest || word.isLast);
    if (fits && last?.open) {
      last.words.push(word);
      last.kana += read.kana;
      last.rest = read.rest;
    } else stretches.push({ words: [word], kana: fits ? read.kana : "", rest: fits ? read.rest : "", open: Boolean(fits) });
  }
  return stretches.map((stretch) => ({ ...stretch, kana: foldLongVowels(stretch.kana) }));
}

/** The slots in groups: where the query says a word that has synonyms, its group knows them. */
function grouped(reader, index) {
  const taken = new Set();
  const groups = [];
  for (const match of synonymsIn(reader, index)) {
    const own = reader.slots.filter((slot) => match.slots.has(slot) && !taken.has(slot));
    if (!own.length) continue;
    own.forEach((slot) => taken.add(slot));
    const named = own.map((slot) => ({ ...slot, share: Math.max(slot.share, NAMED) }));
    groups.push({ own: named, others: match.groups.flatMap((group) => alternatives(group, match.form)) });
  }
  for (const { slots, other } of reader.others) {
    const own = slots.filter((slot) => !taken.has(slot));
    if (own.length !== slots.length) continue;
    own.forEach((slot) => taken.add(slot));
    groups.push({ own, others: [{ slots: other, weight: OTHER_READING }] });
  }
  for (const slot of reader.slots) if (!taken.has(slot)) groups.push({ own: [slot], others: [] });
  return groups;
}

/** The groups of synonyms that the query names, the longest name first. */
function synonymsIn(reader, index) {
  const haystacks = [latinForm(reader), japaneseForm(reader), { text: reader.kana, places: null }];
  const found = new Map();
  for (const group of index.groups) {
    for (const { form } of group.forms) {
      const slots = slotsOf(form, haystacks);
      if (!slots) continue;
      if (!found.has(form)) found.set(form, { form, slots, groups: [] });
      found.get(form).groups.push(group);
    }
  }
  return [...found.values()].sort((a, b) => b.slots.size - a.slots.size || b.form.length - a.form.length);
}

function latinForm(reader) {
  let text = " ";
  const places = [];
  for (const slot of reader.slots) {
    const { token } = slot;
    if (!isLatin(token) || PRONOUNS.has(token)) continue;
    places.push({ at: text.length, slot });
    text += `${token} `;
  }
  return { text, places };
}

/** "call me back" holds "call back". */
function withoutPronouns(form) {
  let found = bare.get(form);
  if (found === undefined) {
    found = form.replace(/[a-z]+ /g, (word) => (PRONOUNS.has(word.trim()) ? "" : word));
    bare.set(form, found);
  }
  return found;
}

function japaneseForm(reader) {
  let text = "";
  const places = [];
  for (const slot of reader.slots) {
    const { token } = slot;
    if (isLatin(token)) continue;
    const joins = text && places.length && places[places.length - 1].slot.end - 1 === slot.start && text.endsWith(token[0]);
    places.push({ at: joins ? text.length - 1 : text.length, slot });
    text += joins ? token.slice(1) : token;
  }
  return { text, places };
}

function slotsOf(form, haystacks) {
  const isEnglish = form.startsWith(" ");
  const wanted = isEnglish ? withoutPronouns(form) : form;
  const { text, places } = haystacks[isEnglish ? 0 : 1];
  const at = wanted.trim().length > 1 ? text.indexOf(wanted) : -1;
  if (at < 0) return null;
  const end = at + wanted.length;
  const slots = places.filter((place) => place.at >= at && place.at + (isEnglish ? 0 : 1) < end).map((place) => place.slot);
  return slots.length ? new Set(slots) : null;
}

/** The other words of a group, each as its own slots. */
function alternatives(group, form) {
  group.slots ??= differentTexts(group.forms).map((other) => ({ form: other.form, slots: plainSlots(other.text) }));
  return group.slots.filter((other) => other.form !== form && other.slots.length).map(({ slots }) => ({ slots, weight: SYNONYM }));
}

/** A word and its reading are two forms with one text. */
function differentTexts(forms) {
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}

function plainSlots(text) {
  const slots = [];
  const hasKanji = [...text].some(isKanji);
  const take = (token, start, end) => {
    const isSmallPair = hasKanji && !isLatin(token) && ![...token].some(isKanji);
    const share = SMALL_WORDS.has(token) ? SMALL_WORD : isSmallPair ? SMALL_PAIR : 1;
    if (end - start <= 2 || isLatin(token)) slots.push({ options: [[token, 1]], share });
  };
  for (const run of runs(text)) {
    if (isLatin(run.text)) latinTokens(run.text, run.start, take);
    else pairs(run.text, run.start, take);
  }
  return slots.length > 1 && slots.every((slot) => isLatin(slot.options[0][0])) ? neighbours(slots) : slots;
}

/** Several English words mean what they mean together only: "I am afraid" is not "afraid of the phone". */
function neighbours(slots) {
  return slots.slice(1).map((slot, at) => ({ options: [[`${slots[at].options[0][0]} ${slot.options[0][0]}`, 1]], share: 1 }));
}

function starts(postings) {
  const found = new Map();
  for (const token of postings.keys()) {
    if (isLatin(token)) continue;
    if (!found.has(token[0])) found.set(token[0], []);
    found.get(token[0]).push(token);
  }
  return found;
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
