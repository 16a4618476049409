import { keep } from "../device/storage.js";

/**
 * <reading-switches>: furigana, romaji and meaning, each on or off. CSS reads the boxes themselves until the
 * reader changes one; from then on it reads `data-readings` on <html>, which before-paint.js sets again.
 */
class ReadingSwitches extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const details = this.querySelector("details");
    const boxes = [...this.querySelectorAll("input")];
    const chosen = root.dataset.readings?.split(" ");
    if (chosen) boxes.forEach((box) => (box.checked = chosen.includes(box.name)));
    this.addEventListener("change", () => {
      const names = boxes.filter((box) => box.checked).map((box) => box.name);
      root.dataset.readings = names.join(" ");
      keep(`readings.${root.lang}`, names);
    });
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      if (!this.contains(event.target)) details.open = false;
    });
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(relatedTarget)) details.open = false;
    });
  }
}

customElements.define("reading-switches", ReadingSwitches);
