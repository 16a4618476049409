// What comes first where a wrong answer does harm: a wrong stop loses a client, a wrong "go on" breaks the law.

const REFUSAL = 3;
const SOFT_NO = 2;
const SAID = new Set(["phrase", "answer"]);
// How much of a wording must be there before it is taken for what was said.
const SAID_MOSTLY = 0.6;
const KNOWN_MOSTLY = 0.5;
const KNOWN_SAID = 0.4;
// Two refusals that are about as near say that it is one, whichever.
const SECONDED = 0.6;
const SAID_WHOLE = 0.95;
const EXPLAINED = 0.5;
const WORTH_A_WORD = 5;
const MOSTLY_SAID_WHOLE = 0.9;
// How near to the best the contrary must come before neither is taken.
const AS_LIKELY = { goesOn: 0.7, stops: 0.6 };
// A subject alone (会議) that a refusal has among much else makes nothing doubtful.
const CONTRARY_SAID = 0.25;
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
  if (!meaning || (isExact(rest[0]) && meaning.meant !== "either")) return guarded(timeFirst(rest), stopOf, refusal);
  if (meaning.meant) return first(bothOrOne(rest, meaning, index, stopOf), rest);
  return isClear(rest[0]) ? guarded(timeFirst(rest), stopOf, refusal) : first(either(meaning), rest);
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

/** A stop comes first only where its words are said, and where they are said whole nothing that goes on comes first. */
function guarded(hits, stopOf, refusal) {
  const [best] = hits;
  if (!best) return hits;
  const isSeconded = hits[1] !== undefined && stopOf(hits[1]) === REFUSAL && hits[1].score >= SECONDED * best.score;
  const saysIt = best.said === undefined || best.said >= SAID_MOSTLY || (best.known >= KNOWN_MOSTLY && best.said >= KNOWN_SAID) || isSeconded;
  if (stopOf(best) === REFUSAL && !saysIt) return hits.map((hit) => ({ ...hit, isNear: true }));
  if (best.said !== undefined && stopOf(best) < SOFT_NO && !isExact(best)) {
    const whole = saidWhole(hits, stopOf);
    if (whole) return first(whole, hits);
  }
  const goesOn = best.said !== undefined && stopOf(best) < SOFT_NO && !isExact(best);
  if (refusal && goesOn) return refusalFirst(hits, stopOf);
  return isUnsure(hits, stopOf) || isDeniedAlone(best) ? hits.map((hit) => ({ ...hit, isNear: true })) : hits;
}

/** Whether a "not" was said that the wording has not, and little else is the same. */
function isDeniedAlone({ said, explained, asked, wording }) {
  return asked?.isNot && !wording.isNot && said < SAID_MOSTLY && explained < SAID_MOSTLY;
}

/** Whether a refusal and something that goes on are about as likely, and the first of them is not said whole. */
function isUnsure(hits, stopOf) {
  const [best] = hits;
  if (best.said === undefined || best.said >= MOSTLY_SAID_WHOLE) return false;
  const isRefusal = stopOf(best) === REFUSAL;
  if (!isRefusal && stopOf(best) >= SOFT_NO) return false;
  const isContrary = (hit) => (hit.said >= CONTRARY_SAID || best.explained < SAID_WHOLE) && hit.said !== undefined && (isRefusal ? stopOf(hit) < SOFT_NO : stopOf(hit) === REFUSAL);
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
