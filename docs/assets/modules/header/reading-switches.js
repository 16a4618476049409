import { soundNames, stored } from "../device/storage.js";

/**
 * <reading-switches>: furigana, romaji and meaning, each on or off. Until this module comes CSS reads the boxes
 * themselves, where it knows :has(); from then on `data-readings` on <html>, which before-paint.js sets again.
 */
class ReadingSwitches extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const details = this.querySelector("details");
    const boxes = [...this.querySelectorAll("input[id]")];
    const shown = stored(`readings.${root.lang}`, (value) => soundNames(value)?.filter((name) => boxes.some((box) => box.name === name)) ?? null);
    const usual = boxes.filter((box) => box.defaultChecked).map((box) => box.name);
    const show = () => {
      const names = shown.read() ?? usual;
      root.dataset.readings = names.join(" ");
      for (const box of boxes) box.checked = names.includes(box.name);
    };
    // A box pressed before this module came counts too.
    if (boxes.some((box) => box.checked !== box.defaultChecked)) shown.change((names) => names ?? boxes.filter((box) => box.checked).map((box) => box.name));
    show();
    shown.follow(show);
    this.addEventListener("change", ({ target }) => {
      if (!boxes.includes(target)) return;
      const { name, checked } = target;
      shown.change((names) => [...(names ?? usual).filter((one) => one !== name), ...(checked ? [name] : [])]);
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
