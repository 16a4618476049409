import { element } from "../page/element.js";
import { learnReadings, readAloud } from "./reading.js";

const SLOW = 0.65;
/** Where the words stand: beside our lines, and with what they say. */
const AROUND = ".call-answers > li, [data-copied], .utterance, .call-heard, .card";
/** Where all of them are heard, not the first alone. */
const ALL = ".call-lines, li";

/**
 * <listen-line hidden>, with its <button> or with none: lets what stands beside it be heard, from a recording where there is one, else in a voice
 * of the device. A press while it speaks stops it, and the next one is slower, the one after as before. Shown where the
 * device itself has a Japanese voice (one from the network would hear the names in the line), or all is recorded.
 * Nothing is heard that nobody pressed for, and nothing once its words are gone.
 */
class ListenLine extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.button = this.querySelector("button") ?? this.appendChild(element("button", { type: "button", class: "tool" }, word()));
    this.button.addEventListener("click", () => (speaking === this ? stop() : this.speak()));
    this.look();
  }

  disconnectedCallback() {
    if (speaking === this) stop();
  }

  async look() {
    const lines = this.lines();
    const recorded = lines.filter(isRecorded);
    // A phone plays only at once after a press, so what plays is here before it.
    if (recorded.length) recordings ??= await import("./recording.js").catch(() => null);
    this.hidden = !lines.length || !(voice() || (recordings && recorded.length === lines.length));
    if (recorded.length) this.button.title = [...new Set(recorded.map(({ dataset }) => dataset.voiceOf))].join(", ");
    if (!this.hidden && voice()) learnReadings();
  }

  /** In a call all lines of the step, or all that is one answer; else the first of what is around. */
  lines() {
    const around = this.closest(AROUND);
    const lines = [...(around?.querySelectorAll(".said:lang(ja)") ?? [])];
    return around?.matches(ALL) ? lines : lines.slice(0, 1);
  }

  speak() {
    const lines = this.lines();
    const text = lines.map(readAloud).join(" ");
    stop();
    last = { text, isSlow: last.text === text && !last.isSlow };
    speaking = this;
    this.button.setAttribute("aria-pressed", "true");
    this.dispatchEvent(new CustomEvent("listened", { bubbles: true }));
    say(stretches(lines), last.isSlow ? SLOW : 1, ++turn);
  }
}

let last = {};
/** The button by which something is said now, and how many times one was pressed. */
let speaking = null;
let turn = 0;
/** What plays recordings, once a page has some. */
let recordings = null;

/** What the button says that a page leaves to us, since it has a hundred of them. */
const word = () => document.querySelector("[data-listen]").dataset.listen;
const isRecorded = ({ dataset }) => Boolean(dataset.voice);

/** Lines that the device says one after another are one stretch; each recording is one by itself. */
function stretches(lines) {
  const found = [];
  for (const line of lines) {
    const { voice } = line.dataset;
    if (!voice && found.length && !found.at(-1).voice) found.at(-1).text += ` ${readAloud(line)}`;
    else found.push({ voice, text: readAloud(line) });
  }
  return found;
}

/** Says one stretch after another, as long as nobody pressed again. */
function say([first, ...rest], rate, mine) {
  if (mine !== turn) return;
  if (!first) return stop();
  const next = () => say(rest, rate, mine);
  const byDevice = () => mine === turn && sayByDevice(first.text, rate, next);
  if (first.voice && recordings) recordings.play(first.voice, rate, next, byDevice);
  else byDevice();
}

function sayByDevice(text, rate, next) {
  if (!voice()) return next();
  const words = new SpeechSynthesisUtterance(text);
  Object.assign(words, { lang: "ja-JP", voice: voice(), rate });
  words.onend = words.onerror = next;
  speechSynthesis.speak(words);
}

function stop() {
  turn += 1;
  speaking?.button.setAttribute("aria-pressed", "false");
  speaking = null;
  recordings?.stop();
  globalThis.speechSynthesis?.cancel();
}

function voice() {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(({ lang, localService }) => localService && /^ja\b/i.test(lang.replace("_", "-"))) ?? null;
}

// Voices come late. Told to those that are there: a call shows many more than it has at once.
globalThis.speechSynthesis?.addEventListener?.("voiceschanged", () => {
  for (const line of document.querySelectorAll("listen-line")) line.look?.();
});
addEventListener("pagehide", () => speaking && stop());
customElements.define("listen-line", ListenLine);
