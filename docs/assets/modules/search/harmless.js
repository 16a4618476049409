// Which of the hits may stand first: a stop only where its words are said, and nothing that goes on where a stop is said.

export const REFUSAL = 3;
export const SOFT_NO = 2;
// How much of a wording must be there before it is taken for what was said.
const SAID_MOSTLY = 0.6;
const SAID_HALF = 0.5;
const KNOWN_MOSTLY = 0.6;
const KNOWN_WHOLE = 0.9;
const KNOWN_SAID = 0.4;
const SAID_WHOLE = 0.95;
const MOSTLY_SAID_WHOLE = 0.9;
const EXPLAINED = 0.5;
const WORTH_A_WORD = 5;
// Two refusals that are about as near say that it is one, whichever.
const SECONDED = 0.6;
// All that says no together, by all that goes on: from here on it is a no.
const OUTWEIGHS = 2.5;
// Less than this share of the best is a word in common, of which there are many.
const COUNTS = 0.3;
const SURELY = 12;
// How near to the best the contrary must come before neither is taken.
const AS_LIKELY = { goesOn: 0.7, stops: 0.6 };
// A subject alone (会議) that a refusal has among much else makes nothing doubtful.
const CONTRARY_SAID = 0.25;
const FITS = 0.5;
const FITS_A_LITTLE = 0.2;

/**
 * The hits, the best first, in an order that does no harm; `stopOf` gives a hit's stop level, `refusal` tells what is a
 * no by itself. Where neither a stop nor its contrary is sure, all are only near.
 */
export function harmless(hits, stopOf, refusal) {
  const [best] = hits;
  if (!best || best.said === undefined || isExact(best)) return hits;
  const ordered = stopOf(best) === REFUSAL ? withoutWrongStop(hits, stopOf, refusal) : stopOf(best) < SOFT_NO ? withoutWrongGoOn(hits, stopOf, refusal) : hits;
  return ordered === hits && isDeniedAlone(best) ? near(hits) : ordered;
}

/** Who asks, speaks of now alone, or names a time, refuses only where a refusal does so too. */
function withoutWrongStop(hits, stopOf, refusal) {
  const [best] = hits;
  if (best.asked.isOfService || best.asked.isWished) return kinder(hits, stopOf);
  for (const [trait, most] of [["isAsked", SOFT_NO - 1], ["isForNow", SOFT_NO], ["isWhen", SOFT_NO - 1]]) {
    if (!best.asked[trait] || best.wording[trait]) continue;
    const other = hits.find((hit) => hit.wording?.[trait] && stopOf(hit) <= most && hit.score >= FITS_A_LITTLE * best.score);
    if (other) return first(other, hits);
  }
  if (refusal) return hits;
  // "We are not going to" refuses by its "not" alone.
  if (best.wording.isNot && !best.asked.isNot) return near(hits);
  if (best.asked.isPastNot && !best.wording.isPastNot) return near(hits);
  const isSaid = best.said >= SAID_MOSTLY || (best.known >= KNOWN_MOSTLY && best.said >= KNOWN_SAID) || isSeconded(hits, stopOf);
  if ((best.said >= SAID_HALF || best.known >= KNOWN_WHOLE) && best.score >= SURELY && outweighs(hits, stopOf) >= OUTWEIGHS) return hits;
  return !isSaid || isUnsure(hits, stopOf) ? near(hits) : hits;
}

function withoutWrongGoOn(hits, stopOf, refusal) {
  if (hits[0].asked.isWished) return hits;
  const whole = saidWhole(hits, stopOf);
  if (whole && !saysMore(hits[0], whole)) return first(whole, hits);
  const isLimited = hits[0].asked.isWhen && hits[0].wording.isWhen;
  if (refusal && !hits[0].asked.isOfService && !isLimited) return refusalFirst(hits, stopOf);
  return isUnsure(hits, stopOf) ? near(hits) : hits;
}

/** What asks least of us among what is about as near; only near, unless it is what is wished for. */
function kinder(hits, stopOf) {
  const other = hits.find((hit) => hit.said !== undefined && stopOf(hit) < REFUSAL && hit.score >= FITS_A_LITTLE * hits[0].score);
  const kind = other ? first(other, hits) : hits;
  return other?.asked.isWished && other.said >= SAID_MOSTLY ? kind : near(kind);
}

/** How much all refusals together weigh by all that goes on. */
function outweighs(hits, stopOf) {
  const weight = (isIt) => Math.hypot(...hits.filter((hit) => hit.said !== undefined && hit.score >= COUNTS * hits[0].score && isIt(stopOf(hit))).map(({ score }) => score));
  return weight((stop) => stop === REFUSAL) / Math.max(1, weight((stop) => stop < SOFT_NO));
}

function isSeconded([best, second], stopOf) {
  return second !== undefined && stopOf(second) === REFUSAL && second.score >= SECONDED * best.score;
}

/** Whether a "not" was said that the wording has not, and little else is the same; or the wording only asks. */
function isDeniedAlone({ said, explained, asked, wording }) {
  const isLittle = said < SAID_MOSTLY && explained < SAID_MOSTLY;
  return asked.isNot && !wording.isNot && (isLittle || (wording.isAsked && !asked.isAsked));
}

/** Whether a refusal and something that goes on are about as likely, and the first of them is not said whole. */
function isUnsure(hits, stopOf) {
  const [best] = hits;
  if (best.said >= MOSTLY_SAID_WHOLE) return false;
  const isRefusal = stopOf(best) === REFUSAL;
  const isContrary = (hit) => (hit.said >= CONTRARY_SAID || best.explained < SAID_WHOLE) && hit.said !== undefined && (isRefusal ? stopOf(hit) < SOFT_NO : stopOf(hit) === REFUSAL);
  return hits.some((hit) => isContrary(hit) && hit.score >= (isRefusal ? AS_LIKELY.goesOn : AS_LIKELY.stops) * best.score);
}

/** Where a word refuses, the likeliest no stands first; where there is none, only what is near is shown. */
function refusalFirst(hits, stopOf) {
  const refusal = hits.find((hit) => stopOf(hit) >= SOFT_NO && hit.score >= FITS * hits[0].score);
  return refusal ? first(refusal, hits) : near(hits);
}

/** Whether the best is said for the most part and knows all of what was said, and the other only some of it. */
function saysMore(best, other) {
  return best.said >= SAID_MOSTLY && best.known >= KNOWN_WHOLE && other.known < KNOWN_MOSTLY;
}

/** The refusal whose words are all there, and with them its "not". */
export function saidWhole(hits, stopOf) {
  const isNotToo = ({ asked, wording }) => asked.isNot || !wording.isNot;
  return hits.find((hit) => stopOf(hit) === REFUSAL && hit.said >= SAID_WHOLE && hit.explained >= EXPLAINED && hit.shared >= WORTH_A_WORD && isNotToo(hit));
}

/** Whether a sentence is said as the book has it, and nothing else. */
export function isExact(hit) {
  return hit?.said >= SAID_WHOLE && hit.explained >= SAID_WHOLE && !hit.isPart;
}

export function first(hit, hits) {
  return [{ ...hit, score: Math.max(hit.score, hits[0]?.score ?? 0) }, ...hits.filter(({ at }) => at !== hit.at)];
}

const near = (hits) => hits.map((hit) => ({ ...hit, isNear: true }));
