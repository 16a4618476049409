import { plainText } from "../page/plain-text.js";

const SLOW = 0.65;

/**
 * <listen-line hidden><button>: reads the nearest Japanese line aloud, slower on the second press in a row. Shown
 * only where the device itself has a Japanese voice: a voice from the network would hear the names in the line.
 */
class ListenLine extends HTMLElement {
  connectedCallback() {
    if (this.ready || !globalThis.speechSynthesis) return;
    this.ready = true;
    this.querySelector("button").addEventListener("click", () => this.speak());
    const look = () => (this.hidden = !voice() || !this.line());
    speechSynthesis.addEventListener?.("voiceschanged", look);
    look();
  }

  line() {
    return this.closest("[data-copied]").querySelector(".said:lang(ja)");
  }

  speak() {
    const text = plainText(this.line());
    this.slow = last.text === text && !last.slow;
    last = { text, slow: this.slow };
    const words = new SpeechSynthesisUtterance(text);
    words.lang = "ja-JP";
    words.voice = voice();
    words.rate = this.slow ? SLOW : 1;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  }
}

let last = {};

function voice() {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^ja\b/i.test(lang.replace("_", "-"))) ?? null;
}

customElements.define("listen-line", ListenLine);
