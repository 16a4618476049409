// Which cards a drill has, and whether an answer was right: pure, without a page.
import { answersAt, wordsAt } from "../call/engine.js";
import { seeded, shuffled } from "../training/seeded.js";

const FINAL = 3;

/** The ids that a list of cards names in a link (`phrase:out,phrase:covered`), those of today, each once. */
export function idsIn(list, { phrases, formerly }) {
  const ids = list.split(",").map((one) => one.replace(/^phrase:/, ""));
  const today = ids.map((id) => (Object.hasOwn(phrases, id) ? id : formerly.phrases[id]));
  return [...new Set(today.filter(Boolean))];
}

/** The cards of phrases in the order that a seed gives. Without a reply there is nothing to practise. */
export function drawn(ids, data, seed) {
  const cards = ids.map((id) => cardOf(id, data)).filter(({ answer }) => answer.length);
  return shuffled(cards, seeded(seed));
}

/** The phrases that a script expects, each once, with the words that follow there: a step's own words win. */
export function inScript(play, data) {
  const found = new Map();
  for (const step of Object.keys(data.plays[play].steps)) {
    for (const { phrase, to } of answersAt(data, { play, step })) {
      if (!phrase || found.has(phrase)) continue;
      const isHere = to.play === play && !to.outcome;
      found.set(phrase, isHere ? { ...cardOf(phrase, data), answer: wordsAt(data, to) } : cardOf(phrase, data));
    }
  }
  return [...found.values()].filter(({ answer }) => answer.length);
}

/** A phrase with what we answer. */
export function cardOf(id, data) {
  const phrase = data.phrases[id];
  const lines = (phrase.lines ?? []).map((line) => data.lines[line]);
  return { ...phrase, id, answer: phrase.reply ? [...lines, { say: phrase.reply, spoken: phrase.spoken }] : lines };
}

/** Whether somebody may say "had it": after a refusal only who stopped. */
export function mayBeHad({ stop }, stopped) {
  return stop !== FINAL || stopped;
}
