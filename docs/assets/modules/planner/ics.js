/** Calendar files as RFC 5545 has them, read alike by Google Calendar, Outlook and Apple Calendar. Pure. */
import { toIso } from "./business-days.js";

const LONGEST = 75;
const MINUTES = 30;
const JAPAN = [
  "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0900",
  "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE",
];

/**
 * @param events [{uid, day, time, summary, description, url, isCancelled}]; `time` such as "10:15" is Japan's, empty for
 *   all day
 * @param edition { stamp, sequence }: the Date of now, and how often this plan was written before
 */
export function calendarFile(events, edition) {
  const timed = events.some(({ time }) => time);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//playbook//cadence planner//EN",
    "CALSCALE:GREGORIAN",
    ...(timed ? JAPAN : []),
    ...events.flatMap((event) => eventLines(event, edition)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventLines({ uid, day, time, summary, description, url, isCancelled }, { stamp, sequence }) {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${stamp.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`,
    `SEQUENCE:${sequence}`,
    ...(isCancelled ? ["STATUS:CANCELLED"] : []),
    ...(time ? timedLines(day, time) : allDayLines(day)),
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    `URL:${url}`,
    "END:VEVENT",
  ];
}

function allDayLines(day) {
  const [start, end] = [day, day + 1].map((one) => compact(toIso(one)));
  return [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`, "TRANSP:TRANSPARENT"];
}

function timedLines(day, time) {
  const start = Date.parse(`${toIso(day)}T${time}Z`);
  const [from, to] = [start, start + MINUTES * 60_000].map((moment) => new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, ""));
  return [`DTSTART;TZID=Asia/Tokyo:${from}`, `DTEND;TZID=Asia/Tokyo:${to}`];
}

const compact = (iso) => iso.replaceAll("-", "");
const escape = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** A line broken so that none is longer than 75 bytes, and no character is cut. */
export function fold(line) {
  const lines = [""];
  let length = 0;
  for (const sign of line) {
    const bytes = new TextEncoder().encode(sign).length;
    if (length + bytes > LONGEST) {
      lines.push(" ");
      length = 1;
    }
    lines[lines.length - 1] += sign;
    length += bytes;
  }
  return lines.join("\r\n");
}
