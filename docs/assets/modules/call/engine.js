// The call as a state machine, without a page: where we are, what may come next, where a phrase leads.
// A place is { play, step }, { play, step, outcome }, { phrase }, or null at the start.
const PHRASE = "phrase:";

/** The place that an address (`not-at-desk/pause`, `phrase:out`) names; null where there is none such. */
export function placeAt(data, address) {
  if (address.startsWith(PHRASE)) {
    const phrase = nameOfToday(address.slice(PHRASE.length), data.phrases, data.formerly.phrases);
    return phrase ? { phrase } : null;
  }
  const [oldPlay, oldStep, outcome] = address.split("/");
  const play = nameOfToday(oldPlay, data.plays, data.formerly.plays);
  if (!play) return null;
  const step = nameOfToday(oldStep, data.plays[play].steps, data.plays[play].formerly);
  if (!step) return firstStep(data, play);
  return outcome && Object.hasOwn(data.outcomes, outcome) ? { play, step, outcome } : { play, step };
}

/** The id under which something stands among others today, also where it is one that it had before; else undefined. */
function nameOfToday(id, known, formerly = {}) {
  if (Object.hasOwn(known, id)) return id;
  return Object.hasOwn(formerly, id) ? formerly[id] : undefined;
}

/** The address of a place. */
export function addressOf(place) {
  if (!place) return "";
  if (place.phrase) return PHRASE + place.phrase;
  return [place.play, place.step, place.outcome].filter(Boolean).join("/");
}

export function firstStep(data, play) {
  return { play, step: Object.keys(data.plays[play].steps)[0] };
}

export function stepAt(data, place) {
  return data.plays[place.play].steps[place.step];
}

/** What we say at a step: its lines, or words of its own, each { say, spoken, line }. */
export function wordsAt(data, place) {
  const step = stepAt(data, place);
  if (step.say) return [{ say: step.say, spoken: step.spoken }];
  return (step.lines ?? []).map((line) => ({ ...data.lines[line], line }));
}

/**
 * What may come after a step, the most likely first. Each answer has the place it leads `to` and one of
 * `phrase` (an id), `say`, `narrate`, or none of them where the step simply goes on.
 */
export function answersAt(data, place) {
  const step = stepAt(data, place);
  if (!step.hear) return [{ to: destination(data, place, step) }];
  return step.hear.flatMap((branch) => {
    const to = destination(data, place, branch);
    if (branch.phrases) return branch.phrases.map((phrase) => ({ phrase, ...data.phrases[phrase], to }));
    return [{ say: branch.say, spoken: step.spoken, narrate: branch.narrate, to }];
  });
}

/** Where a branch (or a step without branches) leads from a place. */
function destination(data, place, { next, outcome }) {
  if (outcome) return { play: place.play, step: place.step, outcome };
  const [play, step] = next.split("/");
  if (step === undefined) return { play: place.play, step: play };
  return step ? { play, step } : firstStep(data, play);
}

/** The places to which a phrase leads in the scripts, those of the current play first; no place twice. */
export function waysOnFrom(data, phrase, current) {
  const found = new Map();
  for (const way of allWaysFrom(data, phrase, current)) {
    const address = addressOf(way.to);
    if (!found.has(address)) found.set(address, way);
  }
  return [...found.values()];
}

/** The places to which a phrase leads, one in each play that goes on from it; first what most scripts agree on. */
export function playsOnFrom(data, phrase) {
  const count = {};
  const ways = allWaysFrom(data, phrase).map(({ to }) => to);
  for (const to of ways) for (const key of [to.play, addressOf(to)]) count[key] = (count[key] ?? 0) + 1;
  const ordered = ways.sort((one, other) => count[other.play] - count[one.play] || count[addressOf(other)] - count[addressOf(one)]);
  return ordered.filter((to, at) => ordered.findIndex(({ play }) => play === to.play) === at);
}

function allWaysFrom(data, phrase, current) {
  const plays = Object.keys(data.plays).sort((one, other) => (other === current) - (one === current));
  const steps = plays.flatMap((play) => Object.keys(data.plays[play].steps).map((step) => ({ play, step })));
  return steps.flatMap((from) => answersAt(data, from).filter((answer) => answer.phrase === phrase).map(({ to }) => ({ from, to })));
}

/** The title of a place: of its step, its outcome, or nothing for a phrase. */
export function titleOf(data, place) {
  return place.outcome ? data.outcomes[place.outcome].title : stepAt(data, place).title;
}
