// The note on a call, as text to paste into a record. It is made here and goes nowhere by itself; what somebody has
// written into it stays as long as the tab does.
import { showBlanks, wordFor } from "../blanks/filled-blanks.js";
import { ownWords, pickedFor } from "../blanks/own-words.js";
import { soundEntries, stored } from "../device/storage.js";
import { nodesOf } from "../lines/utterance.js";
import { element } from "../page/element.js";
import { plainText } from "../page/plain-text.js";
import { heardIn, placeAt, titleOf } from "./engine.js";
import { heardWords } from "./screens.js";

const JAPAN = "Asia/Tokyo";
/** So many calls are remembered; the oldest go first. */
const REMEMBERED = 20;
/** What was edited, by the moment when its call began: { lines, text }, the lines as they were made then. */
const edited = stored("notes", (value) => soundEntries(value, soundEdit), { forVisit: true });

/** The note on the call that began at a moment, whose lines (see callNote) are these now. */
export function noteOf(began, lines) {
  const text = () => {
    const edit = edited.read()?.[began];
    return edit ? renewed(edit, lines) : lines.filter(Boolean).join("\n");
  };
  /** Keeps what somebody has made of it. */
  const edit = (text) =>
    edited.change((all) => {
      const others = Object.entries(all ?? {}).filter(([at]) => at !== String(began));
      return Object.fromEntries([...others, [began, { lines, text }]].slice(-REMEMBERED));
    });
  return { text, edit };
}

/** What was edited, its untouched lines as they are now: at another end of the call, or in another language. */
function renewed({ lines: before, text }, lines) {
  const now = new Map(before.map((line, at) => [line, lines[at] ?? ""]));
  const kept = text.split("\n").flatMap((line) => (line && now.has(line) ? now.get(line) || [] : line));
  return [...kept, ...lines.filter((line, at) => line && !before[at])].join("\n");
}

function soundEdit(value) {
  const isSound = Array.isArray(value?.lines) && value.lines.every((line) => typeof line === "string") && typeof value.text === "string";
  return isSound ? { lines: value.lines, text: value.text } : null;
}

/**
 * The note's lines: when, which play, how it ended, what to do next, the way taken, the reader's own words; one that has
 * nothing to say is empty. `play` and `outcome` are ids; `moves` are the places of the call in order: see way.js.
 */
export function callNote(data, { play, outcome, moves }) {
  const { words } = data;
  const { title, next } = data.outcomes[outcome];
  const way = moves.map(({ address, by }) => [heard(data, by), titleAt(data, address)].filter(Boolean).map((text) => told(data, text)).join(" → "));
  const colon = data.language === "ja" ? "：" : ": ";
  const own = Object.keys(ownWords())
    .filter((id) => Object.hasOwn(data.blanks, id))
    .map((id) => [data.blanks[id].label, ownWord(data.blanks[id], data.language)])
    .filter(([, word]) => word)
    .map(([label, word]) => `${label}${colon}${word}`);
  return [
    [words.note_time, times(data, moves[0].at, moves.at(-1).at)],
    [words.note_play, play && told(data, data.plays[play].title)],
    [words.note_outcome, told(data, title)],
    [words.next_step, told(data, next)],
    [words.note_path, way.join(" → ")],
    [words.note_blanks, own.join(data.language === "ja" ? "、" : "; ")],
  ].map(([name, value]) => (value ? `${name}${colon}${value}` : ""));
}

function heard(data, by) {
  const what = heardIn(data, by);
  return what && heardWords(data, what);
}

function titleAt(data, address) {
  const place = placeAt(data, address);
  if (place?.both) return heardWords(data, data.both_meanings[place.both]);
  return place?.phrase ? heardWords(data, data.phrases[place.phrase]) : place ? titleOf(data, place) : address;
}

/** A text of the data as plain text, with the reader's own words. */
function told(data, text) {
  const holder = element("span", { lang: data.language }, nodesOf(text, data.language, data.blanks));
  showBlanks(holder);
  return plainText(holder);
}

/** When it was, on the reader's clock and on Japan's; once where both say the same. */
function times({ language, words }, start, end) {
  const there = time(language, start, end, { timeZone: JAPAN });
  const inJapan = language === "ja" ? `${there}（${words.japan_time}）` : `${there} (${words.japan_time})`;
  if (there === time(language, start, end)) return inJapan;
  return [time(language, start, end, { timeZoneName: "short" }), inJapan].join(language === "ja" ? "、" : "; ");
}

/** As the reader's own locale writes it in the language of the page. */
function time(language, start, end, zone = {}) {
  const locale = navigator.languages.find((one) => one.startsWith(language)) ?? language;
  const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", ...zone });
  return format.formatRange(new Date(start), new Date(end));
}

/** The word in the language of the note, or as it was typed; without its reading. */
function ownWord(blank, language) {
  const sides = [language, "ja", "romaji", "en"];
  const word = sides.map((side) => wordFor(blank, side)).find(Boolean);
  return word ? word.text.replace(/｜|《[^》]*》/g, "") : pickedFor(blank);
}
