import { element } from "../page/element.js";

/** So many characters of Japanese are said in a second, without haste. */
const SAID_IN_A_SECOND = 7;

/**
 * The silence or the minute of a step as a bar that fills by itself and needs no reading; the cue says the same in words.
 * It begins when our words have been said. `signs` is their length in characters.
 */
export function beat({ seconds }, signs) {
  if (!seconds) return "";
  const bar = element("span", { class: "call-beat-bar" });
  bar.style.setProperty("--seconds", seconds);
  bar.style.setProperty("--after", signs / SAID_IN_A_SECOND);
  return element("div", { class: "call-beat", "aria-hidden": "true" }, bar);
}
