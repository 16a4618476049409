import { stored } from "../device/storage.js";
import { distinct, forItems, soundClock } from "./kept-clock.js";
import { schedule } from "./schedule.js";

const SECOND = 1000;

/**
 * <training-clock data-clock data-rows data-words>: for the trainer, clock times for the items from a start time, a silent
 * count of what is left, and what to leave out when time runs short. `data-rows` finds the items: those with minutes have
 * a time, and what follows without minutes belongs to them. Remembered on the device, so that it survives a reload.
 */
class TrainingClock extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.kept = stored(`clock.${this.dataset.clock}`, soundClock);
    this.querySelector("input").addEventListener("change", ({ target }) => target.value && this.startAt(today(target.value)));
    for (const button of this.querySelectorAll("[data-do]")) button.addEventListener("click", () => this[button.dataset.do]());
    this.kept.follow(() => this.show());
    setInterval(() => this.show(), SECOND);
    this.gather();
  }

  /** Takes the items that stand on the page now; those of a session change. */
  gather() {
    this.rows = [...document.querySelectorAll(this.dataset.rows)].filter(({ dataset }) => dataset.minutes);
    this.items = this.rows.map(({ dataset }) => ({ minutes: Number(dataset.minutes), maySkip: "maySkip" in dataset }));
    this.names = distinct(this.rows.map(({ id, dataset }) => id || dataset.partName));
    this.numbers = this.rows.map((row) => [...row.parentElement.children].indexOf(row) + 1);
    this.times = this.rows.map((row) => row.querySelector(".item-clock"));
    this.show();
  }

  /** The clock as it was kept, for the items of now; null where none runs for them. */
  read() {
    return forItems(this.kept.read(), this.names, this.dataset.of);
  }

  change(edit) {
    this.kept.change(() => {
      const clock = edit(this.read());
      return clock && { ...clock, names: this.names, of: this.dataset.of };
    });
  }

  /** What runs goes on under another name: the session that is shown was changed by hand. */
  goOnAs(of) {
    const clock = this.read();
    this.dataset.of = of;
    if (clock) this.change(() => clock);
  }

  startAt(start) {
    this.change(() => ({ start, at: 0, since: start, skipped: [] }));
  }

  now() {
    this.startAt(Date.now());
  }

  /** The next item that is not left out begins. */
  next() {
    this.change((clock) => {
      const at = this.items.findIndex((_, place) => place > clock.at && !clock.skipped.includes(place));
      return at < 0 ? null : { ...clock, at, since: Date.now() };
    });
  }

  skip() {
    const { skip } = schedule(this.items, this.read(), Date.now());
    this.change((clock) => ({ ...clock, skipped: [...clock.skipped, skip] }));
  }

  stop() {
    this.change(() => null);
  }

  show() {
    const clock = this.read();
    this.classList.toggle("running", Boolean(clock));
    this.rows.forEach((row, place) => {
      row.classList.toggle("under-way", clock?.at === place);
      row.classList.toggle("left-out", Boolean(clock?.skipped.includes(place)));
    });
    const { begins, ...rest } = clock ? schedule(this.items, clock, Date.now()) : {};
    this.times.forEach((time, place) => time?.replaceChildren(begins ? hour(begins[place]) : ""));
    if (clock) this.tell(clock, rest);
  }

  tell(clock, { end, left, behind, skip }) {
    const untilStart = clock.start - Date.now();
    const part = (name, text) => (this.querySelector(`.clock-${name}`).textContent = text);
    part("left", untilStart > 0 ? fill(this.words.clock_begins, { time: span(untilStart) })
      : fill(left >= 0 ? this.words.clock_left : this.words.clock_over, { n: this.numbers[clock.at], time: span(Math.abs(left)) }));
    part("end", fill(this.words.clock_ends, { time: hour(end) }));
    part("behind", behind ? fill(skip < 0 ? this.words.clock_behind : this.words.clock_skip, { n: behind, item: this.numbers[skip] }) : "");
    this.querySelector("[data-do=skip]").hidden = skip < 0;
    this.querySelector("[data-do=skip]").textContent = fill(this.words.clock_do_skip, { item: this.numbers[skip] });
  }
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
