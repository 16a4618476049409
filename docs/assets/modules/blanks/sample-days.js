// Which day stands in a blank for a date while nobody has filled it: never one that is past. It is the next day on
// which offices in Japan are open, as it is said there; until that is known the page's own 〇月〇日 stays.
import { inJapan } from "../hour/japan-time.js";
import { BusinessDays, toDay, toIso, weekdayOf } from "../planner/business-days.js";

const DATA = new URL("../../business-days.json", import.meta.url);
const SECOND = "other_";
const MONTHS = ["いち", "に", "さん", "し", "ご", "ろく", "しち", "はち", "く", "じゅう", "じゅういち", "じゅうに"];
const MONTHS_IN_ROMAJI = ["ichi", "ni", "san", "shi", "go", "roku", "shichi", "hachi", "ku", "jū", "jūichi", "jūni"];
const UNITS = ["", "いち", "に", "さん", "よん", "ご", "ろく", "しち", "はち", "く"];
const UNITS_IN_ROMAJI = ["", "ichi", "ni", "san", "yon", "go", "roku", "shichi", "hachi", "ku"];
/** The days of a month with a name of their own. */
const NAMED = {
  1: ["ついたち", "tsuitachi"], 2: ["ふつか", "futsuka"], 3: ["みっか", "mikka"], 4: ["よっか", "yokka"], 5: ["いつか", "itsuka"],
  6: ["むいか", "muika"], 7: ["なのか", "nanoka"], 8: ["ようか", "yōka"], 9: ["ここのか", "kokonoka"], 10: ["とおか", "tōka"],
  14: ["じゅうよっか", "jūyokka"], 20: ["はつか", "hatsuka"], 24: ["にじゅうよっか", "nijūyokka"],
};
const TENS = [["", ""], ["じゅう", "jū"], ["にじゅう", "nijū"], ["さんじゅう", "sanjū"]];
const WEEKDAYS = [
  ["日", "にち", "nichi"], ["月", "げつ", "getsu"], ["火", "か", "ka"], ["水", "すい", "sui"], ["木", "もく", "moku"], ["金", "きん", "kin'"], ["土", "ど", "do"],
];

/** Gives what makes of a blank's type (`date` or `day`) and id the day as it is said: { ja, romaji, en }. */
export async function learnSampleDays() {
  const days = new BusinessDays(await (await fetch(DATA)).json());
  return (type, id) => {
    const day = days.after(toDay(inJapan(new Date()).date), id.startsWith(SECOND) ? 2 : 1);
    return type === "date" ? saidDate(day) : saidWeekday(day);
  };
}

/** A date as it is said, without its year. */
export function saidDate(day) {
  const [, month, date] = toIso(day).split("-").map(Number);
  const [kana, romaji] = NAMED[date] ?? counted(date);
  return {
    ja: `｜${month}月《${MONTHS[month - 1]}がつ》｜${date}日《${kana}》`,
    romaji: `${MONTHS_IN_ROMAJI[month - 1]}gatsu ${romaji}`,
    en: english(day, { day: "numeric", month: "long" }),
  };
}

function counted(date) {
  const [tens, unit] = [Math.floor(date / 10), date % 10];
  return [`${TENS[tens][0]}${UNITS[unit]}にち`, `${TENS[tens][1]}${UNITS_IN_ROMAJI[unit]}nichi`];
}

/** A day of the week as it is said. */
export function saidWeekday(day) {
  const [ja, kana, romaji] = WEEKDAYS[weekdayOf(day)];
  return { ja: `｜${ja}曜日《${kana}ようび》`, romaji: `${romaji}yōbi`, en: english(day, { weekday: "long" }) };
}

function english(day, parts) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...parts }).format(day * 86_400_000);
}
