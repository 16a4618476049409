// What is stored on this device, in this browser only, under the site's path. No other module touches it; but
// before-paint.js reads two choices, since no module can run before the page is painted.
import { whenBroughtBack } from "../page/back.js";

const PATH = new URL("../../..", import.meta.url).pathname;
/** Characters: no name, date or choice is longer; what is has been damaged. */
const LONGEST = 200;
const followers = new Map();
/** What no storage took, for as long as this page lives. */
const untaken = new Map();

/**
 * Something stored under a name. Other pages write it too, so it is read again before every write, when another page
 * has written, and when Back brings this page again. `sound(value)` gives what is sound of a value that may be
 * anything, or null. What is `forVisit` goes when the tab is closed, and no other tab sees it.
 */
export function stored(name, sound, { forVisit = false } = {}) {
  const read = () => sound(parsed(textOf(name)));
  return {
    /** What is stored now; null if nothing sound is. */
    read,
    /** Stores what `edit` makes of what is stored now; null empties it. */
    change(edit) {
      const value = edit(read());
      write(name, value === null ? null : JSON.stringify(value), forVisit);
      tell(name);
    },
    /** Calls `listener` after every change, whichever page made it. */
    follow(listener) {
      followers.set(name, [...(followers.get(name) ?? []), listener]);
    },
  };
}

/** Whether something is a text as short as a name, a date or a choice; half a sign is none, and fits into no address. */
export function isShortText(value) {
  return typeof value === "string" && value.length <= LONGEST && !/\p{Surrogate}/u.test(value);
}

/** Of a list of names those that are names, each once; null for anything else. */
export function soundNames(value) {
  return Array.isArray(value) ? [...new Set(value.filter(isShortText))] : null;
}

/** Of an object the entries for which `sound` gives something; null for anything else. */
export function soundEntries(value, sound) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sound(one, key)]).filter(([, one]) => one !== null));
}

/** Where storage for good is full, the one for this visit may have room; that one then holds what is newer. */
function textOf(name) {
  return untaken.get(name) ?? inStorage("sessionStorage", (storage) => storage.getItem(keyOf(name))) ?? inStorage("localStorage", (storage) => storage.getItem(keyOf(name))) ?? null;
}

function write(name, text, forVisit) {
  untaken.delete(name);
  const put = (storage) => {
    if (text === null) storage.removeItem(keyOf(name));
    else storage.setItem(keyOf(name), text);
    return true;
  };
  const isKept = !forVisit && inStorage("localStorage", put);
  if (isKept) inStorage("sessionStorage", (storage) => storage.removeItem(keyOf(name)));
  else if (!inStorage("sessionStorage", put)) untaken.set(name, text ?? "null");
}

/** What `act` gives; undefined where the browser forbids this storage, or has no room in it. */
function inStorage(storage, act) {
  try {
    return act(window[storage]);
  } catch {
    return undefined;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function keyOf(name) {
  return `${PATH}.${name}`;
}

function tell(name) {
  for (const listener of followers.get(name) ?? []) listener();
}

function tellAll() {
  for (const name of followers.keys()) tell(name);
}

addEventListener("storage", ({ key }) => {
  if (key === null) tellAll();
  else if (key.startsWith(keyOf(""))) tell(key.slice(keyOf("").length));
});
whenBroughtBack(tellAll);
