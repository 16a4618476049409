// A session as a file: what is too long for a link, notes above all.
import { element } from "../page/element.js";
import { soundSession } from "./session-link.js";

const VERSION = 1;

/** Hands the session to the reader as a file. */
export function saveFile({ title, parts }, name) {
  const text = JSON.stringify({ version: VERSION, title, parts }, null, 2);
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: `${name}.json` });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The session in a file that may be anything; null where there is none. */
export async function readFile(file) {
  try {
    return soundSession(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}
