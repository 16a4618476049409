// The real ways through a script, as hooks/playbook/queries/whole_ways.py finds them.
// A way is { moves, outcome }; a move is { place, answer }: a step, and the branch that leads on from it, or null where
// the step goes on or ends by itself.
import { enter } from "../call/data.js";
import { addressOf, destination, firstStep, stepAt } from "../call/engine.js";

/** The ways through a play's own steps, the likeliest answers first; none visits a step twice. `leaves` is where one goes on elsewhere. */
export function waysWithin(data, play) {
  return onward(data, firstStep(data, play), []);
}

/** A way with its end: where it leads into another play it goes on there by the likeliest answers. Null where nothing ends. */
export async function whole(data, way) {
  if (!way.leaves) return way;
  const there = await likeliest(data, way.leaves, way.moves.map(({ place }) => addressOf(place)));
  return there && { moves: [...way.moves, ...there.moves], outcome: there.outcome };
}

function onward(data, place, before) {
  const isKnown = stepAt(data, place) && !before.some((move) => addressOf(move.place) === addressOf(place));
  if (!isKnown) return [];
  return choices(data, place, before).flatMap(({ moves, outcome, to }) => {
    if (outcome) return [{ moves, outcome }];
    return to.play === place.play ? onward(data, to, moves) : [{ moves, leaves: to }];
  });
}

/** The moves from a place to an end, at each by the first answer that leads to one; steps `before` are not visited again. */
async function likeliest(data, from, before) {
  const seen = new Set(before);
  const waiting = [{ to: from, moves: [] }];
  while (waiting.length) {
    const { moves, outcome, to } = waiting.pop();
    if (outcome) return { moves, outcome };
    if (seen.has(addressOf(to))) continue;
    seen.add(addressOf(to));
    await enter(data, to.play);
    if (stepAt(data, to)) waiting.push(...choices(data, to, moves).reverse());
  }
  return null;
}

/** Where each answer at a place leads, with the moves as far as that. */
function choices(data, place, before) {
  const step = stepAt(data, place);
  return (step.hear ?? [null]).map((answer) => {
    const moves = [...before, { place, answer }];
    const { outcome } = answer ?? step;
    return outcome ? { moves, outcome } : { moves, to: destination(data, place, answer ?? step) };
  });
}
