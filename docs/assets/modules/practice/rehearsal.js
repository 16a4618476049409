import { enter } from "../call/data.js";
import { answersAt, firstStep, stepAt, titleOf, wordsAt } from "../call/engine.js";
import { element } from "../page/element.js";
import { nodesOf } from "../lines/utterance.js";
import { seeded } from "../training/seeded.js";
import { draw } from "./receptionist.js";
import { recorder } from "./recorder.js";
import { answers, lines, show } from "./screen.js";

/**
 * A whole call: the site is the receptionist. It says what it has drawn, counts the pause until our line was said, shows
 * that line only then, and at the end tells the way with its pauses and what an observer would look for.
 */
export class Rehearsal {
  constructor(screen, play, { data, words, mood, seed, speaks }) {
    Object.assign(this, { screen, play, data, words, mood, speaks });
    this.random = seeded(`${seed}/${mood}`);
    this.said = new Set();
    this.way = [];
    this.recorder = recorder(words);
    this.turn(firstStep(data, play), null);
  }

  leave() {
    clearInterval(this.clock);
    this.recorder?.leave();
    globalThis.speechSynthesis?.cancel();
    this.screen.replaceChildren();
  }

  /** Our turn at a step, after what was heard. */
  async turn(place, heard) {
    await enter(this.data, place.play);
    if (place.outcome) return this.end(place, heard);
    this.place = place;
    this.heard = heard;
    this.since = Date.now();
    const step = stepAt(this.data, place);
    this.show(
      this.theirWords(),
      element("h2", { class: "practice-title", tabindex: "-1" }, nodesOf(step.title, this.data.language, this.data.blanks)),
      step.cue ? element("p", { class: "cue" }, nodesOf(step.cue, this.data.language, this.data.blanks)) : "",
      element("p", { class: "practice-do" }, this.words.rehearse_your_turn),
      (this.pause = element("p", { class: "practice-pause", "aria-hidden": "true" })),
      this.recorder?.host,
      answers([[this.words.rehearse_said, () => this.compare()]]),
    );
    this.count();
    if (this.speaks && heard) this.speak();
  }

  /** What was said, beside the line; then they answer. */
  compare() {
    clearInterval(this.clock);
    this.recorder?.stop();
    this.way.push({ title: titleOf(this.data, this.place), heard: this.heard, seconds: this.seconds() });
    const step = stepAt(this.data, this.place);
    const next = step.hear ? this.words.rehearse_next : this.words.rehearse_go_on;
    this.show(
      element("h2", { class: "practice-title", tabindex: "-1" }, this.words.rehearse_compare),
      lines(wordsAt(this.data, this.place), this.data, "we"),
      this.recorder?.host,
      answers([[next, () => this.answer(step)]]),
    );
  }

  answer(step) {
    this.recorder?.leave();
    const possible = answersAt(this.data, this.place);
    const answer = step.hear ? draw(possible, this.mood, this.random, this.said) : possible[0];
    if (answer.phrase) this.said.add(answer.phrase);
    this.turn(answer.to, step.hear ? answer : null);
  }

  end(place, heard) {
    const { data, words } = this;
    const outcome = data.outcomes[place.outcome];
    const checklist = Object.values(data.plays[this.play].checklist ?? {});
    this.heard = heard;
    this.show(
      heard ? this.theirWords() : "",
      element("h2", { class: "practice-title", tabindex: "-1" }, nodesOf(outcome.title, data.language, data.blanks)),
      element("p", {}, nodesOf(outcome.next, data.language, data.blanks)),
      checklist.length ? [element("h3", {}, words.rehearse_observer), element("ul", { class: "checklist" }, checklist.map((text) =>
        element("li", {}, element("label", {}, element("input", { type: "checkbox" }), element("span", {}, nodesOf(text, data.language, data.blanks))))))] : "",
      element("h3", {}, words.rehearse_way),
      element("ol", { class: "practice-way" }, this.way.map((one) => element("li", {}, this.wayPart(one)))),
      answers([[words.rehearse_again, () => this.again()], [words.practice_start, () => (location.hash = "")]]),
    );
  }

  wayPart({ title, heard, seconds }) {
    const { data, words } = this;
    const said = heard?.say ? nodesOf(heard.spoken === "en" ? heard.say[2] : heard.say[0], heard.spoken ?? "ja", data.blanks) : heard?.narrate;
    return [
      said ? element("span", { lang: heard.say && heard.spoken !== "en" ? "ja" : null }, said) : "", said ? " → " : "",
      element("strong", {}, nodesOf(title, data.language, data.blanks)), ` (${words.rehearse_seconds.replace("{n}", seconds)})`,
    ];
  }

  /** Another call with the same script; what is drawn differs. */
  again() {
    location.hash = location.hash.split("/").slice(0, 2).join("/");
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  theirWords() {
    const { heard, data, words } = this;
    if (!heard) return this.way.length ? "" : element("p", { class: "narrate" }, words.rehearse_pick_up);
    if (heard.say) return [element("p", { class: "label" }, words.rehearse_they_say), lines([heard], data, "they")];
    return element("p", { class: "narrate" }, nodesOf(heard.narrate ?? "", data.language, data.blanks));
  }

  speak() {
    const listen = this.screen.querySelector(".they listen-line");
    if (listen && !listen.hidden) listen.querySelector("button").click();
  }

  count() {
    const show = () => (this.pause.textContent = this.words.rehearse_pause.replace("{n}", this.seconds()));
    clearInterval(this.clock);
    this.clock = setInterval(show, 1000);
    show();
  }

  seconds() {
    return Math.round((Date.now() - this.since) / 1000);
  }

  show(...parts) {
    show(this.screen, parts);
  }
}
