// What a voice is given to read: the kanji where they can be read in one way only, else the kana that stand above them.
const OTHERWISE = new URL("../../read-otherwise.json", import.meta.url);
let asked = null;
let otherwise = null;

/** Has the list ready before somebody presses: a phone speaks only at once. Without it all is read by its kana. */
export function learnReadings() {
  asked ??= fetch(OTHERWISE)
    .then((answer) => answer.json())
    .then((bases) => (otherwise = new Set(bases)))
    .catch(() => (asked = null));
}

/** What is read aloud of a line, as text. */
export function readAloud(line) {
  return [...line.childNodes].map(textOf).join("").replace(/\s+/g, " ").trim();
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeName !== "RUBY") return node.nodeType === Node.ELEMENT_NODE ? readAloud(node) : "";
  const base = [...node.childNodes].filter(({ nodeName }) => !["RT", "RP"].includes(nodeName)).map(({ textContent }) => textContent).join("");
  const reading = node.querySelector("rt")?.textContent;
  return reading && (!otherwise || otherwise.has(base)) ? reading : base;
}
