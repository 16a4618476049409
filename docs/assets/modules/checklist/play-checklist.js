import { soundNames, stored } from "../device/storage.js";

const ticksOf = (page) => stored(`ticks.${page}`, soundNames);
/** The ids that a page or a tick had before. */
const before = ({ dataset }) => (dataset.formerly ?? "").split(" ").filter(Boolean);

/**
 * <play-checklist data-page data-formerly data-progress="{n} of {all}">: keeps the ticks of a page on this device, by
 * item id; shows the progress, and takes all ticks away. Ticks kept under ids of before (data-formerly) go on.
 */
class PlayChecklist extends HTMLElement {
  connectedCallback() {
    this.ticks = ticksOf(this.dataset.page);
    this.boxes = [...this.querySelectorAll("input[type=checkbox]")];
    this.reset = this.querySelector("button");
    this.addEventListener("change", ({ target: box }) => {
      const ids = [box.name, ...before(box)];
      this.ticks.change((ticked) => [...(ticked ?? this.names()).filter((one) => !ids.includes(one)), ...(box.checked ? [box.name] : [])]);
    });
    this.reset.addEventListener("click", () => {
      this.ticks.change(() => []);
      this.boxes[0]?.focus();
    });
    // What was ticked before this module came counts too.
    const early = this.boxes.filter((box) => box.checked).map((box) => box.name);
    if (early.length) this.ticks.change((ticked) => soundNames([...(ticked ?? this.names()), ...early]));
    this.ticks.follow(() => this.show());
    this.show();
  }

  /** The names of today of what is ticked, here or, where nothing is kept here yet, on the page of before. */
  names(ticked) {
    const kept = ticked ?? before(this).map((page) => ticksOf(page).read()).find(Boolean) ?? [];
    return this.boxes.filter((box) => [box.name, ...before(box)].some((id) => kept.includes(id))).map((box) => box.name);
  }

  show() {
    const ticked = this.names(this.ticks.read());
    for (const box of this.boxes) box.checked = ticked.includes(box.name);
    const count = this.boxes.filter((box) => box.checked).length;
    this.querySelector("[role=status]").textContent = this.dataset.progress.replace("{n}", count).replace("{all}", this.boxes.length);
    this.reset.hidden = count === 0;
  }
}

customElements.define("play-checklist", PlayChecklist);
