import { announce } from "../page/announce.js";
import { showBlanks } from "../blanks/filled-blanks.js";
import { plainText } from "../page/plain-text.js";
import { data, enter, expect } from "./data.js";
import { addressIn, addressOf, answersAt, expectedAt, firstStep, goodbyePlace, heardAt, notEntered, placeAt, placeInHash, placeOf, playsNext } from "./engine.js";
import { element } from "../page/element.js";
import { fit, showJump, unfold } from "./fit.js";
import { callNote, noteOf } from "./note.js";
import { onePressIsOneStep, press } from "./keys.js";
import { bar, bothView, endView, phraseView, stepView } from "./screens.js";
import { backToPages } from "./start-links.js";
import { goOn, handOver, isAnew, ownSteps, settle, takeOver, wayTo } from "./way.js";

/** What a line needs not to stand there comes after it. */
const LATER = ["../they-said/they-said.js", "../hour/hour-note.js", "../lines/copy-text.js", "../lines/listen-line.js"];

/**
 * <call-mode data-root>: the page "On the call". Its own content is the start, which reads without scripts. The
 * address holds the place; the history's state holds the way there, so that reload and Back work as they should.
 */
class CallMode extends HTMLElement {
  async connectedCallback() {
    this.start = this.querySelector(".call-start");
    this.screen = element("section", { class: "call-screen", hidden: true });
    this.bar = element("nav", { class: "call-bar", hidden: true });
    this.sheet = element("dialog", { class: "call-sheet" });
    this.append(this.screen, this.bar, this.sheet);
    // A call in the address must not flash the start first.
    this.start.hidden = /\/|phrase:|both:/.test(location.hash);
    this.root = new URL(this.dataset.root, location.href);
    try {
      this.data = await data;
    } catch {
      this.start.hidden = false;
      return backToPages();
    }
    this.bar.setAttribute("aria-label", this.data.words.on_the_call);
    this.ownTitle = document.title;
    this.prepareStart();
    this.prepareSheet();
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.render(true));
    document.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener("blanks-changed", () => {
      this.renewNote();
      this.fit();
    });
    addEventListener("resize", () => this.fit());
    // Other readings take other room.
    document.addEventListener("change", () => this.fit());
    onePressIsOneStep(this);
    // The language switch leads to the same place of the call, and the way there goes along.
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("language-switch a");
      if (!link || !this.place) return;
      link.hash = location.hash;
      handOver(this.moves);
    });
    takeOver(addressOf(placeInHash(this.data, location.hash)));
    const shown = this.render(false);
    this.later = Promise.all(LATER.map((name) => import(name)));
    await Promise.all([shown, this.later]);
    this.prepareFields();
    import("./hear-answers.js").then(({ hearAnswers }) => hearAnswers(this.screen, this.data.words, () => this.fit()));
    import("./wake-lock.js").then(({ keepAwake }) => {
      this.keepAwake = keepAwake;
      keepAwake(Boolean(this.place));
    });
    this.dataset.ready = "";
  }

  /* ---- the way through the call */

  /** The places of this call so far. */
  get moves() {
    return wayTo(addressOf(this.place));
  }

  go(place, by = "", moves = this.place ? this.moves : [], how = {}) {
    // Already there, or on the way.
    if (addressOf(place) === addressIn(location.hash) && (moves.length || !this.place)) return;
    if (!this.place) this.scrolled = scrollY;
    if (place) goOn([...moves, { address: addressOf(place), by, at: Date.now() }], how);
    else history.pushState(null, "", location.pathname + location.search);
    this.render(true);
  }

  back() {
    const { moves } = this;
    if (moves.length < 2) return this.go(null);
    if (ownSteps()) return history.back();
    // The step before was taken on the page of the other language.
    settle(moves.slice(0, -1));
    this.render(true);
  }

  /** Begins the call again where it began; `undo` takes that back. */
  again() {
    if (isAnew() && this.moves.length === 1) return;
    const [play] = this.plays();
    this.go(play ? firstStep(this.data, play) : this.places()[0], "", [], { isAnew: true });
  }

  undo() {
    if (this.place && isAnew()) history.back();
  }

  goodbyePlace() {
    return goodbyePlace(this.data, this.places());
  }

  stopPlace() {
    return firstStep(this.data, this.data.stop);
  }

  /* ---- what is shown */

  /** Shows the place in the address: at once where its scripts are here, else when they have come. */
  async render(moved) {
    const { hash } = location;
    const place = placeInHash(this.data, hash);
    const missing = notEntered(this.data, place ? wayTo(addressOf(place)).map(({ address }) => address) : []);
    if (!missing.length) return this.show(moved);
    this.screen.inert = this.start.inert = true;
    await Promise.allSettled(missing.map((play) => enter(this.data, play)));
    if (hash !== location.hash) return;
    const [play] = notEntered(this.data, [addressOf(place)]);
    // A script that cannot be had is read on its page.
    if (play) location.replace(`${new URL(this.data.plays[play].url, this.root)}#script`);
    else this.show(moved);
  }

  show(moved) {
    const { data } = this;
    this.place = placeInHash(data, location.hash);
    this.screen.inert = this.start.inert = false;
    this.sheet.close();
    this.start.hidden = Boolean(this.place);
    this.screen.hidden = this.bar.hidden = !this.place;
    document.documentElement.classList.toggle("on-call", Boolean(this.place));
    this.keepAwake?.(Boolean(this.place));
    if (!this.place) return this.showStart(moved);
    // The place is known only now: an address such as #not-at-desk means its first step.
    settle(this.moves);
    const act = this.actions();
    this.screen.dataset.view = this.place.step && !this.place.outcome ? "step" : "card";
    this.screen.dataset.folded = "";
    this.screen.replaceChildren(...this.view(act).flat(Infinity).filter(Boolean));
    this.bar.replaceChildren(...bar(data, this.place, act).filter(Boolean));
    showBlanks(this.screen);
    this.screen.dataset.place = addressOf(this.place);
    this.fit();
    document.title = `${plainText(this.screen.querySelector(".call-title"))} · ${this.ownTitle}`;
    scrollTo(0, 0);
    if (moved) {
      this.focusTitle();
      this.announceLine();
    }
    expect(data, playsNext(data, this.place));
  }

  /** A step is seen without scrolling; what else there is may be longer. */
  fit() {
    if (this.screen.dataset.view !== "step") return;
    fit(this.screen, this.bar);
    showJump(this.screen, this.bar.querySelector(".call-jump"));
  }

  view(act) {
    if (this.place.both) return bothView(this.data, this.place, act);
    if (this.place.phrase) return phraseView(this.data, this.place, this.plays().at(-1), act);
    return this.place.outcome ? endView(this.data, this.place, this.noteHere().text(), act) : stepView(this.data, this.place, act);
  }

  showStart(moved) {
    document.title = this.ownTitle ?? document.title;
    this.screen.replaceChildren(); // What was being said is over.
    delete this.screen.dataset.view;
    if (!moved) return;
    scrollTo(0, this.scrolled ?? 0);
    document.querySelector("article h1")?.setAttribute("tabindex", "-1");
    document.querySelector("article h1")?.focus({ preventScroll: true });
  }

  focusTitle() {
    this.screen.querySelector(".call-title")?.focus({ preventScroll: true });
  }

  /** The next line is read out without a press; the focus waits at the title above it. */
  announceLine() {
    const said = [...this.screen.querySelectorAll(".we .said")];
    announce(...said.map((line) => element("span", { lang: line.lang }, plainText(line))));
  }

  /** Where this call has been so far, in order. */
  places() {
    return this.moves.map(({ address }) => placeAt(this.data, address)).filter(Boolean);
  }

  /** The plays of this call, in the order in which they were entered. */
  plays() {
    return this.places().map(({ play }) => play).filter(Boolean);
  }

  /** The note on this call, as it is made now and as it was edited. */
  noteHere() {
    return noteOf(this.moves[0].at, callNote(this.data, { play: this.plays()[0], outcome: this.place.outcome, moves: this.moves }));
  }

  /** What is filled after the call has ended stands in its note too. */
  renewNote() {
    const field = this.screen.querySelector("#call-note");
    if (field) field.value = this.noteHere().text();
  }

  /* ---- start, field, keys */

  actions() {
    return {
      go: (place, by) => this.go(place, by),
      back: () => this.back(),
      again: () => this.again(),
      undo: isAnew() && (() => this.undo()),
      edit: (text) => this.noteHere().edit(text),
      start: () => this.go(null),
      unfold: () => unfold(this.screen),
      toAnswers: () => this.screen.querySelector(".call-next").scrollIntoView(),
      startByLink: (event) => {
        event.preventDefault();
        this.go(null);
      },
      stop: () => this.go(this.stopPlace()),
      goodbye: () => this.go(this.goodbyePlace()),
      stopPlace: () => this.stopPlace(),
      theySaid: () => this.openSheet(),
      words: () => document.dispatchEvent(new CustomEvent("fill-blank")),
      page: (url) => new URL(url, this.root).href,
    };
  }

  prepareStart() {
    this.start.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-phrase], a[data-play]");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const place = placeAt(this.data, link.dataset.play ?? `phrase:${link.dataset.phrase}`);
      if (!place) return;
      event.preventDefault();
      this.go(place);
    });
  }

  prepareFields() {
    this.start.querySelector("hour-note").show(this.data);
    this.start.querySelector("they-said").show(this.data, { page: this.actions().page });
  }

  prepareSheet() {
    const { words } = this.data;
    this.field = element("they-said");
    const close = element("button", { type: "button", class: "call-sheet-close", onclick: () => this.sheet.close() }, words.close);
    this.sheet.append(close, this.field);
    this.sheet.setAttribute("aria-label", words.they_said);
    this.sheet.addEventListener("click", (event) => {
      if (event.target === this.sheet) return this.sheet.close();
      const link = event.target.closest("a[data-to]");
      if (!link) return;
      event.preventDefault();
      this.choose(link.dataset.to);
    });
  }

  openSheet() {
    if (!this.field.show) return this.later.then(() => this.openSheet());
    const here = expectedAt(this.data, this.place);
    const first = here.filter((id) => Object.hasOwn(this.data.phrases, id));
    this.field.show(this.data, { page: this.actions().page, first, here });
    this.field.clear();
    this.sheet.showModal();
    this.field.input.focus();
  }

  /** What is among the answers of this step goes on at once; any other phrase shows its reply. */
  choose(address) {
    this.sheet.close();
    const answers = this.place.step && !this.place.outcome ? answersAt(this.data, this.place) : [];
    const answer = answers.find(({ phrase, to }) => (phrase ? `phrase:${phrase}` : addressOf(to)) === address);
    if (answer) this.go(answer.to, heardAt(this.place, answer));
    else this.go(address.includes(":") ? placeAt(this.data, address) : placeOf(address));
  }

  key(event) {
    if (!this.place || this.sheet.open) return;
    press(event, {
      take: this.screen.querySelectorAll("li:not([hidden]) > .call-answer"), back: this.bar.querySelector(".call-bar-back"), undo: this.screen.querySelector(".call-undo"),
    });
  }
}

customElements.define("call-mode", CallMode);
