// A button beside each step, card, item and question that copies its permanent link: the page's own with the part behind #.
import { announce } from "./announce.js";
import { copy } from "./clipboard.js";
import { element } from "./element.js";

/** What is linked to, and where in it the button stands: at the end of the first of these that is there. */
const PLACES = [
  [".step", ".step-title"],
  [".card", ":scope > .line-foot, .stop-line, .card-title"],
  [".running-order > li", ".item-time"],
  [".question", ".ask"],
];
const page = document.querySelector(".permanent-link");
const SHOWN = 1600;

/** Adds to `place` a button that copies the permanent link of this page with what follows "#": an id, say. */
export function linkToThis(place, fragment) {
  const button = element("button", { type: "button", class: "link-to-this", "aria-label": page.dataset.linkToThis, title: page.dataset.linkToThis });
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!(await copy(permanentLink(fragment)))) return;
    announce(page.dataset.done);
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), SHOWN);
  });
  place.append(button);
}

/** The permanent link to a part of this page, which leads every reader to their own language. */
export function permanentLink(fragment) {
  return `${page.href}#${fragment}`;
}

for (const [what, where] of page ? PLACES : []) {
  for (const part of document.querySelectorAll(`article ${what}[id]`)) {
    const place = where.split(", ").map((one) => part.querySelector(one)).find(Boolean);
    if (place) linkToThis(place, part.id);
  }
}
