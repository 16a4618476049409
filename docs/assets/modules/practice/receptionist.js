// What the receptionist answers: drawn by likelihood. A script lists its answers by likelihood, so the second is said
// less often than the first; a mood says how much less, and how readily they refuse.
export const MOODS = {
  kind: { next: 0.4, refuses: 0.25 },
  busy: { next: 0.6, refuses: 1 },
  hard: { next: 0.85, refuses: 3 },
};
/** From this stop level on an answer turns us away. */
const TURNS_AWAY = 2;
/** What was answered here before comes again only where there is little else. */
const AGAIN = 0.05;

/** How likely each answer is, as shares of 1. */
export function likelihoods(answers, mood, said = new Set()) {
  const { next, refuses } = Object.hasOwn(MOODS, mood) ? MOODS[mood] : MOODS.busy;
  const weights = answers.map(({ stop = 0, phrase }, at) => next ** at * (stop >= TURNS_AWAY ? refuses : 1) * (said.has(phrase) ? AGAIN : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}

/** One of the answers; `random` gives numbers from 0 to below 1. */
export function draw(answers, mood, random, said) {
  let left = random();
  const shares = likelihoods(answers, mood, said);
  return answers.find((_, at) => (left -= shares[at]) < 0) ?? answers.at(-1);
}
