// The index comes in two parts: what a heard sentence needs, then the rest. Joined, they are the whole.

/** The whole index. */
export function whole(heard, rest) {
  return { ...heard, ...rest, records: [...heard.records, ...rest.records], lexicon: `${heard.lexicon} ${rest.lexicon}` };
}
