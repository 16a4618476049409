// The search engine: an index and a query in, results out. It knows no page, no worker and no theme.

import { compact } from "./groups.js";
import { Index } from "./index.js";
import { normalise } from "./normalise.js";
import { marksIn } from "./marks.js";
import { readQuery } from "./query.js";
import { scoresOf } from "./rank.js";
import { nearWords } from "./typos.js";
import { runs } from "./tokens.js";

const MOST_RESULTS = 20;
const LOOKED_AT = 60;
const WEAK = 0.15;
// Less than this is a word in passing, not an answer.
const LEAST_SCORE = 2;
const SAYS_IT = 1.5;
const SAID = new Set(["phrase", "line", "answer", "both-meanings"]);
const HOLDS_IT = 1.2;

export class Engine {
  constructor(data) {
    this.index = new Index(data);
    this.forms = new Map();
  }

  /**
   * The best answers to what somebody typed, the best first. `kinds` keeps to some kinds of results
   * (play, rule, phrase, line, message, cadence, term …), `limit` to some number of them.
   */
  search(text, { kinds = null, limit = MOST_RESULTS } = {}) {
    const query = readQuery(text ?? "", this.index);
    if (!query.slots.length) return [];
    const hits = scoresOf(query, this.index).filter(({ at }) => !kinds || kinds.includes(this.index.records[at].kind));
    hits.sort((a, b) => b.score - a.score || a.at - b.at);
    const best = hits.slice(0, LOOKED_AT).map((hit) => ({ ...hit, score: hit.score * this.#closeness(hit.at, query) }));
    best.sort((a, b) => b.score - a.score || a.at - b.at);
    if (!best.length || best[0].score < LEAST_SCORE) return [];
    return best.filter((hit) => hit.score >= WEAK * best[0].score).slice(0, limit).map((hit) => this.#result(hit, query));
  }

  /** The rest of the word that is being typed, as the index spells it; or nothing. */
  complete(text) {
    const typed = String(text).split(/[\s-]+/).pop();
    if (typed.length < 2) return "";
    const isLatin = /^[a-z']+$/i.test(typed);
    return isLatin ? this.#longer(this.index.vocabulary, typed, this.index.words) : this.#longer(this.#names(), typed, null);
  }

  /** What to offer when nothing was found: the nearest words, and the stages. */
  help(text) {
    const stages = this.index.data.stages.map((at) => this.index.records[at]);
    return { near: this.#near(normalise(text ?? "")), stages: stages.map((page) => ({ title: this.#title(page), url: page.url })) };
  }

  /** Saying exactly what was typed, or all of it and more, is worth more than holding its words. */
  #closeness(at, query) {
    if (query.form.length < 2 || !SAID.has(this.index.records[at].kind)) return 1;
    const forms = this.#formsOf(at);
    const wanted = [query.form, ...(query.kana.length > 3 ? [query.kana] : [])];
    if (wanted.some((form) => forms.some((own) => own === form))) return SAYS_IT;
    return wanted.some((form) => forms.some((own) => isMostOf(form, own) || isMostOf(own, form))) ? HOLDS_IT : 1;
  }

  #formsOf(at) {
    if (!this.forms.has(at)) {
      const record = this.index.records[at];
      const texts = [record.en, record.ja, ...record.names].filter(Boolean);
      this.forms.set(at, texts.map((text) => compact(normalise(text)).trim()));
    }
    return this.forms.get(at);
  }

  #result({ at, score }, query) {
    const record = this.index.records[at];
    const marked = (text) => ({ text, marks: marksIn(text, query, this.index) });
    const isJapanese = this.index.data.root !== "";
    return {
      kind: record.kind,
      label: this.index.data.words[record.kind],
      url: record.url,
      score,
      title: marked(this.#title(record)),
      said: !isJapanese && ["phrase", "line", "answer", "both-meanings", "term", "cushion"].includes(record.kind) ? marked(record.ja) : null,
      teaser: record.teaser ? marked(record.teaser) : null,
      reply: this.#reply(record, isJapanese),
      replyLabel: this.index.data.words.reply,
      plays: (this.index.usedBy.get(at) ?? []).map((play) => this.index.records[play].url),
    };
  }

  /** What to answer: the words to say, how they are read, what they mean (the last two where they help). */
  #reply(record, isJapanese) {
    const lines = record.reply.map((at) => this.index.records[at]).map((line) => ({ ja: line.ja, romaji: line.romaji, en: line.en }));
    if (record.own) lines.push({ en: record.own[0], ja: record.own[1], romaji: "" });
    return lines.map((line) => (isJapanese ? { ja: line.ja, romaji: "", en: "" } : line));
  }

  #title(record) {
    return this.index.data.root ? record.ja : record.en;
  }

  #longer(words, typed, weights) {
    let best = "";
    for (const word of words) {
      const isBetter = !best || (weights ? weights.get(word) > weights.get(best) : word.length < best.length);
      if (word.length > typed.length && word.startsWith(typed) && isBetter) best = word;
    }
    return best;
  }

  #names() {
    this.names ??= this.index.groups.flatMap((group) => group.words).filter((word) => /[\u3040-\u9fff]/.test(word));
    return this.names;
  }

  #near(text) {
    const words = runs(text).map((run) => run.text);
    const latin = words.flatMap((word) => nearWords(word, this.index.vocabulary).map(([known]) => known));
    const japanese = this.#names().filter((name) => words.some((word) => word.length > 1 && sharesSign(word, name)));
    return [...new Set([...latin, ...japanese])].slice(0, 5);
  }
}

/** Whether a text is within another one, and not just a word of it. */
function isMostOf(part, whole) {
  return part.length > 3 && part.length * 2 >= whole.length && whole.includes(part);
}

function sharesSign(word, name) {
  return [...word].some((sign) => /[\u4e00-\u9fff]/.test(sign) && name.includes(sign));
}
