// What the second tier reads, each piece fetched when it is asked for, and kept while the page is open.

import { placeOf } from "./grams.js";

const LAST = "0".charCodeAt(0);
const OTHER = "P".charCodeAt(0);
const DIGITS = 32;

export class Shelf {
  /** `folder` is where the files stand, `language` whose they are. */
  constructor(folder, language) {
    this.folder = folder;
    this.language = language;
    this.pieces = new Map();
  }

  /** { pages: their paths, parts: how many, words: names of kinds }. */
  contents() {
    return this.#read(`${this.language}.json`, "json");
  }

  /** The text of a page: { kind, title, stretches: [[anchor, text]] }. */
  page(path) {
    return this.#read(`pages/${path}.${this.language}.json`, "json");
  }

  /** The places of the pages that stand in a row of the index. */
  async row(row) {
    const { parts } = await this.contents();
    const { part, line } = placeOf(row, parts);
    const text = await this.#read(`${part}.${this.language}.txt`, "text");
    return numbersIn(text.split("\n")[line]);
  }

  #read(name, form) {
    if (!this.pieces.has(name)) {
      const piece = read(new URL(name, this.folder), form);
      // Where the network failed, the next query asks again.
      piece.catch(() => this.pieces.delete(name));
      this.pieces.set(name, piece);
    }
    return this.pieces.get(name);
  }
}

async function read(url, form) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`missing: ${url}`);
  return response[form]();
}

/** Each number of a line is its distance from the one before, its lowest digit first. */
function numbersIn(line) {
  const found = [];
  let [last, number, unit] = [-1, 0, 1];
  for (const digit of line) {
    const code = digit.charCodeAt(0);
    if (code >= OTHER) {
      number += (code - OTHER) * unit;
      unit *= DIGITS;
    } else {
      last += number + (code - LAST) * unit + 1;
      found.push(last);
      [number, unit] = [0, 1];
    }
  }
  return found;
}
