// Until November 2026 a date, a weekday and an hour were typed, in up to three scripts, and a company had one name. What
// readers of that edition have stored is carried over: what can be read becomes what is picked now, the rest stays.
// Every page loads this, so it does without the planner's modules.
const DAY = 86_400_000;
const DATES = { date: "day", other_date: "other_day" };
const TIMES = ["time", "other_time"];
const COMPANIES = { company: "company_full", prospect_company: "prospect_company_full" };
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = [/日曜|\bsun/, /月曜|\bmon/, /火曜|\btue/, /水曜|\bwed/, /木曜|\bthu/, /金曜|\bfri/, /土曜|\bsat/];
const LEGAL_FORM = /株式会社|有限会社|合同会社|合資会社|合名会社|\b(inc|ltd|llc|k\.?k|corporation|corp)\b/i;

/** The words without those of the old kind: { blank: fields }. */
export function withoutOldWords(words) {
  const now = { ...words };
  for (const [date, day] of Object.entries(DATES)) {
    replace(now, date, "date", readDate(now[date]) ?? (now[date] ? null : readWeekday(now[day])));
    // The weekday follows from the date; one of its own could contradict it.
    if (now[date]?.date) delete now[day];
  }
  for (const time of TIMES) replace(now, time, "time", readTime(now[time]));
  for (const [company, full] of Object.entries(COMPANIES)) if (!now[full]) fullNames(now, company, full);
  return now;
}

function replace(words, id, field, picked) {
  if (picked && !words[id]?.[field]) words[id] = { [field]: picked };
}

function fullNames(words, company, full) {
  const found = Object.entries(words[company] ?? {}).filter(([, name]) => LEGAL_FORM.test(name));
  if (found.length) words[full] = Object.fromEntries(found);
}

/** The first of the typed texts that can be read. */
function firstRead(fields, read) {
  for (const text of Object.values(fields ?? {})) {
    const found = read(text.normalize("NFKC").toLowerCase());
    if (found) return found;
  }
  return null;
}

function readDate(fields) {
  return firstRead(fields, (text) => {
    const [, year, month, day] =
      text.match(/(?:(\d{4})[年/-])?(\d{1,2})[月/-](\d{1,2})/) ?? inEnglish(text) ?? [];
    return month && dateOf(year, Number(month), Number(day));
  });
}

/** "15 December", "December 15th": as a match of year, month and day. */
function inEnglish(text) {
  const name = `(${MONTHS.join("|")})[a-z]*`;
  const found = text.match(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${name}`) ?? text.match(`${name}() (\\d{1,2})`);
  if (!found) return null;
  const [one, other] = found.slice(1).filter(Boolean);
  const [day, month] = Number(one) ? [one, other] : [other, one];
  return ["", text.match(/\b\d{4}\b/)?.[0], MONTHS.indexOf(month) + 1, day];
}

/** The next such date from today on, where no year was typed; null where there is none. */
function dateOf(year, month, day) {
  const ofYear = (one) => `${one}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const thisYear = Number(today().slice(0, 4));
  const date = ofYear(year ?? (ofYear(thisYear) < today() ? thisYear + 1 : thisYear));
  return new Date(date).toJSON()?.startsWith(date) ? date : null;
}

/** The next such weekday after today. */
function readWeekday(fields) {
  return firstRead(fields, (text) => {
    const weekday = WEEKDAYS.findIndex((name) => name.test(text));
    if (weekday < 0) return null;
    const now = new Date(today());
    const until = (weekday - now.getUTCDay() + 6) % 7 + 1;
    return new Date(now.getTime() + until * DAY).toJSON().slice(0, 10);
  });
}

function readTime(fields) {
  return firstRead(fields, (text) => {
    const [, hour, past] = text.match(/(\d{1,2})(?:時|[:.](?=\d\d))?(\d{1,2}|半)?/) ?? [];
    if (!hour) return null;
    const isAfternoon = /午後|p\.?m|afternoon|evening/.test(text);
    const isMorning = /午前|a\.?m|morning/.test(text);
    const number = isAfternoon && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
    const minute = past === "半" ? 30 : Number(past ?? 0);
    // "2時" alone may be either.
    if (number > 23 || minute > 59 || (isMorning ? number > 11 : number < 8)) return null;
    return `${String(number).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  });
}

/** The date in Japan now, in the form of Swedish dates: that of ISO 8601. */
function today() {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Tokyo" });
}
