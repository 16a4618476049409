// The search engine: an index and a query in, results out. It knows no page, no worker and no theme.

import { BothMeanings } from "./both-meanings.js";
import { Index } from "./index.js";
import { normalise } from "./normalise.js";
import { marksIn } from "./marks.js";
import { refusalIn } from "./negated-intent.js";
import { readQuery } from "./query.js";
import { scoresOf } from "./rank.js";
import { expectedFirst, settled, subjectFirst } from "./settled.js";
import { nearWords } from "./typos.js";
import { isWished } from "./taken-back.js";
import { runs } from "./tokens.js";
import { Wordings } from "./wordings.js";

const MOST_RESULTS = 20;
const WEAK = 0.15;
// Less than this is a word in passing, not an answer.
const LEAST_SCORE = 3.3;
// What is said, by them or by us, and found as a sentence.
const SAID = new Set(["phrase", "answer", "both-meanings", "line"]);
const AS_SUBJECT = 0.8;
const AS_SENTENCE = 3;
// A sentence of a script or of ours comes after the card that says the same.
const LESS = { answer: 0.7, line: 0.1 };
// In the box, where a subject may be meant, most of a sentence must be there.
const SURE = 0.8;
const LONG_ENOUGH = 15;
const REFUSAL = { stop: 3, said: 0.6, shared: 8 };

// Less than this is only near to what was said.
const SURELY_SAID = 6;
const MOST_NEAR = 3;
// Little of a wording is said, little of what was said is known, and what they share is a word or two.
const FAINT = { said: 0.7, shared: 8 };
const isFaint = ({ said, known, shared }) => said + known < FAINT.said && shared < FAINT.shared;
const wantsSaid = (kinds) => kinds?.every((kind) => SAID.has(kind)) ?? false;

export class Engine {
  constructor(data) {
    this.index = new Index(data);
    this.meanings = new BothMeanings(this.index.records, data.deciding);
    this.wordings = new Wordings(this.index.records, SAID, this.index.lexicon, (text) => this.meanings.isOne(text));
  }

  /**
   * The best answers to what somebody typed, the best first. `kinds` keeps to some kinds of results
   * (play, rule, phrase, line, message, cadence, term …), `limit` to some number of them; `here` are the addresses
   * (`phrase`, `play/step`) of what the step of a call expects, which come first where they fit.
   */
  search(text, { kinds = null, limit = MOST_RESULTS, here = [] } = {}) {
    const query = readQuery(text ?? "", this.index);
    if (!query.slots.length) return [];
    const heard = this.wordings.search(query.spoken);
    const meaning = query.spoken.map((text) => this.meanings.meantBy(text)).find(Boolean);
    const refusal = this.#refusal(query.spoken);
    const ordered = settled(this.#ranked(query, heard, kinds), meaning, this.index, refusal, this.#plainNo());
    const first = wantsSaid(kinds) ? ordered : subjectFirst(ordered, this.index);
    const best = expectedFirst(first, here, this.index).filter(({ at }) => !kinds || kinds.includes(this.index.records[at].kind));
    if (!best.length || best[0].score < LEAST_SCORE) return [];
    const isNear = wantsSaid(kinds) && !best[0].isExpected && Boolean(best[0].isNear || !query.spoken.length || best[0].score < SURELY_SAID || (!refusal && isFaint(best[0])));
    const shown = best.filter((hit) => hit.score >= WEAK * best[0].score).slice(0, isNear ? MOST_NEAR : limit);
    return shown.map((hit) => ({ ...this.#result(hit, query), isNear, isExpected: Boolean(hit.isExpected) }));
  }

  /** Whether it is a no by itself: "plainly", "for now", or "" where nothing says so. */
  #refusal(spoken) {
    if (spoken.some(isWished)) return "";
    return spoken.map(refusalIn).find(Boolean) ?? (spoken.some((text) => this.meanings.refuses(text)) ? "for now" : "");
  }

  /** The place of the card that says no in most such words. */
  #plainNo() {
    const { records } = this.index;
    const noes = ({ kind, stop, names }) => (kind === "phrase" && Number(stop) === REFUSAL.stop ? names.filter((name) => refusalIn(normalise(name))).length : 0);
    this.plainNo ??= records.reduce((best, record, at) => (noes(record) > noes(records[best]) ? at : best), 0);
    return this.plainNo;
  }

  /** Every record with a score: as a subject, and where it is said, as a sentence. Who asks for sentences has those first. */
  #ranked(query, heard, kinds) {
    const asSentence = wantsSaid(kinds);
    const hits = new Map(scoresOf(query, this.index).map(({ at, score }) => [at, { at, score: asSentence ? score * AS_SUBJECT : score }]));
    const top = Math.max(LEAST_SCORE, ...[...hits.values()].map(({ score }) => score));
    for (const [at, match] of heard) {
      const asSubject = hits.get(at)?.score ?? 0;
      const sentence = match.score * (LESS[this.index.records[at].kind] ?? 1);
      const isSure = !asSentence && this.#isSentence(match, this.index.records[at]);
      // A sentence stands before all subjects, the better before the worse, and hides none of them.
      const score = asSentence ? asSubject + AS_SENTENCE * sentence : isSure ? top * (2 - 1 / (1 + sentence)) : asSubject;
      hits.set(at, { ...match, at, score });
    }
    return [...hits.values()].filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.at - b.at);
  }

  /** Whether a text that may also be a subject is for the most part this sentence; less is enough for a refusal. */
  #isSentence({ said, known, shared }, record) {
    if (Number(record.stop) === REFUSAL.stop && said >= REFUSAL.said && shared >= REFUSAL.shared) return true;
    return said >= SURE && known >= SURE && shared >= LONG_ENOUGH;
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

  #result({ at, score }, query) {
    const record = this.index.records[at];
    const marked = (text) => ({ text, marks: marksIn(text, query, this.index) });
    const isJapanese = this.index.data.root !== "";
    return {
      kind: record.kind,
      label: this.index.data.words[`kind_${record.kind}`],
      url: record.url,
      score,
      stop: Number(record.stop),
      ways: record.ways,
      title: marked(this.#title(record)),
      said: !isJapanese && ["phrase", "line", "answer", "both-meanings", "term", "cushion"].includes(record.kind) ? marked(record.ja) : null,
      teaser: record.teaser ? marked(record.teaser) : null,
      reply: this.#reply(record, isJapanese),
      replyLabel: this.index.data.words[record.kind === "both-meanings" ? "settles_it" : "reply"],
      stopWords: this.#stopWords(record),
      plays: (this.index.usedBy.get(at) ?? []).map((play) => this.index.records[play].url),
    };
  }

  /** What is said asks us to slow down or to stop: its mark, and for a refusal the rule. */
  #stopWords({ kind, stop }) {
    const { words } = this.index.data;
    return SAID.has(kind) && stop > 1 ? [words[`stop_${stop}`], ...(Number(stop) === REFUSAL.stop ? [words.stop_rule] : [])] : [];
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

function sharesSign(word, name) {
  return [...word].some((sign) => /[\u4e00-\u9fff]/.test(sign) && name.includes(sign));
}
