import { addressIn } from "../call/engine.js";
import { data as coming, enter } from "../call/data.js";
import { press } from "../call/keys.js";
import { element } from "../page/element.js";
import { newSeed, soundSeed } from "../training/seeded.js";

/**
 * <practice-page data-words>: drill and rehearsal. The fragment holds what is practised: `drill/group:absence/7f3a`,
 * `drill/lines:openings`, `drill/play:not-at-desk/7f3a`, `drill/ours:not-at-desk`, `drill/cards:phrase:out,line:close/7f3a`,
 * `drill/due`, `rehearse/not-at-desk`.
 * Without scripts its lists lead to the pages of the groups and to the scripts.
 */
class PracticePage extends HTMLElement {
  async connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.start = this.querySelector(".practice-start");
    this.screen = element("section", { class: "practice-screen", hidden: true });
    this.append(this.screen);
    this.data = await coming;
    for (const link of this.querySelectorAll("a[data-practise]")) link.setAttribute("href", `#${link.dataset.practise}`);
    const { memoryOf } = await import("./memory.js");
    this.memory = memoryOf(this.data);
    this.memory.follow(() => this.showDue());
    this.prepareStart();
    addEventListener("hashchange", () => this.read());
    document.addEventListener("keydown", (event) => this.key(event));
    await this.read();
    // A first visit, which no service worker serves yet, goes on without a network too.
    for (const name of ["./drill.js", "./rehearsal.js"]) import(name).catch(() => {});
  }

  prepareStart() {
    this.due = this.querySelector(".drill-due");
    this.forget = this.querySelector("[data-forget]");
    this.forget.addEventListener("click", () => this.memory.forget());
    this.showDue();
  }

  showDue() {
    const due = this.memory.due().length;
    this.due.hidden = this.forget.hidden = !due;
    this.due.querySelector("a").textContent = this.words.drill_due.replace("{n}", due);
  }

  /** Shows what the fragment asks for; an anchor of the page, or nothing, is the start. */
  async read() {
    const [what, source, seed, mood] = addressIn(location.hash).split("/");
    import("../lines/listen-line.js");
    const begin = new Map([["drill", () => this.drill(source, seed)], ["rehearse", () => this.rehearse(source, seed, mood)]]).get(what);
    this.leave?.();
    this.leave = null;
    // What cannot be had without a network leaves the lists.
    const isShown = Boolean(begin && source && (await begin().catch(() => false)));
    this.start.hidden = isShown;
    this.screen.hidden = !isShown;
    document.body.classList.toggle("practising", isShown);
    if (!isShown) return this.showDue();
    scrollTo(0, 0);
  }

  async drill(source, seed) {
    const [{ Drill }, cards] = await Promise.all([import("./drill.js"), import("./cards.js")]);
    const drawnBy = soundSeed(seed ?? "") || newSeed();
    const found = await this.cardsOf(source, drawnBy, cards);
    if (!found.length) return false;
    const options = { order: this.querySelector("[name=order]").value, byEar: this.querySelector("[name=by-ear]").checked };
    const drill = new Drill(this.screen, found, { data: this.data, words: this.words, memory: this.memory, ...options });
    this.leave = () => drill.leave();
    return true;
  }

  /** The cards of a group, a script, a list in the link, or those that are due. */
  async cardsOf(source, seed, { drawn, heardIn, namesIn, playOf, saidIn }) {
    const { data } = this;
    const [kind, ...rest] = source.split(":");
    const name = rest.join(":");
    const isScript = ["play", "ours"].includes(kind);
    if (isScript && !Object.hasOwn(data.plays, name)) return [];
    if (isScript) await enter(data, name);
    if (kind === "play") return inOrder(heardIn(name, data), (names) => drawn(names, data, seed));
    const lists = new Map([["due", () => this.memory.due()], ["cards", () => namesIn(name, data)], ["ours", () => saidIn(name, data)]]);
    const names = lists.get(kind)?.() ?? namesIn(this.listed(source), data);
    await Promise.all([import("./our-lines.js").then(({ addSituations }) => addSituations(data)), ...names.map(playOf).filter(Boolean).map((play) => enter(data, play).catch(() => {}))]);
    return drawn(names, data, seed);
  }

  /** The cards of a group of phrases or of lines, as its entry in the list names them. */
  listed(source) {
    return this.querySelector(`[data-practise="drill/${CSS.escape(source)}"]`)?.dataset.cards ?? "";
  }

  /** The mood stands in the link too, so that who opens it gets the same call. */
  async rehearse(play, seed, mood) {
    if (!Object.hasOwn(this.data.plays, play)) return false;
    const { Rehearsal } = await import("./rehearsal.js");
    const options = { mood: mood ?? this.querySelector("[name=mood]").value, seed: soundSeed(seed ?? "") || newSeed() };
    const call = new Rehearsal(this.screen, play, { data: this.data, words: this.words, speaks: this.querySelector("[name=speaks]").checked, ...options });
    this.leave = () => call.leave();
    return true;
  }

  key(event) {
    if (this.screen.hidden) return;
    press(event, { take: [...this.screen.querySelectorAll(".practice-answers button")] });
  }
}

/** Cards with answers of their own in the order in which their names are drawn. */
function inOrder(cards, draw) {
  return draw(cards.map(({ id }) => id)).map(({ id }) => cards.find((card) => card.id === id)).filter(Boolean);
}

customElements.define("practice-page", PracticePage);
