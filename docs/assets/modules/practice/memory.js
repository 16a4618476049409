import { soundEntries, stored } from "../device/storage.js";
import { nameOfToday } from "./cards.js";
import { graded, isDue, soundMemory } from "./schedule.js";

/** What this device remembers of the cards of the drill, by their names of today. */
export function memoryOf(data) {
  const kept = stored("drill", (value) => soundEntries(value, soundMemory));
  const known = () => Object.fromEntries(Object.entries(kept.read() ?? {}).map(([id, one]) => [nameOfToday(id, data), one]).filter(([id]) => id));
  return {
    /** Notes an answer; gives what is remembered from then on. */
    note(id, isHad, now = Date.now()) {
      const after = graded(known()[id] ?? null, isHad, now);
      kept.change(() => ({ ...known(), [id]: after }));
      return after;
    },
    /** The cards that come back today, those due first in front. */
    due(now = Date.now()) {
      const due = Object.entries(known()).filter(([, one]) => isDue(one, now));
      return due.sort(([, one], [, other]) => one.due - other.due).map(([id]) => id);
    },
    forget: () => kept.change(() => null),
    follow: (listener) => kept.follow(listener),
  };
}
