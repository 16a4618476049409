// Loads the module of each element of ours that the page has, when the page itself is there: it reads without them.
const ELEMENTS = [
  "header/toggle-button", "header/reading-switches", "header/scheme-switch", "header/keep-voices", "language/language-switch",
  "blanks/my-words", "lines/copy-text", "lines/listen-line", "lines/open-in-mail", "lines/cover-meaning",
  "checklist/play-checklist", "script/print-sheet", "they-said/said-at-home", "call/call-mode", "planner/cadence-planner",
  "training/training-quiz", "training/training-clock", "session/add-part", "session/own-session", "projector/project-page",
  "status/page-status",
  "changes/what-changed", "practice/practice-page", "training/role-play", "training/training-faces", "training/room-box",
];

if (document.readyState !== "complete") {
  await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
}
for (const name of ELEMENTS) {
  if (document.querySelector(name.split("/").at(-1))) import(`./${name}.js`);
}
if (document.querySelector("[data-permanent-link]")) import("./page/link-to-this.js");
if (document.querySelector("ruby, practice-page, call-mode")) import("./lines/one-reading.js");
if (new URLSearchParams(location.search).has("h")) import("./search/highlight.js");
import("./offline/register.js");
