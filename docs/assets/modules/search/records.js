// The records as the index file has them (lists without names), with names.

const FIELD = { kind: 0, url: 1, en: 2, ja: 3, teaser: 4, names: 5, uses: 6, reply: 7, own: 8, romaji: 9, answers: 10, terms: 11, stop: 12, ways: 13, sides: 14 };

/** The records of an index file: pages and cards, each with its texts and the places of the records it uses. */
export function readRecords(data) {
  return data.records.map((values) => {
    const text = (field) => values[FIELD[field]] || "";
    const list = (field) => values[FIELD[field]] || [];
    return {
      kind: data.kinds[values[FIELD.kind]], url: data.root + address(text("url"), data.records), en: text("en"), ja: text("ja"), romaji: text("romaji"),
      teaser: text("teaser"), names: text("names").split("|").filter(Boolean), own: text("own"),
      uses: list("uses"), reply: list("reply"), answers: list("answers"), terms: list("terms"), stop: text("stop") || 0, ways: text("ways").split("|").filter(Boolean), sides: list("sides"),
    };
  });
}

/** For each record the places of those that name it in a field: which plays use a phrase, say. */
export function usersOf(records, field) {
  const users = new Map();
  records.forEach((record, at) => {
    for (const used of record[field]) {
      if (!users.has(used)) users.set(used, []);
      users.get(used).push(at);
    }
  });
  return users;
}

/** A card's address is written as the record of its page and its id: 12#not-at-desk. */
function address(short, records) {
  const [page, id] = short.split("#");
  return id ? `${records[Number(page)][FIELD.url]}#${id}` : short;
}
