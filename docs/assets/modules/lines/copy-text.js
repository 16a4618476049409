import { copy } from "../page/clipboard.js";
import { plainText } from "../page/plain-text.js";
import { samplesIn, saySamplesLeft } from "./samples-left.js";

/**
 * <copy-text data-done="Copied" [data-of="selector"]><button>: copies what stands beside it, as plain text with
 * the reader's own words in the blanks, and says which blanks hold samples. Without `data-of` it copies what is said in
 * the nearest card, or all the lines of a step.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.querySelector("button").addEventListener("click", () => this.copy());
  }

  async copy() {
    const from = this.closest("[data-copied]");
    const sources = from.matches(".call-lines") ? [...from.querySelectorAll(".said")] : [from.querySelector(this.dataset.of ?? ".said")];
    const copied = await copy(sources.map((source) => source.value ?? plainText(source)).join("\n"));
    if (!copied) return;
    saySamplesLeft(this, sources.flatMap(samplesIn), this.dataset.done);
    this.classList.add("done");
    setTimeout(() => this.classList.remove("done"), 1600);
  }
}

customElements.define("copy-text", CopyText);
