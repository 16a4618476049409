// Draws the cards of a role-play: for each group and round a way through the script, a mood, a turn, what to watch.
// Everything is drawn by ids, so that both languages draw the same.
import { enter } from "../call/data.js";
import { stepAt } from "../call/engine.js";
import { groupsOf } from "./groups.js";
import { seeded, shuffled } from "./seeded.js";
import { waysWithin, whole } from "./ways.js";

export const FEWEST = 2;
export const MOST = 40;
/** So many sentences whoever answers says in a call, where the script has such ways. */
const SENTENCES = [3, 5];
const WATCHED = 3;

/**
 * The cards of all groups and rounds, { group, round, role, … }: the caller's ("A"), the other side's ("B", with `said`,
 * `mood`, `turn`), the observers' ("C", with `watch` and the `way`). `moods` and `turns` are lists of ids.
 */
export async function cast(data, { play, seed, people, moods, turns }) {
  const groups = groupsOf(people);
  const random = seeded(`${play}/${seed}`);
  const rounds = groups.flatMap((size, group) => Array.from({ length: size }, (_, round) => ({ group: group + 1, round: round + 1, size })));
  const ways = await drawn(data, play, rounds.length, random);
  if (!ways.length) return [];
  const [moodsDrawn, turnsDrawn] = [shuffled(moods, random), shuffled(turns, random)];
  return rounds.flatMap(({ group, round, size }, at) => {
    const way = ways[at % ways.length];
    const said = way.moves.filter(({ answer }) => answer).map((move) => heard(data, move, random));
    const call = { play, group, round, way };
    const observed = shuffled(Object.keys(data.plays[play].checklist), random);
    return [
      { ...call, role: "A" },
      { ...call, role: "B", said, mood: moodsDrawn[at % moods.length], turn: turnsDrawn[at % turns.length] },
      ...Array.from({ length: Math.max(size - 2, 1) }, (_, n) => ({ ...call, role: "C", observer: n + 1, watch: watched(observed, n) })),
    ];
  });
}

/** A few of some ticks; a second observer has others, as far as there are any. */
function watched(ticks, observer) {
  return Array.from({ length: Math.min(WATCHED, ticks.length) }, (_, at) => ticks[(observer * WATCHED + at) % ticks.length]);
}

/** What is heard at a move: a phrase by its id, words of the branch's own, or what happens. */
function heard(data, { place, answer }, random) {
  if (answer.phrases) return { phrase: shuffled(answer.phrases, random)[0] };
  return { at: `${place.play}/${place.step}/${answer.id}`, say: answer.say, spoken: stepAt(data, place).spoken, narrate: answer.narrate };
}

/** So many ways as are wanted, if there are, those of a good length first; neighbours end differently as far as they can. */
async function drawn(data, play, wanted, random) {
  const ways = shuffled(waysWithin(data, play), random);
  await Promise.all([...new Set(ways.map(({ leaves }) => leaves?.play))].filter(Boolean).map((elsewhere) => enter(data, elsewhere)));
  const complete = [];
  for (const way of ways) complete.push(await whole(data, way));
  const [fewest, most] = SENTENCES;
  const isGood = (way) => sentences(way) >= fewest && sentences(way) <= most;
  const short = complete.filter((way) => way && sentences(way) && sentences(way) < fewest);
  const good = complete.filter((way) => way && isGood(way));
  return [...takingTurns(good), ...takingTurns(short).sort((one, other) => sentences(other) - sentences(one))].slice(0, wanted);
}

function sentences({ moves }) {
  return moves.filter(({ answer }) => answer).length;
}

/** Ways in an order in which each outcome takes its turn: one way of each, then the second of each. */
function takingTurns(ways) {
  const byOutcome = new Map();
  for (const way of ways) byOutcome.set(way.outcome, [...(byOutcome.get(way.outcome) ?? []), way]);
  const longest = Math.max(0, ...[...byOutcome.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => [...byOutcome.values()].map((ways) => ways[turn])).flat().filter(Boolean);
}
