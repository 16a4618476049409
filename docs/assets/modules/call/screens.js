// The three screens of a call: a step, a phrase that was heard, the end. Each makes elements and knows no history.
// `act` holds what the buttons do: act.go(place, heard).
import { addressOf, choicesAt, heardAt, stepAt, titleOf, waysOnFrom, wordsAt } from "./engine.js";
import { beat } from "./beat.js";
import { keyOf } from "./keys.js";
import { element } from "../page/element.js";
import { nodesOf, utterance } from "../lines/utterance.js";
import { tellTheEditors } from "../they-said/tell-the-editors.js";

/** Sizes of type, each with the most characters of Japanese that it is for. */
const SIZES = [["large", 24], ["medium", 52], ["small", Infinity]];

/** So many answers are seen at a glance. */
const LIKELIEST = 6;

/** What to say now, how, and what they may answer. */
export function stepView(data, place, act) {
  const { words, language } = data;
  const step = stepAt(data, place);
  const said = wordsAt(data, place);
  const answers = choicesAt(data, place);
  const goesOn = !step.hear;
  const unfold = element("button", { type: "button", class: "tool call-unfold", hidden: true, onclick: act.unfold }, words.show_all);
  return [
    header(data, place, act),
    element("div", { class: "call-now" },
      element("h2", { class: "call-title", tabindex: "-1" }, nodesOf(step.title, language, data.blanks)),
      ourLines(said, data, unfold),
      beat(step, signsOf(said)),
      step.cue && element("p", { class: "cue" }, element("span", { class: "label" }, words.cue), " ", nodesOf(step.cue, language, data.blanks)),
    ),
    element("div", { class: "call-next" },
      goesOn ? "" : element("h3", { class: "label" }, words.choose_answer),
      element("ol", { class: "call-answers" }, answerList(data, answers.map((answer, at) => answerButton(data, place, answer, at, act)))),
    ),
  ];
}

/** Of many answers the likeliest; a tap shows the others. */
function answerList({ words }, answers) {
  const items = answers.map((answer, at) => element("li", { hidden: answers.length > LIKELIEST && at >= LIKELIEST }, answer));
  if (answers.length <= LIKELIEST) return items;
  const more = element("li", {}, element("button", { type: "button", class: "call-more", onclick: () => {
    for (const item of items) item.hidden = false;
    items[LIKELIEST].firstChild.focus();
    more.remove();
  } }, words.more_answers.replace("{n}", answers.length - LIKELIEST)));
  return [...items, more];
}

/** What they said, what to answer, what it means, and the ways on. A refusal says first that it is one. */
export function phraseView(data, { phrase }, current, act) {
  const { words } = data;
  const entry = data.phrases[phrase];
  const stops = entry.stop === 3;
  return [
    header(data, null, act),
    element("div", { class: "call-heard" }, heardTool(entry, data), element("p", { class: "label" }, words.heard), element("h2", { class: "call-title utterance they", tabindex: "-1" }, utterance(entry, data, "span")), stopMark(data, entry)),
    reply(data, entry),
    stops && stopRule(data, entry),
    element("div", { class: "call-next" }, waysOn(data, phrase, stops, current, act)),
    element("dl", { class: "facts" },
      fact(words.means, entry.means, data),
      stops ? "" : fact(words.respond, entry.respond, data),
      fact(words.avoid, entry.avoid, data, "avoid"),
    ),
    element("p", {}, element("a", { href: act.page(entry.url) }, words.open_page)),
    tellTheEditors(data, { card: entry.url }),
  ];
}

/** A sentence that can be a yes or a no: what settles it, the rule if nothing does, and what it is then. */
export function bothView(data, { both }, act) {
  const { words } = data;
  const entry = data.both_meanings[both];
  return [
    header(data, null, act),
    element("div", { class: "call-heard" }, element("p", { class: "label" }, words.heard), element("h2", { class: "call-title utterance they", tabindex: "-1" }, utterance(entry, data, "span"))),
    bothMeanings(data, entry, (phrase) => `#phrase:${phrase}`),
    element("p", {}, element("a", { href: act.page(entry.url) }, words.open_page)),
  ];
}

/** The same without its head; `href(phrase)` leads to what it is as a yes, and as a no. */
export function bothMeanings(data, entry, href) {
  const { words } = data;
  const side = (label, phrase) => element("li", {},
    element("a", { href: href(phrase), class: "call-answer" }, element("span", { class: "label" }, label), element("span", {}, utterance(data.phrases[phrase], data, "span"))));
  return [
    element("p", {}, element("span", { class: "stop-mark stop-both" }, words["kind_both-meanings"])),
    reply(data, entry, words.settles_it),
    element("dl", { class: "facts" }, fact(words.if_unclear, entry.unclear, data), fact(words.means, entry.means, data)),
    element("ul", { class: "call-answers both-sides" }, side(words.if_yes, entry.agreed), side(words.if_no, entry.declined)),
  ];
}

/** What to answer to a phrase: its own words, or lines that others share; to a recording perhaps nothing. */
export function reply(data, { reply: own, spoken, lines = [] }, label = data.words.reply) {
  if (!own && !lines.length) return "";
  const said = own ? [{ say: own, spoken }] : lines.map((line) => ({ ...data.lines[line], line }));
  return element("div", { class: "call-now" }, element("p", { class: "label" }, label), ourLines(said, data));
}

/** What a refusal asks of us; that it is one stands above the words to say, at the first glance. */
export function stopRule(data, entry) {
  return element("div", { class: "call-stop-rule" }, element("p", {}, data.words.stop_rule), element("p", {}, nodesOf(entry.respond, data.language, data.blanks)));
}

export function stopMark(data, { stop }) {
  return element("p", {}, element("span", { class: `stop-mark stop-${stop}` }, data.words[`stop_${stop}`]));
}

/** How the call ended, what to do now, and the note. */
export function endView(data, place, note, act) {
  const { words, language } = data;
  const outcome = data.outcomes[place.outcome];
  const field = element("textarea", { id: "call-note", rows: "9", spellcheck: "false", autocomplete: "off", oninput: () => act.edit(field.value) });
  field.value = note;
  return [
    header(data, place, act),
    place.goodbye && element("div", { class: "call-now" }, element("p", { class: "label" }, words.goodbye_say), ourLines([{ ...data.lines[data.goodbye.line] }], data)),
    element("div", { class: `call-end outcome${outcome.stops ? " outcome-stops" : ""}` },
      element("p", { class: "label" }, outcome.stops ? words.outcome_stops : words.outcome),
      element("h2", { class: "call-title", tabindex: "-1" }, nodesOf(outcome.title, language, data.blanks)),
      element("p", { class: "call-next-step" }, element("span", { class: "label" }, words.next_step), " ", nodesOf(outcome.next, language, data.blanks)),
    ),
    element("div", { class: "call-note", "data-copied": true },
      element("label", { for: "call-note", class: "label" }, words.call_note), field,
      element("p", { class: "call-note-private" }, words.nothing_sent),
      tool("copy-text", { "data-of": "textarea", "data-done": words.call_note_copied }, words.copy, "call-button primary"),
    ),
  ];
}

/**
 * The bar at the foot of every screen: back, start again, an ordinary goodbye, the field, they refused. The field stands
 * between the two that end a call, so that no thumb takes one for the other.
 */
export function bar(data, place, act) {
  const { words } = data;
  const jump = element("button", { type: "button", class: "call-jump", hidden: true, onclick: act.toAnswers }, words.choose_answer);
  const button = (name, words, onclick) => element("button", { type: "button", class: `call-bar-${name}`, onclick }, element("span", { class: "sign", "aria-hidden": "true" }), element("span", {}, words));
  return [
    jump,
    button("back", words.back, act.back),
    button("again", words.begin_again, act.again),
    !place.outcome && data.goodbye && button("goodbye", words.goodbye, act.goodbye),
    button("said", words.they_said, act.theySaid),
    place.outcome ? button("start", words.to_start, act.start) : button("stop", words.they_refused, act.stop),
  ];
}

/** What was heard (in quotes) or what happened (in brackets), as the note tells it. */
export function heardWords(data, { say, narrate }) {
  const ja = data.language === "ja";
  if (say) return ja ? `「${say[0].replace(/。$/, "")}」` : `“${say[2]}”`;
  return narrate ? (ja ? `（${narrate}）` : `(${narrate})`) : "";
}

function header(data, place, act) {
  const play = place?.play && data.plays[place.play];
  const where = act.undo ? begunAgain(data, act) : element("p", { class: "call-where" },
    element("a", { href: act.page("call/"), class: "call-home", onclick: act.startByLink }, data.words.on_the_call),
    play && element("a", { href: act.page(play.url) }, nodesOf(play.title, data.language, data.blanks)),
  );
  const words = element("button", { type: "button", class: "call-words", onclick: act.words },
    element("span", { "aria-hidden": "true" }), element("span", { class: "visually-hidden" }, data.words.my_words));
  return element("div", { class: "call-top" }, where, words, element("hour-note"));
}

function begunAgain({ words }, act) {
  return element("p", { class: "call-where" }, words.begun_again, " ", element("button", { type: "button", class: "call-undo", "aria-keyshortcuts": "Control+Z Meta+Z", onclick: act.undo }, words.undo));
}

function signsOf(said) {
  return said.reduce((sum, { say: [ja] }) => sum + ja.replace(/｜|《[^》]*》/g, "").length, 0);
}

/** The lines in type as large as their length allows: the answers have to stay on a phone's screen. */
function ourLines(said, data, unfold) {
  const [size] = SIZES.find(([, most]) => signsOf(said) <= most);
  return element("div", { class: `call-lines ${size}`, "data-copied": true },
    element("span", { class: "line-tools" },
      tool("listen-line", { hidden: true }, data.words.listen),
      tool("copy-text", { "data-done": data.words.copied }, data.words.copy),
      unfold,
    ),
    said.map((words) => element("div", { class: "utterance we" }, utterance(words, data))),
  );
}

/** What was heard can be heard again, by who practises. */
function heardTool({ spoken }, data) {
  return spoken === "en" ? "" : element("span", { class: "line-tools heard-tool" }, tool("listen-line", { hidden: true }, data.words.listen));
}

function tool(name, properties, words, kind = "tool") {
  return element(name, properties, element("button", { type: "button", class: kind }, words));
}

function answerButton(data, place, answer, at, act) {
  const { words, language, blanks } = data;
  const stops = answer.stop === 3 || (answer.to.outcome && data.outcomes[answer.to.outcome].stops);
  const content = answer.say
    ? [answer, ...answer.also].map((said) => utterance(said, data, "span"))
    : element("span", { class: "narrate" }, answer.narrate ? nodesOf(answer.narrate, language, blanks) : answer.to.outcome ? words.end_call : words.go_on);
  const elsewhere = answer.to.play !== place.play;
  const goal = (elsewhere || answer.to.outcome || !answer.say) && element("span", { class: "goal" },
    answer.to.outcome ? `${words.outcome}: ` : "",
    elsewhere ? element("span", { class: "label" }, `${words.another_play} `) : "",
    nodesOf(titleOf(data, answer.to), language, blanks));
  return element("button", {
    type: "button", "data-to": addressOf(answer.to), "data-phrase": answer.phrase, class: `call-answer${stops ? " stops" : ""}${answer.say || answer.narrate ? "" : " goes-on"}`,
    "aria-keyshortcuts": keyOf(at), onclick: () => act.go(answer.to, heardAt(place, answer)),
  }, keyOf(at) && element("kbd", { "aria-hidden": "true" }, keyOf(at)), element("span", { class: "answer-words" }, content), goal);
}

function waysOn(data, phrase, stops, current, act) {
  const { words, language, blanks } = data;
  const ways = stops ? [{ from: { play: data.stop }, to: act.stopPlace() }] : waysOnFrom(data, phrase, current);
  if (!ways.length) return "";
  const row = ({ from, to }, at) => element("li", {}, element("button", {
    type: "button", class: `call-answer goes-on${stops ? " stops" : ""}`, "data-to": addressOf(to), "aria-keyshortcuts": keyOf(at), onclick: () => act.go(to),
  }, keyOf(at) && element("kbd", { "aria-hidden": "true" }, keyOf(at)),
    element("span", { class: "answer-words" }, stops ? words.they_refused : nodesOf(titleOf(data, to), language, blanks)),
    element("span", { class: "goal" }, from.play === current && !stops ? words.in_this_call : nodesOf(data.plays[from.play]?.title ?? "", language, blanks))));
  return [element("h3", { class: "label" }, stops ? words.outcome_stops : words.go_on), element("ol", { class: "call-answers" }, ways.map(row))];
}

export function fact(name, text, data, kind) {
  return [element("dt", {}, name), element("dd", { class: kind }, nodesOf(text, data.language, data.blanks))];
}
