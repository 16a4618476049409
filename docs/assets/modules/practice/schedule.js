// When a card comes back: FSRS by its authors, without chance. What was missed comes back after ten minutes, so today;
// what was had, after days.
import { fsrs, Rating } from "../../vendor/ts-fsrs/ts-fsrs.js";

const scheme = fsrs({ enable_fuzz: false });
const SOON = 600_000;
const DAY = 86_400_000;
const NUMBERS = ["due", "last", "stability", "difficulty"];

/** What is remembered of a card after an answer at a moment (milliseconds); `before` is null for a card never seen. */
export function graded(before, isHad, now) {
  const days = before ? Math.max(0, Math.floor((now - before.last) / DAY)) : 0;
  const { stability, difficulty } = scheme.next_state(before, days, isHad ? Rating.Good : Rating.Again);
  const wait = isHad ? scheme.next_interval(stability, days) * DAY : SOON;
  return { due: now + wait, last: now, stability, difficulty };
}

/** What is sound of something remembered: all its numbers, or null. */
export function soundMemory(value) {
  const isSound = value && NUMBERS.every((name) => Number.isFinite(value[name])) && value.stability > 0;
  return isSound ? Object.fromEntries(NUMBERS.map((name) => [name, value[name]])) : null;
}

/** Whether a card wants to be seen on the day of a moment. */
export function isDue({ due }, now) {
  return due < new Date(now).setHours(24, 0, 0, 0);
}

/** On how many days from now a card comes back: 0 is today. */
export function daysUntil({ due }, now) {
  const day = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.max(0, Math.round((day(due) - day(now)) / DAY));
}
