// What drill and rehearsal show alike: what is said, with what helps to say it; the answers to choose among.
import { showBlanks } from "../blanks/filled-blanks.js";
import { announce } from "../page/announce.js";
import { element } from "../page/element.js";
import { utterance } from "../lines/utterance.js";

/** What one side says. A covered side shows only what is spoken; by ear nothing but the voice. */
export function lines(said, data, side, kind = "") {
  return element("div", { class: `practice-lines ${kind}` }, said.map((one) => {
    const shown = element("div", { class: `utterance ${side}`, "data-copied": true }, utterance(one, data));
    if (one.spoken !== "en") shown.append(listenButton(data));
    return shown;
  }));
}

/** Nothing sounds unasked: this button asks. */
function listenButton(data) {
  return element("span", { class: "line-foot" }, element("listen-line", { hidden: true }, element("button", { type: "button", class: "tool" }, data.words.listen)));
}

export function stopMark(data, { stop }) {
  return element("p", {}, element("span", { class: `stop-mark stop-${stop}` }, data.words[`stop_${stop}`]));
}

/** Buttons in a row, each with its key. */
export function answers(choices) {
  return element("div", { class: "practice-answers" }, choices.map(([words, onclick], at) =>
    element("button", { type: "button", class: "button", "aria-keyshortcuts": String(at + 1), onclick }, element("kbd", { "aria-hidden": "true" }, String(at + 1)), words)));
}

/** Puts the parts on the screen of a practice, from its top, and says its title. */
export function show(screen, parts) {
  screen.replaceChildren(...parts.flat(Infinity).filter(Boolean));
  showBlanks(screen);
  const title = screen.querySelector(".practice-title");
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
  announce(title.textContent);
}
