/**
 * <cover-meaning data-show data-hide> with buttons [data-cover="meaning"], [data-cover="japanese"] and [data-shuffle]:
 * for practice, covers one side of the cards of the page; a tap on a card, or its button, shows that card, a second
 * one covers it again. Paper always has all of it.
 */
class CoverMeaning extends HTMLElement {
  connectedCallback() {
    this.buttons = [...this.querySelectorAll("[data-cover]")];
    this.cards = [...document.querySelectorAll(".card, .term")];
    for (const button of this.buttons) button.addEventListener("click", () => this.cover(this.side === button.dataset.cover ? null : button.dataset.cover));
    this.querySelector("[data-shuffle]").addEventListener("click", () => this.shuffle());
    document.addEventListener("click", (event) => this.turn(event));
  }

  /** Covers a side of all cards; null shows them whole again. */
  cover(side) {
    this.side = side;
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.cover === side));
    if (side) document.body.dataset.covered = side;
    else delete document.body.dataset.covered;
    for (const card of this.cards) this.put(card, Boolean(side), Boolean(side));
  }

  put(card, isCovered, hasButton) {
    const words = isCovered ? this.dataset.show : this.dataset.hide;
    card.classList.toggle("covered", isCovered);
    const button = card.querySelector(":scope > .reveal, :scope > dt > .reveal");
    if (!hasButton) return button?.remove();
    if (button) button.textContent = words;
    else place(card, Object.assign(document.createElement("button"), { type: "button", className: "reveal", textContent: words }));
  }

  turn({ target }) {
    const card = this.side && target.closest(".card, .term");
    if (!card || target.closest("a, summary, copy-text, listen-line, button:not(.reveal)")) return;
    this.put(card, !card.classList.contains("covered"), true);
  }

  /** In an order of its own each time; a new visit has the usual one. */
  async shuffle() {
    const { newSeed, seeded, shuffled } = await import("../training/seeded.js");
    const parents = new Set(this.cards.map(({ parentElement }) => parentElement));
    for (const parent of parents) parent.append(...shuffled([...parent.children], seeded(newSeed())));
  }
}

/** The button stands below what is never covered: the name and its tools. */
function place(card, button) {
  const name = card.querySelector(":scope > dt");
  if (name) name.append(button);
  else (card.querySelector(":scope > .line-foot") ?? card.querySelector(".card-title")).after(button);
}

customElements.define("cover-meaning", CoverMeaning);
