import { announce } from "../page/announce.js";
import { showBlanks } from "../blanks/filled-blanks.js";
import { plainText } from "../page/plain-text.js";
import { data, enter, expect } from "./data.js";
import { addressIn, addressOf, answersAt, expectedAt, firstStep, goodbyePlace, notEntered, placeAt, placeInHash, placeOf, playsNext } from "./engine.js";
import { press } from "./keys.js";
import { element } from "../page/element.js";
import { callNote } from "./note.js";
import { backToPages } from "./start-links.js";
import { bar, bothView, endView, heardWords, phraseView, stepView } from "./screens.js";

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
    document.addEventListener("blanks-changed", () => this.renewNote());
    // The language switch leads to the same place of the call.
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("language-switch a");
      if (link && this.place) link.hash = location.hash;
    });
    const shown = this.render(false);
    this.later = Promise.all(LATER.map((name) => import(name)));
    await Promise.all([shown, this.later]);
    this.prepareFields();
    this.dataset.ready = "";
  }

  /* ---- the way through the call */

  /** The places of this call so far: [{ address, by, at }]; after a link from elsewhere only this one. */
  get moves() {
    const moves = history.state?.call;
    return Array.isArray(moves) && moves.at(-1)?.address === addressOf(this.place) ? moves : [{ address: addressOf(this.place), at: Date.now() }];
  }

  go(place, by = "", moves = this.place ? this.moves : []) {
    // Already there, or on the way.
    if (addressOf(place) === addressIn(location.hash) && (moves.length || !this.place)) return;
    if (!this.place) this.scrolled = scrollY;
    const way = place ? [...moves, { address: addressOf(place), by, at: Date.now() }] : null;
    history.pushState(way && { call: way }, "", place ? `#${addressOf(place)}` : location.pathname + location.search);
    this.render(true);
  }

  back() {
    if (this.moves.length > 1) history.back();
    else this.go(null);
  }

  again() {
    const [play] = this.plays();
    const begin = play && firstStep(this.data, play);
    // Already there: nothing to begin again but the way.
    if (begin && addressOf(begin) === addressOf(this.place)) history.replaceState({ call: [{ address: addressOf(begin), at: Date.now() }] }, "");
    else this.go(begin ?? null, "", []);
    this.focusTitle();
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
    const ways = [history.state?.call].flat().filter(Boolean).map(({ address }) => address);
    const missing = notEntered(this.data, [addressIn(hash), ...ways]);
    if (!missing.length) return this.show(moved);
    this.screen.inert = this.start.inert = true;
    await Promise.allSettled(missing.map((play) => enter(this.data, play)));
    if (hash !== location.hash) return;
    const [play] = notEntered(this.data, [addressIn(hash)]);
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
    document.body.classList.toggle("on-call", Boolean(this.place));
    if (!this.place) return this.showStart(moved);
    // The place is known only now: an address such as #not-at-desk means its first step.
    history.replaceState({ call: this.moves }, "", `#${addressOf(this.place)}`);
    const act = this.actions();
    this.screen.replaceChildren(...this.view(act).flat(Infinity).filter(Boolean));
    this.bar.replaceChildren(...bar(data, this.place, act).filter(Boolean));
    showBlanks(this.screen);
    this.screen.dataset.place = addressOf(this.place);
    document.title = `${plainText(this.screen.querySelector(".call-title"))} · ${this.ownTitle}`;
    scrollTo(0, 0);
    if (moved) {
      this.focusTitle();
      this.announceLine();
    }
    expect(data, playsNext(data, this.place));
  }

  view(act) {
    if (this.place.both) return bothView(this.data, this.place, act);
    if (this.place.phrase) return phraseView(this.data, this.place, this.plays().at(-1), act);
    return this.place.outcome ? endView(this.data, this.place, (this.written = this.note()), act) : stepView(this.data, this.place, act);
  }

  showStart(moved) {
    document.title = this.ownTitle ?? document.title;
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

  note() {
    return callNote(this.data, { play: this.plays()[0], outcome: this.place.outcome, moves: this.moves });
  }

  /** What is filled after the call has ended stands in its note too, unless somebody has edited it. */
  renewNote() {
    const field = this.screen.querySelector("#call-note");
    if (field && field.value === this.written) field.value = this.written = this.note();
  }

  /* ---- start, field, keys */

  actions() {
    return {
      go: (place, by) => this.go(place, by),
      back: () => this.back(),
      again: () => this.again(),
      start: () => this.go(null),
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
    if (answer) this.go(answer.to, heardWords(this.data, answer));
    else this.go(address.includes(":") ? placeAt(this.data, address) : placeOf(address));
  }

  key(event) {
    if (!this.place || this.sheet.open) return;
    press(event, { take: (at) => this.take(at), back: () => this.back() });
  }

  /** Takes the answer at a place of the list; false where there is none. */
  take(at) {
    const button = this.screen.querySelectorAll(".call-answer")[at];
    button?.click();
    return Boolean(button);
  }
}

customElements.define("call-mode", CallMode);
