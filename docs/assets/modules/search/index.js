// The table of tokens, made from the texts when the index arrives: which record holds which token, and how strongly.

import { normalise } from "./normalise.js";
import { isLatin, kanaOf, latinTokens, runs, tokens } from "./tokens.js";

// How much a token tells about a record, by where it stands.
const WEIGHT = { title: 4, id: 3.5, name: 3, teaser: 2, head: 1.1, bag: 0.6, phrase: 1, answered: 1.6, line: 0.3 };
const LONG_TITLE = 12;
const MANY_CARDS = 15;
const FIELD = { kind: 0, url: 1, en: 2, ja: 3, teaser: 4, names: 5, bag: 6, uses: 7, reply: 8, own: 9, romaji: 10, answers: 11 };

export class Index {
  constructor(data) {
    this.data = data;
    this.kinds = Object.keys(data.words).filter((word) => word !== "reply");
    this.lexicon = readLexicon(data.lexicon);
    this.records = data.records.map((values) => this.#record(values));
    this.usedBy = usedBy(this.records);
    this.postings = new Map();
    this.words = new Map();
    this.records.forEach((record, at) => this.#add(record, at));
    this.groups = this.#groups();
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

  #record(values) {
    const get = (field) => values[FIELD[field]] || "";
    const names = get("names") ? get("names").split("|") : [];
    return {
      kind: this.kinds[values[0]], url: this.data.root + this.#url(get("url")), en: get("en"), ja: get("ja"), teaser: get("teaser"),
      names, bag: get("bag"), uses: get("uses") || [], reply: get("reply") || [], own: get("own"), romaji: get("romaji"), answers: get("answers") || [],
    };
  }

  /** A card's address is written as the record of its page and its id: 12#not-at-desk. */
  #url(short) {
    const [page, id] = short.split("#");
    return id ? `${this.data.records[Number(page)][FIELD.url]}#${id}` : short;
  }

  #add(record, at) {
    const held = new Map();
    const put = (text, weight, isShort) => this.#put(held, text, weight, isShort);
    for (const title of [record.en, record.ja]) put(title, WEIGHT.title * shortness(title), true);
    for (const name of record.names) put(name, WEIGHT.name * shortness(name), true);
    if (!record.url.includes("#")) put(idOf(record.url), WEIGHT.id, true);
    put(record.teaser, WEIGHT.teaser, false);
    const [heads, body] = record.bag.split("|");
    put(heads, WEIGHT.head, false);
    put(body, WEIGHT.bag, false);
    for (const used of record.uses) this.#borrow(held, used, record);
    for (const heard of record.answers) this.#lend(held, this.records[heard], WEIGHT.answered / Math.sqrt(1 + record.answers.length / MANY_CARDS));
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
      for (const text of [card.en, card.ja, ...card.names]) this.#put(card.tokens, text, shortness(text), true);
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

  /** Groups of words that mean the same: the registry's, and each term with its variants. */
  #groups() {
    const terms = this.records.filter((record) => record.kind === "term").map((term) => [term.en, term.ja, ...term.names]);
    const listed = this.data.synonyms.map(([english, japanese]) => [...english.split("|"), ...japanese.split("|")]);
    return [...listed, ...terms].map((words) => this.#group(words));
  }

  #group(words) {
    const forms = new Map();
    for (const word of words.filter(Boolean)) {
      const text = normalise(word);
      const form = compact(text);
      const found = runs(text);
      if (form) forms.set(form, { text, form });
      if (found.length === 1 && !isLatin(found[0].text)) {
        const kana = kanaOf(found[0].text, this.lexicon);
        if (kana && kana !== form) forms.set(kana, { text, form: kana });
      }
    }
    return { words, forms: [...forms.values()] };
  }
}

/** A text with nothing but its words: what two spellings of one phrase have in common. */
export function compact(text) {
  return runs(text)
    .map((run) => {
      if (!isLatin(run.text)) return run.text;
      const words = [];
      latinTokens(run.text, 0, (token, start, end) => end - start < run.text.length || !run.text.includes("-") ? words.push(token) : 0);
      return ` ${words.join(" ")} `;
    })
    .join("")
    .replace(/ +/g, " ");
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

function usedBy(records) {
  const users = new Map();
  records.forEach((record, at) => {
    for (const used of record.uses) {
      if (!users.has(used)) users.set(used, []);
      users.get(used).push(at);
    }
  });
  return users;
}

function readLexicon(text) {
  const lexicon = new Map();
  for (const entry of text.split(" ")) {
    const [word, readings] = entry.split("=");
    if (readings) lexicon.set(normalise(word), readings.split(",").map((reading) => normalise(reading)));
  }
  return lexicon;
}
