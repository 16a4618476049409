import { soundNames, stored } from "../device/storage.js";

/** From which day on changes are news to this device, and which of those it has shown. */
const known = stored("changes", (value) => (typeof value?.since === "string" ? { since: value.since, seen: soundNames(value.seen) ?? [] } : null));

/**
 * <what-changed data-new data-since> around items with data-change: marks what this device has not shown yet. The page
 * of changes then counts as seen. On the first page the list shows only what is new, rules first, until it was seen;
 * who comes for the first time has missed nothing.
 */
class WhatChanged extends HTMLElement {
  connectedCallback() {
    this.items = [...this.querySelectorAll("[data-change]")];
    this.button = this.querySelector("button");
    this.button?.addEventListener("click", () => this.see());
    if (!known.read()) return this.see();
    if (this.button) known.follow(() => this.show());
    this.show();
    if (!this.button) this.see();
  }

  see() {
    const here = this.items.map(({ dataset }) => dataset.change);
    known.change((before) => ({ since: before?.since ?? dayOf(here), seen: [...new Set([...(before?.seen ?? []), ...here])] }));
  }

  show() {
    const { since, seen } = known.read() ?? { since: "", seen: [] };
    const fresh = this.items.filter(({ dataset: { change } }) => change >= since && !seen.includes(change));
    if (!this.button) return fresh.forEach((item) => item.prepend(mark(this.dataset.new)));
    for (const item of this.items) item.hidden = !fresh.includes(item);
    this.querySelector("ul").hidden = this.button.hidden = !fresh.length;
    this.querySelector("a").textContent = fresh.length ? this.dataset.since : this.usual();
  }

  usual() {
    return (this.words ??= this.querySelector("a").textContent);
  }
}

/** The newest day of some changes, with which their names begin. */
function dayOf(names) {
  return [...names].sort().at(-1)?.slice(0, "2026-11-26".length) ?? "";
}

function mark(words) {
  const made = document.createElement("strong");
  made.className = "change-new";
  made.textContent = words;
  return made;
}

customElements.define("what-changed", WhatChanged);
