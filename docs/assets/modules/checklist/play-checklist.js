import { soundNames, stored } from "../device/storage.js";

/**
 * <play-checklist data-page data-progress="{n} of {all}">: keeps the ticks of a page on this device, by item id;
 * shows the progress, and takes all ticks away.
 */
class PlayChecklist extends HTMLElement {
  connectedCallback() {
    this.ticks = stored(`ticks.${this.dataset.page}`, soundNames);
    this.boxes = [...this.querySelectorAll("input[type=checkbox]")];
    this.reset = this.querySelector("button");
    this.addEventListener("change", ({ target: { name, checked } }) => {
      this.ticks.change((ticked) => [...(ticked ?? []).filter((one) => one !== name), ...(checked ? [name] : [])]);
    });
    this.reset.addEventListener("click", () => {
      this.ticks.change(() => null);
      this.boxes[0]?.focus();
    });
    // What was ticked before this module came counts too.
    const early = this.boxes.filter((box) => box.checked).map((box) => box.name);
    if (early.length) this.ticks.change((ticked) => soundNames([...(ticked ?? []), ...early]));
    this.ticks.follow(() => this.show());
    this.show();
  }

  show() {
    const ticked = this.ticks.read() ?? [];
    for (const box of this.boxes) box.checked = ticked.includes(box.name);
    const count = this.boxes.filter((box) => box.checked).length;
    this.querySelector("[role=status]").textContent = this.dataset.progress.replace("{n}", count).replace("{all}", this.boxes.length);
    this.reset.hidden = count === 0;
  }
}

customElements.define("play-checklist", PlayChecklist);
