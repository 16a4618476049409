// Speaks the messages of the theme's search box, and our own, for the engine. Its name is the language.

import { Engine } from "./engine.js";
import { helpItem, resultItem } from "./html.js";
import { isJapanese, normalise } from "./normalise.js";
import { asKana } from "./query.js";
import { whole } from "./whole.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const REFUSAL = 3;
const FOLDER = new URL("../../../search/", import.meta.url);
const SAID = new Set(["phrase", "answer", "both-meanings"]);
const NO_REST = { records: [], lexicon: "", synonyms: [], stages: [] };
/** Milliseconds without a key after which the running text of the pages is asked too. */
const QUIET = 150;
// What is heard is found first, with a part of the index; the rest comes at once after it.
const heard = fetched(`${self.name}.json`);
const ofHeard = heard.then((data) => new Engine(whole(data, NO_REST)));
const engine = Promise.all([heard, ofHeard.then(() => fetched(`rest.${self.name}.json`))]).then(([data, rest]) => new Engine(whole(data, rest)));
let isWhole = false;
let asked = 0;

engine.then(() => {
  isWhole = true;
  self.postMessage({ isWhole });
}, console.error);

/**
 * The box's end of a channel arrives first; what was sent on it before waits there. Once somebody walks among the
 * results, they stay as they are.
 */
self.addEventListener("message", ({ data, ports }) => {
  if (ports.length) serveBox(ports[0]);
  else if (data.isChosen) asked += 1;
  else answer(data);
});

async function fetched(name) {
  const response = await fetch(new URL(name, FOLDER));
  if (!response.ok) throw new Error(`the search index is missing: ${name}`);
  return response.json();
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
  self.postMessage({ id, results: (await early(text, options)) ?? (await safely((ready) => ready.search(text, options), [])) });
}

/** What the first part surely finds, while the rest is not there yet; or nothing: what scripts expect may tell a stop from none. */
async function early(text, options) {
  if (isWhole || mayBeOther(text) || !options?.kinds?.every((kind) => SAID.has(kind))) return null;
  try {
    const results = (await ofHeard).search(text, options);
    return isWhole || !results.length || results[0].isNear || results[0].stop === REFUSAL ? null : results;
  } catch {
    return null;
  }
}

/** Whether a text may be in the other language, whose wordings come with the rest. */
function mayBeOther(text) {
  const normal = normalise(text ?? "");
  return self.name === "ja" ? !isJapanese(normal) : isJapanese(normal) || asKana(normal) !== "";
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
