// The second tier of search: the pages on which the words stand as they were typed, in a row; else all in one stretch.

import { isWord, pairs, rowOf, signsIn } from "./grams.js";

const MOST_RESULTS = 5;
/** Pages that are read at once, and the most that are read for one query. */
const AT_ONCE = 8;
const MOST_READ = 24;
const LONGEST_QUERY = 200;
/** Less than this, typed in a row, says nothing by itself. */
const FEWEST_SIGNS = 2;
const AROUND = 60;
const SMALL = new Set(
  "a about all am an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it its just me my no not of on or our out she should so some than that the their them then there these they this those to up us was we were what when where which who why will with would you your".split(" "),
);

/**
 * The pages that hold a text: { url, kind, title, snippet: { text, marks }, inARow }, none where it is only small words.
 * `shelf` says where the index and the pages come from; see shelf.js.
 */
export async function findRunningText(text, shelf, limit = MOST_RESULTS) {
  const typed = String(text ?? "").slice(0, LONGEST_QUERY);
  const signs = signsIn(typed).map(({ sign }) => sign);
  if (!saysSomething(signs)) return [];
  const isTyping = isWord(signs.at(-1)) && !/\s$/.test(typed);
  for (const wanted of wantedIn(typed, signs, isTyping)) {
    const found = await pagesWith(wanted, shelf, limit);
    if (found.length) return found;
  }
  return [];
}

/** What to look for, the closest first: all in a row; in a row, the last word half typed; all in one stretch. */
function* wantedIn(typed, signs, isTyping) {
  yield { grams: gramsOf([signs]), look: (page) => inARow(page, signs, false) };
  if (isTyping && signs.length > FEWEST_SIGNS) yield { grams: gramsOf([signs.slice(0, -1)]), look: (page) => inARow(page, signs, true) };
  const pieces = piecesIn(typed);
  if (pieces.length > 1) yield { grams: gramsOf(pieces), look: (page) => inOneStretch(page, pieces) };
}

function saysSomething(signs) {
  if (signs.length >= FEWEST_SIGNS) return signs.length > FEWEST_SIGNS || !signs.every((sign) => isSmall(sign));
  return signs.length > 0 && isWord(signs[0]) && !isSmall(signs[0]) && signs[0].length > 2;
}

const isSmall = (sign) => SMALL.has(sign);

/** The words that say something, each a piece, and each stretch of Japanese without a space. */
function piecesIn(text) {
  const pieces = [];
  for (const stretch of text.split(/[\s、。，．,.!?！？「」]+/)) {
    const signs = signsIn(stretch).map(({ sign }) => sign);
    const japanese = signs.filter((sign) => !isWord(sign));
    pieces.push(...signs.filter((sign) => isWord(sign) && !isSmall(sign)).map((sign) => [sign]));
    if (japanese.length > 1) pieces.push(japanese);
  }
  return pieces;
}

/** A word by itself is a gram; of words in a row only the pairs, which are rarer. */
function gramsOf(pieces) {
  return [...new Set(pieces.flatMap((signs) => (signs.length > 1 ? pairs(signs) : signs)))];
}

async function pagesWith({ grams, look }, shelf, limit) {
  const { pages, words } = await shelf.contents();
  const rows = await Promise.all(grams.map((gram) => shelf.row(rowOf(gram))));
  const places = inAll(rows).slice(0, MOST_READ);
  const found = [];
  for (let at = 0; at < places.length && found.length < limit; at += AT_ONCE) {
    const paths = places.slice(at, at + AT_ONCE).map((place) => pages[place]);
    // A page that cannot be had, since it is not on this device, is not found.
    const read = await Promise.all(paths.map((path) => shelf.page(path).catch(() => null)));
    read.forEach((page, number) => {
      const hit = page && look(page);
      if (hit) found.push({ ...hit, url: urlOf(paths[number], hit.anchor), kind: page.kind, label: words[page.kind], title: page.title });
    });
  }
  return found.slice(0, limit);
}

function inAll(rows) {
  const [shortest, ...others] = rows.sort((one, other) => one.length - other.length);
  const held = others.map((row) => new Set(row));
  return (shortest ?? []).filter((place) => held.every((row) => row.has(place)));
}

/** The first place of a page where the signs stand in a row; it may begin in one stretch and end in the next. */
function inARow(page, wanted, isHalfTyped) {
  const all = signsOf(page);
  const last = wanted.length - 1;
  const fits = (sign, at) => sign === wanted[at] || (isHalfTyped && at === last && sign.startsWith(wanted[at]));
  for (let start = 0; start + last < all.length; start += 1) {
    if (!wanted.every((_, at) => fits(all[start + at].sign, at))) continue;
    const { stretch } = all[start];
    const end = all.slice(start, start + wanted.length).findLast((sign) => sign.stretch === stretch).end;
    return { ...snippet(page, stretch, [[all[start].start, end]]), inARow: true };
  }
  return null;
}

/** The first stretch of a page that holds all pieces. */
function inOneStretch(page, pieces) {
  for (let stretch = 0; stretch < page.stretches.length; stretch += 1) {
    const signs = signsOf(page).filter((sign) => sign.stretch === stretch);
    const marks = pieces.map((piece) => placeIn(signs, piece));
    if (marks.every(Boolean)) return { ...snippet(page, stretch, marks.sort((one, other) => one[0] - other[0])), inARow: false };
  }
  return null;
}

function placeIn(signs, piece) {
  const start = signs.findIndex((_, at) => piece.every((sign, next) => signs[at + next]?.sign === sign));
  return start < 0 ? null : [signs[start].start, signs[start + piece.length - 1].end];
}

function signsOf(page) {
  page.signs ??= page.stretches.flatMap(([, text], stretch) => signsIn(text).map((sign) => ({ ...sign, stretch })));
  return page.signs;
}

/** The stretch around its first mark, with the marks. */
function snippet(page, stretch, marks) {
  const [anchor, text] = page.stretches[stretch];
  const start = marks[0][0] > AROUND ? borderAfter(text, marks[0][0] - AROUND) : 0;
  const stop = borderBefore(text, marks[0][1] + AROUND);
  const inside = marks.filter(([, end]) => end <= stop).map(([from, to]) => [from - start + (start > 0), to - start + (start > 0)]);
  return { anchor, snippet: { text: `${start ? "…" : ""}${text.slice(start, stop)}${stop < text.length ? "…" : ""}`, marks: inside } };
}

/** A word is not cut; Japanese may be. */
function borderAfter(text, at) {
  const space = text.indexOf(" ", at);
  return space >= 0 && space < at + AROUND / 2 ? space + 1 : at;
}

function borderBefore(text, at) {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space > at - AROUND / 2 ? space : at;
}

/** As the site names the page at a path: a folder's index is the folder. */
function urlOf(path, anchor) {
  const folder = path.replace(/(^|\/)index$/, "$1");
  return `${folder && !folder.endsWith("/") ? `${folder}/` : folder}${anchor ? `#${anchor}` : ""}`;
}
