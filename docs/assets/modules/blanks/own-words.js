// The reader's own words for the blanks, as they are kept on this device: blank -> field -> word. What is picked has one
// field, `date` or `time`; what is typed has the scripts that it was typed in.
import { isShortText, soundEntries, stored } from "../device/storage.js";
import { withoutOldWords } from "./old-words.js";

const SCRIPTS = ["ja", "latin", "romaji", "en"];
const PICKED = {
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
};
/** Which fields can stand on which side of an utterance, the best first. */
const SIDES = { ja: ["ja"], romaji: ["romaji", "latin"], en: ["en", "latin"] };
/** What is the same in every script. */
const SAME_EVERYWHERE = ["phone", "email"];
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const device = stored("blanks", soundWords);
let words = device.read() ?? {};

/** What is filled: blank -> fields. */
export function ownWords() {
  return words;
}

/** Fills one field of a blank; an empty value empties it. What is picked takes the place of all that was typed. */
export function fillBlank(id, field, value) {
  device.change((now) => soundWords({ ...now, [id]: { ...(isPicked(field) ? {} : now?.[id]), [field]: value } }));
}

export function clearBlanks() {
  device.change(() => null);
}

/** Calls `listener` whenever they change, whichever page changes them. */
export function followOwnWords(listener) {
  device.follow(() => {
    words = device.read() ?? {};
    listener();
  });
}

/** Whether a date or an hour is picked anywhere. */
export function isAnythingPicked() {
  return Object.values(words).some(({ date, time }) => date || time);
}

/** The date or hour that was picked for a blank, or for the one that it follows; null where none was. */
export function pickedFor({ id, of }) {
  const fields = words[of ?? id];
  return fields?.date ?? fields?.time ?? null;
}

/**
 * The word that was typed for a side ("ja", "romaji", "en") of a blank; null where none was typed in its script: a name
 * in the wrong script would be read out in mid-sentence.
 */
export function typedFor({ id, type }, side) {
  const fields = words[id] ?? {};
  const names = SAME_EVERYWHERE.includes(type) ? [...SIDES[side], ...SCRIPTS] : SIDES[side];
  return names.map((name) => fields[name]).find((word) => word && belongs(word, side, type)) ?? null;
}

function belongs(word, side, type) {
  if (SAME_EVERYWHERE.includes(type)) return true;
  if (side !== "ja") return !JAPANESE.test(word);
  return type !== "person" || JAPANESE.test(word);
}

/** Only words that can stand in a line: what else was stored, or has become of it, is left out. */
function soundWords(value) {
  const sound = soundEntries(value, (fields) => {
    const kept = soundEntries(fields, (text, field) => (isShortText(text) && isSound(text.trim(), field) ? text.trim() : null));
    return kept && Object.keys(kept).length ? kept : null;
  });
  return sound && withoutOldWords(sound);
}

function isSound(text, field) {
  return isPicked(field) ? PICKED[field](text) : SCRIPTS.includes(field) && text !== "";
}

function isPicked(field) {
  return Object.hasOwn(PICKED, field);
}
