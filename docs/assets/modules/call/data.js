import { isEntered } from "./engine.js";

/** What a call knows in this page's language, asked for and read while the page itself still comes. */
export const data = fetch(new URL(`../../call/${document.documentElement.lang}.json`, import.meta.url)).then((answer) => answer.json());

// Who waits for it says what to do without it.
data.catch(() => {});

// The scripts of plays stand in files of their own: one comes when its play is entered, or shortly before. They are read
// here, since each file more costs a first visit a quarter of a second on a slow network.

const FOLDER = new URL("../../call/plays/", import.meta.url);
const coming = new WeakMap();

/** Sees to it that the steps of a play are here; rejects where they cannot be had. */
export async function enter(data, play, priority = "high") {
  const known = data.plays[play];
  if (isEntered(data, play)) return;
  if (!coming.has(known)) coming.set(known, read(`${play}.${data.language}.json`, priority));
  try {
    Object.assign(known, await coming.get(known));
  } finally {
    coming.delete(known); // Where the network failed, the next try asks again.
  }
}

/** Has some plays ready before somebody enters them. */
export function expect(data, plays) {
  for (const play of new Set(plays)) enter(data, play, "low").catch(() => {});
}

/** Without a network a page of a first visit, which no service worker serves yet, takes what the worker has kept. */
async function read(name, priority) {
  const url = new URL(name, FOLDER);
  const response = await fetch(url, { priority }).catch(() => globalThis.caches?.match(url));
  if (!response?.ok) throw new Error(`there is no script: ${url}`);
  return response.json();
}
