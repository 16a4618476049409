// The reader's own words for the blanks: stored on this device, put into every `.blank` of a page.
import { soundEntries, stored } from "../device/storage.js";
import { nodesOf } from "../lines/utterance.js";

/** Which of the fields stands in for which side of an utterance, the best first. */
const SIDES = { ja: ["ja", "latin", "en"], romaji: ["romaji", "latin", "ja", "en"], en: ["en", "latin", "ja", "romaji"] };
const FIELDS = ["ja", "latin", "romaji", "en"];
const LANGUAGE = { ja: "ja", romaji: "ja-Latn" };
const samples = new WeakMap();
const device = stored("blanks", soundWords);
let words = device.read() ?? {};
/** Says the day for a blank, once it is known; and the question for it. */
let sampleDay = () => null;
let asked = null;

/** What is filled: blank -> { ja, latin, romaji, en }. */
export function filledBlanks() {
  return words;
}

/** Fills one field of a blank; an empty value empties it. */
export function fillBlank(id, field, value) {
  device.change((now) => soundWords({ ...now, [id]: { ...now?.[id], [field]: value } }));
}

export function clearBlanks() {
  device.change(() => null);
}

/** Only words that can stand in a line: what else was stored, or has become of it, is left out. */
function soundWords(value) {
  return soundEntries(value, (fields) => {
    const sound = soundEntries(fields, (text, field) => (FIELDS.includes(field) && typeof text === "string" && text.trim()) || null);
    return sound && Object.keys(sound).length ? sound : null;
  });
}

/** The word for a side of an utterance, and the field it comes from; null while the blank is unfilled. */
export function wordFor(id, side) {
  const fields = words[id];
  const field = fields && SIDES[side].find((name) => fields[name]);
  return field ? { text: fields[field], field } : null;
}

/** Puts the reader's words into the blanks below `root`; a sample comes back where there are none. */
export function showBlanks(root = document) {
  for (const blank of root.querySelectorAll(".blank[data-blank]")) show(blank);
}

function show(blank) {
  if (!samples.has(blank)) samples.set(blank, [...blank.childNodes].map((node) => node.cloneNode(true)));
  const side = sideOf(blank.parentElement);
  const word = wordFor(blank.dataset.blank, side);
  blank.classList.toggle("filled", Boolean(word));
  blank.removeAttribute("lang");
  if (!word) {
    blank.replaceChildren(...sampleOf(blank, side));
    return;
  }
  if (word.field === "ja" && side !== "ja") blank.lang = "ja";
  if (word.field !== "ja" && side === "ja") blank.lang = LANGUAGE[word.field] ?? "en";
  blank.textContent = withoutTitle(word.text, blank);
}

/** What stands in a blank that nobody has filled; a day is one that is still to come. */
function sampleOf(blank, side) {
  const own = samples.get(blank);
  const { type } = blank.dataset;
  if (type) asked ??= learnDays();
  const day = type && sampleDay(type, blank.dataset.blank);
  if (!day) return own.map((node) => node.cloneNode(true));
  const hasReading = own.some(({ nodeName }) => nodeName === "RUBY");
  return nodesOf(hasReading ? day[side] : day[side].replace(/｜|《[^》]*》/g, ""), side, {});
}

/** A page without blanks for days need not know them; without a network the page's own sample stays. */
async function learnDays() {
  try {
    const { learnSampleDays } = await import("./sample-days.js");
    sampleDay = await learnSampleDays();
    showBlanks();
  } catch {
    asked = null;
  }
}

function sideOf(element) {
  const language = element.closest("[lang]")?.lang ?? "en";
  return language === "ja-Latn" ? "romaji" : language.startsWith("ja") ? "ja" : "en";
}

const TITLE_FOLLOWS = /^\s*(様|さま|さん|-(san|sama)\b)/;
const TITLE_PRECEDES = /\b(mr|mrs|ms|miss)\.?\s*$/i;

/** A typed 様, -san or Mr is dropped where the text around the blank brings a title of its own. */
function withoutTitle(word, blank) {
  const titled = TITLE_FOLLOWS.test(textBeside(blank, "nextSibling")) || TITLE_PRECEDES.test(textBeside(blank, "previousSibling"));
  if (!titled) return word;
  return word.replace(/\s*(様|さま|さん)$|[-\s]+(san|sama)$|^(mr|mrs|ms|miss)\.?\s+/i, "") || word;
}

function textBeside(node, way) {
  const beside = node[way];
  if (!beside) return "";
  // 様《さま》 is a ruby element: its base is what is written.
  return beside.nodeName === "RUBY" ? beside.firstChild.textContent : beside.textContent;
}

device.follow(() => {
  words = device.read() ?? {};
  showBlanks();
  document.dispatchEvent(new CustomEvent("blanks-changed"));
});
