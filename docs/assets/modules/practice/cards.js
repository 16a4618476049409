// Which cards a drill has, and whether an answer was right: pure, without a page. A card is named by the id of its phrase,
// by `line:` and the id of a line of ours, or by `step:` and the address of a step whose words stand in no list.
import { answersAt, idOfToday, placeOf, titleOf, wordsAt } from "../call/engine.js";
import { seeded, shuffled } from "../training/seeded.js";

const FINAL = 3;
const LINE = "line:";
const STEP = "step:";

/** The name of today of a card; undefined where there is no such card. */
export function nameOfToday(name, { phrases, lines, plays, formerly }) {
  if (name.startsWith(LINE)) {
    const id = idOfToday(name.slice(LINE.length), lines, formerly.lines);
    return id && LINE + id;
  }
  if (name.startsWith(STEP)) return Object.hasOwn(plays, playOf(name)) ? name : undefined;
  return idOfToday(name, phrases, formerly.phrases);
}

/** The play whose script a card needs; undefined where it needs none. */
export function playOf(name) {
  return name.startsWith(STEP) ? name.slice(STEP.length).split("/")[0] : undefined;
}

/** The names that a list of cards has in a link (`phrase:out,line:close`), those of today, each once. */
export function namesIn(list, data) {
  const today = list.split(",").map((one) => nameOfToday(one.replace(/^phrase:/, ""), data));
  return [...new Set(today.filter(Boolean))];
}

/** The cards of some names in the order that a seed gives. Without an answer there is nothing to practise. */
export function drawn(names, data, seed) {
  const cards = names.map((name) => cardOf(name, data)).filter((card) => card?.answer.length);
  return shuffled(cards, seeded(seed));
}

/** The phrases that a script expects, each once, with the words that follow there: a step's own words win. */
export function heardIn(play, data) {
  const found = new Map();
  for (const step of stepsOf(play, data)) {
    for (const { phrase, to } of answersAt(data, step)) {
      if (!phrase || found.has(phrase)) continue;
      const isHere = to.play === play && !to.outcome;
      found.set(phrase, isHere ? { ...cardOf(phrase, data), answer: wordsAt(data, to) } : cardOf(phrase, data));
    }
  }
  return [...found.values()].filter(({ answer }) => answer.length);
}

/** The names of what we say in a script, each once: lines, and words that a step has of its own. */
export function saidIn(play, data) {
  const names = stepsOf(play, data).flatMap((step) => wordsAt(data, step).map(({ line }) => (line ? LINE + line : `${STEP}${play}/${step.step}`)));
  return [...new Set(names)];
}

/** A card; null where its script has no such step any more. */
export function cardOf(name, data) {
  if (name.startsWith(LINE)) {
    const line = data.lines[name.slice(LINE.length)];
    return { ...line, id: name, isOurs: true, answer: [line] };
  }
  if (name.startsWith(STEP)) return stepCard(name, data);
  const phrase = data.phrases[name];
  const lines = (phrase.lines ?? []).map((line) => data.lines[line]);
  return { ...phrase, id: name, answer: phrase.reply ? [...lines, { say: phrase.reply, spoken: phrase.spoken }] : lines };
}

/** Whether somebody may say "had it": after a refusal only who stopped. */
export function mayBeHad({ stop }, stopped) {
  return stop !== FINAL || stopped;
}

function stepCard(name, data) {
  const place = placeOf(name.slice(STEP.length));
  if (!data.plays[place.play].steps?.[place.step]) return null;
  const answer = wordsAt(data, place);
  const { url } = data.plays[place.play];
  return { ...answer[0], id: name, isOurs: true, answer, when: titleOf(data, place), url: `${url}#step-${place.step}` };
}

function stepsOf(play, data) {
  return Object.keys(data.plays[play].steps).map((step) => ({ play, step }));
}
