import { learnReadings, readAloud } from "./reading.js";

const SLOW = 0.65;
/** Where the words stand: beside our lines, and with what they say. */
const AROUND = "[data-copied], .utterance, .call-heard, .card";

/**
 * <listen-line hidden><button>: reads what stands beside it aloud; a press while it speaks stops it, and the next one is
 * slower, the one after as before. Shown only where the device itself has a Japanese voice: a voice from the network
 * would hear the names in the line. Nothing is heard that nobody pressed for, and nothing once its words are gone.
 */
class ListenLine extends HTMLElement {
  connectedCallback() {
    if (this.ready || !globalThis.speechSynthesis) return;
    this.ready = true;
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => (speaking === this ? stop() : this.speak()));
    const look = () => {
      this.hidden = !voice() || !this.lines().length;
      if (!this.hidden) learnReadings();
    };
    speechSynthesis.addEventListener?.("voiceschanged", look);
    look();
  }

  disconnectedCallback() {
    if (speaking === this) stop();
  }

  /** In a call all lines of the step; else the first of what is around. */
  lines() {
    const around = this.closest(AROUND);
    const lines = [...(around?.querySelectorAll(".said:lang(ja)") ?? [])];
    return around?.matches(".call-lines") ? lines : lines.slice(0, 1);
  }

  speak() {
    const text = this.lines().map(readAloud).join(" ");
    stop();
    last = { text, isSlow: last.text === text && !last.isSlow };
    const words = new SpeechSynthesisUtterance(text);
    Object.assign(words, { lang: "ja-JP", voice: voice(), rate: last.isSlow ? SLOW : 1 });
    words.onend = words.onerror = () => words === spoken && stop();
    spoken = words;
    speaking = this;
    this.button.setAttribute("aria-pressed", "true");
    speechSynthesis.speak(words);
  }
}

let last = {};
/** What is being said now, and by which button. */
let spoken = null;
let speaking = null;

function stop() {
  speaking?.button.setAttribute("aria-pressed", "false");
  speaking = spoken = null;
  speechSynthesis.cancel();
}

function voice() {
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && /^ja\b/i.test(lang.replace("_", "-"))) ?? null;
}

addEventListener("pagehide", () => speaking && stop());
customElements.define("listen-line", ListenLine);
