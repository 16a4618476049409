import { soundEntries, stored } from "../device/storage.js";

/** Signs of a plan's id: enough that no two plans of one reader are alike. */
const SIGNS = 8;
/** How a plan is kept: its id, how many times it was written, its contacts, however many they are. */
const WRITTEN = /^[\da-z]+ \d+( [\w-]+)*$/;

/**
 * What calendars may hold of a cadence's plans, by client: a plan keeps its random id, so that its events are moved and
 * not doubled when it is written again; its number rises, and a contact that it has no more is called off.
 */
export function writtenPlans(cadence) {
  const plans = stored(`written.${cadence}`, (value) => soundEntries(value, (one) => (typeof one === "string" && WRITTEN.test(one) ? one : null)));
  return {
    /** Notes that a client's plan is written now; gives { id, sequence, before: [ids of contacts] }. */
    write(client, contacts) {
      const [id = newId(), times, ...before] = (plans.read()?.[client] ?? "").split(" ").filter(Boolean);
      const sequence = Number(times) || 0;
      plans.change((kept) => ({ ...kept, [client]: [id, sequence + 1, ...contacts].join(" ") }));
      return { id, sequence, before };
    },
  };
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(SIGNS))].map((byte) => (byte % 36).toString(36)).join("");
}
