// Puts the reader's own words into every `.blank` of a page. Where there are none the sample stays, and is marked as one.
import { nodesOf } from "../lines/utterance.js";
import { followOwnWords, isAnythingPicked, pickedFor, typedFor } from "./own-words.js";

/** The types of blanks in which a day stands even before one is picked: see dates.js. */
const DAYS = ["date", "dateline", "day"];
const READINGS = /｜|《[^》]*》/g;
const samples = new WeakMap();
/** What it takes to say a date, once it is known; and the question for it. */
let dates = null;
let asked = null;

/** Puts the reader's words into the blanks below `root`; a sample comes back where there are none. */
export function showBlanks(root = document) {
  for (const blank of root.querySelectorAll(".blank[data-blank]")) show(blank);
}

/** Puts the samples back: on paper the reader's words stand only where they are asked for. */
export function hideOwnWords(root = document) {
  for (const blank of root.querySelectorAll(".blank:is(.filled, .past)")) {
    blank.classList.remove("filled", "past");
    blank.replaceChildren(...samples.get(blank).map((node) => node.cloneNode(true)));
  }
}

/**
 * What stands on a side ("ja", "romaji", "en") of a blank: { text, isPicked, isPast }; null while nothing fills it. What
 * is picked brings its reading. A day of a contact that is past fills nothing any more.
 */
export function wordFor({ id, type, of }, side) {
  const picked = pickedFor({ id, of });
  if (!picked) {
    const text = typedFor({ id, type }, side);
    return text && { text };
  }
  learnDates();
  const isToCome = type === "date" || type === "day";
  return dates && { text: dates.said(picked, type)[side], isPicked: true, isPast: isToCome && picked < dates.today() };
}

function show(blank) {
  if (!samples.has(blank)) samples.set(blank, [...blank.childNodes].map((node) => node.cloneNode(true)));
  const side = sideOf(blank.parentElement);
  const { blank: id, type, of, ahead } = blank.dataset;
  const word = wordFor({ id, type, of }, side);
  blank.classList.toggle("filled", Boolean(word) && !word.isPast);
  blank.classList.toggle("past", Boolean(word?.isPast));
  if (!word) blank.replaceChildren(...sampleOf(blank, type, Number(ahead ?? 1), side));
  else if (word.isPicked) blank.replaceChildren(...withReading(blank, word.text, side));
  else blank.textContent = withoutTitle(word.text, blank);
}

/** What stands in a blank that nobody has filled; a day is one that is still to come. */
function sampleOf(blank, type, ahead, side) {
  if (DAYS.includes(type)) learnDates();
  if (dates && DAYS.includes(type)) return withReading(blank, dates.said(dates.sample(type, ahead), type)[side], side);
  return samples.get(blank).map((node) => node.cloneNode(true));
}

/** A date as the page writes this blank: with its reading where the sample has one. */
function withReading(blank, text, side) {
  const hasReading = samples.get(blank).some(({ nodeName }) => nodeName === "RUBY");
  return nodesOf(hasReading ? text : text.replace(READINGS, ""), side, {});
}

/** A page without dates need not know how they are said; without a network the page's own samples stay. */
function learnDates() {
  asked ??= import("./dates.js")
    .then((module) => module.learnDates())
    .then((learnt) => {
      dates = learnt;
      changed();
    })
    .catch(() => (asked = null));
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
  // Between a surname and its title there may be a given name: 佐藤　直子様.
  if (beside.nodeType === Node.TEXT_NODE && !beside.data.trim() && beside[way]?.matches?.(".blank")) return textBeside(beside[way], way);
  // 様《さま》 is a ruby element: its base is what is written.
  return beside.nodeName === "RUBY" ? beside.firstChild.textContent : beside.textContent;
}

function changed() {
  // The note on a call may want them when the network is gone.
  if (isAnythingPicked()) learnDates();
  showBlanks();
  document.dispatchEvent(new CustomEvent("blanks-changed"));
}

followOwnWords(changed);
if (isAnythingPicked()) learnDates();
