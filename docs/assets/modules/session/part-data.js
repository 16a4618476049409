// What parts there are, and their words in this page's language.
const FOLDER = new URL("../../session/", import.meta.url);
const BLANKS = new URL("../../call/", import.meta.url);

/** { language, parts, formerly, blanks }; rejects where it cannot be had. */
export async function partData() {
  const { lang: language } = document.documentElement;
  const [known, blanks] = await Promise.all([new URL(`${language}.json`, FOLDER), new URL(`blanks.${language}.json`, BLANKS)].map(read));
  return { ...known, language, blanks: Object.fromEntries(blanks.map((blank) => [blank.id, blank])) };
}

/** The same parts in the other language; null where they cannot be had. */
export function otherParts(language) {
  return read(new URL(`${language === "en" ? "ja" : "en"}.json`, FOLDER)).catch(() => null);
}

/** A session's parts by their names of today, with the minutes that their page gives where they have none of their own; and the names that no part has. */
export function known(session, { parts, formerly }) {
  const has = (names, name) => Object.hasOwn(names, name);
  const today = session.parts.map((one) => ({ ...one, part: has(formerly, one.part) ? formerly[one.part] : one.part }));
  const timed = (one) => (one.minutes || !parts[one.part].minutes ? one : { ...one, minutes: parts[one.part].minutes });
  return {
    session: { ...session, parts: today.filter(({ part }) => has(parts, part)).map(timed) },
    unknown: today.filter(({ part }) => !has(parts, part)).map(({ part }) => part),
  };
}

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`there are no parts: ${url}`);
  return answer.json();
}
