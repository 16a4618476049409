/**
 * On which days the contacts of a cadence fall. Pure: days in, days out; no clock, no page, no network.
 *
 * The rules, in the order in which they act:
 * 1. A day is closed when it is not among the days that both companies work, is a public holiday in Japan, or
 *    belongs to a closure. Every other day is a business day. Saturday holidays have no substitute day.
 * 2. A step counts its business days from the day of the step before it, wherever that one came to lie.
 *    So one step that moves moves all that follow, and no two come closer than the cadence has them.
 * 3. A step that lands on a quiet day, or on one of the first two business days after a closure, moves forward to
 *    the next day that is neither. (A closure here: an unbroken row of closed days that costs three working days.)
 * 4. Steps that the cadence sets less than two business days apart belong together: the later one counts from the
 *    earlier, and a quiet day does not part them. All others stay at least two business days apart by rule 2.
 * 5. A promised day beats every rule: the step stays on it, what belongs together with it stays beside it, and what
 *    follows counts from it. The first step alone keeps the day that was chosen for it, moved by rules 1 and 3.
 */

const DAY = 86_400_000;
const FREE_DAYS = 2;
const LONG_CLOSURE = 3;
/** Reasons that are named for days passed over while counting; days off every week go without saying. */
const COUNTING = ["holiday", "closure"];

/** The day number of a date such as "2026-12-14"; consecutive days have consecutive numbers. */
export const toDay = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
export const toIso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
/** 0 is Sunday, as in Date. */
export const weekdayOf = (day) => new Date(day * DAY).getUTCDay();

/** The days of one client: which are business days, which are good ones, and why not. */
export class BusinessDays {
  /** Whether a day is closed, by day: plans ask for the same days again and again. */
  #known = new Map();

  /**
   * @param data holidays by date, closures and quiet days from month-day to month-day (business-days.json)
   * @param weekdays the days of the week that both companies work, 0 for Sunday; at least one
   * @param holidays whether they are closed on public holidays
   * @param quiet whether quiet days are to be avoided
   */
  constructor(data, { weekdays = [1, 2, 3, 4, 5], holidays = true, quiet = true } = {}) {
    if (!weekdays.length) throw new RangeError("no day of the week is worked");
    this.data = data;
    this.leastApart = data.least_apart;
    this.weekdays = new Set(weekdays);
    this.holidays = holidays;
    this.quiet = quiet;
  }

  /** Why a day is no day for a contact: {kind, name}, or null for a good day. Closure, holiday and off mean closed. */
  reason(day) {
    return this.#closed(day) ?? this.#quiet(day) ?? (this.#isFree(day) ? { kind: "free" } : null);
  }

  isClosed(day) {
    if (!this.#known.has(day)) this.#known.set(day, this.#closed(day) !== null);
    return this.#known.get(day);
  }

  /** The day, or the first one after it, that is good for a contact. */
  forward(day) {
    while (this.reason(day)) day += 1;
    return day;
  }

  /** The business day `count` business days after a day; none after it is the day itself. */
  after(day, count) {
    for (; count; count -= 1) do day += 1; while (this.isClosed(day));
    return day;
  }

  /** The business day `count` business days before a day; none before it is the day itself. */
  before(day, count) {
    for (; count; count -= 1) do day -= 1; while (this.isClosed(day));
    return day;
  }

  /** How many business days lie between two days, the later one counted. */
  between(earlier, later) {
    let count = 0;
    for (let day = earlier + 1; day <= later; day += 1) if (!this.isClosed(day)) count += 1;
    return count;
  }

  /** Whether public holidays are known for a day's year. */
  knows(day) {
    const year = Number(toIso(day).slice(0, 4));
    return this.data.years[0] <= year && year <= this.data.years[1];
  }

  #closed(day) {
    const iso = toIso(day);
    const closure = spanOf(this.data.closures, iso);
    if (closure) return { kind: "closure", name: closure.name };
    if (this.holidays && this.data.holidays[iso]) return { kind: "holiday", name: this.data.holidays[iso] };
    return this.weekdays.has(weekdayOf(day)) ? null : { kind: "off" };
  }

  #quiet(day) {
    const span = this.quiet && spanOf(this.data.quiet_days, toIso(day));
    return span ? { kind: "quiet", name: span.name } : null;
  }

  #isFree(day) {
    for (let count = 0; count < FREE_DAYS; count += 1) {
      let lost = 0;
      for (day -= 1; this.isClosed(day); day -= 1) if (this.weekdays.has(weekdayOf(day))) lost += 1;
      if (lost >= LONG_CLOSURE) return true;
    }
    return false;
  }
}

/**
 * The days of a cadence.
 * @param steps [{id, day}], the business days counted from the first contact, in order
 * @param first the day chosen for the first step
 * @param days a BusinessDays
 * @param promised Map from a step's id to the day promised for it
 * @returns for each step {id, day, landed, promised, skipped, tooClose}: `landed` is where counting led, `skipped` why
 *   it did not stay there and which days were not counted on the way, as [{from, to, kind, name}]
 */
export function plan(steps, first, days, promised = new Map()) {
  const gaps = steps.map((step, at) => (at ? Math.max(0, step.day - steps[at - 1].day) : 0));
  const fixed = fixedDays(steps, gaps, days, promised);
  const planned = [];
  for (const [at, { id }] of steps.entries()) {
    const before = planned[at - 1]?.day;
    const landed = at ? days.after(before, gaps[at]) : first;
    const together = at > 0 && gaps[at] < days.leastApart;
    const day = fixed[at] ?? (together ? landed : days.forward(landed));
    const since = at ? before + 1 : first;
    planned.push({
      id,
      day,
      landed,
      promised: promised.has(id),
      skipped: fixed[at] === undefined ? skipped(days, since, landed, day) : [],
      tooClose: at > 0 && (day < before || (!together && days.between(before, day) < days.leastApart)),
    });
  }
  return planned;
}

/** The days that promises fix: the promised steps, and those before them that belong together with them. */
function fixedDays(steps, gaps, days, promised) {
  const fixed = steps.map((step) => promised.get(step.id));
  for (let at = steps.length - 2; at > 0; at -= 1) {
    if (fixed[at + 1] !== undefined && gaps[at + 1] < days.leastApart) fixed[at] ??= days.before(fixed[at + 1], gaps[at + 1]);
  }
  return fixed;
}

/**
 * Why the days from `since` to `day` were passed over: holidays and closures while counting, everything while moving.
 * Days off every week are named only where there is no other reason; they do not part the days of one reason.
 */
function skipped(days, since, landed, day) {
  const spans = [];
  const off = [];
  let parted = true;
  for (let one = since; one < day; one += 1) {
    const reason = days.reason(one);
    const counts = reason && (one >= landed || COUNTING.includes(reason.kind));
    if (reason?.kind === "off") {
      if (counts) extend(off, one, reason);
    } else {
      if (counts) extend(spans, one, reason, parted);
      parted = !counts;
    }
  }
  return spans.length ? spans : off;
}

/** Adds a day to the last of some spans, or begins a new one. */
function extend(spans, day, reason, parted = false) {
  const last = spans.at(-1);
  if (last && !parted && last.kind === reason.kind && last.name === reason.name) last.to = day;
  else spans.push({ from: day, to: day, ...reason });
}

function spanOf(spans, iso) {
  const day = iso.slice(5);
  return spans.find(({ from, to }) => (from <= to ? from <= day && day <= to : day >= from || day <= to));
}
