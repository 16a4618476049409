// A button beside each heading, step, card, item and question that copies its permanent link: the page's own with #part.
import { announce } from "./announce.js";
import { copy } from "./clipboard.js";
import { element } from "./element.js";

/** What is linked to, and where in it the button stands: at the end of the first of these that is there. */
const PLACES = [
  [":is(h2, h3)", ":scope"],
  [".step", ".step-title"],
  [".card", ":scope > .line-foot, .stop-line, .card-title"],
  [".running-order > li", ".item-time"],
  [".question", ".ask"],
];
const article = document.querySelector("[data-permanent-link]");
const SHOWN = 1600;

/** Adds to `place` a button that copies the permanent link of this page with what follows "#": an id, say. */
export function linkToThis(place, fragment) {
  const { linkToThis: words, done } = article.dataset;
  const button = element("button", { type: "button", class: "link-to-this", "aria-label": words, title: words });
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!(await copy(permanentLink(fragment)))) return;
    announce(done);
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), SHOWN);
  });
  place.append(button);
}

/** The permanent link to a part of this page, which leads every reader to their own language. */
export function permanentLink(fragment) {
  return new URL(`${article.dataset.permanentLink}#${fragment}`, location).href;
}

for (const [what, where] of PLACES) {
  for (const part of article.querySelectorAll(`${what}[id]`)) {
    const place = where === ":scope" ? part : where.split(", ").map((one) => part.querySelector(one)).find(Boolean);
    if (place) linkToThis(place, part.id);
  }
}
