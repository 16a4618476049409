// When the items of a training begin, from its start, the item that is under way, and those that are left out.

const MINUTE = 60_000;

/**
 * items: [{ minutes, maySkip }]; state: { start, at, since, skipped } (moments in ms, places in the list); now: ms.
 * Gives { begins (a moment for each item), end, left (ms of the item under way, negative beyond it), behind (whole
 * minutes), skip (the place of an item to leave out, or -1) }.
 */
export function schedule(items, { start, at, since, skipped }, now) {
  const lasts = (place) => (skipped.includes(place) ? 0 : items[place].minutes * MINUTE);
  const planned = start + items.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
  const begins = [];
  let moment = start;
  items.forEach((_, place) => {
    if (place === at) moment = since;
    begins.push(moment);
    moment += lasts(place);
    // What is under way lasts at least until now.
    if (place === at) moment = Math.max(moment, now);
  });
  const behind = Math.max(0, Math.floor((moment - planned) / MINUTE));
  return { begins, end: moment, left: since + lasts(at) - now, behind, skip: behind ? toSkip(items, at, skipped, behind) : -1 };
}

/** The shortest item to come that makes up for the minutes; else the longest there is. */
function toSkip(items, at, skipped, behind) {
  const open = items.map((item, place) => ({ ...item, place })).filter(({ maySkip, place }) => maySkip && place > at && !skipped.includes(place));
  const enough = open.filter(({ minutes }) => minutes >= behind).sort((one, other) => one.minutes - other.minutes);
  const most = [...open].sort((one, other) => other.minutes - one.minutes);
  return (enough[0] ?? most[0])?.place ?? -1;
}
