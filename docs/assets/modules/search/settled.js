// What comes first where a wrong answer does harm: a wrong stop loses a client, a wrong "go on" breaks the law.

const REFUSAL = 3;
const SOFT_NO = 2;
const SAID = new Set(["phrase", "answer"]);
// How much of a wording must be there before it is taken for what was said.
const SAID_MOSTLY = 0.6;
const KNOWN_MOSTLY = 0.5;
// Two refusals that are about as near say that it is one, whichever.
const SECONDED = 0.6;
const SAID_WHOLE = 0.95;
const EXPLAINED = 0.5;
const WORTH_A_WORD = 5;
const SURELY = 0.9;
// How near to the best the contrary must come before neither is taken.
const AS_LIKELY = { goesOn: 0.7, stops: 0.6 };
const LEAST = 3;
const FITS_AS_WELL = 0.5;

/**
 * The hits, the best first, in the order in which none of them does harm. `meaning` is what a sentence with both
 * meanings means here (see BothMeanings.meantBy), or null; `refuses` tells that some word refuses by itself.
 */
export function settled(hits, meaning, index, refuses) {
  const stopOf = ({ at }) => (SAID.has(index.records[at].kind) ? Number(index.records[at].stop) : 0);
  const rest = hits.filter(({ at }) => index.records[at].kind !== "both-meanings");
  if (!meaning || isExact(rest[0])) return guarded(rest, stopOf, refuses);
  if (meaning.meant) return first(bothOrOne(rest, meaning, index, stopOf), rest);
  return isClear(rest[0]) ? guarded(rest, stopOf, refuses) : first(either(meaning), rest);
}

/** Alone it is shown with both meanings; a yes or a no is the phrase that says the rest of it, or else the plain one. */
function bothOrOne(hits, meaning, index, stopOf) {
  if (meaning.meant === "either") return either(meaning);
  const [agreed, declined] = index.records[meaning.at].sides;
  const isYes = meaning.meant === "yes";
  const fitting = hits.filter((hit) => SAID.has(index.records[hit.at].kind) && (isYes ? stopOf(hit) < SOFT_NO : stopOf(hit) === REFUSAL));
  const refusal = isYes && saidWhole(hits, stopOf);
  if (refusal) return refusal;
  const [best] = fitting;
  return best?.said >= FITS_AS_WELL ? best : { at: isYes ? agreed : declined, score: LEAST };
}

const either = (meaning) => ({ at: meaning.at, score: LEAST });

/** A stop comes first only where its words are said, and where they are said whole nothing that goes on comes first. */
function guarded(hits, stopOf, refuses) {
  const [best] = hits;
  if (!best) return hits;
  const isSeconded = hits[1] !== undefined && stopOf(hits[1]) === REFUSAL && hits[1].score >= SECONDED * best.score;
  const saysIt = best.said === undefined || best.said >= SAID_MOSTLY || best.known >= KNOWN_MOSTLY || isSeconded;
  if (stopOf(best) === REFUSAL && !saysIt) return hits.map((hit) => ({ ...hit, isNear: true }));
  if (best.said !== undefined && stopOf(best) < SOFT_NO && !isExact(best)) {
    const refusal = saidWhole(hits, stopOf);
    if (refusal) return first(refusal, hits);
  }
  const goesOn = best.said !== undefined && stopOf(best) < SOFT_NO && !isExact(best);
  if (refuses && goesOn) return refusalFirst(hits, stopOf);
  return isUnsure(hits, stopOf) ? hits.map((hit) => ({ ...hit, isNear: true })) : hits;
}

/** Whether a refusal and something that goes on are about as likely, and the first of them is not said whole. */
function isUnsure(hits, stopOf) {
  const [best] = hits;
  if (best.said === undefined || best.said >= SURELY) return false;
  const isRefusal = stopOf(best) === REFUSAL;
  if (!isRefusal && stopOf(best) >= SOFT_NO) return false;
  const isContrary = (hit) => hit.said !== undefined && (isRefusal ? stopOf(hit) < SOFT_NO : stopOf(hit) === REFUSAL);
  return hits.some((hit) => isContrary(hit) && hit.score >= (isRefusal ? AS_LIKELY.goesOn : AS_LIKELY.stops) * best.score);
}

/** Where a word refuses, the likeliest no stands first; where there is none, only what is near is shown. */
function refusalFirst(hits, stopOf) {
  const refusal = hits.find((hit) => stopOf(hit) >= SOFT_NO && hit.score >= FITS_AS_WELL * hits[0].score);
  return refusal ? first(refusal, hits) : hits.map((hit) => ({ ...hit, isNear: true }));
}

/** The refusal whose words are all there. */
function saidWhole(hits, stopOf) {
  return hits.find((hit) => stopOf(hit) === REFUSAL && hit.said >= SAID_WHOLE && hit.explained >= EXPLAINED && hit.shared >= WORTH_A_WORD);
}

function first(hit, hits) {
  return [{ ...hit, score: Math.max(hit.score, hits[0]?.score ?? 0) }, ...hits.filter(({ at }) => at !== hit.at)];
}

/** Whether a sentence is said as the book has it, and nothing else. */
function isExact(hit) {
  return hit?.said >= SAID_WHOLE && hit.explained >= SAID_WHOLE;
}

/** Whether a sentence is said for the most part, so that its own words decide. */
function isClear(hit) {
  return hit?.said >= SAID_MOSTLY && hit.explained >= EXPLAINED;
}

/** Where a subject may be meant, one comes before a sentence that is only near. */
export function subjectFirst(hits, index) {
  const subject = hits[0]?.isNear && hits.find(({ at }) => !SAID.has(index.records[at].kind));
  return subject ? first(subject, hits) : hits;
}

/**
 * What the step of a call expects comes before the rest where it fits about as well; `here` are its addresses. A
 * sentence with both meanings is what the step makes of it: after an offer, a refusal.
 */
export function expectedFirst(hits, here, index) {
  if (!here.length || !hits.length) return hits;
  const isHere = ({ at }) => here.some((address) => index.records[at].url.endsWith(`#${address}`) || index.records[at].ways.includes(address));
  const [best] = hits;
  const sides = index.records[best.at].sides.map((at) => ({ at, score: best.score }));
  const decided = sides.reverse().filter(isHere);
  const fitting = hits.filter((hit) => isHere(hit) && hit.score >= FITS_AS_WELL * best.score);
  const expected = [...decided, ...fitting.filter(({ at }) => !decided.some((hit) => hit.at === at))].map((hit) => ({ ...hit, isExpected: true, score: best.score }));
  return [...expected, ...hits.filter(({ at }) => !expected.some((hit) => hit.at === at))];
}
