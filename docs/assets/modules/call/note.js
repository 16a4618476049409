// The note on a call, as text to paste into a record. It is made here and goes nowhere by itself.
import { filledBlanks } from "../blanks/filled-blanks.js";

/**
 * The note: when, which play, how it ended, what to do next, the way taken, the reader's own words.
 * `moves` are the places of the call in order: { title, by, at }, where `by` is what was heard before it.
 */
export function callNote(data, { play, outcome, moves }) {
  const { words } = data;
  const colon = data.language === "ja" ? "：" : ": ";
  const own = Object.entries(filledBlanks())
    .filter(([id]) => data.blanks[id])
    .map(([id, fields]) => `${data.blanks[id].label}${colon}${ownWord(fields, data.language)}`);
  return [
    [words.note_time, time(data.language, moves[0].at, moves.at(-1).at)],
    [words.note_play, play],
    [words.note_outcome, outcome.title],
    [words.next_step, outcome.next],
    [words.note_path, moves.map(({ title, by }) => (by ? `${by} → ${title}` : title)).join(" → ")],
    [words.note_blanks, own.join(data.language === "ja" ? "、" : "; ")],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}${colon}${value}`)
    .join("\n");
}

/** The time on the reader's clock, as the reader's own locale writes it in the language of the page. */
function time(language, start, end) {
  const locale = navigator.languages.find((one) => one.startsWith(language)) ?? language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return format.formatRange(new Date(start), new Date(end));
}

function ownWord(fields, language) {
  return language === "ja" ? fields.ja ?? fields.latin ?? fields.en : fields.latin ?? fields.en ?? fields.ja;
}
