import { element } from "../page/element.js";
import { nodesOf } from "../lines/utterance.js";
import { mayBeHad } from "./cards.js";
import { daysUntil } from "./schedule.js";
import { answers, lines, show, stopMark } from "./screen.js";

/**
 * A drill on a screen: one side of a card, what you do (go on, or stop), the other side, "had it" or "not yet". Of a line of
 * ours the situation and the meaning stand first, and you say it; or the line, and you say what it means. What was
 * missed comes again at the end, until it was had; what is remembered counts the first answer and each one after a miss.
 */
export class Drill {
  constructor(screen, cards, { data, words, memory, order, byEar }) {
    Object.assign(this, { screen, data, words, memory, order, byEar });
    this.left = [...cards];
    this.all = cards.length;
    this.missed = new Map();
    this.had = new Set();
    this.ask();
  }

  leave() {
    this.screen.replaceChildren();
    globalThis.speechSynthesis?.cancel();
  }

  /** One side of the next card, or the end. */
  ask() {
    [this.card] = this.left;
    if (!this.card) return this.end();
    const isReply = this.order === "reply";
    if (this.card.isOurs) return this.askOurs(isReply);
    this.show(
      this.progress(),
      element("h2", { class: "practice-title", tabindex: "-1" }, isReply ? this.words.drill_what_was_said : this.words.drill_answer),
      isReply ? this.ours("covered-side") : this.theirs(`covered-side${this.byEar ? " by-ear" : ""}`),
      answers([[this.words.drill_go_on, () => this.look(false)], [this.words.drill_stop, () => this.look(true)]]),
    );
  }

  /** A line of ours: when it is said and what it means, or the line alone. */
  askOurs(isSaid) {
    const { words } = this;
    this.show(
      this.progress(),
      element("h2", { class: "practice-title", tabindex: "-1" }, isSaid ? words.drill_what_it_means : words.drill_say_it),
      isSaid ? this.ours("covered-side") : [this.situation(), this.ours("meaning-side")],
      answers([[isSaid ? words.drill_look : words.rehearse_said, () => this.lookAtOurs()]]),
    );
  }

  lookAtOurs() {
    const { words } = this;
    this.show(
      this.progress(),
      element("h2", { class: "practice-title", tabindex: "-1" }, words.drill_compare),
      this.situation(), this.ours(""),
      answers([[words.drill_had, () => this.note(true)], [words.drill_not_yet, () => this.note(false)]]),
    );
  }

  situation() {
    const { when } = this.card;
    return when ? element("p", { class: "practice-when" }, nodesOf(when, this.data.language, this.data.blanks)) : "";
  }

  /** The other side. After a refusal nobody had it who did not stop. */
  look(stopped) {
    const { card, words, data } = this;
    const may = mayBeHad(card, stopped);
    this.show(
      this.progress(),
      element("h2", { class: "practice-title", tabindex: "-1" }, may ? words.drill_compare : words.drill_was_refusal),
      this.theirs(""), stopMark(data, card), this.ours(""),
      element("dl", { class: "facts" }, [["means", card.means], ["respond", card.respond], ["avoid", card.avoid]].map(([key, text]) =>
        [element("dt", {}, data.words[key]), element("dd", { class: key === "avoid" ? "avoid" : null }, nodesOf(text, data.language, data.blanks))])),
      answers([...(may ? [[words.drill_had, () => this.note(true)]] : []), [words.drill_not_yet, () => this.note(false)]]),
    );
  }

  note(isHad) {
    const { card } = this;
    const after = this.memory.note(card.id, isHad);
    this.left.shift();
    if (isHad) this.had.add(card.id);
    else {
      this.missed.set(card.id, card);
      this.left.push(card);
    }
    if (isHad) this.next = Math.min(this.next ?? Infinity, daysUntil(after, Date.now()));
    this.ask();
  }

  end() {
    const { words, data } = this;
    const missed = [...this.missed.values()];
    this.show(
      element("h2", { class: "practice-title", tabindex: "-1" }, words.drill_end),
      element("p", {}, words.drill_sum.replace("{all}", this.all).replace("{missed}", missed.length)),
      missed.length ? element("ul", { class: "practice-missed" }, missed.map(({ say, spoken, url }) => element("li", {}, element("a", { href: url ? new URL(url, this.root()).href : null }, nodesOf(spoken === "en" ? say[2] : say[0], spoken ?? "ja", data.blanks))))) : "",
      element("p", {}, this.next ? words.drill_comes_back.replace("{n}", this.next) : words.drill_comes_back_today),
      answers([[words.drill_again, () => this.again()], [words.practice_start, () => (location.hash = "")]]),
    );
  }

  again() {
    location.hash = location.hash.split("/").slice(0, 2).join("/");
    dispatchEvent(new HashChangeEvent("hashchange"));
  }

  root() {
    return new URL(this.screen.closest("practice-page").dataset.root, location.href);
  }

  theirs(kind) {
    return lines([this.card], this.data, "they", kind);
  }

  ours(kind) {
    return lines(this.card.answer, this.data, "we", kind);
  }

  progress() {
    const { words } = this;
    return element("p", { class: "practice-progress" }, words.drill_progress.replace("{n}", this.had.size).replace("{all}", this.all).replace("{missed}", this.left.filter(({ id }) => this.missed.has(id)).length));
  }

  show(...parts) {
    show(this.screen, parts);
  }
}
