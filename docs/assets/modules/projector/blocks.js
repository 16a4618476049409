// What of a page is projected, in its order: steps, cards, exercises, questions, parts of a session. A block is { source, groups, notes, minutes };
// a group is a list of parts that belong together, { kind, nodes, isLater }: what is later comes at the second press.

const LEFT_OUT = "button:not(.choice), copy-text, listen-line, .line-foot, .term-definition, .visually-hidden, .answer, .room-opener, .quiz-verdict, rp";

/** The blocks of the page that is open. */
export function blocksOf(page = document) {
  return [...page.querySelectorAll("article .step, article .card, article .running-order > li, article .question:not(.session-part *), article .session-part")].flatMap(blocks).filter(({ groups }) => groups.length);
}

function blocks(source) {
  if (source.matches(".step")) return ofStep(source);
  if (source.matches(".card")) return [ofCard(source)];
  if (source.matches(".session-part")) return ofPart(source);
  return source.matches(".question") ? [ofQuestion(source)] : ofItem(source);
}

/** Our words stand alone; what may be heard then comes on screens of its own. */
function ofStep(source) {
  const ours = [...source.querySelectorAll(".we-say .utterance")].map((one) => said(one, "ours"));
  const heard = [...source.querySelectorAll(".heard > .utterance, .heard > .narrate")].map((one) => (one.matches(".narrate") ? [part("text", one)] : said(one, "theirs")));
  const notes = textOf(source, ".cue");
  return [{ source, groups: ours, notes }, { source, groups: heard, notes }];
}

function ofCard(source) {
  const title = source.querySelector(".card-title");
  const groups = [said(title, title.matches(".they") ? "theirs" : "ours")];
  for (const one of source.querySelectorAll(".reply .utterance")) groups.push(said(one, "ours").map(later));
  return { source, groups, notes: textOf(source, ".facts dd") };
}

function ofItem(source) {
  const [notes, minutes] = [textOf(source, ".notes p"), Number(source.dataset.minutes)];
  const told = [...source.querySelectorAll(":scope > p:not(.item-time)")].map((one) => [part("text", one)]);
  const fingers = [...source.querySelectorAll(".fingers > li")].map((one, at) => [numbered(one, at)]);
  return [{ source, groups: [...told, ...fingers], notes, minutes }, ...judged(source, notes, minutes)];
}

/** What is judged by fingers: each sentence on a screen of its own, its answer later. */
function judged(source, notes, minutes) {
  return [...source.querySelectorAll(".to-judge > li")].map((one) => ({ source: one, groups: [said(one, "theirs"), [later(answerOf(one))]], notes, minutes }));
}

function ofQuestion(source) {
  const choices = [...source.querySelectorAll(".choices > li")].map((one, at) => {
    const choice = numbered(one.querySelector(".choice") ?? one, at);
    return [{ ...choice, isRight: at + 1 === Number(source.dataset.answer) }];
  });
  const because = source.querySelector(".because");
  return { source, groups: [[part("text", source.querySelector(".ask"))], ...choices, ...(because ? [[later(part("reason", because))]] : [])], notes: "" };
}

/** A part of somebody's own session: what is said, or what names it. */
function ofPart(source) {
  const asked = source.querySelector(".question");
  const [notes, minutes] = [textOf(source, ".part-note"), Number(source.dataset.minutes)];
  if (asked) return [{ ...ofQuestion(asked), source, notes, minutes }];
  if (source.querySelector(".to-judge")) return ofFingers(source, notes, minutes);
  const spoken = source.querySelector(".utterance");
  const groups = [spoken ? said(spoken, spoken.matches(".they") ? "theirs" : "ours") : [part("text", source.querySelector(".part-said > a"))]];
  return [{ source, groups, notes, minutes }];
}

/** An exercise of fingers in somebody's own session: first what the fingers mean. */
function ofFingers(source, notes, minutes) {
  const fingers = [...source.querySelectorAll(".fingers > li")].map((one, at) => [numbered(one, at)]);
  return [{ source, groups: [[part("text", source.querySelector(".how-far"))], ...fingers], notes, minutes }, ...judged(source, notes, minutes)];
}

/** The answer to a sentence that is judged, without what leads away from it. */
function answerOf(source) {
  const answer = part("reason", source.querySelector(".answer p"));
  return { ...answer, nodes: answer.nodes.filter((node) => node.nodeName !== "A") };
}

/** An utterance: what is said at once, its meaning later, and its romaji where the reader has them on. */
function said(source, kind) {
  const isShown = (one) => !one.closest(".answer") && !(one.matches(".romaji") && getComputedStyle(one).display === "none");
  return [...source.querySelectorAll(".said, .romaji, .meaning")].filter(isShown).map((one) => {
    const shown = ["said", "romaji", "meaning"].find((name) => one.classList.contains(name));
    return shown === "said" ? part(kind, one) : later(part(shown, one));
  });
}

function part(kind, source) {
  const copy = source.cloneNode(true);
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
  return { kind, lang: source.closest("[lang]").lang, nodes: [...copy.childNodes] };
}

function numbered(source, at) {
  const made = part("choice", source);
  return { ...made, nodes: [`${at + 1}. `, ...made.nodes] };
}

function later(part) {
  return { ...part, isLater: true };
}

function textOf(source, what) {
  return [...source.querySelectorAll(what)].map((one) => part("notes", one).nodes.map((node) => node.textContent).join("").trim()).join("\n");
}
