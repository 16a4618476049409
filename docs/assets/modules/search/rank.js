// Which records answer the query, and how well: BM25-like, with notions instead of words.

const SATURATION = 1.6;
const HALF = 0.5;
// An answer that knows less than this share of what was asked is none.
export const LEAST_COVERAGE = 0.4;
const KIND = { play: 1, rule: 1, phrase: 0.92, line: 0.72, message: 0.75, cadence: 0.75, term: 0.7, pitfall: 0.7, cushion: 0.6, silence: 0.65, page: 0.6 };

/** For each record a score and the share of the query that it covers, in `Float64Array`s. */
export function scoresOf(query, index) {
  const size = index.records.length;
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  let asked = 0;
  for (const group of query.groups) {
    const own = sumOf(group.own, index, size);
    asked += own.importance;
    for (const other of group.others) raise(own, sumOf(other.slots, index, size), other.weight);
    for (let at = 0; at < size; at += 1) {
      score[at] += own.score[at];
      covered[at] += own.covered[at];
    }
  }
  for (const extra of query.extras) {
    const found = sumOf([extra], index, size, false);
    for (let at = 0; at < size; at += 1) score[at] += found.score[at] * extra.share;
  }
  for (let at = 0; at < size; at += 1) {
    const coverage = asked ? covered[at] / asked : 0;
    covered[at] = coverage;
    score[at] *= KIND[index.records[at].kind] * (0.25 + 0.75 * coverage * coverage);
  }
  return { score, covered, asked };
}

/** A synonym counts by the share of its words that are there, and never as much as the word itself. */
function raise(own, other, weight) {
  if (!other.importance) return;
  for (let at = 0; at < own.score.length; at += 1) {
    const share = other.covered[at] / other.importance;
    if (share < HALF) continue;
    const scale = (weight * own.importance) / other.importance;
    own.score[at] = Math.max(own.score[at], other.score[at] * scale * share);
    own.covered[at] = Math.max(own.covered[at], own.importance * share * (0.5 + weight / 2));
  }
}

function sumOf(slots, index, size, countsMissing = true) {
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  let importance = 0;
  for (const slot of slots) {
    const best = bestOf(slot, index, size);
    const worth = slot.share * (best ? rarity(best.holders, size) : countsMissing ? rarity(0, size) : 0);
    importance += worth;
    if (!best) continue;
    for (let at = 0; at < size; at += 1) {
      if (!best.weight[at]) continue;
      score[at] += (worth * best.weight[at] * (SATURATION + 1)) / (best.weight[at] + SATURATION);
      covered[at] += worth * best.fit[at];
    }
  }
  return { score, covered, importance };
}

/** What stands for a slot in each record: of its options the strongest. */
function bestOf(slot, index, size) {
  let weight = null;
  let fit = null;
  let holders = 0;
  for (const [token, nearness] of slot.options) {
    const postings = index.of(token);
    if (!postings) continue;
    weight ??= new Float64Array(size);
    fit ??= new Float64Array(size);
    for (let i = 0; i < postings.length; i += 2) {
      const at = postings[i];
      if (!weight[at]) holders += 1;
      weight[at] = Math.max(weight[at], postings[i + 1] * nearness);
      fit[at] = Math.max(fit[at], nearness);
    }
  }
  return weight && { weight, fit, holders };
}

function rarity(holders, size) {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
}
