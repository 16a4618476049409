// What is drawn by lot and must be drawn alike on every device: a seed that can be read out, and what follows from it.

/** The signs of a seed; none of them is taken for another (no 0, o, 1, l, i). */
export const SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 4;

/** A seed that nobody chose: four signs. */
export function newSeed() {
  return [...crypto.getRandomValues(new Uint32Array(LENGTH))].map((number) => SIGNS[number % SIGNS.length]).join("");
}

/** What somebody typed as a seed, with its signs alone; nothing where it has none. */
export function soundSeed(text) {
  return [...text.toLowerCase()].filter((sign) => SIGNS.includes(sign)).join("").slice(0, 12);
}

/** A generator of numbers from 0 to below 1 that depends on a text alone: FNV-1a makes its state, mulberry32 goes on. */
export function seeded(text) {
  let state = fnv1a(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A list in an order that such a generator gives (Fisher and Yates). */
export function shuffled(list, random) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** 32 bits of FNV-1a over the UTF-8 bytes of a text. */
export function fnv1a(text) {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
}
