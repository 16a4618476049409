// The table of tokens, made from the texts when the index arrives: which record holds which token, and how strongly.

import { isJapanese, normalise } from "./normalise.js";
import { readGroups } from "./groups.js";
import { readRecords, usersOf } from "./records.js";
import { isLatin, tokens } from "./tokens.js";

// How much a token tells about a record, by where it stands.
const WEIGHT = { title: 4, id: 4, name: 1.6, teaser: 1.2, phrase: 0.35, answered: 1, line: 0.25, term: 1.5 };
const LONG_TITLE = 12;
const MANY_CARDS = 15;
// What a play lends from a card: its first wordings tell the subject, the English ones in whole words.
const MOST_NAMES = 8;

export class Index {
  constructor(data) {
    this.data = data;
    this.lexicon = readLexicon(data.lexicon);
    this.records = readRecords(data);
    this.usedBy = usersOf(this.records, "uses");
    this.termUsers = usersOf(this.records, "terms");
    this.postings = new Map();
    this.words = new Map();
    this.records.forEach((record, at) => this.#add(record, at));
    this.groups = readGroups(data.synonyms, this.records, this.lexicon);
  }

  /** The records that hold a token, as pairs of place and weight, one after the other. */
  of(token) {
    return this.postings.get(token);
  }

  /** All words as they stand in the texts, sorted, for half-typed words and slips. */
  get vocabulary() {
    this.sorted ??= [...this.words.keys()].sort();
    return this.sorted;
  }

  /** The Japanese tokens by the sign that they begin with. */
  get starts() {
    this.byFirst ??= byFirst([...this.postings.keys()].filter((token) => !isLatin(token)));
    return this.byFirst;
  }

  #add(record, at) {
    const held = new Map();
    const put = (text, weight, isShort) => this.#put(held, text, weight, isShort);
    for (const title of [record.en, record.ja]) put(title, WEIGHT.title * shortness(title), true);
    for (const name of record.names) put(name, WEIGHT.name * shortness(name), true);
    if (!record.url.includes("#")) put(idOf(record.url), WEIGHT.id, true);
    put(record.teaser, WEIGHT.teaser, false);
    for (const used of record.uses) this.#borrow(held, used, record);
    for (const heard of record.answers) this.#lend(held, this.records[heard], WEIGHT.answered / Math.sqrt(1 + record.answers.length / MANY_CARDS));
    record.terms.forEach((term, at) => this.#lend(held, this.records[term], WEIGHT.term / Math.sqrt(this.termUsers.get(term).length) / (1 + at / 4)));
    for (const [token, weight] of held) {
      const list = this.postings.get(token);
      if (list) list.push(at, weight);
      else this.postings.set(token, [at, weight]);
    }
  }

  /** A play is also about what its script hears and says; the more plays share it, or cards it has, the less. */
  #borrow(held, used, user) {
    const card = this.records[used];
    const share = 1 / Math.sqrt(this.usedBy.get(used).length) / (0.5 + (0.5 * user.uses.length) / MANY_CARDS);
    const weight = (card.kind === "phrase" ? WEIGHT.phrase : WEIGHT.line) * share;
    this.#lend(held, card, weight);
  }

  #lend(held, card, weight) {
    for (const [token, shortness] of this.#cardTokens(card)) keep(held, token, weight * shortness);
  }

  #cardTokens(card) {
    if (!card.tokens) {
      card.tokens = new Map();
      for (const text of [card.en, card.ja, ...lent(card.names)]) this.#put(card.tokens, text, shortness(text), true);
    }
    return card.tokens;
  }

  /** Adds a text's tokens; where one stands in several places, the strongest counts, the others a little. */
  #put(held, text, weight, isShort) {
    if (!text) return;
    let last = "";
    let lastEnd = -1;
    tokens(normalise(text), this.lexicon, (token, start, end, word) => {
      keep(held, token, weight);
      if (!word) return;
      this.words.set(word, (this.words.get(word) ?? 0) + weight);
      if (isShort && last && start - lastEnd <= 2) keep(held, `${last} ${token}`, weight);
      [last, lastEnd] = [token, end];
    });
  }
}

function lent(names) {
  return [...names.filter((name) => !isJapanese(name)), ...names.filter(isJapanese)].slice(0, MOST_NAMES);
}

function keep(held, token, weight) {
  const before = held.get(token);
  held.set(token, before === undefined ? weight : Math.max(before, weight) + 0.15 * Math.min(before, weight));
}

/** The last part of an address: an id is the shortest title that a page or card has. */
function idOf(url) {
  return url.replace(/\/$/, "").split(/[/#]/).pop();
}

function shortness(text) {
  const length = /[\u3040-\u9fff]/.test(text) ? text.length / 2.5 : text.split(" ").length;
  return 1 / (0.75 + (0.25 * length) / LONG_TITLE);
}

function byFirst(tokens) {
  const found = new Map();
  for (const token of tokens) {
    if (!found.has(token[0])) found.set(token[0], []);
    found.get(token[0]).push(token);
  }
  return found;
}

function readLexicon(text) {
  const lexicon = new Map();
  for (const entry of text.split(" ")) {
    const [word, readings] = entry.split("=");
    if (readings) lexicon.set(normalise(word), readings.split(",").map((reading) => normalise(reading)));
  }
  return lexicon;
}
