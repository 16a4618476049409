import { plainText } from "../page/plain-text.js";
import { samplesIn, saySamplesLeft } from "./samples-left.js";

/**
 * <copy-text data-done="Copied" [data-of="selector"]><button>: copies what stands beside it, as plain text with
 * the reader's own words in the blanks, and says which blanks hold samples. Without `data-of` it copies what is said in
 * the nearest card or line.
 */
class CopyText extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.querySelector("button").addEventListener("click", () => this.copy());
  }

  async copy() {
    const source = this.closest("[data-copied]").querySelector(this.dataset.of ?? ".said");
    const copied = await copy(source.value ?? plainText(source));
    if (!copied) return;
    saySamplesLeft(this, samplesIn(source), this.dataset.done);
    this.classList.add("done");
    setTimeout(() => this.classList.remove("done"), 1600);
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // Outside https the browser has no clipboard for us.
  }
}

function copyBySelection(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  const focused = document.activeElement;
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return copied;
}

customElements.define("copy-text", CopyText);
