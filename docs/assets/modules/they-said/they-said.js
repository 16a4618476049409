import { showBlanks } from "../blanks/filled-blanks.js";
import { whenBroughtBack } from "../page/back.js";
import { element } from "../page/element.js";
import { whatWasSaid, whenWhole } from "./ask.js";
import { isKnown, linkTo } from "./rows.js";
import { tellTheEditors } from "./tell-the-editors.js";

let count = 0;

/**
 * The field "They said …": finds what was said by any part of it. A page may bring the field itself, in a label; else
 * it is made here. `show(data, options)`: `first` are the ids of phrases listed while nothing is typed, `here` what the
 * step of a call expects (ids and addresses), `row(result, at)` makes what is listed, a link unless told; what is
 * pressed in it has `data-row`. `take(row)` is what Enter does with the first answer; `page(url)` gives an address below
 * the language's root as the browser wants it.
 */
export class TheySaid extends HTMLElement {
  show(data, { page, first = [], here = [], row = (result) => linkTo(data, result), take = (found) => found.click() }) {
    Object.assign(this, { data, page, first, here, row, take });
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
    return [...this.found.querySelectorAll("[data-row]")];
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

  /** Lists what answers `asked`; what the field holds now, unless told: on Back, WebKit empties it for a moment. */
  async list(asked = this.input.value) {
    this.asked = asked;
    const query = asked.trim();
    if (!query) return this.render(query, this.first.map((id) => ({ kind: "phrase", id })));
    this.again ??= whenWhole(() => this.list(this.asked));
    const found = await whatWasSaid(query, this.here);
    // Too late when more was typed, or when somebody is walking through the list.
    const isWanted = asked === this.asked && !this.found.contains(document.activeElement);
    if (isWanted) this.render(query, found.filter((result) => isKnown(this.data, result)));
  }

  render(query, results) {
    const { words } = this.data;
    const isNear = results.some((result) => result.isNear);
    this.count.textContent = query ? words.phrases_found.replace("{n}", isNear ? 0 : results.length) : "";
    // The same answers stay as they are: somebody may be reading one.
    const shown = JSON.stringify([isNear, results.map(({ id, isExpected }) => [id, isExpected])]);
    if (results.length && shown === this.shown) return;
    this.shown = shown;
    this.found.replaceChildren(...results.map((result, at) => this.item(result, at)));
    if (isNear) this.found.prepend(element("li", { class: "none" }, words.only_near));
    if (query && !results.length) this.found.prepend(element("li", { class: "none" }, words.no_phrase_found));
    if (query && (isNear || !results.length)) this.found.append(this.elsewhere(query));
    showBlanks(this.found);
  }

  item(result, at) {
    const expected = result.isExpected && element("p", { class: "label expected" }, this.data.words.expected_here);
    return element("li", {}, expected, this.row(result, at));
  }

  /** Where nothing says it: all groups of phrases, and a word to the editors. */
  elsewhere(query) {
    const { groups, words } = this.data;
    const all = groups && this.page && element("a", { href: this.page(groups) }, words.phrases_by_group);
    return element("li", { class: "none" }, element("p", {}, all), tellTheEditors(this.data, { sentence: query }));
  }

  clear() {
    this.input.value = "";
    this.list();
  }
}

customElements.define("they-said", TheySaid);
