// One part of a session, as it is read and as it is changed.
import { utterance } from "../lines/utterance.js";
import { element } from "../page/element.js";

/** The page's language below the site's root. */
const ROOT = new URL(document.documentElement.lang === "en" ? "../../../" : `../../../${document.documentElement.lang}/`, import.meta.url);
const OURS = { line: "we", phrase: "they" };

/** A part as a list item; `changes` has what its fields and buttons do, and is null while it is only read. */
export function partView(part, at, { data, words, cards, changes }) {
  const known = data.parts[part.part];
  return element("li", { class: `session-part part-${known.kind}`, "data-at": at, "data-minutes": part.minutes },
    element("div", { class: "part-said" }, said(known, data)),
    !changes && part.minutes && element("span", { class: "minutes" }, words.minutes.replace("{n}", part.minutes)),
    !changes && part.note && element("p", { class: "part-note" }, part.note),
    known.cards && cards && element("a", { class: "part-cards", href: `${cards}#${known.cards}` }, words.role_play_cards),
    changes && controls(part, at, words, changes));
}

function said(known, data) {
  const href = new URL(known.url, ROOT).href;
  if (!known.say) return element("a", { href }, known.title);
  return element("a", { href, class: `utterance ${OURS[known.kind]}` }, utterance(known, data, "span"));
}

function controls(part, at, words, { set, move, remove, drag }) {
  const { session_up, session_down, session_remove, session_drag, session_minutes, session_note } = words;
  const button = (sign, name, properties) => element("button", { type: "button", class: "tool", "aria-label": `${name} (${at + 1})`, title: name, ...properties }, sign);
  const field = (label, input) => element("label", {}, `${label} `, input);
  return element("div", { class: "part-controls" },
    element("span", { class: "part-handle", draggable: "true", title: session_drag, "aria-hidden": "true", ondragstart: (event) => drag(event, at) }, "⠿"),
    field(session_minutes, element("input", { type: "number", min: 1, max: 480, value: part.minutes, inputmode: "numeric", autocomplete: "off", onchange: ({ target }) => set(at, { minutes: target.valueAsNumber }) })),
    button("↑", session_up, { "data-move": "-1", onclick: () => move(at, at - 1, "-1") }),
    button("↓", session_down, { "data-move": "1", onclick: () => move(at, at + 1, "1") }),
    button("×", session_remove, { onclick: () => remove(at) }),
    field(session_note, element("input", { type: "text", value: part.note, autocomplete: "off", onchange: ({ target }) => set(at, { note: target.value }) })));
}
