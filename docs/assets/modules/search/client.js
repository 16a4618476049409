// The page's side of search: one worker for the theme's box and for whoever else asks.
//
//   import { search } from "./search/client.js";
//   const results = await search("せき", { kinds: ["phrase"], limit: 5 });

let worker = null;
let tell;
/** Settled when the whole index is there: until then only what is heard is found, and only where it is sure. */
export const whole = new Promise((resolve) => {
  tell = resolve;
});
let asked = 0;
const waiting = new Map();

/** The best results for a text, the best first; see `Engine.search`. The first call loads the index. */
export function search(text, options = {}) {
  start();
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, text, options });
  });
}

/** Gives the worker its end of the channel on which the theme's box speaks. */
export function connect(port) {
  start();
  worker.postMessage(null, [port]);
  import("./box.js");
}

/** Says that somebody has begun to walk among the results of the box, which must not change under their feet. */
export function settle() {
  worker?.postMessage({ isChosen: true });
}

function start() {
  if (worker) return;
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module", name: document.documentElement.lang });
  worker.addEventListener("message", ({ data }) => {
    if (data.isWhole) tell();
    waiting.get(data.id)?.(data.results);
    waiting.delete(data.id);
  });
}
