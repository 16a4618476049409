import { showBlanks } from "../blanks/filled-blanks.js";
import { whenBroughtBack } from "../page/back.js";
import { element } from "../page/element.js";
import { utterance } from "../lines/utterance.js";
import { askEngine, findPhrases } from "./find-phrases.js";

let count = 0;

/**
 * The field "They said …": finds a phrase by any part of it. A page may bring the field itself, in a label; else it
 * is made here. `show(data, options)`: `first` are the ids listed while nothing is typed, `row(id)` makes what is
 * listed for a phrase, a link to `href(id)` unless told; what is pressed in it has `data-phrase`. `take(row)` is
 * what Enter does with the first answer.
 */
export class TheySaid extends HTMLElement {
  show(data, { href, first = [], row = (id) => this.link(id, href(id)), take = (found) => found.click() }) {
    Object.assign(this, { data, first, row, take });
    if (!this.input) this.build();
    this.list();
  }

  build() {
    const own = this.querySelector("input");
    this.input = own ?? this.makeInput();
    this.found = element("ul", { class: "said-found" });
    this.count = element("p", { class: "visually-hidden", role: "status" });
    this.lang = this.data.language;
    // What the page brought stays where it is: moved, it would lose the focus and close a phone's keyboard.
    if (own) this.append(this.count, this.found);
    else this.replaceChildren(element("label", { for: this.input.id, class: "label" }, this.data.words.they_said), this.input, this.count, this.found);
    this.input.addEventListener("input", () => this.list());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.found.addEventListener("keydown", (event) => this.walk(event));
    whenBroughtBack(() => {
      this.input.value = this.asked;
    });
  }

  makeInput() {
    return element("input", {
      type: "search", id: `they-said-${(count += 1)}`, placeholder: this.data.words.they_said_hint, autocomplete: "off",
      autocapitalize: "off", autocorrect: "off", spellcheck: "false", enterkeyhint: "go",
    });
  }

  get rows() {
    return [...this.found.querySelectorAll("[data-phrase]")];
  }

  /** Enter takes the first answer. Keys of an input method do not come here: see before-paint.js. */
  key(event) {
    const [first] = this.rows;
    if (event.key === "Enter") {
      event.preventDefault();
      if (first) this.take(first);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      first?.focus();
    } else if (event.key === "Escape" && this.closest("dialog")) {
      event.preventDefault(); // A search field would only empty itself.
      this.closest("dialog").close();
    }
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = this.rows.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    (this.rows[at + step] ?? this.input).focus();
  }

  async list() {
    this.asked = this.input.value;
    const query = this.asked.trim();
    if (!query) return this.render(query, this.first);
    this.render(query, findPhrases(this.data, query));
    const better = await askEngine(this.data, query);
    // Too late when more was typed, or when somebody is walking through the list.
    const wanted = query === this.input.value.trim() && !this.found.contains(document.activeElement);
    if (better.length && wanted) this.render(query, better);
  }

  /** Lists phrases; those that the script expects now come first. */
  render(query, ids) {
    const { words } = this.data;
    const ordered = [...ids].sort((one, other) => this.first.includes(other) - this.first.includes(one));
    this.count.textContent = query ? words.phrases_found.replace("{n}", ids.length) : "";
    // The same answers stay as they are: somebody may be reading one.
    if (ordered.length && ordered.join() === this.rows.map(({ dataset }) => dataset.phrase).join()) return;
    this.found.replaceChildren(...ordered.map((id, at) => element("li", {}, this.row(id, at))));
    if (query && !ids.length) this.found.append(element("li", { class: "none" }, words.no_phrase_found));
    showBlanks(this.found);
  }

  link(id, href) {
    return element("a", { href, "data-phrase": id }, heardRow(this.data, id));
  }

  clear() {
    this.input.value = "";
    this.list();
  }
}

/** A phrase as a list shows it, with what it asks of us: its stop level, those below `from` unmarked. */
export function heardRow(data, id, from = 2) {
  const phrase = data.phrases[id];
  const stop = phrase.stop >= from && element("span", { class: `stop-mark stop-${phrase.stop}` }, data.words[`stop_${phrase.stop}`]);
  return [utterance(phrase, data, "span"), stop];
}

customElements.define("they-said", TheySaid);
