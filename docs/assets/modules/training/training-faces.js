import { stored } from "../device/storage.js";

const TRAINER = "trainer";
const LEARNER = "learner";
/** Which face of a training this device shows. */
const face = stored("training-face", (value) => (value === TRAINER ? value : null));

/**
 * <training-faces>: shows a training as learners see it, or as its trainer does, with notes and answers. The choice is
 * remembered on this device; the link `#trainer` makes it. Either face is printed by its own button.
 */
class TrainingFaces extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("[data-other-face]");
    this.button.addEventListener("click", () => face.change((kept) => (kept ? null : TRAINER)));
    for (const button of this.querySelectorAll("[data-print]")) button.addEventListener("click", () => printed(button.dataset.print));
    addEventListener("hashchange", chosenByLink);
    chosenByLink();
    face.follow(() => this.show());
    this.show();
  }

  show() {
    const shown = face.read() ?? LEARNER;
    this.button.setAttribute("aria-pressed", String(shown === TRAINER));
    dress(shown);
  }
}

function chosenByLink() {
  if (location.hash === `#${TRAINER}`) face.change(() => TRAINER);
}

/** Shows a face; what only a trainer reads is open there, on the screen and on paper. */
function dress(shown) {
  const before = document.documentElement.dataset.face;
  document.documentElement.dataset.face = shown;
  document.documentElement.classList.add("filled");
  if (before === shown) return;
  for (const part of document.querySelectorAll("details.for-trainer, details.answer, details.room")) part.open = shown === TRAINER;
}

function printed(shown) {
  addEventListener("afterprint", () => dress(face.read() ?? LEARNER), { once: true });
  dress(shown);
  print();
}

customElements.define("training-faces", TrainingFaces);
