// Questions for a room: one a screen, choices by the number of fingers; a press frames the right one and says why.
import { element } from "../page/element.js";

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "];
const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

/** Shows what is `asked` (questions, or phrases to judge, as they stand on the page) until somebody closes it. */
export function showRoom(asked, words) {
  new Room(asked, words).open();
}

class Room {
  constructor(asked, words) {
    [this.asked, this.words, this.at, this.isShown, this.both] = [asked, words, 0, false, null];
    this.place = element("span", { class: "room-place", role: "status" });
    this.body = element("div", { class: "room-body", tabindex: "-1" });
    this.onward = element("button", { type: "button", class: "button", onclick: () => this.forward() });
    this.backward = element("button", { type: "button", class: "tool", onclick: () => this.back() }, words.back);
    const both = element("button", { type: "button", class: "tool", "aria-pressed": "false", onclick: () => this.toggleBoth(both) }, words.both);
    const close = element("button", { type: "button", class: "tool", onclick: () => this.dialog.close() }, words.close);
    this.dialog = element("dialog", { class: "room-quiz", "aria-label": words.room, onkeydown: (event) => this.press(event) },
      element("div", { class: "room-bar" }, this.place, both, close), this.body, element("div", { class: "room-bar" }, this.backward, this.onward));
    this.dialog.addEventListener("close", () => this.dialog.remove());
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show();
    this.onward.focus();
  }

  press(event) {
    const act = FORWARD.includes(event.key) && !(event.key === " " && event.target.closest("button")) ? this.forward : BACK.includes(event.key) ? this.back : null;
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act.call(this);
  }

  /** First the answer, then what is asked next; after the last one it closes. */
  forward() {
    if (!this.isShown) this.isShown = true;
    else if (this.at === this.asked.length - 1) return this.dialog.close();
    else [this.at, this.isShown] = [this.at + 1, false];
    this.show();
  }

  back() {
    if (this.isShown) this.isShown = false;
    else this.at = Math.max(0, this.at - 1);
    this.show();
  }

  async toggleBoth(button) {
    this.both = this.both ? null : await otherPages(this.asked);
    button.setAttribute("aria-pressed", String(Boolean(this.both)));
    this.show();
  }

  show() {
    const asked = this.asked[this.at];
    const sides = [partsOf(asked), this.both && partsOf(sameIn(this.both.get(addressThere(asked)), asked))].filter(Boolean);
    const stacked = (name, pick) => sides.map((side) => element(name, { lang: side.language }, pick(side)));
    const right = Number(asked.dataset.answer);
    const choices = sides[0].choices.map((_, at) => element("li", { value: at + 1, class: this.isShown && at + 1 === right ? "is-right" : null },
      stacked("div", (side) => side.choices[at]), this.isShown && at + 1 === right && element("b", {}, `${right} ✓`)));
    this.body.replaceChildren(element("div", { class: "room-ask" }, stacked("div", ({ ask }) => ask)), element("ol", {}, choices),
      element("div", { class: "room-because" }, this.isShown ? stacked("p", ({ because }) => because) : ""));
    this.place.textContent = this.words.place.replace("{n}", this.at + 1).replace("{all}", this.asked.length);
    this.onward.textContent = this.isShown ? (this.at === this.asked.length - 1 ? this.words.close : this.words.next) : this.words.show;
    this.backward.disabled = this.at === 0 && !this.isShown;
    this.dialog.classList.toggle("both", sides.length > 1);
    // What does not fit beside the reason makes room for it; nothing is made smaller.
    this.dialog.classList.remove("crowded");
    this.dialog.classList.toggle("crowded", this.isShown && this.body.scrollHeight > this.body.clientHeight);
  }
}

/** The parts of what is asked, copied from the page: what, the choices, the reason; with their language. */
function partsOf(asked) {
  if (!asked) return null;
  const copies = (found) => [...found].map((one) => [...withoutTooltips(one).childNodes]);
  const judged = asked.closest(".to-judge");
  return {
    language: asked.ownerDocument.documentElement.lang,
    ask: judged ? asked.querySelector(".utterance").cloneNode(true) : copies(asked.querySelectorAll(".ask")).flat(),
    choices: copies(judged ? judged.parentElement.querySelectorAll(".fingers > li") : asked.querySelectorAll(".choice")),
    because: copies(asked.querySelectorAll(".because")).flat(),
  };
}

/** A copy whose terms are plain words. */
function withoutTooltips(words) {
  const copy = words.cloneNode(true);
  copy.querySelectorAll(".term-use").forEach((term) => term.replaceWith(...term.querySelector(".term-name").childNodes));
  return copy;
}

/** What is asked at the same place of the page in the other language; null where that page has no such place. */
function sameIn(other, asked) {
  const holder = other?.getElementById(asked.dataset.anchor ?? asked.closest("[id]").id);
  const list = asked.closest(".to-judge");
  return list ? (holder?.querySelector(".to-judge")?.children[[...list.children].indexOf(asked)] ?? null) : holder;
}

/** Where something asked stands in the other language: on this page's pair, or on that of the page that it was taken from. */
function addressThere(asked) {
  return (asked.dataset.there ?? document.querySelector("language-switch a").href).split("#")[0];
}

/** The pages on which all that is asked stands in the other language, by address; null for what cannot be had. */
async function otherPages(asked) {
  const addresses = [...new Set(asked.map(addressThere))];
  return new Map(await Promise.all(addresses.map(async (address) => [address, await page(address)])));
}

async function page(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}
