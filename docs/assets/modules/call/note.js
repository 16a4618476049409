// The note on a call, as text to paste into a record. It is made here and goes nowhere by itself.
import { showBlanks, wordFor } from "../blanks/filled-blanks.js";
import { ownWords, pickedFor } from "../blanks/own-words.js";
import { nodesOf } from "../lines/utterance.js";
import { element } from "../page/element.js";
import { plainText } from "../page/plain-text.js";
import { placeAt, titleOf } from "./engine.js";
import { heardWords } from "./screens.js";

/**
 * The note: when, which play, how it ended, what to do next, the way taken, the reader's own words.
 * `play` and `outcome` are ids; `moves` are the places of the call in order: { address, by, at }, where `by` is what
 * was heard before it.
 */
export function callNote(data, { play, outcome, moves }) {
  const { words } = data;
  const { title, next } = data.outcomes[outcome];
  const way = moves.map(({ address, by }) => [by, titleAt(data, address)].filter(Boolean).map((text) => told(data, text)).join(" → "));
  const colon = data.language === "ja" ? "：" : ": ";
  const own = Object.keys(ownWords())
    .map((id) => [data.blanks[id]?.label, data.blanks[id] && ownWord(data.blanks[id], data.language)])
    .filter(([, word]) => word)
    .map(([label, word]) => `${label}${colon}${word}`);
  return [
    [words.note_time, time(data.language, moves[0].at, moves.at(-1).at)],
    [words.note_play, play && told(data, data.plays[play].title)],
    [words.note_outcome, told(data, title)],
    [words.next_step, told(data, next)],
    [words.note_path, way.join(" → ")],
    [words.note_blanks, own.join(data.language === "ja" ? "、" : "; ")],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}${colon}${value}`)
    .join("\n");
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

/** The time on the reader's clock, as the reader's own locale writes it in the language of the page. */
function time(language, start, end) {
  const locale = navigator.languages.find((one) => one.startsWith(language)) ?? language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return format.formatRange(new Date(start), new Date(end));
}

/** The word in the language of the note, or as it was typed; without its reading. */
function ownWord(blank, language) {
  const sides = [language, "ja", "romaji", "en"];
  const word = sides.map((side) => wordFor(blank, side)).find(Boolean);
  return word ? word.text.replace(/｜|《[^》]*》/g, "") : pickedFor(blank);
}
