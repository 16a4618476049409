// Speaks the messages of the theme's search box, and our own, for the engine. Its name is the language.

import { Engine } from "./engine.js";
import { helpItem, resultItem } from "./html.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const INDEX = new URL(`../../../search/${self.name}.json`, import.meta.url);
/** Milliseconds without a key after which the running text of the pages is asked too. */
const QUIET = 150;
const engine = load();
let asked = 0;

/**
 * The box's end of a channel arrives first; what was sent on it before waits there. Once somebody walks among the
 * results, they stay as they are.
 */
self.addEventListener("message", ({ data, ports }) => {
  if (ports.length) serveBox(ports[0]);
  else if (data.isChosen) asked += 1;
  else answer(data);
});

async function load() {
  const response = await fetch(INDEX);
  if (!response.ok) throw new Error(`the search index is missing: ${INDEX}`);
  return new Engine(await response.json());
}

async function serveBox(port) {
  await engine;
  port.onmessage = async ({ data }) => {
    if (data?.type === SETUP) port.postMessage({ type: READY });
    if (data?.type === QUERY) await answerBox(port, String(data.data ?? ""));
  };
  port.postMessage({ type: READY });
}

/** The best answers at once; then, when nothing more is typed, with the pages on which the words stand. */
async function answerBox(port, text) {
  const query = (asked += 1);
  const found = await safely((ready) => ready.search(text), []);
  port.postMessage({ type: RESULT, data: await boxResult(text, found) });
  if (!text.trim()) return;
  await new Promise((quiet) => setTimeout(quiet, QUIET));
  if (query !== asked) return;
  const more = await safely(async () => (await import("../running-text/second-tier.js")).withRunningText(text, found), found);
  if (query === asked && more !== found) port.postMessage({ type: RESULT, data: await boxResult(text, more) });
}

/** Results in the shape of the theme: groups of items; each of our groups is one item. */
async function boxResult(text, found) {
  const help = text.trim() && !found.length ? await safely((ready) => ready.help(text), null) : null;
  const suggest = await safely((ready) => ready.complete(text), "");
  return { items: found.map((result) => [resultItem(result)]), suggest: suggest ? [suggest] : [], help: help && helpItem(help) };
}

async function answer({ id, text, options }) {
  self.postMessage({ id, results: await safely((ready) => ready.search(text, options), []) });
}

/** Whatever was typed, the box must go on working; a fault is told to the console only. */
async function safely(work, otherwise) {
  try {
    return await work(await engine);
  } catch (fault) {
    console.error(fault);
    return otherwise;
  }
}
