// Speaks the messages of the theme's search box, and our own, for the engine. Its name is the language.

import { Engine } from "./engine.js";
import { helpItem, resultItem } from "./html.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const INDEX = new URL(`../../../search/${self.name}.json`, import.meta.url);
const engine = load();

/** The box's end of a channel arrives first; what was sent on it before waits there. */
self.addEventListener("message", ({ data, ports }) => {
  if (ports.length) serveBox(ports[0]);
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
    if (data?.type === QUERY) port.postMessage({ type: RESULT, data: await boxResult(String(data.data ?? "")) });
  };
  port.postMessage({ type: READY });
}

/** Results in the shape of the theme: groups of items; each of our groups is one item. */
async function boxResult(text) {
  const found = await safely((ready) => ready.search(text), []);
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
    return work(await engine);
  } catch (fault) {
    console.error(fault);
    return otherwise;
  }
}
