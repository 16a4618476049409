// A role-play card as elements, in the language of the page. Cards stand on the screen and on paper alike.
import { firstStep, wordsAt } from "../call/engine.js";
import { nodesOf, utterance } from "../lines/utterance.js";
import { element } from "../page/element.js";

const ROLES = { A: "card_caller", B: "card_receptionist", C: "card_observer" };
/** What the caller writes in, and what the other side is called on every card. */
const OURS = ["me", "company", "service"];
const THEIRS = ["prospect", "prospect_company"];
/** How many good ends the caller's card names. */
const ENDS = 3;

/** The code of a card: `7f3a 1-2 B`; a second observer's ends in `C2`. */
export function codeOf({ group, round, role, observer = 1 }, seed) {
  return `${seed} ${group}-${round} ${role}${observer > 1 ? observer : ""}`;
}

/** A card with its head, its parts (the body's children) and its code in two corners. `directions` has the words of moods and turns. */
export function roleCard(card, seed, { data, words, directions }) {
  const parts = { A: callersParts, B: receptionistsParts, C: observersParts }[card.role](card, { data, words, directions });
  return framed(card, seed, words, parts);
}

/** What stands around the parts of a card; a second part of one has "continued" behind its role. */
export function framed(card, seed, words, parts, isMore = false) {
  const code = codeOf(card, seed);
  const round = words.card_round.replace("{group}", card.group).replace("{round}", card.round);
  return element("section", { class: `role-card role-${card.role.toLowerCase()}`, "aria-label": `${words[ROLES[card.role]]}, ${code}`, "data-code": code, "data-mood": card.mood, "data-turn": card.turn, "data-outcome": card.way.outcome },
    element("p", { class: "card-code" }, code),
    element("p", { class: "card-role" }, element("b", {}, card.role), ` ${words[ROLES[card.role]]}`, isMore ? ` (${words.card_more})` : "", element("span", {}, round)),
    element("div", { class: "card-body" }, parts),
    element("p", { class: "card-code card-code-end", "aria-hidden": "true" }, code));
}

function callersParts({ play }, { data, words }) {
  const refused = play === data.stop ? [] : wordsAt(data, firstStep(data, data.stop));
  return [
    part(words.card_situation, element("p", {}, words.card_about), element("p", {}, element("b", {}, plain(data.plays[play].title)))),
    part(words.card_who, element("dl", { class: "card-who" }, [
      ...OURS.filter((blank) => data.blanks[blank]).map((blank) => [blank, element("dd", { class: "to-write" })]),
      ...THEIRS.filter((blank) => data.blanks[blank]).map((blank) => [blank, element("dd", {}, sampleOf(data, blank))]),
    ].map(([blank, value]) => element("div", {}, element("dt", {}, data.blanks[blank].label), value)))),
    part(words.card_goal, element("p", {}, goodEnds(data, play).map((end) => data.outcomes[end].title).join(" / "))),
    refused.length > 0 && part(words.card_refused, refused.map((line) => spoken(line, data))),
  ];
}

function receptionistsParts({ said, mood, turn }, { data, words, directions }) {
  return [
    part(words.card_mood, element("p", {}, directions[mood])),
    element("p", { class: "card-label" }, words.card_order),
    ...said.map((one, at) => element("div", { class: "card-said", "data-said": one.phrase ?? one.at }, element("b", {}, `${at + 1}`), sentence(one, data))),
    part(words.card_turn, element("p", {}, directions[turn])),
  ];
}

function observersParts({ play, watch, way }, { data, words }) {
  const { checklist } = data.plays[play];
  return [
    part(words.card_watch, element("ul", { class: "card-ticks" }, watch.map((tick) => element("li", { "data-tick": tick }, plain(checklist[tick]))))),
    part(words.card_end, element("p", {}, element("b", {}, data.outcomes[way.outcome].title)), closing(data, way).map((line) => spoken(line, data))),
    part(words.card_worked, element("p", { class: "to-write" }), element("p", { class: "to-write" })),
  ];
}

/** What we say last in a call. */
function closing(data, { moves }) {
  return wordsAt(data, moves.at(-1).place);
}

/** The ends that a play's own script has and that stop nothing; those that come up most often first. */
function goodEnds(data, play) {
  const places = Object.values(data.plays[play].steps).flatMap((step) => [step, ...(step.hear ?? [])]);
  const times = new Map();
  for (const { outcome } of places) {
    if (outcome && !data.outcomes[outcome].stops) times.set(outcome, (times.get(outcome) ?? 0) + 1);
  }
  const ends = [...times].sort(([, one], [, other]) => other - one).map(([outcome]) => outcome).slice(0, ENDS);
  return ends.length ? ends : Object.keys(data.outcomes).filter((outcome) => data.outcomes[outcome].stops).slice(0, 1);
}

function sentence({ phrase, say, spoken: speech, narrate }, data) {
  if (narrate) return element("p", { class: "narrate" }, nodesOf(narrate, data.language, data.blanks));
  return spoken(phrase ? data.phrases[phrase] : { say, spoken: speech }, data);
}

function spoken(words, data) {
  return element("div", { class: "utterance" }, fixed(element("div", {}, utterance(words, data)).childNodes));
}

/** Blanks on cards keep their samples, which all who play share; one's own words do not reach a handout unasked. */
function fixed(nodes) {
  const all = [...nodes];
  for (const blank of all.flatMap((node) => [...(node.querySelectorAll?.("[data-blank]") ?? [])])) blank.removeAttribute("data-blank");
  return all;
}

function sampleOf(data, blank) {
  const { sample: [ja, romaji] } = data.blanks[blank];
  return [element("span", { lang: "ja" }, nodesOf(ja, "ja", {})), ` ${romaji}`];
}

function part(title, ...content) {
  return element("div", { class: "card-part" }, element("p", { class: "card-label" }, title), content);
}

/** A text of the data in the page's language, as its blanks and readings stand in it. */
function plain(text) {
  return text.replace(/｜|《[^》]*》/g, "");
}
