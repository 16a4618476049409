// What the search box shows when the first results stand there: the pages on which the typed words stand, below them.

import { findRunningText } from "./find.js";
import { signsIn } from "./grams.js";
import { Shelf } from "./shelf.js";

const shelf = new Shelf(new URL("../../../search/text/", import.meta.url), self.name);
/** So many signs in a row are no chance: who types them means the page on which they stand. */
const MANY_SIGNS = { en: 4, ja: 7 };
/** The first results that stay above such a page. */
const BEST = 2;

/** The results of the first tier with those of the second; the same list where there are none, or no network. */
export async function withRunningText(text, first) {
  const found = await findRunningText(text, shelf).catch(() => []);
  const verbatim = isLong(text) ? found.filter(({ inARow }) => inARow) : [];
  const above = (verbatim.length ? first.slice(0, BEST) : first).map((result) => atThePlace(result, verbatim));
  const below = found.filter(({ url }) => !above.some((result) => pageOf(result.url) === root() + pageOf(url)));
  if (!below.length && !verbatim.length) return first;
  const results = [...above, ...below.map(resultOf)];
  return [...results, ...first.slice(above.length).filter(({ url }) => !results.some((result) => result.url === url))];
}

/** A page that the first tier has found itself opens where the words stand. */
function atThePlace(result, verbatim) {
  const hit = verbatim.find(({ url }) => result.url === root() + pageOf(url));
  return hit ? { ...result, url: root() + hit.url, title: { ...result.title, marks: [] }, teaser: hit.snippet } : result;
}

const root = () => (self.name === "en" ? "" : `${self.name}/`);
const pageOf = (url) => url.split("#")[0];
const isLong = (text) => signsIn(text).length >= MANY_SIGNS[self.name];

/** A page with the stretch that says it, as the engine gives results. */
function resultOf({ url, kind, label, title, snippet }) {
  return { kind, label, url: root() + url, score: 0, title: { text: title, marks: [] }, said: null, teaser: snippet, reply: [], plays: [] };
}
