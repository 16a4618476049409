// The reader's own session or sheet, as this device keeps it.
import { stored } from "../device/storage.js";
import { soundSession } from "./session-link.js";

export const EMPTY = { title: "", parts: [] };
const kept = stored("session", soundSession);

/** The reader's own; empty where there is none. */
export function ownSession() {
  return kept.read() ?? EMPTY;
}

/** Keeps what `edit` makes of the reader's own. */
export function changeOwn(edit) {
  kept.change((session) => edit(session ?? EMPTY));
}

/** Calls `listener` after every change, whichever page made it. */
export function followOwn(listener) {
  kept.follow(listener);
}
