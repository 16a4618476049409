// Dates and hours as they are written, read and meant. The readings stand in one table that the build writes; here they
// are only joined. Which day stands for a date that nobody has picked: never one that is past.
import { inJapan } from "../hour/japan-time.js";
import { BusinessDays, toDay, toIso, weekdayOf } from "../planner/business-days.js";

const READINGS = new URL("../../date-readings.json", import.meta.url);
const DAYS = new URL("../../business-days.json", import.meta.url);
const NOON = "12:00";

/** Learns what it takes to say a date: { today, sample, said }. */
export async function learnDates() {
  const [readings, days] = await Promise.all([READINGS, DAYS].map(async (address) => (await fetch(address)).json()));
  const open = new BusinessDays(days);
  return {
    today,
    /** The date that stands in a blank of this type while none is picked, so many open days from today. */
    sample: (type, ahead) => (type === "dateline" ? today() : toIso(open.after(toDay(today()), ahead))),
    /** What is picked, as a blank of this type says it: { ja, romaji, en }. */
    said: (picked, type) => SAID[type](picked, readings),
  };
}

/** The date in Japan now. */
function today() {
  return inJapan(new Date()).date;
}

const SAID = {
  date: saidDate,
  dateline: saidDateline,
  day: (date, { weekdays }) => asSides(weekdays[weekdayOf(toDay(date))]),
  time: saidTime,
};

/** 12月3日（木）, the day of a contact: its weekday follows from it. */
export function saidDate(date, { months, days, weekdays_of_dates }) {
  const [, month, day] = piecesOf(date, { months, days });
  const weekday = weekdays_of_dates[weekdayOf(toDay(date))];
  return asSides([month[0] + day[0] + weekday[0], `${month[1]} ${day[1]}, ${weekday[1]}`, `${weekday[2]} ${day[2]} ${month[2]}`]);
}

/** 2026年12月3日, as a letter is dated. */
export function saidDateline(date, { years, months, days }) {
  const [number, month, day] = piecesOf(date, { months, days });
  const year = years[number] ?? [`${number}年`, number, number];
  return asSides([year[0] + month[0] + day[0], `${year[1]} ${month[1]} ${day[1]}`, `${day[2]} ${month[2]} ${year[2]}`]);
}

/** 午前11時30分. */
export function saidTime(time, { hours, minutes, halves, noon }) {
  if (time === NOON) return asSides(noon);
  const [number, past] = time.split(":").map(Number);
  const [hour, minute] = [hours[number], minutes[past]];
  return asSides([hour[0] + minute[0], hour[1] + minute[1], `${hour[2]}${minute[2]} ${halves[number < 12 ? 0 : 1]}`]);
}

function piecesOf(date, { months, days }) {
  const [year, month, day] = date.split("-");
  return [year, months[month - 1], days[day - 1]];
}

function asSides([ja, romaji, en]) {
  return { ja, romaji, en };
}
