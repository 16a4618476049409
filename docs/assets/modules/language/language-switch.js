import { stored } from "../device/storage.js";

/** <language-switch><a hreflang>: leads to the same place of the page with what was asked in the box, and remembers the language. */
class LanguageSwitch extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    link.addEventListener("click", () => {
      stored("language", (value) => value).change(() => link.hreflang);
      link.hash = place();
      const asked = document.querySelector("[data-md-component=search-query]")?.value || new URLSearchParams(location.search).get("q");
      if (asked) link.search = new URLSearchParams({ q: asked });
    });
  }
}

/** The id of what is being read: the last one whose top has passed below the header; else the address's own. */
function place() {
  // With a stroke it is no place, but what the page shows: a session, cards.
  if (location.hash.includes("/")) return location.hash;
  const line = document.querySelector("header").getBoundingClientRect().bottom + 32;
  // What the address names, however it is written; a damaged address names nothing.
  const target = document.querySelector("article :target");
  if (target && visible(target, line)) return location.hash;
  if (scrollY < line) return "";
  const passed = [...document.querySelectorAll("article [id]")].filter((element) => element.getClientRects().length && element.getBoundingClientRect().top <= line);
  return passed.length ? `#${passed.at(-1).id}` : "";
}

function visible(element, line) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > line && top < innerHeight;
}

customElements.define("language-switch", LanguageSwitch);
