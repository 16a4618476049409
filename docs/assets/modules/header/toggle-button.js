/**
 * <toggle-button><label for="x">…</label></toggle-button>: a label that opens something by ticking the
 * theme's hidden checkbox `x`. Labels cannot be reached by keyboard, so a real button takes its place.
 */
class ToggleButton extends HTMLElement {
  connectedCallback() {
    const label = this.querySelector("label");
    if (!label) return;
    const toggle = label.control;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.append(...label.childNodes);
    label.replaceWith(button);
    const show = () => button.setAttribute("aria-expanded", String(toggle.checked));
    show();
    toggle.addEventListener("change", show);
    button.addEventListener("click", () => {
      if (!toggle.checked) openers.set(toggle, button);
      toggle.click();
    });
    watch(toggle);
  }
}

/** What takes the focus when a toggle opens something. */
const INSIDE = { __drawer: ".contents a", __search: ".md-search__input" };
const openers = new Map();
const watched = new Set();

/** Moves the focus into what opens, and from the menu back to the button; Escape closes the menu. */
function watch(toggle) {
  if (watched.has(toggle)) return;
  watched.add(toggle);
  toggle.addEventListener("change", () => {
    if (toggle.checked) document.querySelector(INSIDE[toggle.id])?.focus();
    else openers.get(toggle)?.focus();
  });
  if (toggle.id !== "__drawer") return;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) toggle.click();
  });
}

customElements.define("toggle-button", ToggleButton);
