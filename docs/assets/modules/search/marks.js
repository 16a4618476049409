// Where a text holds what was looked for.

import { withPlaces } from "./normalise.js";
import { isLatin, tokens } from "./tokens.js";

const MOST_SMALL = 0.5;

/** The stretches of a text that match the query, as [start, end) pairs in order. */
export function marksIn(text, query, index) {
  const wanted = (query.wanted ??= wantedTokens(query));
  const normal = withPlaces(text);
  const hit = new Uint8Array(text.length);
  tokens(normal.text, index.lexicon, (token, start, end) => {
    if (!wanted.has(token)) return;
    const last = normal.at[end - 1];
    for (let at = normal.at[start]; at <= last; at += 1) hit[at] = 1;
  });
  return stretches(hit);
}

/** Marks as HTML, everything escaped. */
export function markup({ text, marks }) {
  let html = "";
  let at = 0;
  for (const [start, end] of marks) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Small words are marked only where the query has nothing else. */
function wantedTokens(query) {
  const slots = query.groups.flatMap((group) => [...group.own, ...group.others.flatMap((other) => other.slots)]);
  const large = slots.filter((slot) => slot.share > MOST_SMALL);
  const tokensOf = (slot) => slot.options.map(([token]) => token).filter((token) => token.length > 1 || !isLatin(token));
  return new Set((large.length ? large : slots).flatMap(tokensOf));
}

function stretches(hit) {
  const found = [];
  for (let at = 0; at < hit.length; at += 1) {
    if (!hit[at]) continue;
    const start = at;
    while (at < hit.length && hit[at]) at += 1;
    found.push([start, at]);
  }
  return found;
}
