import { element } from "../page/element.js";
import { learnBlanks } from "./blank-list.js";
import { hideOwnWords, showBlanks } from "./filled-blanks.js";
import { clearBlanks, fillBlank, ownWords } from "./own-words.js";

/**
 * Which fields a type of blank has. Names need no romaji: their Latin letters are the same in both. A date and an hour
 * are picked; a weekday has no field, since it follows from its date.
 */
const FIELDS = {
  person: ["ja", "latin"], company: ["ja", "latin"], phone: ["latin"], email: ["latin"],
  date: ["date"], dateline: ["date"], time: ["time"], day: [],
};
const OTHER_FIELDS = ["ja", "romaji", "en"];
const LANGUAGE = { ja: "ja", romaji: "ja-Latn", latin: "en", en: "en" };
const FIVE_MINUTES = 300;

/**
 * <my-words data-src><button><dialog>: the reader's own words for the blanks. They stay on this device. A tap on
 * a blank anywhere on the page opens the panel at that blank. The fields are made when it is first opened.
 */
class MyWords extends HTMLElement {
  connectedCallback() {
    showBlanks();
    this.dialog = this.querySelector("dialog");
    this.fields = this.querySelector(".my-words-fields");
    const [open] = this.querySelectorAll(":scope > button");
    open.addEventListener("click", () => this.open());
    this.dialog.addEventListener("click", ({ target }) => target === this.dialog && this.dialog.close());
    this.querySelector(".my-words-clear").addEventListener("click", () => {
      clearBlanks();
      this.fields.querySelector("input")?.focus();
    });
    this.fields.addEventListener("input", ({ target }) => fillBlank(target.dataset.blank, target.dataset.field, target.value));
    const onPaper = this.querySelector("[name=print-words]");
    addEventListener("beforeprint", () => onPaper.checked || hideOwnWords());
    addEventListener("afterprint", () => showBlanks());
    document.addEventListener("blanks-changed", () => this.showFilled());
    document.addEventListener("fill-blank", ({ detail }) => this.open(detail));
    document.addEventListener("click", ({ target }) => {
      const blank = target.closest?.(".blank[data-blank]");
      if (blank && !blank.closest("a, button, summary, label")) this.open(blank.dataset.blank);
    });
  }

  async open(id) {
    const blanks = await learnBlanks();
    if (!blanks.length) return;
    this.build(blanks);
    this.dialog.showModal();
    const named = blanks.find((blank) => blank.id === id);
    const field = named && this.fields.querySelector(`[data-blank="${named.of ?? id}"]`);
    (field || this.dialog.querySelector("h2")).focus();
    field?.scrollIntoView({ block: "center" });
  }

  /** The blanks of this page first: those are the ones that are wanted now. */
  build(blanks) {
    const here = new Set([...document.querySelectorAll("article .blank")].map(({ dataset }) => dataset.of ?? dataset.blank));
    const ordered = [...blanks].sort((one, other) => here.has(other.id) - here.has(one.id));
    this.fields.replaceChildren(...ordered.map((blank) => this.group(blank)).filter(Boolean));
    this.showFilled();
  }

  /** What is filled stands in the fields, also when another page has filled it; a space being typed may stay. */
  showFilled() {
    for (const input of this.fields.querySelectorAll("input")) {
      // A date that is being typed has no value yet; nothing is put into it meanwhile.
      if (input.validity.badInput) continue;
      const word = ownWords()[input.dataset.blank]?.[input.dataset.field] ?? "";
      if (input.value.trim() !== word) input.value = word;
    }
  }

  group({ id, type, label, sample }) {
    const fields = FIELDS[type] ?? OTHER_FIELDS;
    if (!fields.length) return null;
    const [ja, romaji, en] = sample.map((side) => side.replace(/｜|《[^》]*》/g, ""));
    const samples = { ja, romaji, en, latin: en };
    return element("fieldset", {}, element("legend", {}, label), fields.map((field) => {
      const input = element("input", { "data-blank": id, "data-field": field, autocomplete: "off", ...this.kindOf(field, samples) });
      const name = fields.length > 1 ? this.dataset[field] : label;
      return element("label", {}, element("span", { class: fields.length > 1 ? "" : "visually-hidden" }, name), input);
    }));
  }

  kindOf(field, samples) {
    if (field === "date") return { type: "date" };
    if (field === "time") return { type: "time", step: FIVE_MINUTES };
    return { type: "text", lang: LANGUAGE[field], placeholder: this.dataset.sample.replace("{x}", () => samples[field]), autocapitalize: "off", spellcheck: "false", maxlength: "80" };
  }
}

customElements.define("my-words", MyWords);
