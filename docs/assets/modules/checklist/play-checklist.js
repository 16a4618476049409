import { keep, kept } from "../device/storage.js";

/**
 * <play-checklist data-page data-progress="{n} of {all}">: keeps the ticks of a page on this device, by item id;
 * shows the progress, and takes all ticks away.
 */
class PlayChecklist extends HTMLElement {
  connectedCallback() {
    const name = `ticks.${this.dataset.page}`;
    const boxes = [...this.querySelectorAll("input[type=checkbox]")];
    const reset = this.querySelector("button");
    const show = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      this.querySelector("[role=status]").textContent = this.dataset.progress.replace("{n}", ticked).replace("{all}", boxes.length);
      reset.hidden = ticked === 0;
    };
    const ticks = kept(name);
    if (Array.isArray(ticks)) boxes.forEach((box) => (box.checked = ticks.includes(box.name)));
    show();
    this.addEventListener("change", () => {
      keep(name, boxes.filter((box) => box.checked).map((box) => box.name));
      show();
    });
    reset.addEventListener("click", () => {
      boxes.forEach((box) => (box.checked = false));
      keep(name, []);
      show();
      boxes[0]?.focus();
    });
  }
}

customElements.define("play-checklist", PlayChecklist);
