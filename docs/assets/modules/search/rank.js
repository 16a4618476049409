// Which records answer the query, and how well: BM25-like, with notions instead of words.

import { isLatin } from "./tokens.js";

const SATURATION = 2.5;
const MOST_OF_IT = 0.6;
const STRADDLING = 0.4;
// Beyond this, being rarer says more about the book than about the question.
const MOST_RARE = 4;
// An answer that knows less than this share of what was asked is none.
const UNCOVERED = 0.45;
const COVERAGE_COUNTS = 2;
export const LEAST_COVERAGE = 0.33;
const KIND = { play: 1, rule: 1, phrase: 0.8, line: 0.3, message: 0.4, cadence: 0.4, term: 0.35, pitfall: 0.6, cushion: 0.5, silence: 0.5, page: 0.5, answer: 0.25, "both-meanings": 0.8 };

/** For each record a score, and the share of the query that it covers. */
export function scoresOf(query, index) {
  const pool = (index.pool ??= new Pool(index.records.length));
  const total = pool.take();
  let asked = 0;
  for (const group of query.groups) {
    const own = sumOf(group.own, index, pool);
    asked += own.importance;
    for (const other of group.others) {
      const found = sumOf(other.slots, index, pool, 1);
      raise(own, found, other.weight);
      pool.give(found);
    }
    add(total, own);
    pool.give(own);
  }
  for (const extra of query.extras) {
    const found = sumOf([extra], index, pool, 0);
    add(total, { score: found.score, covered: pool.nothing });
    pool.give(found);
  }
  return weighed(total, asked, index, pool);
}

function weighed({ score, covered }, asked, index, pool) {
  const hits = [];
  for (let at = 0; at < score.length; at += 1) {
    if (!score[at]) continue;
    const coverage = asked ? covered[at] / asked : 0;
    if (coverage < LEAST_COVERAGE) continue;
    hits.push({ at, score: score[at] * KIND[index.records[at].kind] * (UNCOVERED + (1 - UNCOVERED) * coverage ** COVERAGE_COUNTS) });
  }
  pool.give({ score, covered });
  return hits;
}

function add(total, part) {
  for (let at = 0; at < total.score.length; at += 1) {
    total.score[at] += part.score[at];
    total.covered[at] += part.covered[at];
  }
}

/** A synonym counts by the share of its words that are there, and never as much as the word itself. */
function raise(own, other, weight) {
  if (!other.importance) return;
  const scale = (weight * own.importance) / other.importance;
  for (let at = 0; at < own.score.length; at += 1) {
    const share = other.covered[at] / other.importance;
    if (share < MOST_OF_IT) continue;
    own.score[at] = Math.max(own.score[at], other.score[at] * scale * share);
    own.covered[at] = Math.max(own.covered[at], own.importance * share * (0.5 + weight / 2));
  }
}

/** `missing` says how much a pair of signs counts that the book does not have. */
function sumOf(slots, index, pool, missing = STRADDLING) {
  const sum = { ...pool.take(), importance: 0 };
  for (const slot of slots) {
    const found = bestOf(slot, index, pool);
    const worth = slot.share * (found ? rarity(found.holders.length, pool.size) : unknown(slot, missing, pool.size));
    sum.importance += worth;
    if (!found) continue;
    for (const at of found.holders) {
      const weight = found.weight[at];
      sum.score[at] += (worth * weight * (SATURATION + 1)) / (weight + SATURATION);
      sum.covered[at] += worth * found.fit[at];
      found.weight[at] = 0;
      found.fit[at] = 0;
    }
  }
  return sum;
}

/** What stands for a slot in each record that has any of its options: the strongest. */
function bestOf(slot, index, pool) {
  const { weight, fit } = pool;
  const holders = [];
  for (const [token, nearness] of slot.options) {
    const postings = index.of(token) ?? [];
    for (let i = 0; i < postings.length; i += 2) {
      const at = postings[i];
      if (!fit[at]) holders.push(at);
      weight[at] = Math.max(weight[at], postings[i + 1] * nearness);
      fit[at] = Math.max(fit[at], nearness);
    }
  }
  return holders.length ? { weight, fit, holders } : null;
}

/** Two signs that never stand together are mostly the end of one word and the start of the next. */
function unknown(slot, missing, size) {
  return rarity(0, size) * (missing && isLatin(slot.options[0]?.[0] ?? "") ? 1 : missing);
}

function rarity(holders, size) {
  return Math.min(MOST_RARE, Math.log(1 + (size - holders + 0.5) / (holders + 0.5)));
}

/** Arrays that are used again: a query needs a hundred of them, and making them would be most of its time. */
class Pool {
  constructor(size) {
    this.size = size;
    this.free = [];
    this.nothing = new Float32Array(size);
    this.weight = new Float32Array(size);
    this.fit = new Float32Array(size);
  }

  take() {
    const score = this.free.pop() ?? new Float32Array(this.size);
    const covered = this.free.pop() ?? new Float32Array(this.size);
    return { score: score.fill(0), covered: covered.fill(0) };
  }

  give({ score, covered }) {
    this.free.push(score, covered);
  }
}
