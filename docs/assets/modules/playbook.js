// Loads the module of each element of ours that the page has, when the page itself is there: it reads without them.
const ELEMENTS = [
  "toggle-button", "reading-switches", "language-switch", "scheme-switch", "my-words", "copy-text", "listen-line",
  "open-in-mail", "play-checklist", "cover-meaning", "call/call-mode", "call/said-at-home",
  "planner/cadence-planner",
];

if (document.readyState !== "complete") {
  await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
}
for (const name of ELEMENTS) {
  if (document.querySelector(name.split("/").at(-1))) import(`./${name}.js`);
}
if (new URLSearchParams(location.search).has("h")) import("./search/highlight.js");
import("./offline/register.js");
