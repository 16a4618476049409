import { announce } from "../page/announce.js";
import { showBlanks } from "../blanks/filled-blanks.js";
import { plainText } from "../page/plain-text.js";
import { element } from "../page/element.js";
import { Course } from "./course.js";
import { data, enter, expect } from "./data.js";
import { addressOf, notEntered, placeAt, placeInHash, playsNext } from "./engine.js";
import { fit, showJump, unfold } from "./fit.js";
import { onePressIsOneStep, press } from "./keys.js";
import { bar, bothView, endView, phraseView, stepView } from "./screens.js";
import { backToPages } from "./start-links.js";
import { TheySaidSheet } from "./they-said-sheet.js";
import { handOver, isAnew, takeOver, wayTo } from "./way.js";

/** What a line needs not to stand there comes after it. */
const LATER = ["../they-said/they-said.js", "../hour/hour-note.js", "../lines/copy-text.js", "../lines/listen-line.js"];

/**
 * <call-mode data-root>: the page "On the call", and what is shown of a call. Its own content is the start, which reads
 * without scripts. The address holds the place; the history's state holds the way there: see course.js and way.js.
 */
class CallMode extends HTMLElement {
  async connectedCallback() {
    this.start = this.querySelector(".call-start");
    this.screen = element("section", { class: "call-screen", hidden: true });
    this.bar = element("nav", { class: "call-bar", hidden: true });
    this.append(this.screen, this.bar);
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
    this.course = new Course(this.data, () => this.render(true));
    this.sheet = new TheySaidSheet(this.course, this.page);
    this.append(this.sheet.dialog);
    this.prepareStart();
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
      if (!link || !this.course.place) return;
      link.hash = location.hash;
      handOver(this.course.moves);
    });
    takeOver(addressOf(placeInHash(this.data, location.hash)));
    const shown = this.render(false);
    this.later = Promise.all(LATER.map((name) => import(name)));
    await Promise.all([shown, this.later]);
    this.prepareFields();
    import("./hear-answers.js").then(({ hearAnswers }) => hearAnswers(this.screen, this.data.words, () => this.fit()));
    import("./wake-lock.js").then(({ keepAwake }) => {
      this.keepAwake = keepAwake;
      keepAwake(Boolean(this.course.place));
    });
    this.dataset.ready = "";
  }

  go(...where) {
    this.course.go(...where);
  }

  /* ---- what is shown */

  /** Shows the place in the address: at once where its scripts are here, else when they have come. */
  async render(moved) {
    const { hash } = location;
    if (!this.course.place) this.scrolled = scrollY;
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
    this.course.arrive();
    const { data, course: { place } } = this;
    this.screen.inert = this.start.inert = false;
    this.sheet.close();
    this.start.hidden = Boolean(place);
    this.screen.hidden = this.bar.hidden = !place;
    document.documentElement.classList.toggle("on-call", Boolean(place));
    this.keepAwake?.(Boolean(place));
    if (!place) return this.showStart(moved);
    const act = this.actions();
    this.screen.dataset.view = place.step && !place.outcome ? "step" : "card";
    this.screen.dataset.folded = "";
    this.screen.replaceChildren(...this.view(place, act).flat(Infinity).filter(Boolean));
    this.bar.replaceChildren(...bar(data, place, act).filter(Boolean));
    showBlanks(this.screen);
    this.screen.dataset.place = addressOf(place);
    this.fit();
    document.title = `${plainText(this.screen.querySelector(".call-title"))} · ${this.ownTitle}`;
    scrollTo(0, 0);
    if (moved) {
      this.focusTitle();
      this.announceLine();
    }
    expect(data, playsNext(data, place));
  }

  /** A step is seen without scrolling; what else there is may be longer. */
  fit() {
    if (this.screen.dataset.view !== "step") return;
    fit(this.screen, this.bar);
    showJump(this.screen, this.bar.querySelector(".call-jump"));
  }

  view(place, act) {
    const { data, course } = this;
    if (place.both) return bothView(data, place, act);
    if (place.phrase) return phraseView(data, place, course.plays().at(-1), act);
    return place.outcome ? endView(data, place, course.note().text(), act) : stepView(data, place, act);
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

  /** What is filled after the call has ended stands in its note too. */
  renewNote() {
    const field = this.screen.querySelector("#call-note");
    if (field) field.value = this.course.note().text();
  }

  /* ---- start, field, keys */

  page = (url) => new URL(url, this.root).href;

  actions() {
    const { course } = this;
    return {
      go: (place, by) => course.go(place, by),
      back: () => course.back(),
      again: () => course.again(),
      undo: isAnew() && (() => course.undo()),
      edit: (text) => course.note().edit(text),
      start: () => course.go(null),
      unfold: () => unfold(this.screen),
      toAnswers: () => this.screen.querySelector(".call-next").scrollIntoView(),
      startByLink: (event) => {
        event.preventDefault();
        course.go(null);
      },
      stop: () => course.go(course.stopPlace()),
      goodbye: () => course.go(course.goodbyePlace()),
      stopPlace: () => course.stopPlace(),
      theySaid: () => (this.sheet.isReady ? this.sheet.open() : this.later.then(() => this.sheet.open())),
      words: () => document.dispatchEvent(new CustomEvent("fill-blank")),
      page: this.page,
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
    this.start.querySelector("they-said").show(this.data, { page: this.page });
  }

  key(event) {
    if (!this.course.place || this.sheet.isOpen) return;
    press(event, {
      take: this.screen.querySelectorAll("li:not([hidden]) > .call-answer"), back: this.bar.querySelector(".call-bar-back"), undo: this.screen.querySelector(".call-undo"),
    });
  }
}

customElements.define("call-mode", CallMode);
