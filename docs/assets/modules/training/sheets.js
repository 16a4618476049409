// Cards on paper: four to a sheet, the same grid on each. What does not fit is set smaller, and then goes on on another card.
import { element } from "../page/element.js";

const A_SHEET = 4;
/** Sizes from the usual to the smallest that a second copy of a copy still shows. */
const SIZES = ["", "card-small", "card-smallest"];

/** Puts cards on sheets in `paper`, an element as wide as a sheet; `more(at, parts)` makes what card `at` goes on with. Gives the number of sheets. */
export function putOnSheets(paper, cards, more) {
  paper.replaceChildren();
  const waiting = cards.map((card, at) => ({ card, at }));
  let sheet = null;
  while (waiting.length) {
    const { card, at } = waiting.shift();
    if (!sheet || sheet.childElementCount === A_SHEET) paper.append((sheet = element("div", { class: "sheet" })));
    sheet.append(element("div", { class: "sheet-place" }, card));
    const left = fit(card);
    if (left.length) waiting.unshift({ card: more(at, left), at });
  }
  return paper.childElementCount;
}

/** Makes a card fit its place; gives the parts that it has no room for. */
function fit(card) {
  const body = card.querySelector(".card-body");
  const isFull = () => body.scrollHeight > body.clientHeight + 1;
  for (const size of SIZES) {
    card.classList.remove(...SIZES.filter(Boolean));
    if (size) card.classList.add(size);
    if (!isFull()) return [];
  }
  const left = [];
  while (isFull() && body.childElementCount > 1) {
    left.unshift(body.lastElementChild);
    body.lastElementChild.remove();
  }
  return left;
}
