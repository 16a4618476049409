// What the field lists: a phrase, an answer that scripts expect, a sentence with both meanings.
import { element } from "../page/element.js";
import { utterance } from "../lines/utterance.js";

/** Whether the page's data have what was found; another edition of the index may know more. */
export function isKnown(data, { kind, id }) {
  if (kind === "answer") return true;
  return Object.hasOwn(kind === "phrase" ? data.phrases : data.both_meanings, id);
}

/** A result as a link into the call: to the phrase, to the sentence with both meanings, or to the step it leads to. */
export function linkTo(data, result) {
  const { kind, id, ways = [] } = result;
  const address = { phrase: `phrase:${id}`, "both-meanings": `both:${id}`, answer: ways[0] }[kind];
  return element("a", { href: `#${address}`, "data-row": true, "data-phrase": kind === "phrase" && id, "data-to": address }, rowOf(data, result));
}

/** A result as a list shows it, with its stop level; those below `from` go unmarked. */
export function rowOf(data, result, from = 2) {
  if (result.kind === "phrase") return heardRow(data, data.phrases[result.id], from);
  if (result.kind === "both-meanings") {
    const mark = element("span", { class: "stop-mark stop-both" }, data.words["kind_both-meanings"]);
    return [utterance(data.both_meanings[result.id], data, "span"), mark];
  }
  return [scripted(data, result), stopMark(data, result.stop, from)];
}

/** A phrase with what it asks of us. */
export function heardRow(data, phrase, from = 2) {
  return [utterance(phrase, data, "span"), stopMark(data, phrase.stop, from)];
}

function stopMark(data, stop, from) {
  return stop >= from && element("span", { class: `stop-mark stop-${stop}` }, data.words[`stop_${stop}`]);
}

/** The words of an answer in a script, in both languages where that helps. */
function scripted(data, { title, said }) {
  if (data.language === "ja") return element("span", { class: "said", lang: "ja" }, title.text);
  return [said && element("span", { class: "said", lang: "ja" }, said.text), element("span", { class: "meaning", lang: "en" }, title.text)];
}
