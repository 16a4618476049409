import { inJapan } from "../hour/japan-time.js";
import { element } from "../page/element.js";
import { plainText } from "../page/plain-text.js";
import { BusinessDays, plan, toDay, toIso } from "./business-days.js";
import { calendarFile } from "./ics.js";
import { keepPlan } from "./kept-plan.js";
import { writtenPlans } from "./written-plan.js";

const DATA = new URL("../../business-days.json", import.meta.url);

/**
 * <cadence-planner data-cadence>: gives every step of a cadence its date, says why a day was passed
 * over, and makes a calendar file of it. The page brings the form, its words (data-words) and a template for a date.
 */
class CadencePlanner extends HTMLElement {
  async connectedCallback() {
    this.data = await fetch(DATA).then((response) => response.json());
    this.language = document.documentElement.lang;
    this.form = this.querySelector("form");
    this.words = JSON.parse(this.form.dataset.words);
    this.contacts = [...this.querySelectorAll(".contact")];
    for (const contact of this.contacts) this.prepare(contact);
    const { first } = this.form.elements;
    first.min = `${this.data.years[0]}-01-01`;
    const today = inJapan(new Date()).date;
    first.defaultValue = toIso(this.days().forward(toDay(today < first.min ? first.min : today)));
    const forget = keepPlan(this.dataset.cadence, [...this.querySelectorAll("input")], () => this.show());
    this.querySelector("[data-anew]").addEventListener("click", forget);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.download();
    });
    this.querySelector("[data-print]").addEventListener("click", () => print());
  }

  prepare(contact) {
    const dated = this.querySelector("template").content.cloneNode(true);
    const promised = dated.querySelector(".contact-promised");
    promised.querySelector("input").name = contact.id;
    // The first step has the form's own field.
    if (contact === this.contacts[0]) promised.remove();
    else contact.append(promised);
    contact.querySelector(".contact-when").after(dated);
  }

  days() {
    const { holidays, quiet } = this.form.elements;
    const weekdays = [...this.form.querySelectorAll("[name=weekday]:checked")].map((box) => Number(box.value));
    return weekdays.length ? new BusinessDays(this.data, { weekdays, holidays: holidays.checked, quiet: quiet.checked }) : null;
  }

  show() {
    const days = this.days();
    const { first } = this.form.elements;
    const problem = days ? first.validity.valid ? null : this.fill("range", { date: this.date(toDay(first.min)) }) : this.words.no_weekday;
    this.form.classList.toggle("faulty", problem !== null);
    this.steps = problem ? null : plan(this.cadence(), toDay(first.value), days, this.promised());
    this.form.querySelector("[role=status]").textContent = problem ?? this.summary();
    this.querySelector("[type=submit]").disabled = problem !== null;
    for (const [at, contact] of this.contacts.entries()) this.showStep(contact, this.steps?.[at], days);
  }

  cadence() {
    return this.contacts.map((contact) => ({ id: contact.id, day: Number(contact.dataset.day) }));
  }

  promised() {
    const fields = [...this.querySelectorAll(".contact-promised input")];
    return new Map(fields.filter(({ value, validity }) => value && validity.valid).map(({ name, value }) => [name, toDay(value)]));
  }

  summary() {
    const days = this.steps.map(({ day }) => day);
    return this.fill("summary", { count: days.length, first: this.date(Math.min(...days)), last: this.date(Math.max(...days)) });
  }

  showStep(contact, step, days) {
    contact.querySelector(".contact-date").replaceChildren(step ? element("time", { datetime: toIso(step.day) }, this.date(step.day)) : "");
    if (step?.promised && contact.querySelector("details")) contact.querySelector("details").open = true;
    const notes = step ? this.notes(step, days) : [];
    contact.querySelector(".contact-notes").replaceChildren(
      ...notes.map(({ text, warns }) => {
        const item = document.createElement("li");
        item.textContent = text;
        item.classList.toggle("warns", warns);
        return item;
      }),
    );
  }

  /** What is to be said about a step's date: why it moved, what was not counted, what is unusual about it. */
  notes(step, days) {
    const notes = [];
    const say = (key, fills, warns = false) => notes.push({ text: this.fill(key, fills), warns });
    const [passed, moved] = [(span) => span.from < step.landed, (span) => span.from >= step.landed].map((which) => step.skipped.filter(which));
    if (moved.length) say("moved", { date: this.date(step.landed), reasons: this.reasons(moved) });
    if (passed.length) say("passed", { reasons: this.reasons(passed) });
    const reason = step.promised && days.reason(step.day);
    if (reason) say("kept_on", { reason: this.name(reason) }, true);
    else if (step.promised) say("kept");
    if (step.tooClose) say("too_close", { days: days.leastApart }, true);
    if (!days.knows(step.day)) say("unknown", {}, true);
    return notes;
  }

  reasons(spans) {
    return spans.map((span) => this.fill("reason", { name: this.name(span), days: this.span(span) })).join(this.words.separator);
  }

  name({ kind, name }) {
    return name ? name[this.language] : this.words[kind];
  }

  date(day) {
    const date = this.format({ weekday: "short", year: "numeric" }).format(day * 86_400_000);
    return date.replace(",", "").replace("(", "（").replace(")", "）");
  }

  span({ from, to }) {
    const format = this.format({});
    const [first, last] = [from * 86_400_000, to * 86_400_000];
    if (from === to) return format.format(first);
    return this.language === "ja" ? `${format.format(first)}〜${format.format(last)}` : format.formatRange(first, last);
  }

  format(parts) {
    return new Intl.DateTimeFormat(this.language === "ja" ? "ja" : "en-GB", { timeZone: "UTC", day: "numeric", month: "short", ...parts });
  }

  fill(key, fills) {
    return this.words[key].replace(/\{(\w+)\}/g, (_, name) => fills[name]);
  }

  download() {
    const { first, client, time } = this.form.elements;
    const who = client.value.trim();
    const written = writtenPlans(this.dataset.cadence).write(mark(who), this.steps.map(({ id }) => id));
    const events = [...this.events(written.id, who, time.value), ...this.calledOff(written)];
    const text = calendarFile(events, { stamp: new Date(), sequence: written.sequence });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
    link.download = `${this.dataset.cadence}-${first.value}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** A plan keeps its UIDs, so that importing it again moves what is there; no two events share a half hour. */
  events(plan, client, time) {
    const page = location.href.split(/[?#]/)[0];
    const taken = new Map();
    return this.steps.map(({ id, day }) => {
      const contact = document.getElementById(id);
      const [channel, goal, why] = [".channel", ".contact-goal", ".contact-why"].map((part) => plainText(contact.querySelector(part)));
      const summary = this.fill("event", { channel, goal });
      return {
        uid: this.uid(plan, id),
        day,
        time: time && laterBy(taken.set(day, (taken.get(day) ?? -1) + 1).get(day), time),
        summary: client ? this.fill("event_for", { client, summary }) : summary,
        description: `${why}\n\n${page}#${id}`,
        url: `${page}#${id}`,
      };
    });
  }

  /** What an earlier file held and this one does not. */
  calledOff({ id: plan, before }) {
    const gone = before.filter((id) => !this.steps.some((step) => step.id === id));
    return gone.map((id) => ({ uid: this.uid(plan, id), day: this.steps[0].day, time: "", summary: this.words.cancelled, description: "", url: location.href.split(/[?#]/)[0], isCancelled: true }));
  }

  uid(plan, id) {
    return `${this.dataset.cadence}-${id}-${plan}@${location.host}`;
  }
}

/** A time some half hours later, within the day. */
function laterBy(halfHours, time) {
  const [hours, minutes] = time.split(":").map(Number);
  const later = Math.min(hours * 60 + minutes + halfHours * 30, 23 * 60 + 59);
  return `${String(Math.floor(later / 60)).padStart(2, "0")}:${String(later % 60).padStart(2, "0")}`;
}

/** A short mark that differs between names, so that plans for two clients do not replace each other. */
function mark(name) {
  let mark = 0;
  for (const sign of name) mark = (Math.imul(mark, 31) + sign.codePointAt(0)) >>> 0;
  return mark.toString(36);
}

customElements.define("cadence-planner", CadencePlanner);
