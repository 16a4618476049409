// A phrase in a list, which opens where it stands: reply, meaning, stop level, the plays that go on from it. A refusal
// says first that it is one. What leads on are links: to the play's page, and to the right step of the call.
import "../lines/copy-text.js";
import "../lines/listen-line.js";
import { addressOf, firstStep, playsOnFrom, titleOf } from "../call/engine.js";
import { element } from "../page/element.js";
import { nodesOf } from "../lines/utterance.js";
import { heardRow } from "./they-said.js";
import { fact, reply, stopRule } from "../call/screens.js";

/** As many plays as can be taken in at a glance; the phrase's page has them all. */
const PLAYS = 3;

/** `page(url)` gives an address below the language's root as the browser wants it. */
export function answer(data, id, page, open) {
  const { words } = data;
  const entry = data.phrases[id];
  const stops = entry.stop === 3;
  return element("details", { name: "answer", open },
    element("summary", { "data-phrase": id }, element("span", {}, heardRow(data, id, 0))),
    element("div", { class: "said-answer" },
      stops && stopRule(data, entry),
      reply(data, entry),
      element("dl", { class: "facts" }, fact(words.means, entry.means, data)),
      goesOn(data, id, stops, page),
      element("p", {}, element("a", { href: page(entry.url) }, words.open_page)),
    ));
}

function goesOn(data, id, stops, page) {
  const { words } = data;
  const places = stops ? [firstStep(data, data.stop)] : playsOnFrom(data, id).slice(0, PLAYS);
  if (!places.length) return "";
  const row = (place) => element("li", {}, playLink(data, place, page), callLink(place, stops ? words.they_refused : words.on_the_call, page));
  return [element("p", { class: "label" }, stops ? words.outcome_stops : words.go_on), element("ul", { class: "said-plays" }, places.map(row))];
}

function playLink(data, place, page) {
  const { title, url } = data.plays[place.play];
  const nodes = (text) => nodesOf(text, data.language, data.blanks);
  return element("a", { href: page(`${url}#step-${place.step}`) }, element("span", {}, nodes(title)), element("span", { class: "goal" }, nodes(titleOf(data, place))));
}

function callLink(place, words, page) {
  return element("a", { href: page(`call/#${addressOf(place)}`), class: "button" }, words);
}
