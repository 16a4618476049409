// What the theme's box does not do: help when nothing was found, words that come without a key, and a way on by Tab.
import { settle } from "./client.js";
import { whenBroughtBack } from "../page/back.js";

const box = document.querySelector("[data-md-component=search]");
const input = box?.querySelector("[data-md-component=search-query]");
const help = box?.querySelector(".search-help");
const base = new URL("../../..", import.meta.url);

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("../../styles/search/results.css", import.meta.url).href;
document.head.append(sheet);

/** The theme tells everybody what its components do; a search result carries our help. */
window.component$?.subscribe(({ ref, items, help: found }) => {
  if (help && items && ref?.dataset.mdComponent === "search-result") show(items.length ? null : found);
});

function show(found) {
  help.hidden = !found;
  const [near, stages] = help.querySelectorAll("ul");
  // The theme's arrows walk over hidden links too, and get lost there.
  if (!found) return [near, stages].forEach((list) => list.replaceChildren());
  fill(near, found.near.map((word) => link(`?q=${encodeURIComponent(word)}`, word, () => ask(word))));
  fill(stages, found.stages.map(({ title, url }) => link(new URL(url, base).href, title)));
}

function fill(list, links) {
  list.hidden = !links.length;
  list.previousElementSibling.hidden = list.hidden;
  list.replaceChildren(...links);
}

/**
 * The theme lets arrows reach any link in the results, and Enter in the box click the one with the highest
 * score in its first child. Nothing was found, so Enter shall lead nowhere: such a click is no reader's.
 */
function link(href, text, act) {
  const item = document.createElement("li");
  const anchor = document.createElement("a");
  const words = document.createElement("span");
  words.dataset.mdScore = "0";
  words.textContent = text;
  anchor.href = href;
  anchor.append(words);
  anchor.addEventListener("click", (event) => {
    const isReader = event.isTrusted;
    if (!isReader || act) event.preventDefault();
    if (!isReader || act) event.stopPropagation();
    if (isReader) act?.();
  });
  item.append(anchor);
  return item;
}

function ask(word) {
  input.value = word;
  input.focus();
  hear();
}

/** The theme looks at the box when a key is let go; what is pasted or spoken, or restored by Back, comes without one. */
function hear() {
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

if (input) {
  input.addEventListener("input", hear);
  whenBroughtBack(hear);
  hear();
  box.querySelector(".md-search-result__list").addEventListener("focusin", settle);
  // The box closes when it is left; what Tab does in it stands in before-paint.js, since it cannot wait for a module.
  box.addEventListener("focusout", ({ relatedTarget }) => {
    const toggle = document.getElementById("__search");
    if (!relatedTarget || box.contains(relatedTarget)) return;
    setTimeout(() => {
      if (toggle.checked) toggle.click();
      // What closes gives the focus to what had opened it; here it has gone on already.
      relatedTarget.focus({ preventScroll: true });
    });
  });
}
