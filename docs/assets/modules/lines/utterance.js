// What is said, as elements: ruby, blanks, the three sides of an utterance.
import { element } from "../page/element.js";

const MARKS = /｜([^｜《》]+)《([^《》]+)》|\{([a-z_]+)\}/g;

/** A text with ruby (`｜席《せき》`), blanks (`{me}`) and breaks (U+200B) as nodes; `side` is "ja", "romaji" or "en". */
export function nodesOf(text, side, blanks) {
  const nodes = [];
  let at = 0;
  for (const mark of text.matchAll(MARKS)) {
    nodes.push(...phrases(text.slice(at, mark.index)), mark[3] ? blank(mark[3], side, blanks) : ruby(mark[1], mark[2]));
    at = mark.index + mark[0].length;
  }
  return [...nodes, ...phrases(text.slice(at))];
}

/** Words, with `<wbr>` where a Japanese line may break. */
function phrases(words) {
  return words.split("\u200b").flatMap((phrase, at) => (at ? [element("wbr"), phrase] : phrase));
}

/** An utterance as the pages show it: the Japanese, its romaji, its meaning. Spoken English is a line and its meaning. */
export function utterance({ say: [ja, romaji, en], spoken }, data, name = "p") {
  const [voice, voiceOf] = data.voices?.[ja] ?? [];
  if (spoken === "en") {
    return [
      element(name, { class: "said", lang: "en" }, nodesOf(en, "en", data.blanks)),
      data.language === "ja" ? element(name, { class: "meaning", lang: "ja" }, nodesOf(ja, "ja", data.blanks)) : "",
    ];
  }
  return [
    element(name, { class: "said", lang: "ja", translate: "no", "data-voice": voice, "data-voice-of": voiceOf }, nodesOf(ja, "ja", data.blanks)),
    element(name, { class: "romaji", lang: "ja-Latn" }, nodesOf(romaji, "romaji", data.blanks)),
    element(name, { class: "meaning", lang: "en" }, nodesOf(en, "en", data.blanks)),
  ];
}

function ruby(base, reading) {
  // A screen reader has read the base already.
  return element("ruby", {}, base, element("rp", {}, "（"), element("rt", { "aria-hidden": "true" }, reading), element("rp", {}, "）"));
}

function blank(id, side, blanks) {
  if (!blanks[id]) return `{${id}}`;
  const { type, of, ahead, sample: [ja, romaji, en] } = blanks[id];
  const sample = { ja, romaji, en }[side];
  return element("span", { class: "blank", "data-blank": id, "data-type": type, "data-of": of, "data-ahead": ahead }, nodesOf(sample, side, {}));
}
