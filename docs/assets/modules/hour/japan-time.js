// What the hour and the day mean over there. Pure: a date and the registry in, a verdict with its reasons out.
const ORDER = ["best", "good", "fair", "weak", "avoid", "never"];
const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo", calendar: "gregory", numberingSystem: "latn", hourCycle: "h23", weekday: "long",
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
});

/** A moment as Japan's calendar and clocks show it, wherever the device is. */
export function inJapan(moment) {
  const { year, month, day, hour, minute, weekday } = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  const date = `${year}-${month}-${day}`;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { date, monthDay: `${month}-${day}`, day: Number(day), isLastDay: Number(day) === lastDay, time: `${hour}:${minute}`, weekday: weekday.toLowerCase() };
}

/**
 * How good a call is now: through a switchboard (`verdict`), on a `direct` line, and why: each reason with a
 * label and a text. `window` is the stretch of the day.
 */
export function judge(calendar, holidays, now) {
  const window = calendar.windows.find(({ from, to }) => from <= now.time && now.time < to);
  const weekday = calendar.week.find(({ id }) => id === now.weekday);
  const day = dayReasons(calendar, holidays, now, weekday);
  const off = (weekday.avoid_before && now.time < weekday.avoid_before) || (weekday.avoid_after && now.time >= weekday.avoid_after);
  const worst = [...day.map(({ verdict }) => verdict), off ? "avoid" : "best"];
  const closed = worst.includes("never");
  return {
    window,
    closed,
    verdict: worstOf([window.verdict, ...worst]),
    direct: worstOf([window.direct, ...worst]),
    // On a closed day the hour says nothing more.
    reasons: [...(closed ? [] : [window]), ...day, ...(closed ? [] : [{ label: weekday.label, why: weekday.note }]), ...settlement(calendar, now, closed)],
  };
}

function dayReasons(calendar, holidays, now, weekday) {
  const reasons = [];
  if (weekday.calls !== true && weekday.calls !== "true") reasons.push({ label: weekday.label, why: weekday.note, verdict: "never" });
  if (holidays[now.date]) reasons.push({ label: holidays[now.date], holiday: true, verdict: "never" });
  for (const closure of calendar.closures.filter((span) => covers(span, now.monthDay))) {
    reasons.push({ label: closure.label, why: closure.why, verdict: closure.kind === "closed" ? "never" : "avoid" });
  }
  for (const quiet of calendar.quiet_days.filter((span) => covers(span, now.monthDay))) {
    reasons.push({ label: quiet.label, why: quiet.why, verdict: "avoid" });
  }
  return reasons;
}

/** 五十日 concerns those who pay; it changes no verdict. */
function settlement({ gotobi }, now, closed) {
  const falls = gotobi.days.map(Number).includes(now.day) || (gotobi.last_day && now.isLastDay);
  return falls ? [{ label: gotobi.label, why: closed ? gotobi.bank_holiday : gotobi.why }] : [];
}

/** Days recur every year, and a span may pass the year's end. */
function covers({ from, to }, monthDay) {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;
}

function worstOf(verdicts) {
  return verdicts.reduce((one, other) => (ORDER.indexOf(other) > ORDER.indexOf(one) ? other : one));
}
