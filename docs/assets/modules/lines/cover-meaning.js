/**
 * <cover-meaning data-reveal="Show"><button aria-pressed="false">: for practice, covers what the cards of the page
 * mean and what to answer; a tap on a card, or its button, uncovers that card.
 */
class CoverMeaning extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    const cards = [...document.querySelectorAll(".card")];
    button.addEventListener("click", () => {
      const covered = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(covered));
      document.body.classList.toggle("covering", covered);
      cards.forEach((card) => (covered ? cover(card, this.dataset.reveal) : uncover(card)));
    });
  }
}

function cover(card, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "reveal";
  button.textContent = words;
  card.classList.add("covered");
  (card.querySelector(":scope > .line-foot") ?? card.querySelector(".card-title")).after(button);
  card.addEventListener("click", revealed);
}

function revealed(event) {
  const card = event.currentTarget;
  if (event.target.closest("a, copy-text, listen-line")) return;
  const byButton = Boolean(event.target.closest(".reveal"));
  uncover(card);
  // The button is gone; the focus stays with its card.
  if (byButton) card.querySelector(".card-title a")?.focus();
}

function uncover(card) {
  card.classList.remove("covered");
  card.querySelector(".reveal")?.remove();
  card.removeEventListener("click", revealed);
}

customElements.define("cover-meaning", CoverMeaning);
