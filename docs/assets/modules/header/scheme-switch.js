import { keep } from "../device/storage.js";

/** <scheme-switch><button>: dark or light. Until the reader chooses, the device's setting holds. */
class SchemeSwitch extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const device = matchMedia("(prefers-color-scheme: dark)");
    const button = this.querySelector("button");
    const isDark = () => (root.dataset.scheme ?? (device.matches ? "dark" : "light")) === "dark";
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    show();
    device.addEventListener("change", show);
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      keep("scheme", root.dataset.scheme);
      show();
    });
  }
}

customElements.define("scheme-switch", SchemeSwitch);
