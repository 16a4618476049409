// What was said, in a list, opening where it stands: what to answer, what it means, the plays that go on from it. A
// refusal says first that it is one. What leads on are links: to the play's page, and to the right step of the call.
import "../lines/copy-text.js";
import "../lines/listen-line.js";
import { addressOf, firstStep, placeOf, playsOnFrom, titleOf } from "../call/engine.js";
import { element } from "../page/element.js";
import { nodesOf } from "../lines/utterance.js";
import { bothMeanings, fact, reply, stopMark, stopRule } from "../call/screens.js";
import { rowOf } from "./rows.js";
import { tellTheEditors } from "./tell-the-editors.js";

/** As many plays as can be taken in at a glance; the phrase's page has them all. */
const PLAYS = 3;

/** `page(url)` gives an address below the language's root as the browser wants it; `sentence` is what was typed. */
export function answer(data, result, page, open, sentence) {
  const parts = { phrase: phraseParts, answer: scriptParts, "both-meanings": bothParts }[result.kind](data, result, page);
  return element("details", { name: "answer", open },
    element("summary", { "data-row": true, "data-phrase": result.kind === "phrase" && result.id, "data-kind": result.kind }, element("span", {}, rowOf(data, result, 0))),
    element("div", { class: "said-answer" }, parts, tellTheEditors(data, { sentence: sentence(), card: result.url })),
  );
}

function phraseParts(data, { id }, page) {
  const { words } = data;
  const entry = data.phrases[id];
  const stops = entry.stop === 3;
  const places = stops ? [firstStep(data, data.stop)] : playsOnFrom(data, id);
  return [
    reply(data, entry),
    stops && stopRule(data, entry),
    element("dl", { class: "facts" }, fact(words.means, entry.means, data)),
    goesOn(data, places, stops, page),
    element("p", {}, element("a", { href: page(entry.url) }, words.open_page)),
  ];
}

/** An answer that scripts expect: what we say next, and the steps of the calls that wait for it. */
function scriptParts(data, { ways, stop, reply: said }, page) {
  const stops = stop === 3;
  const places = stops ? [firstStep(data, data.stop)] : ways.map(placeOf).filter(({ play }) => data.plays[play]);
  return [
    stops && element("div", { class: "call-stop-rule" }, stopMark(data, { stop }), element("p", {}, data.words.stop_rule)),
    said.length ? element("div", { class: "call-now" }, element("p", { class: "label" }, data.words.reply), said.map((line) => lineOf(line))) : "",
    goesOn(data, places, stops, page),
  ];
}

function lineOf({ ja, romaji, en }) {
  return element("div", { class: "utterance we" },
    element("p", { class: "said", lang: "ja" }, ja), romaji && element("p", { class: "romaji", lang: "ja-Latn" }, romaji), en && element("p", { class: "meaning", lang: "en" }, en));
}

function bothParts(data, { id }, page) {
  return bothMeanings(data, data.both_meanings[id], (phrase) => page(data.phrases[phrase].url));
}

function goesOn(data, places, stops, page) {
  const { words } = data;
  if (!places.length) return "";
  const row = (place) => element("li", {}, playLink(data, place, page), callLink(place, stops ? words.they_refused : words.on_the_call, page));
  return [element("p", { class: "label" }, stops ? words.outcome_stops : words.go_on), element("ul", { class: "said-plays" }, places.slice(0, PLAYS).map(row))];
}

function playLink(data, place, page) {
  const { title, url } = data.plays[place.play];
  const nodes = (text) => nodesOf(text, data.language, data.blanks);
  return element("a", { href: page(`${url}#step-${place.step}`) }, element("span", {}, nodes(title)), element("span", { class: "goal" }, nodes(titleOf(data, place))));
}

function callLink(place, words, page) {
  return element("a", { href: page(`call/#${addressOf(place)}`), class: "button" }, words);
}
