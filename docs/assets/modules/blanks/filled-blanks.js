// The reader's own words for the blanks: kept on this device, put into every `.blank` of a page.
import { keep, kept } from "../device/storage.js";

const NAME = "blanks";
/** Which of the fields stands in for which side of an utterance, the best first. */
const SIDES = { ja: ["ja", "latin", "en"], romaji: ["romaji", "latin", "ja", "en"], en: ["en", "latin", "ja", "romaji"] };
const LANGUAGE = { ja: "ja", romaji: "ja-Latn" };
const samples = new WeakMap();
let words = asWords(kept(NAME));

/** What is filled: blank -> { ja, latin, romaji, en }. */
export function filledBlanks() {
  return words;
}

/** Fills one field of a blank; an empty value empties it. */
export function fillBlank(id, field, value) {
  const fields = { ...words[id], [field]: value.trim() };
  for (const [name, text] of Object.entries(fields)) if (!text) delete fields[name];
  words = { ...words, [id]: fields };
  if (!Object.keys(fields).length) delete words[id];
  changed();
}

export function clearBlanks() {
  words = {};
  changed();
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
    blank.replaceChildren(...samples.get(blank).map((node) => node.cloneNode(true)));
    return;
  }
  if (word.field === "ja" && side !== "ja") blank.lang = "ja";
  if (word.field !== "ja" && side === "ja") blank.lang = LANGUAGE[word.field] ?? "en";
  blank.textContent = withoutTitle(word.text, blank);
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

function changed() {
  keep(NAME, words);
  document.dispatchEvent(new CustomEvent("blanks-changed"));
}

function asWords(value) {
  return value && typeof value === "object" && !Array.isArray(value) ? value : {};
}

document.addEventListener("blanks-changed", () => showBlanks());
// Filled in another tab: the same words here.
addEventListener("storage", () => {
  words = asWords(kept(NAME));
  showBlanks();
});
