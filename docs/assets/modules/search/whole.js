// The index comes in two parts: what a heard sentence needs, in the reader's language, then the rest. Joined, they are
// the whole.

const NAMES = 5;

/** The whole index. */
export function whole(heard, rest) {
  const first = heard.records.map((record, at) => withNames(record, rest.others?.[at]));
  return { ...heard, ...rest, records: [...first, ...rest.records], lexicon: `${heard.lexicon} ${rest.lexicon}` };
}

function withNames(record, others) {
  return others ? Object.assign([...record], { [NAMES]: [record[NAMES], others].filter(Boolean).join("|") }) : record;
}
