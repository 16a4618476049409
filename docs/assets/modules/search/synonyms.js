// The slots of a query in groups: where it says a word that has synonyms, its group knows them.

import { isKanji, isLatin, latinTokens, pairs, runs } from "./tokens.js";
import { latinShare, PRONOUNS, SMALL_PAIR } from "./small-words.js";

const NAMED = 0.75;
const SYNONYM = 0.82;
const OTHER_READING = 0.9;
const bare = new Map();

/** Each slot stands in one group: a notion that the query names, with its other names, or itself alone. */
export function grouped(query, index) {
  const taken = new Set();
  const groups = [...namedNotions(query, index, taken), ...otherReadings(query, taken)];
  const rest = query.slots.filter((slot) => !taken.has(slot));
  return [...groups, ...rest.map((slot) => ({ own: [slot], others: [] }))];
}

function namedNotions(query, index, taken) {
  const groups = [];
  for (const match of synonymsIn(query, index)) {
    const own = query.slots.filter((slot) => match.slots.has(slot) && !taken.has(slot));
    if (!own.length) continue;
    own.forEach((slot) => taken.add(slot));
    const named = own.map((slot) => ({ ...slot, share: Math.max(slot.share, NAMED) }));
    groups.push({ own: named, others: match.groups.flatMap((group) => alternatives(group, match.form)) });
  }
  return groups;
}

/** Words that are English and may be Japanese too: their other reading stands beside them. */
function otherReadings(query, taken) {
  const free = query.others.filter(({ slots }) => !slots.some((slot) => taken.has(slot)));
  free.forEach(({ slots }) => slots.forEach((slot) => taken.add(slot)));
  return free.map(({ slots, other }) => ({ own: slots, others: [{ slots: other, weight: OTHER_READING }] }));
}

/** The groups of synonyms that the query names, the longest name first. */
function synonymsIn(query, index) {
  const haystacks = [latinForm(query), japaneseForm(query), { text: query.kana, places: null }];
  const found = new Map();
  for (const group of index.groups) {
    for (const { form } of group.forms) {
      const slots = slotsOf(form, haystacks);
      if (!slots) continue;
      if (!found.has(form)) found.set(form, { form, slots, groups: [] });
      found.get(form).groups.push(group);
    }
  }
  return [...found.values()].sort((a, b) => b.slots.size - a.slots.size || b.form.length - a.form.length);
}

function latinForm(query) {
  let text = " ";
  const places = [];
  for (const slot of query.slots) {
    const { token } = slot;
    if (!isLatin(token) || PRONOUNS.has(token)) continue;
    places.push({ at: text.length, slot });
    text += `${token} `;
  }
  return { text, places };
}

/** "call me back" holds "call back". */
function withoutPronouns(form) {
  let found = bare.get(form);
  if (found === undefined) {
    found = form.replace(/[a-z]+ /g, (word) => (PRONOUNS.has(word.trim()) ? "" : word));
    bare.set(form, found);
  }
  return found;
}

function japaneseForm(query) {
  let text = "";
  const places = [];
  for (const slot of query.slots) {
    const { token } = slot;
    if (isLatin(token)) continue;
    const joins = text && places.length && places[places.length - 1].slot.end - 1 === slot.start && text.endsWith(token[0]);
    places.push({ at: joins ? text.length - 1 : text.length, slot });
    text += joins ? token.slice(1) : token;
  }
  return { text, places };
}

function slotsOf(form, haystacks) {
  const isEnglish = form.startsWith(" ");
  const wanted = isEnglish ? withoutPronouns(form) : form;
  const { text, places } = haystacks[isEnglish ? 0 : 1];
  const at = wanted.trim().length > 1 ? text.indexOf(wanted) : -1;
  if (at < 0) return null;
  const end = at + wanted.length;
  const slots = places.filter((place) => place.at >= at && place.at + (isEnglish ? 0 : 1) < end).map((place) => place.slot);
  return slots.length ? new Set(slots) : null;
}

/** The other words of a group, each as its own slots. */
function alternatives(group, form) {
  group.slots ??= differentTexts(group.forms).map((other) => ({ form: other.form, slots: plainSlots(other.text) }));
  return group.slots.filter((other) => other.form !== form && other.slots.length).map(({ slots }) => ({ slots, weight: SYNONYM }));
}

/** A word and its reading are two forms with one text. */
function differentTexts(forms) {
  return [...new Map(forms.map((form) => [form.text, form])).values()];
}

function plainSlots(text) {
  const slots = [];
  const hasKanji = [...text].some(isKanji);
  const take = (token, start, end) => {
    const isSmallPair = hasKanji && !isLatin(token) && ![...token].some(isKanji);
    const share = isSmallPair ? SMALL_PAIR : latinShare(token);
    if (end - start <= 2 || isLatin(token)) slots.push({ options: [[token, 1]], share });
  };
  for (const run of runs(text)) {
    if (isLatin(run.text)) latinTokens(run.text, run.start, take);
    else pairs(run.text, run.start, take);
  }
  return slots.length > 1 && slots.every((slot) => isLatin(slot.options[0][0])) ? neighbours(slots) : slots;
}

/** Several English words mean what they mean together only: "I am afraid" is not "afraid of the phone". */
function neighbours(slots) {
  return slots.slice(1).map((slot, at) => ({ options: [[`${slots[at].options[0][0]} ${slot.options[0][0]}`, 1]], share: 1 }));
}
