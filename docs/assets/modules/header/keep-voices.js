import { stored } from "../device/storage.js";

/**
 * <keep-voices hidden>: whether the recordings are kept on this device. The service worker keeps them, and lets them
 * go; it is told on every page, since a browser may have thrown away what it kept.
 */
class KeepVoices extends HTMLElement {
  connectedCallback() {
    if (!navigator.serviceWorker) return;
    const box = this.querySelector("input");
    const wanted = stored("voices", (value) => (value === true ? true : null));
    const show = () => (box.checked = wanted.read() ?? false);
    show();
    wanted.follow(show);
    this.hidden = false;
    if (box.checked) tell("keep voices");
    box.addEventListener("change", () => {
      wanted.change(() => box.checked || null);
      tell(box.checked ? "keep voices" : "forget voices");
    });
  }
}

async function tell(what) {
  (await navigator.serviceWorker.ready).active.postMessage(what);
}

customElements.define("keep-voices", KeepVoices);
