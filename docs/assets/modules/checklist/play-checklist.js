import { keep, kept } from "../device/storage.js";

/**
 * <play-checklist data-page data-formerly data-progress="{n} of {all}">: keeps the ticks of a page on this device, by
 * item id; shows the progress, and takes all ticks away. Ticks kept under ids of before (data-formerly) go on.
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
    const ticks = [this.dataset.page, ...before(this)].map((page) => kept(`ticks.${page}`)).find(Array.isArray);
    if (ticks) boxes.forEach((box) => (box.checked = [box.name, ...before(box)].some((id) => ticks.includes(id))));
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

/** The ids that an element had before. */
function before({ dataset }) {
  return dataset.formerly ? dataset.formerly.split(" ") : [];
}

customElements.define("play-checklist", PlayChecklist);
