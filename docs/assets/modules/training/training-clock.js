import { stored } from "../device/storage.js";
import { element } from "../page/element.js";
import { schedule } from "./schedule.js";

const SECOND = 1000;
/** So long after its start a clock is forgotten. */
const LONGEST = 12 * 60 * 60 * SECOND;

/**
 * <training-clock data-training data-words>: for the trainer, clock times for the items from a start time, a silent count
 * of what is left, and what to leave out when time runs short. Remembered on the device, so that it survives a reload.
 */
class TrainingClock extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.rows = [...document.querySelectorAll(".running-order > li")];
    this.items = this.rows.map(({ dataset }) => ({ minutes: Number(dataset.minutes), maySkip: "maySkip" in dataset }));
    this.kept = stored(`clock.${this.dataset.training}`, (value) => sound(value, this.items.length));
    this.times = this.rows.map((row) => row.querySelector(".item-time").insertAdjacentElement("afterbegin", element("time", { class: "item-clock for-trainer" })));
    this.querySelector("input").addEventListener("change", ({ target }) => target.value && this.startAt(today(target.value)));
    for (const button of this.querySelectorAll("[data-do]")) button.addEventListener("click", () => this[button.dataset.do]());
    this.kept.follow(() => this.show());
    setInterval(() => this.show(), SECOND);
    this.show();
  }

  startAt(start) {
    this.kept.change(() => ({ start, at: 0, since: start, skipped: [] }));
  }

  now() {
    this.startAt(Date.now());
  }

  /** The next item that is not left out begins. */
  next() {
    this.kept.change((clock) => {
      const at = this.items.findIndex((_, place) => place > clock.at && !clock.skipped.includes(place));
      return at < 0 ? null : { ...clock, at, since: Date.now() };
    });
  }

  skip() {
    const { skip } = schedule(this.items, this.kept.read(), Date.now());
    this.kept.change((clock) => ({ ...clock, skipped: [...clock.skipped, skip] }));
  }

  stop() {
    this.kept.change(() => null);
  }

  show() {
    const clock = this.kept.read();
    this.classList.toggle("running", Boolean(clock));
    this.rows.forEach((row, place) => {
      row.classList.toggle("under-way", clock?.at === place);
      row.classList.toggle("left-out", Boolean(clock?.skipped.includes(place)));
    });
    if (!clock) return this.times.forEach((time) => (time.textContent = ""));
    const { begins, end, left, behind, skip } = schedule(this.items, clock, Date.now());
    this.times.forEach((time, place) => (time.textContent = hour(begins[place])));
    const untilStart = clock.start - Date.now();
    const part = (name, text) => (this.querySelector(`.clock-${name}`).textContent = text);
    part("left", untilStart > 0 ? fill(this.words.clock_begins, { time: span(untilStart) })
      : fill(left >= 0 ? this.words.clock_left : this.words.clock_over, { n: clock.at + 1, time: span(Math.abs(left)) }));
    part("end", fill(this.words.clock_ends, { time: hour(end) }));
    part("behind", behind ? fill(skip < 0 ? this.words.clock_behind : this.words.clock_skip, { n: behind, item: skip + 1 }) : "");
    this.querySelector("[data-do=skip]").hidden = skip < 0;
    this.querySelector("[data-do=skip]").textContent = fill(this.words.clock_do_skip, { item: skip + 1 });
  }
}

function sound(value, length) {
  if (!value || typeof value !== "object") return null;
  const { start, at, since, skipped } = value;
  const isSound = [start, since].every(Number.isFinite) && Number.isInteger(at) && at >= 0 && at < length && Array.isArray(skipped);
  return isSound && Math.abs(Date.now() - start) < LONGEST ? { start, at, since, skipped: skipped.filter(Number.isInteger) } : null;
}

/** The moment of a time of day ("10:05") today. */
function today(time) {
  return new Date().setHours(...time.split(":").map(Number), 0, 0);
}

const two = (number) => String(number).padStart(2, "0");

function hour(moment) {
  const date = new Date(moment);
  return `${date.getHours()}:${two(date.getMinutes())}`;
}

function span(milliseconds) {
  const seconds = Math.ceil(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

customElements.define("training-clock", TrainingClock);
