import { addressIn, idOfToday } from "../call/engine.js";
import { element } from "../page/element.js";
import { cast, FEWEST, MOST } from "./cast.js";
import { groupsOf } from "./groups.js";
import { framed, roleCard } from "./role-card.js";
import { newSeed, soundSeed } from "./seeded.js";
import { putOnSheets } from "./sheets.js";

/** Where paper is Letter; all others have A4. */
const LETTER = /-(US|CA|MX|PH|CL|CO)$/;

/**
 * <role-play data-words>: draws the cards of a script. The fragment holds it all: `play/seed/people`, and behind them the
 * card that a phone shows.
 */
class RolePlay extends HTMLElement {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.form = this.querySelector("form");
    this.shown = this.querySelector(".role-cards");
    this.form.paper.value = LETTER.test(navigator.language) ? "letter" : "a4";
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.querySelector("[data-new-seed]").addEventListener("click", () => this.go({ ...this.asked(), seed: newSeed() }));
    this.querySelector("[data-print]").addEventListener("click", () => print());
    this.form.paper.addEventListener("change", () => this.layOut());
    for (const button of this.querySelectorAll("[data-step]")) button.addEventListener("click", () => this.step(Number(button.dataset.step)));
    addEventListener("hashchange", () => this.read());
    this.read().finally(() => document.documentElement.classList.add("filled"));
  }

  submit(event) {
    event.preventDefault();
    this.go(this.asked());
  }

  /** What the form asks for; a seed of its own where it has none. */
  asked() {
    const { play, seed, people } = this.form;
    return { play: play.value, seed: soundSeed(seed.value) || newSeed(), people: within(people.value) };
  }

  go({ play, seed, people }) {
    const fragment = `#${play}/${seed}/${people}`;
    if (location.hash === fragment) this.read();
    else location.hash = fragment;
  }

  /** Draws what the fragment asks for; one that names a play alone gets a seed. */
  async read() {
    const [play, seed, people, at] = addressIn(location.hash).split("/");
    if (!play) return;
    const { data } = await import("../call/data.js");
    try {
      this.data = await data;
      await this.draw(play, soundSeed(seed ?? "") || newSeed(), within(people ?? this.form.people.value), Number(at) || 0);
    } catch (error) {
      this.querySelector(".drawn").textContent = this.words.cards_none;
      throw error;
    }
  }

  async draw(named, seed, people, at) {
    const play = idOfToday(named, this.data.plays, this.data.formerly.plays);
    if (!play) return;
    const { enter } = await import("../call/data.js");
    await enter(this.data, play);
    this.fill({ play, seed, people });
    const ids = (name) => [...document.querySelectorAll(`.directions [data-${name}]`)].map((one) => one.dataset[name]);
    this.cards = await cast(this.data, { play, seed, people, moods: ids("mood"), turns: ids("turn") });
    this.seed = seed;
    this.shown.replaceChildren(...this.made());
    history.replaceState(history.state, "", `#${play}/${seed}/${people}`);
    this.layOut();
    this.show(Math.max(at - 1, 0));
    if (at) this.shown.scrollIntoView();
    this.dataset.ready = `${play}/${seed}/${people}`;
  }

  fill({ play, seed, people }) {
    this.form.play.value = play;
    this.form.seed.value = seed;
    this.form.people.value = people;
  }

  made() {
    const list = (name) => [...document.querySelectorAll(`.directions [data-${name}]`)].map((one) => [one.dataset[name], one.textContent]);
    const directions = Object.fromEntries([...list("mood"), ...list("turn")]);
    return this.cards.map((card) => roleCard(card, this.seed, { data: this.data, words: this.words, directions }));
  }

  /** Puts the cards on sheets, outside the page's own text: on paper they stand alone. */
  layOut() {
    if (!this.cards) return;
    this.paper ??= document.body.appendChild(element("div", { class: "sheets", "aria-hidden": "true" }));
    document.body.classList.add("with-sheets");
    const name = this.form.paper.value;
    this.paper.dataset.paper = name;
    for (const sheet of document.querySelectorAll("link[data-paper]")) sheet.media = sheet.dataset.paper === name ? "print" : "not all";
    const more = (at, parts) => framed(this.cards[at], this.seed, this.words, parts, true);
    const sheets = putOnSheets(this.paper, this.made(), more);
    const groups = groupsOf(Number(this.form.people.value)).join(" + ");
    this.querySelector(".drawn").textContent = this.words.cards_drawn.replace("{cards}", this.cards.length).replace("{sheets}", sheets).replace("{groups}", groups);
  }

  step(by) {
    this.show(this.at + by);
    this.shown.scrollIntoView();
    history.replaceState(history.state, "", `#${this.form.play.value}/${this.seed}/${this.form.people.value}/${this.at + 1}`);
  }

  /** A phone shows one card at a time; behind the last comes the first. */
  show(at) {
    const cards = [...this.shown.children];
    this.at = (at + cards.length) % cards.length || 0;
    cards.forEach((card, n) => card.classList.toggle("current", n === this.at));
  }
}

function within(people) {
  return Math.min(MOST, Math.max(FEWEST, Math.round(Number(people)) || FEWEST + 1));
}

customElements.define("role-play", RolePlay);
