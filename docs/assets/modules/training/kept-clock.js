// A trainer's clock as the device keeps it: { start, at, since, skipped, names, of }. Moments are in ms, places count the
// items; `names` are those of the items when it was written, and `of` says whose they were, where a page shows several.

/** So long (ms) after its start a clock is forgotten. */
const LONGEST = 12 * 60 * 60 * 1000;

/** What is sound of a value that may be anything; null where that is no clock, or an old one. */
export function soundClock(value) {
  if (!value || typeof value !== "object") return null;
  const { start, at, since, skipped, names, of } = value;
  const isSound = [start, since].every(Number.isFinite) && isPlace(at) && Array.isArray(skipped);
  if (!isSound || Math.abs(Date.now() - start) >= LONGEST) return null;
  return { start, at, since, skipped: skipped.filter(isPlace), names: Array.isArray(names) ? names : null, of };
}

/**
 * The clock for the items of these names, which may have been moved, added or taken away since; null for those of
 * another, or where there is no item. What took the place of the item under way is under way.
 */
export function forItems(clock, names, of) {
  if (!clock || clock.of !== of || !names.length) return null;
  const before = clock.names ?? names;
  const place = (at) => names.indexOf(before[at]);
  const at = place(clock.at) < 0 ? Math.min(clock.at, names.length - 1) : place(clock.at);
  return { ...clock, at, skipped: clock.skipped.map(place).filter(isPlace) };
}

/** Names of which some may stand twice, made different: the second is no other item moved. */
export function distinct(names) {
  return names.map((name, at) => `${name}:${names.slice(0, at).filter((one) => one === name).length}`);
}

function isPlace(value) {
  return Number.isInteger(value) && value >= 0;
}
