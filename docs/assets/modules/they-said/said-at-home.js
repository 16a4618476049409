/** Milliseconds, as for the search box: what only may be wanted waits for what is; a touch brings it at once. */
const EARLY_ENOUGH = 3000;

/**
 * <said-at-home data-src data-root><they-said>: the field "They said …" on the home page. What it knows comes when
 * the field is touched, or when the browser has nothing else to do; what was typed meanwhile is answered then.
 */
class SaidAtHome extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("they-said");
    const input = this.querySelector("input");
    for (const touch of ["focus", "input"]) input.addEventListener(touch, () => this.load());
    input.addEventListener("focus", () => makeRoom(input));
    const isFocused = input === document.activeElement;
    if (isFocused) makeRoom(input);
    if (input.value || isFocused) this.load();
    else setTimeout(globalThis.requestIdleCallback ?? setTimeout, EARLY_ENOUGH, () => this.load());
  }

  /** Once; but once more at the next touch where the network has failed. */
  load() {
    this.loading ??= this.bring().catch(() => (this.loading = null));
  }

  async bring() {
    const [data, { answer }] = await Promise.all([
      fetch(this.dataset.src).then((response) => response.json()), import("./phrase-answer.js"), import("./they-said.js"), sheet("call/call.css"),
    ]);
    const root = new URL(this.dataset.root, location.href);
    const page = (url) => new URL(url, root).href;
    // The best answer is open: it is there without a tap.
    const sentence = () => this.field.asked.trim();
    this.field.show(data, { page, row: (result, at) => answer(data, result, page, at === 0 && !result.isNear, sentence), take });
    this.dataset.ready = "";
  }
}

/** A phone's keyboard takes half of the screen: the field goes to the top, and its answers stand above the keys. */
function makeRoom(input) {
  if (matchMedia("(pointer: coarse)").matches) input.closest("label").scrollIntoView();
}

/** Enter leaves the field, which closes a phone's keyboard, for the first answer. */
function take(summary) {
  summary.parentElement.open = true;
  summary.focus();
}

function sheet(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(`../../styles/${name}`, import.meta.url).href;
  document.head.append(link);
  return new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
}

customElements.define("said-at-home", SaidAtHome);
