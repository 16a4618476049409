import { clearBlanks, fillBlank, filledBlanks, showBlanks } from "./filled-blanks.js";
import { element } from "../page/element.js";

/** Which fields a type of blank has. Names need no romaji: their Latin letters are the same in both. */
const FIELDS = { person: ["ja", "latin"], company: ["ja", "latin"], phone: ["latin"], email: ["latin"] };
const OTHER_FIELDS = ["ja", "romaji", "en"];
const LANGUAGE = { ja: "ja", romaji: "ja-Latn" };

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
    document.addEventListener("blanks-changed", () => this.showFilled());
    document.addEventListener("click", ({ target }) => {
      const blank = target.closest?.(".blank[data-blank]");
      if (blank && !blank.closest("a, button, summary, label")) this.open(blank.dataset.blank);
    });
  }

  async open(id) {
    const blanks = (this.blanks ??= await fetch(this.dataset.src).then((answer) => answer.json()).catch(() => null));
    if (!blanks) return;
    this.build(blanks);
    this.dialog.showModal();
    const field = id && this.fields.querySelector(`[data-blank="${id}"]`);
    (field || this.dialog.querySelector("h2")).focus();
    field?.scrollIntoView({ block: "center" });
  }

  /** The blanks of this page first: those are the ones that are wanted now. */
  build(blanks) {
    const here = new Set([...document.querySelectorAll("article .blank")].map((blank) => blank.dataset.blank));
    const ordered = [...blanks].sort((one, other) => here.has(other.id) - here.has(one.id));
    this.fields.replaceChildren(...ordered.map((blank) => this.group(blank)));
    this.showFilled();
  }

  /** What is filled stands in the fields, also when another page has filled it; a space being typed may stay. */
  showFilled() {
    for (const input of this.fields.querySelectorAll("input")) {
      const word = filledBlanks()[input.dataset.blank]?.[input.dataset.field] ?? "";
      if (input.value.trim() !== word) input.value = word;
    }
  }

  group({ id, type, label, sample }) {
    const [ja, romaji, en] = sample.map((side) => side.replace(/｜|《[^》]*》/g, ""));
    const samples = { ja, romaji, en, latin: en };
    const fields = FIELDS[type] ?? OTHER_FIELDS;
    return element("fieldset", {}, element("legend", {}, label), fields.map((field) => {
      const input = element("input", {
        type: "text", "data-blank": id, "data-field": field, lang: LANGUAGE[field] ?? "en", placeholder: samples[field],
        autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "80",
      });
      const name = fields.length > 1 ? this.dataset[field] : label;
      return element("label", {}, element("span", { class: fields.length > 1 ? "" : "visually-hidden" }, name), input);
    }));
  }
}

customElements.define("my-words", MyWords);
