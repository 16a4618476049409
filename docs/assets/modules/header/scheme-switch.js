import { stored } from "../device/storage.js";

/** <scheme-switch><button>: dark or light. Until the reader chooses, the device's setting holds. */
class SchemeSwitch extends HTMLElement {
  connectedCallback() {
    const root = document.documentElement;
    const device = matchMedia("(prefers-color-scheme: dark)");
    const button = this.querySelector("button");
    const chosen = stored("scheme", (value) => (value === "light" || value === "dark" ? value : null));
    const isDark = () => (chosen.read() ?? (device.matches ? "dark" : "light")) === "dark";
    const show = () => {
      const scheme = chosen.read();
      if (scheme) root.dataset.scheme = scheme;
      else delete root.dataset.scheme;
      button.setAttribute("aria-pressed", String(isDark()));
    };
    show();
    device.addEventListener("change", show);
    chosen.follow(show);
    button.addEventListener("click", () => chosen.change(() => (isDark() ? "light" : "dark")));
  }
}

customElements.define("scheme-switch", SchemeSwitch);
