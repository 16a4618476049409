import { announce } from "../page/announce.js";
import { element } from "../page/element.js";
import { changeOwn, ownSession } from "./kept-session.js";
import { linkOf } from "./session-link.js";

/**
 * <add-part data-words data-session>: puts a small button on everything of the page that can be taken into a session or a
 * sheet (`data-part` has its name). What is put together goes along in the link to it, so that it needs no storage.
 */
class AddPart extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    for (const place of document.querySelectorAll("[data-part]")) place.append(this.adder(place));
  }

  adder(place) {
    const link = element("a", { class: "tool", href: this.dataset.session, hidden: true });
    const button = element("button", { type: "button", class: "tool", "aria-label": `+ ${this.words.short}: ${nameOf(place)}`, onclick: () => this.add(partOf(place), button, link) }, "+", element("span", { class: "adder-words" }, ` ${this.words.short}`));
    return element("span", { class: "part-adder" }, button, link);
  }

  /** Adds a part; where the button stood, a link leads to what is put together so far. */
  add(part, button, link) {
    changeOwn(({ title, parts }) => ({ title, parts: [...parts.filter((one) => one.part !== part.part), part] }));
    const own = ownSession();
    link.href = `${this.dataset.session}#${linkOf(own)}`;
    const look = this.words.look.replace("{n}", own.parts.length);
    link.replaceChildren("✓", element("span", { class: "adder-words" }, ` ${look}`));
    link.setAttribute("aria-label", `✓ ${look}`);
    link.hidden = false;
    button.hidden = true;
    link.focus();
    announce(this.words.added.replace("{n}", own.parts.length));
  }
}

/** A part, with the minutes that it has where it is taken from. */
function partOf(place) {
  const minutes = Number(place.closest("[data-minutes]")?.dataset.minutes);
  return { part: place.dataset.part, ...(minutes && { minutes }) };
}

/** What a part is called, for those who hear its button: what is said, what an exercise asks for, else the page's title. */
function nameOf(place) {
  const named = place.querySelector(".said, .ask") ?? (place.matches(".item-time") ? place.nextElementSibling : document.querySelector("h1").firstChild);
  return named.textContent.trim();
}

customElements.define("add-part", AddPart);
