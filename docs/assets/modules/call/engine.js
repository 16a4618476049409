// The call as a state machine, without a page: where we are, what may come next, where a phrase leads.
// A place is { play, step }, { play, step, outcome }, { phrase }, { both } (a sentence with both
// meanings), { goodbye, outcome }, or null at the start.
// What it asks of a script needs that script to be entered; see data.js.

const PHRASE = "phrase:";
const BOTH = "both:";
const GOODBYE = "goodbye:";
const REFUSED = "refused";
/** So many of the ways on from a phrase are made ready. */
const SOON = 3;

/** The place that the fragment of a page's address names; null where there is none such, or the address is damaged. */
export function placeInHash(data, hash) {
  return placeAt(data, addressIn(hash));
}

/** The address in a fragment; nothing where it is damaged. */
export function addressIn(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ""; // A "%" that begins nothing.
  }
}

/** The place that an address (`not-at-desk/pause`, `phrase:out`) names; null where there is none such. */
export function placeAt(data, address) {
  if (address.startsWith(PHRASE)) {
    const phrase = idOfToday(address.slice(PHRASE.length), data.phrases, data.formerly.phrases);
    return phrase ? { phrase } : null;
  }
  if (address.startsWith(BOTH)) {
    const both = address.slice(BOTH.length);
    return Object.hasOwn(data.both_meanings, both) ? { both } : null;
  }
  if (address.startsWith(GOODBYE)) {
    const outcome = address.slice(GOODBYE.length);
    return data.goodbye && Object.hasOwn(data.outcomes, outcome) ? { goodbye: true, outcome } : null;
  }
  const [, oldStep, outcome] = address.split("/");
  const play = playIn(data, address);
  if (!play) return null;
  const { steps, titles, formerly } = data.plays[play];
  const step = idOfToday(oldStep, steps ?? titles, formerly);
  if (!step) return firstStep(data, play);
  return outcome && Object.hasOwn(data.outcomes, outcome) ? { play, step, outcome } : { play, step };
}

/** The plays that some addresses name and whose scripts are not here. */
export function notEntered(data, addresses) {
  const plays = addresses.map((address) => playIn(data, address));
  return [...new Set(plays)].filter((play) => play && !isEntered(data, play));
}

/** The play that an address names; undefined where it names none, or none that there is. */
function playIn(data, address) {
  return idOfToday(address.split("/")[0], data.plays, data.formerly.plays);
}

/** The id under which something stands among others today, also where it is one that it had before; else undefined. */
export function idOfToday(id, known, formerly = {}) {
  if (Object.hasOwn(known, id)) return id;
  return Object.hasOwn(formerly, id) ? formerly[id] : undefined;
}

/** The place of a step, or of an end there, that an address names which the book itself wrote. */
export function placeOf(address) {
  const [play, step, outcome] = address.split("/");
  return outcome ? { play, step, outcome } : { play, step };
}

/** The address of a place. */
export function addressOf(place) {
  if (!place) return "";
  if (place.phrase) return PHRASE + place.phrase;
  if (place.both) return BOTH + place.both;
  if (place.goodbye) return GOODBYE + place.outcome;
  return [place.play, place.step, place.outcome].filter(Boolean).join("/");
}

export function firstStep(data, play) {
  return { play, step: Object.keys(data.plays[play].titles)[0] };
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
    return [{ id: branch.id, say: branch.say, spoken: step.spoken, narrate: branch.narrate, to }];
  });
}

/** The answers as one chooses among them: refusals in a row with one target are one choice, the others its `also`. */
export function choicesAt(data, place) {
  return answersAt(data, place).reduce((choices, answer) => {
    const last = choices.at(-1);
    const together = last?.stop === 3 && answer.stop === 3 && addressOf(last.to) === addressOf(answer.to);
    return together ? [...choices.slice(0, -1), { ...last, also: [...last.also, answer] }] : [...choices, { ...answer, also: [] }];
  }, []);
}

/** How a way remembers an answer, in no language: `phrase:out`, `not-at-desk/pause#nothing`, or nothing. */
export function heardAt(place, { phrase, id, also = [] }) {
  if (also.length) return REFUSED;
  if (phrase) return PHRASE + phrase;
  return id ? `${addressOf(place)}#${id}` : "";
}

/** What a way remembers, as { say } or { narrate }; null where no script has it any more. */
export function heardIn(data, heard) {
  if (heard === REFUSED) return { narrate: data.words.they_refused };
  const [address, id] = heard.split("#");
  const place = placeAt(data, address);
  if (place?.phrase) return data.phrases[place.phrase];
  return (place?.step && data.plays[place.play].steps?.[place.step].hear?.find((branch) => branch.id === id)) || null;
}

/** What a step expects to hear, as the field "They said …" knows it: ids of phrases, and addresses. */
export function expectedAt(data, place) {
  return place?.step && !place.outcome ? answersAt(data, place).map(({ phrase, to }) => phrase ?? addressOf(to)) : [];
}

/** Where a branch (or a step without branches) leads from a place. */
export function destination(data, place, { next, outcome }) {
  if (outcome) return { play: place.play, step: place.step, outcome };
  const [play, step] = next.split("/");
  if (step === undefined) return { play: place.play, step: play };
  return step ? { play, step } : firstStep(data, play);
}

/** The places to which a phrase leads in the scripts, those of the current play first; no place twice. */
export function waysOnFrom(data, phrase, current) {
  const found = new Map();
  for (const way of [...waysIn(data, phrase, current), ...waysOn(data, phrase)]) {
    const address = addressOf(way.to);
    if (!found.has(address)) found.set(address, way);
  }
  return [...found.values()];
}

/** The places to which a phrase leads, one in each play that goes on from it; first what most scripts agree on. */
export function playsOnFrom(data, phrase) {
  const ways = waysOn(data, phrase).map(({ to }) => to);
  return ways.filter((to, at) => ways.findIndex(({ play }) => play === to.play) === at);
}

/** The plays that the next tap may enter. */
export function playsNext(data, place) {
  if (place.phrase) return playsOnFrom(data, place.phrase).slice(0, SOON).map(({ play }) => play);
  return place.outcome || place.both ? [] : answersAt(data, place).map(({ to }) => to.play);
}

/** What is known of all scripts before any is entered. */
function waysOn(data, phrase) {
  return (data.ways[phrase] ?? []).map((way) => {
    const [address, from] = way.split(" ");
    return { from: { play: from }, to: placeOf(address) };
  });
}

/** What the script of a play says that has been entered. */
function waysIn(data, phrase, play) {
  if (!play || !isEntered(data, play)) return [];
  const steps = Object.keys(data.plays[play].steps).map((step) => ({ play, step }));
  return steps.flatMap((from) => answersAt(data, from).filter((answer) => answer.phrase === phrase).map(({ to }) => ({ from, to })));
}

/**
 * Where an ordinary goodbye leads: to an end that stops nothing. After a refusal it leads to the end that the refusal
 * has, since a goodbye takes none back. Null where the book has no words for it.
 */
export function goodbyePlace(data, places) {
  if (!data.goodbye) return null;
  const isRefused = places.some(({ phrase, play }) => play === data.stop || data.phrases[phrase]?.stop === 3);
  return { goodbye: true, outcome: isRefused ? endOfRefusal(data) : data.goodbye.outcome };
}

function endOfRefusal(data) {
  const steps = Object.values(data.plays[data.stop].steps);
  const outcomes = steps.flatMap((step) => [step, ...(step.hear ?? [])]).map(({ outcome }) => outcome);
  return outcomes.find((outcome) => data.outcomes[outcome]?.stops);
}

/** The title of a place: of its step, its outcome, or nothing for a phrase. */
export function titleOf(data, place) {
  if (place.outcome) return data.outcomes[place.outcome].title;
  const { titles, steps } = data.plays[place.play];
  return titles[place.step] ?? steps?.[place.step].title ?? place.step;
}

/** Whether the steps of a play are here. */
export function isEntered(data, play) {
  return "steps" in data.plays[play];
}
