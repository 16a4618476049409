// Results as the theme's box wants them: escaped HTML, since it goes to innerHTML.
// All of it is the title, because the theme leaves out the text of a result whose address has a fragment.

import { escapeHtml, markup } from "./marks.js";

/** One result of the engine as an item of the theme's search. */
export function resultItem(result) {
  return { location: result.url, title: titleHtml(result), text: "", score: result.score, terms: terms(result) };
}

/** What is shown when nothing was found. */
export function helpItem({ near, stages }) {
  return { near: near.map(String), stages: stages.map(({ title, url }) => ({ title, url })) };
}

function titleHtml(result) {
  const parts = [
    `<span class="hit-kind hit-kind-${escapeHtml(result.kind)}">${escapeHtml(result.label)}</span> `,
    `<span class="hit-title">${markup(result.title)}</span>`,
  ];
  const [mark, rule] = result.stopWords ?? [];
  if (mark) parts.push(`<span class="stop-mark stop-${Number(result.stop)}">${escapeHtml(mark)}</span>`);
  if (rule) parts.push(`<span class="hit-rule">${escapeHtml(rule)}</span>`);
  if (result.said) parts.push(`<span class="hit-said" lang="ja">${markup(result.said)}</span>`);
  if (result.teaser) parts.push(`<span class="hit-teaser">${markup(result.teaser)}</span>`);
  if (result.reply.length) parts.push(replyHtml(result));
  return parts.join(" ");
}

/** A phrase that was heard: what to answer stands in the result itself. */
function replyHtml({ reply, replyLabel }) {
  const lines = reply.map((line) => {
    const romaji = line.romaji ? ` <span class="hit-romaji" lang="ja-Latn">${escapeHtml(line.romaji)}</span>` : "";
    const meaning = line.en ? ` <span class="hit-meaning">${escapeHtml(line.en)}</span>` : "";
    return `<span class="hit-line"><span lang="ja">${escapeHtml(line.ja)}</span>${romaji}${meaning}</span>`;
  });
  return `<span class="hit-reply"><span class="hit-label">${escapeHtml(replyLabel)}</span> ${lines.join(" ")}</span>`;
}

const MOST_TERMS = 6;

/** The words that matched as they stand on the page, which the theme puts into the address (?h=). */
function terms(result) {
  const marked = [result.title, result.said, result.teaser].filter(Boolean);
  const words = marked.flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)));
  return Object.fromEntries([...new Set(words)].filter((word) => word.length > 1).slice(0, MOST_TERMS).map((word) => [word, true]));
}
