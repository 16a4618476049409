// Groups of words that mean the same: the registry's, and each term with its variants.

import { normalise } from "./normalise.js";
import { isLatin, kanaOf, latinTokens, runs } from "./tokens.js";

/** Each group with its words, and the forms by which a query may name them (a Japanese word also by its kana). */
export function readGroups(synonyms, records, lexicon) {
  const terms = records.filter((record) => record.kind === "term").map((term) => [term.en, term.ja, ...term.names]);
  const listed = synonyms.map(([english, japanese]) => [...english.split("|"), ...japanese.split("|")]);
  return [...listed, ...terms].map((words) => ({ words, forms: formsOf(words.filter(Boolean), lexicon) }));
}

function formsOf(words, lexicon) {
  const forms = new Map();
  for (const word of words) {
    const text = normalise(word);
    for (const form of [compact(text), kanaForm(text, lexicon)]) if (form) forms.set(form, { text, form });
  }
  return [...forms.values()];
}

function kanaForm(text, lexicon) {
  const found = runs(text);
  return found.length === 1 && !isLatin(found[0].text) ? kanaOf(found[0].text, lexicon) : null;
}

/** A text with nothing but its words: what two spellings of one phrase have in common. */
export function compact(text) {
  return runs(text)
    .map((run) => {
      if (!isLatin(run.text)) return run.text;
      const words = [];
      latinTokens(run.text, 0, (token, start, end) => end - start < run.text.length || !run.text.includes("-") ? words.push(token) : 0);
      return ` ${words.join(" ")} `;
    })
    .join("")
    .replace(/ +/g, " ");
}
