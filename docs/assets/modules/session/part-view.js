// One part of a session, as it is read and as it is changed.
import { utterance } from "../lines/utterance.js";
import { element } from "../page/element.js";
import { linkToThis } from "../page/link-to-this.js";

const ROOT = rootOf(document.documentElement.lang);
const OURS = { line: "we", phrase: "they" };
/** What is shown otherwise than by what it says, or by what names it. */
const SHOWN = { question, fingers };

/** A part as a list item that begins after `from` minutes; `changes` has what its fields and buttons do, and is null while it is only read. */
export function partView(part, at, { data, words, cards, changes, link, from }) {
  const known = data.parts[part.part];
  const shown = element("div", { class: "part-said" }, SHOWN[known.kind] ? SHOWN[known.kind](known, words, data) : said(known, data));
  if (!changes) linkToThis(shown, link(part.part));
  return element("li", { class: `session-part part-${known.kind}`, "data-part-name": part.part, "data-minutes": part.minutes, "data-may-skip": !known.stays, tabindex: "-1" },
    shown,
    !changes && part.minutes && time(part.minutes, from, words),
    !changes && part.note && element("p", { class: "part-note" }, part.note),
    known.cards && cards && element("a", { class: "part-cards", href: `${cards}#${known.cards}` }, words.role_play_cards),
    changes && controls(part, at, words, changes));
}

/** How long a part takes, and when it begins: after some minutes, or at an hour that a clock fills in. */
function time(minutes, from, words) {
  return element("span", { class: "minutes" }, element("span", { class: "item-clock" }), element("span", { class: "item-from" }, `${clock(from)} · `), words.minutes.replace("{n}", minutes));
}

/** Minutes as hours and minutes. */
function clock(minutes) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Where the pages of a language begin. */
function rootOf(language) {
  return new URL(language === "en" ? "../../../" : `../../../${language}/`, import.meta.url);
}

function said(known, data) {
  const href = new URL(known.url, ROOT).href;
  if (!known.say) return element("a", { href }, known.choices ? element("span", { class: "ask" }, known.title) : known.title);
  return element("a", { href, class: `utterance ${OURS[known.kind]}` }, utterance(known, data, "span"));
}

/** The choices of a question, its number and its reason, as the quiz and the projector take them. */
function question(known, words, data) {
  const { url, choices, answer, because } = known;
  return element("div", { class: "question", "data-answer": answer, ...elsewhere(url, data) },
    element("p", {}, said(known, data)),
    element("ol", { class: "choices" }, choices.map((choice) => element("li", {}, element("span", { class: "choice" }, choice)))),
    solution(answer, because, words));
}

/** Phrases that everybody judges by fingers, as a training has them. */
function fingers(known, words, data) {
  const levels = [words.stop_0, words.stop_1, words.stop_2, words.stop_3];
  const judged = known.judged.map((name, at) => element("li", { "data-answer": known.answers[at][0], ...elsewhere(known.url, data) },
    element("div", { class: "utterance they" }, utterance(data.parts[name], data, "span")), solution(...known.answers[at], words)));
  return element("div", { class: "judging" }, element("p", { class: "how-far" }, element("a", { href: new URL(known.url, ROOT).href }, known.title)),
    element("ol", { class: "fingers" }, levels.map((level) => element("li", {}, level))), element("ol", { class: "to-judge" }, judged));
}

/** The number that is right, and why; out of sight until it is asked for. */
function solution(answer, because, words) {
  return element("details", { class: "answer" }, element("summary", {}, words.answer), element("p", {}, element("strong", {}, answer), " ", element("span", { class: "because" }, because)));
}

/** Where something asked stands in the other language. */
function elsewhere(url, data) {
  return { "data-anchor": url.split("#")[1], "data-there": new URL(url, rootOf(data.language === "en" ? "ja" : "en")).href };
}

function controls(part, at, words, { set, move, remove }) {
  const { session_up, session_down, session_remove, session_drag, session_minutes, session_note } = words;
  const button = (sign, name, properties) => element("button", { type: "button", class: "tool", "aria-label": `${name} (${at + 1})`, title: name, ...properties }, sign);
  const field = (label, input) => element("label", {}, `${label} `, input);
  return element("div", { class: "part-controls" },
    element("span", { class: "part-handle", title: session_drag, "aria-hidden": "true" }, "⠿"),
    field(session_minutes, element("input", { type: "number", min: 1, max: 480, value: part.minutes, inputmode: "numeric", autocomplete: "off", onchange: ({ target }) => set(at, { minutes: target.valueAsNumber }) })),
    button("↑", session_up, { "data-move": "-1", onclick: () => move(at, at - 1, "-1") }),
    button("↓", session_down, { "data-move": "1", onclick: () => move(at, at + 1, "1") }),
    button("×", session_remove, { onclick: () => remove(at) }),
    field(session_note, element("input", { type: "text", value: part.note, autocomplete: "off", onchange: ({ target }) => set(at, { note: target.value }) })));
}
