// What comes first where a wrong answer does harm: a wrong stop loses a client, a wrong "go on" breaks the law.

import { first, harmless, isExact, REFUSAL, saidWhole, SOFT_NO } from "./harmless.js";

const SAID = new Set(["phrase", "answer"]);
// How much of a wording must be there before it is taken for what was said.
const SAID_MOSTLY = 0.6;
const EXPLAINED = 0.5;
const LEAST = 3;
const SURELY = 6;
const FITS_AS_WELL = 0.5;
const TIMED = 0.3;

/**
 * The hits, the best first, in the order in which none of them does harm. `meaning` is what a sentence with both
 * meanings means here (see BothMeanings.meantBy), or null; `refusal` tells what is a no by itself: "plainly", "for now"
 * (a soft no will do), or ""; `plainNo` is the place of the card that such a no is.
 */
export function settled(hits, meaning, index, refusal, plainNo) {
  const stopOf = ({ at }) => (SAID.has(index.records[at].kind) ? Number(index.records[at].stop) : 0);
  const rest = hits.filter(({ at }) => index.records[at].kind !== "both-meanings");
  if (refusal === "plainly" && !isExact(rest[0])) return first(plainRefusal(rest, index, stopOf, plainNo), rest);
  if (!meaning || (isExact(rest[0]) && meaning.meant !== "either")) return harmless(timeFirst(rest), stopOf, refusal);
  if (meaning.meant) return first(bothOrOne(rest, meaning, index, stopOf), rest);
  return isClear(rest[0]) ? harmless(timeFirst(rest), stopOf, refusal) : first(either(meaning), rest);
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

/** The refusal that is said for the most part, or else the plainest. */
function plainRefusal(hits, index, stopOf, plainNo) {
  const isIt = (hit) => index.records[hit.at].kind === "phrase" && stopOf(hit) === REFUSAL && hit.said >= FITS_AS_WELL;
  const { at, ...hit } = hits.find(isIt) ?? { at: plainNo, score: 0 };
  return { ...hit, at, score: Math.max(hit.score, SURELY) };
}

/** Who names a time has said more than who is out: what has a time too comes before what has none. */
function timeFirst(hits) {
  const [best] = hits;
  if (!best?.asked?.hasTime || best.explained >= EXPLAINED || best.wording.hasTime) return hits;
  const timed = hits.find((hit) => hit.wording?.hasTime && hit.said >= FITS_AS_WELL && hit.score >= TIMED * best.score);
  return timed ? first(timed, hits) : hits;
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
  // A refusal that the step expects has to be said for the most part, or be the best by itself.
  const isSaid = (hit) => Number(index.records[hit.at].stop) !== REFUSAL || hit === best || hit.said >= SAID_MOSTLY;
  const fitting = hits.filter((hit) => isHere(hit) && hit.score >= FITS_AS_WELL * best.score && isSaid(hit));
  const expected = [...decided, ...fitting.filter(({ at }) => !decided.some((hit) => hit.at === at))].map((hit) => ({ ...hit, isExpected: true, score: best.score }));
  return [...expected, ...hits.filter(({ at }) => !expected.some((hit) => hit.at === at))];
}
