import { element } from "../page/element.js";
import { nodesOf } from "../lines/utterance.js";
import { inJapan, judge } from "./japan-time.js";

const SIGNS = { best: "◎", good: "○", fair: "△", weak: "△", avoid: "×", never: "×" };
const EVERY = 20_000;

/** A small note on what the hour means over there; it opens to the reasons, and follows the clock. */
export class HourNote extends HTMLElement {
  /** A screen of the call brings one; the call may be there before this module is. */
  connectedCallback() {
    const { data } = this.closest("call-mode");
    if (data) this.show(data);
  }

  show(data) {
    this.data = data;
    this.shown = null;
    this.summary = element("summary");
    this.reasons = element("ul");
    this.replaceChildren(element("details", {}, this.summary, this.reasons));
    this.update();
    clearInterval(this.timer);
    this.timer = setInterval(() => this.update(), EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  update() {
    const { calendar, holidays, words } = this.data;
    const now = inJapan(new Date());
    if (this.shown === now.date + now.time || !calendar) return;
    this.shown = now.date + now.time;
    const { verdict, direct, reasons } = judge(calendar, holidays, now);
    const weekday = calendar.week.find(({ id }) => id === now.weekday).label;
    this.summary.replaceChildren(
      element("span", { class: "hour-time" }, `${words.hour_there} ${this.data.language === "ja" ? weekday : weekday.slice(0, 3)} ${now.time}`),
      " ", this.verdict(verdict), " ", element("span", { class: "hour-reason" }, reasons[0].label),
    );
    this.reasons.replaceChildren(
      direct === verdict ? "" : element("li", {}, `${words.switchboard}: `, this.verdict(verdict), ` · ${words.direct_line}: `, this.verdict(direct)),
      ...reasons.map(({ label, why, holiday }) => element("li", {}, element("strong", {}, nodesOf(label, "", {})), " ", holiday ? words.public_holiday : nodesOf(why, "", {}))),
    );
  }

  verdict(value) {
    return element("span", { class: `verdict verdict-${value}` }, element("span", { class: "verdict-sign", "aria-hidden": "true" }, SIGNS[value]), ` ${this.data.words[`verdict_${value}`]}`);
  }
}

customElements.define("hour-note", HourNote);
