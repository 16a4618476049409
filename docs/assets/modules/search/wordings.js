// Every sentence that may be heard, or that we say, by its plain core: which of them is it that somebody typed?

import { isJapanese, normalise } from "./normalise.js";
import { DAY, HOUR } from "./plain-japanese.js";
import { latinShare } from "./small-words.js";
import { isKanji, isLatin, latinTokens, pairs, readings, runs, tokens } from "./tokens.js";
import { coreTraits, plainCore, traitsOf } from "./traits.js";
import { usualSpelling } from "./usual-spelling.js";

const NEGATION = 0.7;
const IN_A_ROW = 0.6;
// Of what was said some may be beside the matter: a name, an apology, a second sentence.
const BESIDE = 0.35;
const KNOWN = 0.8;
const SMALL = 0.55;
const SMALL_PAIR = 0.85;
const JAPANESE_CLAUSES = /[、。,.!?…\s]+/;
const ENGLISH_CLAUSES = /[,.!?;]+/;
const MOST_CLAUSES = 5;
const A_CLAUSE = 0.88;
const LATER = 0.14;
// What tells when, where or whose, and not what.
const IN_PASSING = new RegExp(
  normalise("ただいま|ただ今|本日|今日|現在|弊社|当社|うち(?=[にでわも])|こちら|そちら|[そこあど]のような|[そこあど]ういう?|大変|ちょっと|少し|すぐに?|とりあえず|一応|もう|また|大丈夫|だいじょうぶ|結構|けっこう"), "g",
);
const PASSING = 0.25;
// What a wording does and what was said does not, and the reverse.
const DIFFERS = [["isNot", 0.4, 0.5], ["isAsked", 0.9, 0.7], ["isForNow", 0.85, 0.85]];
// A kanji by itself survives every ending; an hour or a day tells much wherever it stands.
const A_KANJI = 1;
const A_TIME = 1.5;
// What is said as a card has it, and nothing else, comes before what many wordings of another card are like.
const WHOLE = 0.95;
const EXACTLY = 1.5;
const SOUND = 0.9;
const UNKNOWN = 0.4;
const AS_IT_SOUNDS = 0.9;
const GAP = "〓";
const MOST_GAPS = 0.15;

export class Wordings {
  /** `isEither(text)` tells a sentence that can be a yes or a no; within a longer one it says nothing by itself. */
  constructor(records, kinds, lexicon, isEither = () => false) {
    this.isEither = isEither;
    this.lexicon = lexicon;
    this.list = [];
    this.postings = new Map();
    this.holders = new Map();
    this.records = 0;
    records.forEach((record, at) => {
      if (!kinds.has(record.kind)) return;
      this.records += 1;
      for (const text of [record.en, record.ja, ...record.names]) if (text) this.#add(text, at);
    });
    for (const wording of this.list) this.#weigh(wording);
  }

  #add(text, record) {
    const normal = usualSpelling(normalise(text));
    const core = plainCore(normal);
    const held = tokensOf(core, this.lexicon);
    const at = this.list.push({ record, held, written: 0, sounded: 0, traits: traitsOf(normal, core), isEither: this.isEither(text) }) - 1;
    for (const [token, { share }] of held) {
      if (!this.postings.has(token)) this.postings.set(token, []);
      this.postings.get(token).push(at, share);
      if (!this.holders.has(token)) this.holders.set(token, new Set());
      this.holders.get(token).add(record);
    }
  }

  /** How much there is to a wording, as it is written and as it sounds. */
  #weigh(wording) {
    for (const [token, { share, isWritten }] of wording.held) {
      const worth = share * this.rarity(token);
      if (isWritten) wording.written += worth;
      if (![...token].some(isKanji)) wording.sounded += worth;
    }
  }

  rarity(token) {
    return Math.log(1 + this.records / (0.5 + (this.holders.get(token)?.size ?? 0)));
  }

  /**
   * The score of each record for one way of reading what was typed, with how much of its best wording is said. The more
   * of a record's wordings come near, the likelier it is: scores add up as the sides of a right angle do.
   */
  match(core, traits, found, weight = 1, isPart = false) {
    const asked = tokensOf(core, this.lexicon, false);
    const isWritten = [...core].some(isKanji) || !isJapanese(core);
    const { common, covered, whole } = this.#shared(asked);
    const squares = new Map();
    const best = new Map();
    for (const [at, shared] of common) {
      const wording = this.list[at];
      if (wording.isEither) continue;
      const hit = likeness(wording, shared, covered.get(wording.record), whole, traits, isWritten);
      squares.set(wording.record, (squares.get(wording.record) ?? 0) + hit.score ** 2);
      if (hit.score > (best.get(wording.record)?.score ?? 0)) best.set(wording.record, hit);
    }
    for (const [record, hit] of best) {
      const score = weight * Math.sqrt(squares.get(record));
      if (score > (found.get(record)?.score ?? 0)) found.set(record, { ...hit, score, isPart });
    }
    return found;
  }

  /** What each wording, and each record, has of the tokens that are asked for; and how much they are worth in all. */
  #shared(asked) {
    const common = new Map();
    const covered = new Map();
    let whole = 0;
    for (const [token, { share }] of asked) {
      const rarity = this.rarity(token);
      const held = this.postings.get(token) ?? [];
      let most = 0;
      for (let i = 0; i < held.length; i += 2) {
        const worth = rarity * Math.min(share, held[i + 1]);
        most = Math.max(most, worth);
        common.set(held[i], (common.get(held[i]) ?? 0) + worth);
      }
      for (const record of this.holders.get(token) ?? []) covered.set(record, (covered.get(record) ?? 0) + most);
      whole += most || share * rarity * UNKNOWN;
    }
    return { common, covered, whole };
  }

  /** The same for each way of reading what was typed: whole, by clauses (the last mostly says it), and as it sounds. */
  search(spoken) {
    const found = new Map();
    for (const normal of spoken) {
      const core = plainCore(normal);
      const traits = traitsOf(normal, core);
      this.match(core, traits, found);
      const clauses = clausesOf(core);
      if (clauses.length > 1) clauses.forEach((clause, at) => this.match(clause, { ...traits, ...coreTraits(clause) }, found, A_CLAUSE + (LATER * (at + 1)) / clauses.length, true));
      const sound = [...core].some(isKanji) ? runs(core).map((run) => readAsKana(run.text, this.lexicon)).join(" ") : "";
      if (isMostlyRead(sound)) this.match(sound, traits, found, AS_IT_SOUNDS);
    }
    return found;
  }
}

/** How near a wording is to what was said: what they share, by how much of either that is. */
function likeness(wording, shared, covered, whole, traits, isWritten) {
  const said = Math.min(1, shared / (isWritten ? wording.written : wording.sounded));
  const explained = shared / whole;
  const known = covered / whole;
  const near = shared * said * (BESIDE + (1 - BESIDE) * Math.min(1, explained)) + KNOWN * known ** 2 * shared;
  const exactly = said >= WHOLE && explained >= WHOLE ? EXACTLY : 1;
  return { score: exactly * agreement(traits, wording.traits) * near, said, explained, known, shared, asked: traits, wording: wording.traits };
}

function clausesOf(core) {
  return core.split(isJapanese(core) ? JAPANESE_CLAUSES : ENGLISH_CLAUSES).filter((clause) => clause.trim().length > 1).slice(0, MOST_CLAUSES);
}

/** Kana as it is, known kanji by their reading, unknown ones as a gap. */
function readAsKana(run, lexicon) {
  return isLatin(run) ? run : readings(run, lexicon).map((part) => part.readings?.[0] ?? GAP).join("");
}

/** A name may be unknown; where little more than endings is left, its sound says nothing. */
function isMostlyRead(sound) {
  return sound.length > 2 && sound.split(GAP).length - 1 <= MOST_GAPS * sound.length;
}

function tokensOf(core, lexicon, withReadings = true) {
  const held = new Map();
  const passing = [...core.matchAll(IN_PASSING)].map((said) => [said.index, said.index + said[0].length]);
  const put = (token, share, isWritten, start = -1, end = -1) => {
    const isPassing = passing.some(([from, to]) => start >= from && end <= to);
    if (!held.has(token)) held.set(token, { share: isPassing ? share * PASSING : share, isWritten });
  };
  const hasKanji = [...core].some(isKanji);
  let last = "";
  for (const run of runs(core)) {
    if (isLatin(run.text)) {
      latinTokens(run.text, run.start, (token) => {
        put(token, token === "not" ? NEGATION : shareOf(token), true);
        if (last) put(`${last} ${token}`, IN_A_ROW * Math.max(shareOf(last), shareOf(token)), true);
        last = token;
      });
    } else {
      pairs(run.text, run.start, (token, start, end) => put(token, hasKanji && ![...token].some(isKanji) ? SMALL_PAIR : 1, true, start, end));
      for (let at = 0; at < run.text.length; at += 1) {
        const sign = run.text[at];
        if (isKanji(sign)) put(sign, A_KANJI, true, run.start + at, run.start + at + 1);
        else if (sign === HOUR || sign === DAY) put(sign, A_TIME, true);
      }
      if (withReadings) tokens(run.text, lexicon, (token, start, end) => put(token, hasKanji ? SOUND : 1, false, run.start + start, run.start + end));
    }
  }
  return held;
}

const shareOf = (token) => Math.max(SMALL, latinShare(token));

/** What is denied, asked or said of now on one side alone is hardly the same. */
function agreement(asked, said) {
  return DIFFERS.reduce((share, [trait, notSaid, notMeant]) => share * (asked[trait] === said[trait] ? 1 : said[trait] ? notSaid : notMeant), 1);
}
