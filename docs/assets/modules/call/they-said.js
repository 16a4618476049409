import { element } from "./element.js";
import { utterance } from "./spoken.js";
import { askEngine, findPhrases } from "./match.js";

let count = 0;

/**
 * The field "They said …": finds a phrase by any part of it. `show(data, options)`: `href(id)` is where a phrase
 * leads, `first` are the ids listed while nothing is typed.
 */
export class TheySaid extends HTMLElement {
  show(data, { href, first = [] }) {
    this.data = data;
    this.href = href;
    this.first = first;
    if (!this.input) this.build();
    this.list();
  }

  build() {
    const { words, language } = this.data;
    const id = `they-said-${(count += 1)}`;
    this.input = element("input", {
      type: "search", id, placeholder: words.they_said_hint, autocomplete: "off", autocapitalize: "off",
      autocorrect: "off", spellcheck: "false", enterkeyhint: "go",
    });
    this.found = element("ul", { class: "said-found" });
    this.count = element("p", { class: "visually-hidden", role: "status" });
    this.replaceChildren(element("label", { for: id, class: "label" }, words.they_said), this.input, this.count, this.found);
    this.lang = language;
    this.input.addEventListener("input", () => this.list());
    // Enter takes the first answer, but not the Enter that ends an IME's conversion.
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        this.found.querySelector("a")?.click();
      } else if (event.key === "ArrowDown") {
        event.preventDefault();
        this.found.querySelector("a")?.focus();
      } else if (event.key === "Escape" && !event.isComposing && this.closest("dialog")) {
        event.preventDefault(); // A search field would only empty itself.
        this.closest("dialog").close();
      }
    });
    this.found.addEventListener("keydown", (event) => this.walk(event));
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const links = [...this.found.querySelectorAll("a")];
    (links[links.indexOf(document.activeElement) + step] ?? this.input).focus();
  }

  async list() {
    const query = this.input.value.trim();
    if (!query) return this.render(query, this.first);
    this.render(query, findPhrases(this.data, query));
    const better = await askEngine(this.data, query);
    // Too late when more was typed, or when somebody is walking through the list.
    const wanted = query === this.input.value.trim() && !this.found.contains(document.activeElement);
    if (better.length && wanted) this.render(query, better);
  }

  /** Lists phrases; those that the script expects now come first. */
  render(query, ids) {
    const { words, phrases } = this.data;
    const ordered = [...ids].sort((one, other) => this.first.includes(other) - this.first.includes(one));
    this.count.textContent = query ? words.phrases_found.replace("{n}", ids.length) : "";
    this.found.replaceChildren(...ordered.map((id) => this.row(id, phrases[id])));
    if (query && !ids.length) this.found.append(element("li", { class: "none" }, words.no_phrase_found));
  }

  row(id, phrase) {
    const stop = phrase.stop >= 2 && element("span", { class: `stop-mark stop-${phrase.stop}` }, this.data.words[`stop_${phrase.stop}`]);
    return element("li", {}, element("a", { href: this.href(id), "data-phrase": id }, utterance(phrase, this.data, "span"), stop));
  }

  clear() {
    this.input.value = "";
    this.list();
  }
}

customElements.define("they-said", TheySaid);
